// A table for paper: a sheet is not scrolled, so that what is too wide for it stands on its side and in parts.
import { evenParts } from '@/formats/evenParts';
import { prose } from './detailParts';
import { el } from './dom';

/** So many columns are read on A4, upright as well. */
const ACROSS = 7;

/** What becomes columns, in parts that are each small enough for a sheet. */
export const sheetParts = <Row>(rows: readonly Row[]): Row[][] => evenParts(rows, ACROSS);

/** The same cells with rows as columns, in as many tables as it takes; only paper shows them. */
export function paperTables(
  label: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  const [corner = '', ...names] = heads;
  return el(
    'div',
    { class: 'paper-only' },
    sheetParts(rows).map((part) =>
      el(
        'table',
        { class: 'list sideways' },
        el('caption', { class: 'visually-hidden' }, label),
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            el('th', { scope: 'col' }, corner),
            part.map(([name = '']) => el('th', { scope: 'col' }, name)),
          ),
        ),
        el(
          'tbody',
          {},
          names.map((name, at) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, name),
              part.map((cells) => {
                const cell = cells[at + 1];
                return el('td', {}, cell ? prose(cell) : '');
              }),
            ),
          ),
        ),
      ),
    ),
  );
}
