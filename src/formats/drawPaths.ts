// Draws the paths of a scene with any pen: a line around the cards, an arrow at each step's end, its label.
import type { Palette } from '@/layout/palette';
import { boxOf, touches } from '@/layout/locate';
import { arrowAt } from '@/layout/route';
import type { Box, Scene } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { Pen } from './pen';

/** Arrows of contacts are wide, and quieter than what somebody has drawn. */
const QUIET = 0.5;

/** Draws the lines of all visible paths; they lie under the cards. */
export function drawPaths(pen: Pen, scene: Scene, palette: Palette, rect: Box): void {
  for (const { path, colour, steps, width: wide } of scene.paths) {
    const width = wide ?? 1.75;
    const quiet = wide === undefined ? {} : { opacity: QUIET };
    const stroke = palette.stages[colour].strong;
    pen.group(path.name, () => {
      for (const step of steps) {
        if (!touches(boxOf(step), rect)) continue;
        const { x, y } = step.tip;
        if (pen.arrow) pen.arrow(step.line, [x, y], { y: step.y, stroke, width, ...quiet });
        else {
          pen.path(step.line, { y: step.y, stroke, width, ...quiet });
          pen.path(arrowAt(step.tip, width), { y: step.y, fill: stroke, ...quiet });
        }
      }
    });
  }
}

/** Draws the labels of the steps, which lie over everything. */
export function drawPathLabels(pen: Pen, scene: Scene, palette: Palette, rect: Box): void {
  for (const { colour, steps } of scene.paths) {
    for (const { label, y: top } of steps) {
      if (!label) continue;
      const y = top + label.y + TYPE.mark.size * 0.36;
      if (y + TYPE.mark.line < rect.y || y - TYPE.mark.line > rect.y + rect.height) continue;
      const look = { font: 'mark', fill: inkOf(palette, colour), halo: palette.paper } as const;
      pen.text(label.text, label.x, y, { ...look, anchor: 'middle' });
    }
  }
}

const inkOf = (palette: Palette, colour: keyof Palette['stages']) => palette.stages[colour].ink;
