// Outlines on a 2D canvas: the current path becomes the outline, to be filled or stroked.
import { circleOf, type Outline, type Point } from '@/layout/outline';
import type { Context2D } from './canvasFont';

/** Begins a new path on the canvas and draws the outline into it. */
export function traceOutline(context: Context2D, outline: Outline): void {
  context.beginPath();
  let here: Point = [0, 0];
  let start: Point = here;
  for (const segment of outline) {
    switch (segment.kind) {
      case 'move':
        context.moveTo(...segment.to);
        start = segment.to;
        break;
      case 'line':
        context.lineTo(...segment.to);
        break;
      case 'corner':
        context.quadraticCurveTo(...segment.corner, ...segment.to);
        break;
      case 'cubic':
        context.bezierCurveTo(...segment.out, ...segment.into, ...segment.to);
        break;
      case 'arc': {
        const { x, y, radius } = circleOf(here, segment);
        const [from, to] = [here, segment.to].map((point) => Math.atan2(point[1] - y, point[0] - x));
        context.arc(x, y, radius, from ?? 0, to ?? 0, !segment.clockwise);
        break;
      }
      case 'close':
        context.closePath();
    }
    here = segment.kind === 'close' ? start : segment.to;
  }
}
