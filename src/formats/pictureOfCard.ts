// The card of a comparison: its sentence, and what changed most as ghosts and outlines, for a mail or a pull request.
import { createBreaker } from '@/layout/breakText';
import { lineThrough } from '@/layout/outline';
import type { OverlayTone } from '@/layout/overlay';
import { SIZES, TYPE } from '@/layout/sizes';
import { toneIn } from './drawOverlay';
import { inColumns, type Placeable, stacked, textIn } from './pageText';
import { baselineIn } from './pen';
import { framePicture, type Picture, type PictureOptions } from './picture';
import type { PictureHead } from './pictureOfOverlay';
import { leafOf } from './slide';

export type CardChange = {
  /** What was there: a ghost. */
  before?: string;
  /** What is there. */
  after?: string;
  /** What became of it, with a sign. */
  word: string;
  sign: string;
  tone: OverlayTone;
  place: string;
};
export type DifferenceCard = {
  sentence: string;
  changes: readonly CardChange[];
  /** That there is more, or nothing. */
  more: string;
};

/** How many columns, and how wide: as it is, and on a slide whatever leaves the largest text. */
const OWN = { count: 2, column: 446 } as const;
const ON_SLIDE = [
  OWN,
  { count: 2, column: 500 },
  { count: 3, column: 340 },
  { count: 3, column: 380 },
] as const;
const GAP = 28;
const ARROW = 30;
/** Whole texts; of a novel on a card its beginning. */
const LINES = 6;

/** Lays the card out. */
export function pictureOfCard(card: DifferenceCard, head: PictureHead, options: PictureOptions): Picture {
  const settings = leafOf(options.proportions) ? ON_SLIDE : [OWN];
  const pictures = settings.map((setting) => laidOut(card, setting, head, options));
  return pictures.reduce((best, one) => (one.box.width < best.box.width ? one : best));
}

function laidOut(
  card: DifferenceCard,
  { count, column: columnWidth }: { count: number; column: number },
  head: PictureHead,
  options: PictureOptions,
): Picture {
  const { measure, palette } = head;
  const breakText = createBreaker(measure);
  const half = (columnWidth - ARROW) / 2;
  const width = count * columnWidth + (count - 1) * GAP;
  const quiet = { font: 'card', fill: palette.muted, width } as const;
  const lead = textIn(breakText, card.sentence, { ...quiet, fill: palette.ink });
  const more = textIn(breakText, card.more, quiet);
  const columns = inColumns(card.changes.map(changeIn), count).map((parts) => stacked(parts));
  const top = lead.height > 0 ? lead.height + 6 : 0;
  const height = Math.max(0, ...columns.map((column) => column.height));
  return framePicture(
    {
      ...head,
      bounds: { x: 0, y: 0, width, height: top + height + (more.height > 0 ? more.height + 10 : 0) },
      draw(pen) {
        lead.draw(pen, 0, 0);
        for (const [at, column] of columns.entries()) column.draw(pen, at * (columnWidth + GAP), top);
        more.draw(pen, 0, top + height + 10);
      },
    },
    options,
  );

  function changeIn({ before, after, word, sign, tone, place }: CardChange): Placeable {
    const { line, size } = TYPE.card;
    const both = before !== undefined && after !== undefined;
    const boxWidth = both ? half : columnWidth;
    const linesOf = (text: string | undefined) =>
      text === undefined ? [] : breakText(text, 'card', boxWidth - 2 * SIZES.cardPadX, LINES);
    const [was, is] = [linesOf(before), linesOf(after)];
    const high = Math.max(was.length, is.length) * line + 2 * SIZES.cardPadY;
    const note = textIn(breakText, [word, place].filter(Boolean).join(' \u00b7 '), {
      font: 'laneNote',
      fill: palette.muted,
      width: columnWidth - 16,
    });
    return {
      height: 12 + note.height + 3 + high,
      draw(pen, x, y) {
        const { ink, strong } = toneIn(palette, tone);
        pen.group([word, before, after].filter(Boolean).join(': '), () => {
          const mark = { font: 'mark', fill: ink, anchor: 'middle' } as const;
          pen.text(sign, x + 5, baselineIn(y + 12, TYPE.laneNote.line, TYPE.mark.size), mark);
          note.draw(pen, x + 16, y + 12);
          const boxTop = y + 12 + note.height + 3;
          const words = (lines: readonly string[], left: number, isGhost: boolean): void => {
            for (const [at, text] of lines.entries()) {
              const lineTop = boxTop + SIZES.cardPadY + at * line;
              const start = left + SIZES.cardPadX;
              pen.text(text, start, baselineIn(lineTop, line, size), {
                font: 'card',
                fill: isGhost ? palette.muted : palette.ink,
                room: boxWidth - 2 * SIZES.cardPadX,
              });
              if (!isGhost) continue;
              const middle = lineTop + line / 2 + 0.5;
              const end = start + Math.min(boxWidth - 2 * SIZES.cardPadX, measure(text, 'card'));
              pen.path(lineThrough([start, middle], [end, middle]), { stroke: palette.muted, width: 1 });
            }
          };
          const box = (left: number, isGhost: boolean): void =>
            pen.box(left + 0.5, boxTop + 0.5, boxWidth - 1, high - 1, SIZES.cardRadius, {
              fill: isGhost ? palette.paper : palette.card,
              stroke: strong,
              width: isGhost ? 1.25 : 1.75,
              ...(isGhost && { dash: [4, 3.5] }),
            });
          if (before !== undefined) {
            box(x, true);
            // What only moved is said by the arrow, and stands whole on its other side.
            words(was, x, before !== after);
          }
          const left = both ? x + half + ARROW : x;
          if (after !== undefined) {
            box(left, false);
            words(is, left, false);
          }
          if (both)
            pen.text('\u2192', x + half + ARROW / 2, baselineIn(boxTop, high, TYPE.stage.size), {
              font: 'stage',
              fill: ink,
              anchor: 'middle',
            });
        });
      },
    };
  }
}
