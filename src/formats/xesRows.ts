// XES in: the events of a log as rows, one column for each attribute. No document type, no entities but the five of XML.
import { SaxesParser } from 'saxes';
import { LIFECYCLE, type LogRows } from './contactRows';
import { LogRefusal } from './logRefusal';

/** The columns of a log: the name of its trace first, then the attributes of its events as they come. */
export const TRACE = 'case:concept:name';
const FIRST = ['concept:name', 'time:timestamp', LIFECYCLE];
const MOST_COLUMNS = 40;
const MOST_DEEP = 64;
/** How much text the parser gets at a time. */
const PIECE = 1 << 16;
/** Values of attributes; lists and containers hold further attributes and are left aside. */
const VALUES = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);

const plainName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads a log in XES. Attributes within attributes are skipped; a trace without a name is called by its number.
 * @param onShare told how much of the text has been read, 0 to 1
 */
export function xesRows(text: string, onShare?: (share: number) => void): LogRows {
  const columns = new Map([TRACE, ...FIRST].map((key, at) => [key, at]));
  const known = new Map<string, string>();
  const [rows, lines]: [string[][], number[]] = [[], []];
  let traces = 0;
  let trace = '';
  let event: string[] | undefined;
  const above: string[] = [];
  let sawLog = false;
  const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });

  // Values come again in every event; one text of each is kept.
  const kept = (value: string): string => {
    if (value.length > 64 || known.size > 50_000) return value;
    const same = known.get(value);
    if (same === undefined) known.set(value, value);
    return same ?? value;
  };
  const take = (name: string, key: string | undefined, value: string | undefined): void => {
    if (key === undefined || value === undefined || !VALUES.has(name)) return;
    if (event && above.at(-1) === 'event') {
      let at = columns.get(key);
      if (at === undefined && columns.size < MOST_COLUMNS) columns.set(key, (at = columns.size));
      if (at !== undefined) event[at] = kept(value);
    } else if (above.at(-1) === 'trace' && key === 'concept:name') trace = kept(value);
  };
  /** The rows of the trace that ends: its name may stand behind its events. */
  let own: string[][] = [];

  parser.on('doctype', () => {
    throw new LogRefusal({ code: 'doctype', values: {}, line: parser.line });
  });
  parser.on('error', ({ message }) => {
    const code = message.includes('entity') ? 'entity' : 'brokenXml';
    const reason = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw new LogRefusal({ code, values: { reason }, line: parser.line });
  });
  parser.on('opentag', (tag) => {
    const name = plainName(tag.name);
    if (above.length === 0) {
      if (name !== 'log') throw new LogRefusal({ code: 'notXes', values: {}, line: parser.line });
      sawLog = true;
    }
    if (name === 'trace' && above.length === 1) {
      traces += 1;
      trace = '';
      own = [];
    } else if (name === 'event' && above.at(-1) === 'trace' && above.length === 2) {
      event = [];
      own.push(event);
      rows.push(event);
      lines.push(parser.line);
    } else take(name, tag.attributes['key'], tag.attributes['value']);
    above.push(name);
    if (above.length > MOST_DEEP)
      throw new LogRefusal({ code: 'brokenXml', values: { reason: 'too deep' }, line: parser.line });
  });
  parser.on('closetag', () => {
    const name = above.pop();
    if (name === 'event' && above.length === 2) event = undefined;
    if (name !== 'trace' || above.length !== 1) return;
    for (const row of own) row[0] = trace || String(traces);
  });

  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    onShare?.(Math.min(1, (at + PIECE) / text.length));
  }
  parser.close();
  if (!sawLog || rows.length === 0) throw new LogRefusal({ code: 'notXes', values: {} });
  const header = [...columns.keys()];
  // What an event has not is nothing, and not a hole.
  for (const row of rows) for (let at = 0; at < header.length; at += 1) row[at] ??= '';
  return { header, rows, lines };
}
