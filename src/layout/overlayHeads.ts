// Heads of the overlay: what is said of stages below their heads, and of lanes below their names.
import type { Aligned } from '@/analysis/align';
import type { Pairing } from '@/analysis/comparison';
import type { Slot } from './alignScenes';
import type { HeadFace, OverlayDifference, OverlayNote, OverlayWords } from './overlay';
import { NOTE, type NoteText, placeNotes } from './overlayNotes';
import type { Row } from './scene';
import { SIZES, TYPE } from './sizes';

type Partners = Pick<Pairing<unknown>, 'toOf' | 'fromOf'>;
type Said = { look: HeadFace['look']; notes: readonly OverlayNote[]; key?: string };

/** What is said of the heads of one kind, by their place in the merged order. */
function said<R extends OverlayDifference>(
  of: 'stage' | 'lane',
  order: readonly Aligned[],
  { toOf }: Partners,
  rows: readonly R[],
  words: OverlayWords<R>,
): Map<number, Said> {
  const own = rows.filter((row) => row.of === of);
  const byFrom = new Map(own.map((row) => [row.fromId, row]));
  const byTo = new Map(own.map((row) => [row.toId, row]));
  const found = new Map<number, Said>();
  for (const [at, { fromId, toId }] of order.entries()) {
    const here = toId === undefined ? undefined : byTo.get(toId);
    if (here) found.set(at, { look: 'here', notes: words.here(here), key: here.key });
    if (toId !== undefined || fromId === undefined) continue;
    const away = byFrom.get(fromId);
    // Its mark stands where it is now.
    const gone = away && !toOf.has(fromId);
    found.set(at, {
      look: 'away',
      notes: away ? words.away(away) : [],
      ...(gone && { key: away.key }),
    });
  }
  return found;
}

const faceOf = ({ look, key }: Said, notes: HeadFace['notes']): HeadFace => ({
  look,
  tone: notes[0]?.tone ?? 'told',
  notes,
  ...(key !== undefined && { key }),
});

/** The notes of stages, counted from the head's lower left corner, and the height that all of them need. */
export function columnHeads<R extends OverlayDifference>(
  columns: readonly Slot[],
  stages: Partners,
  rows: readonly R[],
  words: OverlayWords<R>,
  text: NoteText,
): { faces: Map<number, HeadFace>; height: number } {
  const faces = new Map<number, HeadFace>();
  let most = 0;
  for (const [at, head] of said('stage', columns, stages, rows, words)) {
    const width = (columns[at]?.size ?? 0) - 2 * SIZES.cellPad;
    const { notes, height } = placeNotes(head.notes, text, { x: SIZES.cellPad, top: 0, width });
    most = Math.max(most, height);
    faces.set(at, faceOf(head, notes));
  }
  return { faces, height: most };
}

const RAIL_TEXT = SIZES.railWidth - SIZES.railTextX - SIZES.railTextEnd;

/** How high the words of a lane are, from the top of its row. */
const wordsHeight = ({ lines, note }: Row): number =>
  SIZES.rowPad - 2 + lines.length * TYPE.lane.line + (note?.length ?? 0) * TYPE.laneNote.line;

/** The notes of lanes, counted from the corner where the rail meets the row. */
export function laneHeads<R extends OverlayDifference, Place extends Aligned>(
  order: readonly Place[],
  lanes: Partners,
  rows: readonly R[],
  words: OverlayWords<R>,
  text: NoteText,
  rowOf: (place: Place) => Row | undefined,
): Map<number, HeadFace> {
  const faces = new Map<number, HeadFace>();
  for (const [at, head] of said('lane', order, lanes, rows, words)) {
    const place = order[at];
    const row = place && rowOf(place);
    const top = row ? wordsHeight(row) : SIZES.rowPad;
    const { notes } = placeNotes(head.notes, text, { x: SIZES.railTextX, top, width: RAIL_TEXT });
    faces.set(at, faceOf(head, notes));
  }
  return faces;
}

/** The least height of a row: its name and its notes. */
export function railHeight(row: Row | undefined, head: HeadFace | undefined): number {
  const words = row ? wordsHeight(row) : 0;
  const notes = head?.notes.map(({ y, height }) => y + height) ?? [];
  return Math.max(words, ...notes) + SIZES.rowPad - NOTE.above;
}
