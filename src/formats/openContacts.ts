// Opening a file of contacts: what kind of file it is, its columns, and what each of them is likely to be.
import { type ColumnFacts, type ContactRole, guessRoles, MANY } from './contactRoles';
import type { LogRows } from './contactRows';
import { decode } from './decode';
import { readDelimited } from './delimited';
import { refuse } from './importTypes';
import { LogRefusal } from './logRefusal';
import { momentCounts } from './readMoment';
import { xesRows } from './xesRows';

/** What a person sees of a file before it is counted. */
export type OpenedLog = {
  kind: 'table' | 'xes';
  /** How its text was written, where that had to be found out. */
  encoding: string;
  delimiter?: string;
  columns: ColumnFacts[];
  roles: ContactRole[];
  /** The first rows. */
  first: string[][];
  rows: number;
};

const SHOWN = 5;

/** Opens a file; throws a `LogRefusal` where it is none that can be read. */
export function openContacts(
  bytes: Uint8Array,
  onShare?: (share: number) => void,
): { log: LogRows; opened: OpenedLog } {
  const decoded = decode(bytes);
  if (!decoded.ok) throw new LogRefusal(decoded.problem);
  const text = decoded.text.replace(/^\ufeff/, '');
  const encoding =
    decoded.notes.map(({ code, values }) => (code === 'utf16' ? 'UTF-16' : String(values['encoding'])))[0] ??
    'UTF-8';
  if (/^\s*</.test(text)) {
    if (/^\s*<(?:!doctype\s+html|html)/i.test(text)) throw new LogRefusal(refuse('html').problem);
    const log = xesRows(text, onShare);
    return { log, opened: { kind: 'xes', encoding, ...seen(log) } };
  }
  const table = readDelimited(text);
  if (!table) {
    const code = text.trim().includes('\n') ? 'oneColumn' : 'noRows';
    throw new LogRefusal({ code, values: {} });
  }
  const [header = [], ...rows] = table.rows;
  const lines = rows.map((_, at) => at + 2);
  const log: LogRows = { header, blocks: () => [{ rows, lines }] };
  return { log, opened: { kind: 'table', encoding, delimiter: table.delimiter, ...seen(log) } };
}

/** What is seen of a log in one walk through it. */
function seen(log: LogRows): Pick<OpenedLog, 'columns' | 'roles' | 'first' | 'rows'> {
  const columns = log.header.map((header) => ({
    header,
    filled: 0,
    values: new Set<string>(),
    moments: momentCounts(),
  }));
  const first: string[][] = [];
  let count = 0;
  for (const { rows } of log.blocks()) {
    count += rows.length;
    for (const row of rows) {
      if (first.length < SHOWN) first.push(columns.map((_, at) => row[at] ?? ''));
      for (const [at, column] of columns.entries()) {
        const cell = row[at]?.trim() ?? '';
        if (cell === '') continue;
        column.filled += 1;
        if (column.values.size < MANY) column.values.add(cell);
        // Whether a column has moments shows soon; only one that has is read to its end.
        if (column.filled <= 200 || column.moments.read() * 2 > column.filled) column.moments.add(cell);
      }
    }
  }
  const facts = columns.map(({ header, filled, values, moments }): ColumnFacts => {
    const { read, orders, example } = moments.result();
    const known = { header, filled, values: values.size, moments: read, orders };
    return example === undefined ? known : { ...known, example };
  });
  return { columns: facts, roles: guessRoles(facts), first, rows: count };
}
