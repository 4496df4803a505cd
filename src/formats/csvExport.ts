// A table as CSV: for a spreadsheet, safe against formulas.
import type { ExportFormat } from './exportFormat';
import { separatorIn, writeCsv } from './writeCsv';

export const csvExport: ExportFormat = {
  id: 'csv',
  extension: 'csv',
  mime: 'text/csv;charset=utf-8',
  label: 'exporting.csv',
  note: 'exporting.csvNote',
  about: 'exporting.csvAbout',
  takes: 'table',
  options: {},
  async write({ table, language }) {
    if (!table) throw new Error('no-table');
    return { content: writeCsv(table.cells(), separatorIn(language)), title: table.title };
  },
};
