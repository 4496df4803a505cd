// The lines at which a tiled picture is cut, drawn over it: for the preview before it is saved.
import { lineThrough } from '@/layout/outline';
import type { Palette } from '@/layout/palette';
import type { Picture } from '../picture';
import type { Tiling } from './tiles';

/** The picture with the borders of its sheets. */
export function withBreakLines(picture: Picture, { columns, rows }: Tiling, palette: Palette): Picture {
  const { box } = picture;
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  // As wide on the screen whatever the size of the picture.
  const unit = Math.max(box.width, box.height) / 700;
  return {
    ...picture,
    draw(pen, how) {
      picture.draw(pen, how);
      const look = { stroke: palette.ink, width: 1.25 * unit, dash: [6 * unit, 4 * unit] };
      for (const [x] of columns.slice(1)) pen.path(lineThrough([x, box.y], [x, bottom]), look);
      for (const [y] of rows.slice(1)) pen.path(lineThrough([box.x, y], [right, y]), look);
    },
  };
}
