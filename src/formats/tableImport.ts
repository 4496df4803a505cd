// Tables in: of a page, of Markdown, or of separated values. Those of a workbook are found by `workbookTables`.
import { findTable } from './findTable';
import type { FoundTable } from './foundTable';
import type { ImportFormat } from './importFormat';
import { readTable } from './readTable';

export const tableImport: ImportFormat<FoundTable> = {
  id: 'table',
  name: 'reading.format.tables',
  extensions: ['csv', 'tsv', 'xlsx', 'md', 'markdown', 'txt', 'html', 'htm'],
  mimes: [
    'text/csv',
    'text/tab-separated-values',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/plain',
    'text/markdown',
    'text/html',
  ],
  surest: 'possible',
  sniff(source) {
    const found = findTable(source.text);
    return found && { certainty: 'possible', found, table: found };
  },
  read: (table, fileName, context) => readTable(table, fileName, context),
};
