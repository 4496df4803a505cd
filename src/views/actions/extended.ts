// Choosing several cards by Shift and the arrow keys, as in a spreadsheet.
import type { Selection } from '@/editor/session';
import type { Id } from '@/model/id';
import { cardsInCell } from '@/model/select';
import type { Project } from '@/model/types';
import { type Direction, type Grid, gridOf, type Place, placeOf, step } from './grid';

/** Where a card stands in the columns, from the top of the map down. */
type Height = Pick<Place, 'row' | 'at'>;
const isAbove = (a: Height, b: Height): boolean => a.row < b.row || (a.row === b.row && a.at <= b.at);

/** All cards of the rectangle between two cards: the first one first and the other last, as they were chosen. */
function cardsBetween(grid: Grid, first: Id, last: Id): Id[] {
  const [a, b] = [first, last].map((id) => placeOf(grid, { kind: 'cards', ids: [id] }));
  if (!a || !b || a.row < 0 || b.row < 0) return [last];
  const [top, bottom] = isAbove(a, b) ? [a, b] : [b, a];
  const columns = grid.columns.slice(Math.min(a.column, b.column), Math.max(a.column, b.column) + 1);
  const rows = grid.rows.slice(top.row, bottom.row + 1);
  const between = columns.flatMap((stageId) =>
    rows.flatMap((lane, down) =>
      cardsInCell(grid.project, stageId, lane.id).filter((_, at) => {
        const height = { row: top.row + down, at };
        return isAbove(top, height) && isAbove(height, bottom);
      }),
    ),
  );
  const others = between.map(({ id }) => id).filter((id) => id !== first && id !== last);
  return first === last ? [last] : [first, ...others, last];
}

/**
 * The selection after Shift and an arrow, as in a spreadsheet: the far end goes on to the next card, and all cards
 * between it and the one that was selected first are selected.
 */
export function extended(project: Project, mapId: Id, from: Selection, direction: Direction): Selection {
  let end: Selection = from.kind === 'cards' ? { kind: 'cards', ids: from.ids.slice(-1) } : from;
  do {
    const next = step(project, mapId, end, direction);
    // Heads are no cards, and at the edge a step leads nowhere.
    if (next === end || next.kind === 'stage' || next.kind === 'lane' || next.kind === 'none') return from;
    end = next;
  } while (end.kind !== 'cards');
  const last = end.ids[0];
  const first = from.kind === 'cards' ? from.ids[0] : last;
  if (first === undefined || last === undefined) return from;
  return { kind: 'cards', ids: cardsBetween(gridOf(project, mapId), first, last) };
}
