// Opening a file of contacts: what kind of file it is, its columns, and what each of them is likely to be.
import { type ColumnFacts, type ContactRole, guessRoles, MANY } from './contactRoles';
import type { LogRows } from './contactRows';
import { decode } from './decode';
import { LogRefusal } from './logRefusal';
import { momentCounts } from './readMoment';
import { readRows } from './rows';
import { xesRows } from './xesRows';

/** How a file was read, to be told. */
export type HowRead =
  { kind: 'text'; encoding: string; delimiter: string } | { kind: 'sheet'; sheet: string } | { kind: 'xes' };

/** What a person sees of a file before it is counted. */
export type OpenedLog = {
  how: HowRead;
  columns: ColumnFacts[];
  roles: ContactRole[];
  /** The first rows. */
  first: string[][];
  rows: number;
  /** The line of a quote that nothing closes: all behind it is one cell. */
  openQuote?: number;
};

const SHOWN = 5;
/** Looking at the columns takes the rest. */
const READING = 0.7;
/** Who, when and what: fewer columns are no log. */
const COLUMNS = 3;

/** Opens a file; throws a `LogRefusal` where it is none that can be read. */
export function openContacts(
  bytes: Uint8Array,
  tell: (done: number) => void = () => undefined,
): { log: LogRows; opened: OpenedLog } {
  const reading = (done: number): void => tell(done * READING);
  const looking = (done: number): void => tell(READING + done * (1 - READING));
  if (isXml(bytes)) {
    const decoded = decode(bytes);
    if (!decoded.ok) throw new LogRefusal(decoded.problem);
    const log = xesRows(decoded.text.replace(/^\ufeff/, ''), reading);
    return { log, opened: { how: { kind: 'xes' }, ...seen(log, looking) } };
  }
  const read = readRows(bytes, { tell: reading });
  if (!read.ok) throw new LogRefusal(read.problem);
  const { head, rows, lines, by, openQuote } = read;
  if (head.length < COLUMNS) throw new LogRefusal({ code: 'fewColumns', values: { count: head.length } });
  const log: LogRows = { header: head, rows, lines };
  const how: HowRead =
    'sheets' in by
      ? { kind: 'sheet', sheet: by.sheets[by.sheet] ?? '' }
      : { kind: 'text', encoding: by.encoding, delimiter: by.delimiter ?? ',' };
  return {
    log,
    opened: { how, ...seen(log, looking), ...(openQuote !== undefined && { openQuote }) },
  };
}

/** Whether a file begins as XML that is no page of the web. In two bytes a letter it does so as well. */
function isXml(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 600)).replaceAll('\0', '');
  return (
    /^[^<\w]{0,4}\s*<(?:\?xml|!doctype\s+(?!html)|!--|log\b|\w+:log\b|svg\b)/i.test(start) &&
    !/<html/i.test(start)
  );
}

/** What is seen of a log in one walk through it. */
function seen(
  { header, rows }: LogRows,
  tell: (done: number) => void,
): Pick<OpenedLog, 'columns' | 'roles' | 'first' | 'rows'> {
  const columns = header.map((name) => ({
    header: name,
    filled: 0,
    values: new Set<string>(),
    moments: momentCounts(),
  }));
  for (const [index, row] of rows.entries()) {
    if (index % 5000 === 0) tell(index / rows.length);
    for (const [at, column] of columns.entries()) {
      const cell = row[at]?.trim() ?? '';
      if (cell === '') continue;
      column.filled += 1;
      if (column.values.size < MANY) column.values.add(cell);
      // Whether a column has moments shows soon; only one that has is read to its end.
      if (column.filled <= 200 || column.moments.read() * 2 > column.filled) column.moments.add(cell);
    }
  }
  const facts = columns.map(({ header: name, filled, values, moments }): ColumnFacts => {
    const { read, orders, example } = moments.result();
    const known = { header: name, filled, values: values.size, moments: read, orders };
    return example === undefined ? known : { ...known, example };
  });
  const first = rows.slice(0, SHOWN).map((row) => columns.map((_, at) => row[at] ?? ''));
  return { columns: facts, roles: guessRoles(facts), first, rows: rows.length };
}
