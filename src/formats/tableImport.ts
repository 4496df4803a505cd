// Tables in: of a page, of Markdown, or of separated values.
import { findTable } from './findTable';
import type { FoundTable } from './foundTable';
import type { ImportFormat } from './importFormat';
import { readTable } from './readTable';

export const tableImport: ImportFormat<FoundTable> = {
  id: 'table',
  name: 'reading.format.tables',
  extensions: ['csv', 'tsv', 'md', 'markdown', 'txt', 'html', 'htm'],
  mimes: ['text/csv', 'text/tab-separated-values', 'text/plain', 'text/markdown', 'text/html'],
  surest: 'possible',
  sniff(source) {
    const found = findTable(source.text);
    return found && { certainty: 'possible', found, table: found };
  },
  read: (table, fileName, context) => readTable(table, fileName, context),
};
