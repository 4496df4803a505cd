// Draws the paths of a scene with any pen: a line around the cards, an arrow at each step's end, its label.
import type { Palette } from '@/layout/palette';
import { boxOf, touches } from '@/layout/locate';
import type { Box, PathStep, Scene } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { Pen } from './pen';

const TURN = { right: [1, 0], left: [-1, 0], down: [0, 1], up: [0, -1] } as const;

/** Draws the lines of all visible paths; they lie under the cards. */
export function drawPaths(pen: Pen, scene: Scene, palette: Palette, rect: Box): void {
  for (const { path, colour, steps } of scene.paths) {
    const stroke = palette.stages[colour].strong;
    pen.group(path.name, () => {
      for (const step of steps) {
        if (!touches(boxOf(step), rect)) continue;
        pen.path(step.d, { y: step.y, stroke, width: 1.75 });
        pen.path(arrow(step.tip), { y: step.y, fill: stroke });
      }
    });
  }
}

/** Draws the labels of the steps, which lie over everything. */
export function drawPathLabels(pen: Pen, scene: Scene, palette: Palette): void {
  for (const { colour, steps } of scene.paths) {
    for (const { label, y: top } of steps) {
      if (!label) continue;
      const y = top + label.y + TYPE.mark.size * 0.36;
      const look = { font: 'mark', fill: inkOf(palette, colour), halo: palette.paper } as const;
      pen.text(label.text, label.x, y, { ...look, anchor: 'middle' });
    }
  }
}

const inkOf = (palette: Palette, colour: keyof Palette['stages']) => palette.stages[colour].ink;

/** A small filled triangle with its point at the tip. */
function arrow({ x, y, direction }: PathStep['tip']): string {
  const [dx, dy] = TURN[direction];
  const base = { x: x - dx * 7, y: y - dy * 7 };
  return `M${x} ${y}L${base.x - dy * 4} ${base.y - dx * 4}L${base.x + dy * 4} ${base.y + dx * 4}Z`;
}
