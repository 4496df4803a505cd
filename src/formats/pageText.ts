// Text on a page: measured and broken into lines, then drawn where it falls.
import type { BreakText } from '@/layout/breakText';
import type { FontName } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import { baselineIn, type Pen } from './pen';

/** Texts on a page are whole: more lines than this would be no page any more. */
const MOST_LINES = 60;

/** Something with a height, to be drawn at a place. */
export type Placeable = { height: number; draw: (pen: Pen, x: number, y: number) => void };

/** A text in a column of a width. */
export function textIn(
  breakText: BreakText,
  text: string,
  { font, fill, width }: { font: FontName; fill: string; width: number },
): Placeable {
  const lines = text === '' ? [] : breakText(text, font, width, MOST_LINES);
  const { line: height, size } = TYPE[font];
  return {
    height: lines.length * height,
    draw(pen, x, y) {
      for (const [at, line] of lines.entries())
        pen.text(line, x, baselineIn(y + at * height, height, size), { font, fill, room: width });
    },
  };
}

/** One below the other. */
export function stacked(parts: readonly Placeable[], gap = 0): Placeable {
  const there = parts.filter(({ height }) => height > 0);
  return {
    height: there.reduce((sum, { height }) => sum + height, 0) + Math.max(0, there.length - 1) * gap,
    draw(pen, x, y) {
      let top = y;
      for (const part of there) {
        part.draw(pen, x, top);
        top += part.height + gap;
      }
    },
  };
}

/** A part that `leads` stands with what follows it; what a part stands `under` is said again above one that begins a column. */
type Flowing = Placeable & { leads?: boolean; under?: Placeable };

/** Fills columns one after the other; none is higher than it must be. */
export function inColumns(parts: readonly Flowing[], count: number): Placeable[][] {
  const fill = (most: number): Placeable[][] => {
    const columns: Placeable[][] = [[]];
    let height = 0;
    for (const block of blocksOf(parts)) {
      const own = block.reduce((sum, part) => sum + part.height, 0);
      const last = columns.at(-1);
      if (last && last.length > 0 && height + own > most) {
        const under = block[0]?.under;
        columns.push(under ? [under, ...block] : block);
        height = own + (under?.height ?? 0);
      } else {
        last?.push(...block);
        height += own;
      }
    }
    return columns;
  };
  const all = parts.reduce((sum, part) => sum + part.height, 0);
  return fill(leastHeight((height) => fill(height).length <= count, all));
}

/** The least height that is enough, to a unit. `most` is. */
export function leastHeight(isEnough: (height: number) => boolean, most: number): number {
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Each part with those that lead to it. */
export function blocksOf<Part extends { leads?: boolean }>(parts: readonly Part[]): Part[][] {
  const blocks: Part[][] = [];
  let open: Part[] = [];
  for (const part of parts) {
    open.push(part);
    if (part.leads) continue;
    blocks.push(open);
    open = [];
  }
  return open.length > 0 ? [...blocks, open] : blocks;
}
