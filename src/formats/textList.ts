// Lists in pasted text: bullets, numbering and outlines are signs of a word processor and no part of what was written.

/** Signs that begin an item and nothing else: with any blank behind them. Word writes some from its own fonts. */
const SIGN = /^(?:[•◦▪▫‣⁃●○■□▸►▻➢➤✓✔✗☐☑☒·\uf000-\uf0ff]|\[[ xX]?\])[\t \u00a0]+/u;
/** Signs that words begin with as well: only where a tab follows, or every line has one. */
const DASH = /^(?:[-*+–—§o])(?:\t+|(?<!o)[ \u00a0]+)/u;
/** The box of a task, behind its bullet. */
const BOX = /^\[[ xX]?\][\t \u00a0]+/;
const NUMBER = /^(?:(\d{1,3})[.)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?|([a-zа-я]|[ivx]{1,5})[.)])[\t \u00a0]+/iu;

type Line = {
  text: string;
  depth: number;
  mark?: 'sign' | 'dash' | 'number';
  tabbed: boolean;
  number?: number;
};

function lineOf(raw: string): Line {
  const bare = raw.trimStart();
  const depth = raw.length - raw.replace(/^\t+/, '').length;
  for (const [mark, pattern] of [
    ['sign', SIGN],
    ['dash', DASH],
    ['number', NUMBER],
  ] as const) {
    const found = pattern.exec(bare);
    if (!found) continue;
    const number = found[1] === undefined ? undefined : Number(found[1]);
    const line = {
      text: bare.slice(found[0].length).replace(BOX, '').trim(),
      depth,
      mark,
      tabbed: found[0].endsWith('\t'),
    };
    return number === undefined ? line : { ...line, number };
  }
  return { text: bare.trim(), depth, tabbed: false };
}

/** Whether the numbers count: up by one, or from one again. */
function counts(lines: readonly Line[]): boolean {
  let last = 0;
  for (const { mark, number } of lines) {
    if (mark !== 'number' || number === undefined) continue;
    if (number !== last + 1 && number !== 1) return false;
    last = number;
  }
  return true;
}

/** The items of a list without their signs; undefined when a text is none. */
export function readList(text: string): string[] | undefined {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(lineOf);
  const items = lines.map((line) => line.text).filter((item) => item !== '');
  // A tab within a line parts cells.
  if (items.length === 0 || items.some((item) => item.includes('\t'))) return undefined;
  const marked = lines.filter(({ mark }) => mark !== undefined);
  if (marked.length === 0) return isOutline(lines) ? items : undefined;
  if (!counts(lines)) return undefined;
  const certain = marked.some(({ mark, tabbed }) => mark === 'sign' || tabbed);
  return certain || (marked.length === lines.length && lines.length > 1) ? items : undefined;
}

/** Lines that are indented by tabs below others: the first is not, and no line is by more than one step. */
function isOutline(lines: readonly Line[]): boolean {
  let last = -1;
  for (const { depth } of lines) {
    if (depth > last + 1) return false;
    last = depth;
  }
  return lines.some(({ depth }) => depth > 0);
}
