// The picture as a PDF, on one sheet or on many; what writes it is fetched when it is used.
import type { ExportFormat } from './exportFormat';

export const pdfExport: ExportFormat = {
  id: 'pdf',
  extension: 'pdf',
  mime: 'application/pdf',
  label: 'exporting.pdf',
  note: 'exporting.pdfNote',
  options: {
    background: ['paper', 'white'],
    title: [true, false],
    legend: [true, false],
    evidence: [true, false],
    proportions: ['slide', 'own'],
    paper: ['fit', 'a4', 'a3', 'a2', 'a1', 'a0', 'letter', 'tabloid'],
    sheets: ['one', 'tiles'],
    points: [9, 12, 18],
  },
  needs: 'fontBytes',
  async write(source, options, tools) {
    const { pictureToPdf } = await import('./paper/pictureToPdf');
    return pictureToPdf(source, options, tools);
  },
};
