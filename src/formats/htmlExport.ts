// The project as a page that anyone can open in a browser; its writer and its script are fetched when it is made.
import type { ExportFormat } from './exportFormat';
import { projectTitle } from './mapTitle';

export const htmlFile = { extension: 'html', mime: 'text/html' } as const;

export const htmlExport: ExportFormat = {
  id: 'html',
  ...htmlFile,
  label: 'exporting.html',
  note: 'exporting.htmlNote',
  about: 'exporting.htmlAbout',
  takes: 'map',
  holdsProject: true,
  options: { link: [true] },
  needs: 'readerScript',
  async write(source, _options, tools) {
    if (!tools.readerScript) throw new Error('no-reader-script');
    const { writeReaderPage } = await import('./writeReaderPage');
    const content = await writeReaderPage(source, tools);
    return { content, title: projectTitle(source.project) };
  },
};
