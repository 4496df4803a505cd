// A legend of signs: each drawn as it stands in the picture, with its word, flowed into lines.
import type { Palette } from '@/layout/palette';
import type { MeasureText } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import { baselineIn, type Pen } from './pen';
import type { Framed } from './picture';

export type Sign = {
  label: string;
  width: number;
  /** @param middle the height of its middle */
  draw: (pen: Pen, x: number, middle: number, palette: Palette) => void;
};

const LINE = 22;
const GAP = 22;
const SIGN_GAP = 8;

/** The signs with their words, in lines of `width`, as the foot of a picture; undefined where there are none. */
export function signLegend(
  name: string,
  signs: readonly Sign[],
  measure: MeasureText,
  width: number,
): Framed['foot'] {
  if (signs.length === 0) return undefined;
  let [x, y] = [0, 0];
  const placed = signs.map((sign) => {
    const own = sign.width + SIGN_GAP + measure(sign.label, 'laneNote');
    if (x > 0 && x + own > width) [x, y] = [0, y + LINE];
    const at = { sign, x, y };
    x += own + GAP;
    return at;
  });
  return {
    height: y + LINE,
    draw(pen, left, top, palette) {
      pen.group(name, () => {
        for (const { sign, ...at } of placed) {
          const start = left + at.x;
          sign.draw(pen, start, top + at.y + LINE / 2, palette);
          const baseline = baselineIn(top + at.y, LINE, TYPE.laneNote.size);
          const fill = palette.muted;
          pen.text(sign.label, start + sign.width + SIGN_GAP, baseline, { font: 'laneNote', fill });
        }
      });
    },
  };
}
