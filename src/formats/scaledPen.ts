// A pen that draws larger or smaller, and elsewhere on the same paper: a picture set on a slide.
import { TYPE } from '@/layout/sizes';
import type { Look, Paint, Pen } from './pen';

/** The same pen with its origin at `x`, `y` and its unit `scale` of the paper's. */
export function scaledPen(
  pen: Pen,
  { x: left, y: top, scale }: { x: number; y: number; scale: number },
): Pen {
  const moved = (paint: Paint): Paint =>
    typeof paint === 'string'
      ? paint
      : { ...paint, from: paint.from * scale + top, to: paint.to * scale + top };
  const sized = ({ fill, stroke, width, dash }: Look): Look => ({
    ...(fill !== undefined && { fill: moved(fill) }),
    ...(stroke !== undefined && { stroke: moved(stroke), width: (width ?? 1) * scale }),
    ...(dash && { dash: dash.map((length) => length * scale) }),
  });
  // Paints and widths of a path are in its own units, which go along.
  const placed = <L extends { x?: number; y?: number; scale?: number }>(look: L): L => ({
    ...look,
    x: (look.x ?? 0) * scale + left,
    y: (look.y ?? 0) * scale + top,
    scale: (look.scale ?? 1) * scale,
  });
  return {
    box: (x, y, width, height, radius, look) =>
      pen.box(x * scale + left, y * scale + top, width * scale, height * scale, radius * scale, {
        ...look,
        ...sized(look),
      }),
    path: (outline, look) => pen.path(outline, placed(look)),
    text: (text, x, y, look) =>
      pen.text(text, x * scale + left, y * scale + top, {
        ...look,
        size: (look.size ?? TYPE[look.font].size) * scale,
        ...(look.room !== undefined && { room: look.room * scale }),
      }),
    image: (id, frame, radius) =>
      pen.image(
        id,
        {
          x: frame.x * scale + left,
          y: frame.y * scale + top,
          width: frame.width * scale,
          height: frame.height * scale,
        },
        radius * scale,
      ),
    ...(pen.arrow && { arrow: (line, tip, look) => pen.arrow?.(line, tip, placed(look)) }),
    group: (name, draw) => pen.group(name, draw),
  };
}
