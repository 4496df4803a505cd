// Texts and places in the XML of a workbook: escaped, without what XML forbids, and no longer than a cell may be.
import { escapeXml } from '../svgPen';

/** What Excel takes in a cell. */
export const CELL_LETTERS = 32_767;
/** What Excel takes as the name of a sheet. */
const NAME_LETTERS = 31;

// oxlint-disable-next-line no-control-regex -- these controls are exactly what must go
const CONTROLS = /[\u007f-\u0084\u0086-\u009f]/g;

/** Cuts between letters, never within a pair of halves. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const half = /[\ud800-\udbff]/.test(text[end - 1] ?? '');
  return `${text.slice(0, half ? end - 1 : end)}\u2026`;
}

/** The text of a cell; `isCut` where it had no room. */
export function fittedText(text: string): { text: string; isCut: boolean } {
  const clean = text.replace(/\r\n?/g, '\n').replace(CONTROLS, '');
  return { text: cut(clean, CELL_LETTERS), isCut: clean.length > CELL_LETTERS };
}

/** Text as an element of a workbook holds it: Excel reads `_x0041_` as a letter, so that an underscore that begins such a sign is one itself. */
export const xlsxText = (text: string): string => escapeXml(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'));

/** Names of sheets as Excel takes them: short, without its signs, and each once. */
export function sheetTabs(names: readonly string[]): string[] {
  const told = new Set<string>();
  return names.map((name, at) => {
    const clean = name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    const bare = cut(clean, NAME_LETTERS) || String(at + 1);
    let tab = bare;
    for (let n = 2; told.has(tab.toLowerCase()); n++)
      tab = `${cut(bare, NAME_LETTERS - String(n).length - 1)} ${n}`;
    told.add(tab.toLowerCase());
    return tab;
  });
}

/** The letters of a column, counted from 0: A, Z, AA. */
export const columnName = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);

/** The number of a calendar day as workbooks count days; undefined before March 1900, where they count wrongly, and for what is no day. */
export function serialOf(day: string): number | undefined {
  const at = Date.parse(`${day}T00:00:00Z`);
  const serial = Number.isNaN(at) ? 0 : Math.round(at / 86_400_000) + 25_569;
  return serial > 60 && serial < 2_958_466 ? serial : undefined;
}
