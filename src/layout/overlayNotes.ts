// Notes of the overlay: small chips below the words of a thing, each of two lines at most.
import type { BreakText } from './breakText';
import type { OverlayNote, PlacedNote } from './overlay';
import type { MeasureText } from './scene';
import { SIZES, TYPE } from './sizes';

/** From a chip's edge to its sign, and the room of the sign. */
export const NOTE = { pad: 6, sign: 13, gap: 4, above: 5 } as const;
/** So many notes stand on one thing, each in so many lines. */
const MOST = { notes: 2, lines: 2 } as const;

export type NoteText = { breakText: BreakText; measure: MeasureText };

/** Sets notes below `top`, in so much width; side by side where they fit. The height is that of all, 0 without any. */
export function placeNotes(
  notes: readonly OverlayNote[],
  { breakText, measure }: NoteText,
  at: { x: number; top: number; width: number },
): { notes: readonly PlacedNote[]; height: number } {
  const shown = notes.slice(0, MOST.notes);
  if (shown.length === 0) return { notes: [], height: 0 };
  const room = at.width - 2 * NOTE.pad - NOTE.sign;
  let [x, y] = [at.x, at.top + NOTE.above];
  let bottom = y;
  const placed = shown.map(({ text, ...note }, index): PlacedNote => {
    const lines = breakText(text, 'mark', room, MOST.lines);
    const words = Math.max(0, ...lines.map((line) => measure(line, 'mark')));
    const width = Math.min(at.width, Math.ceil(words) + 2 * NOTE.pad + NOTE.sign);
    const height = Math.max(1, lines.length) * TYPE.mark.line;
    if (index > 0 && x + width > at.x + at.width) {
      x = at.x;
      y = bottom + NOTE.gap;
    }
    const box = { ...note, lines, x, y, width, height };
    bottom = Math.max(bottom, y + height);
    x += width + NOTE.gap;
    return box;
  });
  return { notes: placed, height: bottom - at.top + 1 };
}

/** What a card leaves free at its sides. */
export const cardRoom = (width: number): { x: number; width: number } => ({
  x: SIZES.cardPadX,
  width: width - 2 * SIZES.cardPadX,
});
