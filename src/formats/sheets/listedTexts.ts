// Several texts in one cell of a table, written and read.
import { readList } from '../textList';

/** What stands before each of them. */
const BULLET = '\u2022 ';

/** Several texts of a cell, each on lines of its own; a single one as it is, and blank ones left out. */
export const listed = (texts: readonly string[]): string => {
  const told = texts.map((text) => text.trim()).filter(Boolean);
  return told.length > 1 ? told.map((text) => `${BULLET}${text}`).join('\n') : (told[0] ?? '');
};

/** The texts of a cell that is not empty: of a list several. In our own tables each begins with a bullet and may go on below. */
export function textsOf(cell: string): readonly string[] {
  if (!cell.includes('\n')) return [cell];
  if (cell.startsWith(BULLET))
    return cell.split(`\n${BULLET}`).map((text) => text.replace(BULLET, '').trim());
  return readList(cell) ?? [cell];
}
