// The frame of a picture in a card: as large before the picture is there as after.
import type { Id } from '@/model/id';
import type { BreakText } from './breakText';
import type { PictureFace } from './scene';
import { cardWidthIn, SIZES } from './sizes';

/** A picture that a card shows: wide above its caption, or small at the end of its text. */
export type WantedPicture = {
  id?: Id | undefined;
  place: 'above' | 'beside';
  /** What the frame says where there is no picture to show, and what it is called without a caption. */
  word: string;
  unsaid: string;
};

/** Whether two cards ask for the same picture in the same frame. */
export const samePicture = (a: WantedPicture | undefined, b: WantedPicture | undefined): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && a.place === b.place && a.id === b.id && a.word === b.word);

/** What the frame of a small picture takes of the width of a card's text. */
export const besideText = (wanted: WantedPicture | undefined): number =>
  wanted?.place === 'beside' ? SIZES.smallPicture.width + SIZES.smallPicture.gap : 0;

/** A picture in its frame, in a card of a column of this width. */
export function pictureFace(
  { id, place, word, unsaid }: WantedPicture,
  columnWidth: number,
  breakText: BreakText,
): PictureFace {
  const card = cardWidthIn(columnWidth);
  const own = id === undefined ? { unsaid } : { id, unsaid };
  if (place === 'beside') {
    const { width, height, radius, pad } = SIZES.smallPicture;
    return { ...own, x: card - pad - width, y: pad, width, height, radius, lines: [] };
  }
  const { framePad: pad, frameRadius: radius, frameShape } = SIZES;
  const width = card - 2 * pad;
  const lines = breakText(word, 'laneNote', width - 2 * SIZES.cardPadX, 3);
  return { ...own, x: pad, y: pad, width, height: Math.round(width * frameShape), radius, lines };
}
