// A table as CSV: for a spreadsheet, safe against formulas.
import type { ExportFormat } from './exportFormat';
import { chosenSheet, ONE_SHEET, takenSheets } from './sheets/chosenSheets';
import { plainNumber, writtenSheet } from './sheets/writtenCells';
import { separatorIn, writeCsv } from './writeCsv';

export const csvExport: ExportFormat = {
  id: 'csv',
  extension: 'csv',
  mime: 'text/csv;charset=utf-8',
  label: 'exporting.csv',
  note: 'exporting.csvNote',
  about: 'exporting.csvAbout',
  takes: 'table',
  options: { sheet: ONE_SHEET },
  async write(source, options, tools) {
    const { table, language } = source;
    const choice = chosenSheet(options.sheet, ONE_SHEET, table?.ids ?? []);
    const { sheets, title } = await takenSheets(source, choice, tools);
    const rows = sheets.flatMap((sheet) => writtenSheet(sheet, (value) => plainNumber(value, language)));
    return { content: writeCsv(rows, separatorIn(language)), title };
  },
};
