// Tables or an outline as Markdown: for a wiki, a chat, a repository.
import '@/i18n/en/sheets';
import type { ExportFormat } from './exportFormat';
import { ANY_SHEETS, chosenSheet, takenSheets } from './sheets/chosenSheets';

export const markdownExport: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  mime: 'text/markdown;charset=utf-8',
  label: 'exporting.markdown',
  note: 'exporting.markdownNote',
  about: 'exporting.markdownAbout',
  takes: 'table',
  options: { sheet: ANY_SHEETS, textForm: ['tables', 'outline'] },
  async write(source, options, tools) {
    const { table, language } = source;
    const ids = table?.ids ?? [];
    if (options.textForm === 'outline' && ids.includes('matrix')) {
      const { markdownOutline } = await import('./markdown/markdownOutline');
      return { content: markdownOutline(source), title: table?.title ?? '' };
    }
    const { markdownTables } = await import('./markdown/markdownTables');
    const choice = chosenSheet(options.sheet, ANY_SHEETS, ids);
    const { sheets, title } = await takenSheets(source, choice, tools);
    // The matrix says all that the long list says, for those who read.
    const read = choice === 'all' ? sheets.filter(({ id }) => id !== 'cards') : sheets;
    return { content: markdownTables(read, title, language), title };
  },
};
