// A pen whose origin lies elsewhere on the same paper: for drawings that stand beside each other.
import type { Look, Paint, Pen } from './pen';

/** The same pen with its origin at `left`, `top`. */
export function shiftedPen(pen: Pen, left: number, top: number): Pen {
  // A gradient runs from one height to another, which are heights of the paper.
  const moved = (paint: Paint): Paint =>
    typeof paint === 'string' ? paint : { ...paint, from: paint.from + top, to: paint.to + top };
  const paints = ({ fill, stroke }: Look): Look => ({
    ...(fill !== undefined && { fill: moved(fill) }),
    ...(stroke !== undefined && { stroke: moved(stroke) }),
  });
  return {
    box: (x, y, width, height, radius, look) =>
      pen.box(x + left, y + top, width, height, radius, { ...look, ...paints(look) }),
    // Its paints are in the units of the path, which goes along.
    path: (outline, look) => pen.path(outline, { ...look, x: (look.x ?? 0) + left, y: (look.y ?? 0) + top }),
    text: (text, x, y, look) => pen.text(text, x + left, y + top, look),
    image: (id, frame, radius) => pen.image(id, { ...frame, x: frame.x + left, y: frame.y + top }, radius),
    ...(pen.arrow && {
      arrow: (line, tip, look) =>
        pen.arrow?.(line, tip, { ...look, x: (look.x ?? 0) + left, y: (look.y ?? 0) + top }),
    }),
    group: (name, draw) => pen.group(name, draw),
  };
}
