// The picture as a PDF, on one sheet or on many; what writes it is fetched when it is used.
import type { ExportFormat } from './exportFormat';

export const pdfExport: ExportFormat = {
  id: 'pdf',
  extension: 'pdf',
  mime: 'application/pdf',
  label: 'exporting.pdf',
  note: 'exporting.pdfNote',
  options: {
    background: ['paper', 'white', 'ink'],
    title: [true, false],
    legend: [true, false],
    evidence: [true, false],
    proportions: ['slide', 'own'],
    paper: ['fit', 'a4', 'a3', 'a2', 'a1', 'a0', 'letter', 'tabloid'],
    pages: ['one', 'tiles'],
    points: [9, 12, 18],
  },
  presets: {
    wall: { paper: 'a1', pages: 'one' },
  },
  needs: 'fontBytes',
  async writePages(pages, source, options, tools) {
    const { pagesToPdf } = await import('./paper/pictureToPdf');
    return pagesToPdf(pages, source, options, tools);
  },
  async write(source, options, tools) {
    const { pictureToPdf } = await import('./paper/pictureToPdf');
    return pictureToPdf(source, options, tools);
  },
};
