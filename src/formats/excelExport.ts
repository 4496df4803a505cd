// Tables as a workbook: a sheet for each, with typed cells.
import '@/i18n/en/sheets';
import type { ExportFormat } from './exportFormat';
import { ANY_SHEETS, chosenSheet, takenSheets } from './sheets/chosenSheets';

export const excelExport: ExportFormat = {
  id: 'xlsx',
  extension: 'xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  label: 'exporting.xlsx',
  note: 'exporting.xlsxNote',
  about: 'exporting.xlsxAbout',
  takes: 'table',
  options: { sheet: ANY_SHEETS },
  async write(source, options, tools) {
    const { writeWorkbook } = await import('./xlsx/writeWorkbook');
    const { table, language, t } = source;
    const choice = chosenSheet(options.sheet, ANY_SHEETS, table?.ids ?? []);
    const { sheets, title } = await takenSheets(source, choice, tools);
    const { content, cut } = await writeWorkbook(sheets, {
      title,
      language,
      async breathe(share) {
        if (tools.signal?.aborted) throw new Error('left');
        tools.progress?.(share);
        await tools.pause?.();
      },
    });
    return { content, title, ...(cut > 0 && { told: t('sheets.cut', { count: cut }), lacks: true }) };
  },
};
