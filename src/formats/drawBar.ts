// A bar of the roadmap with any pen, as the screen shows it.
import type { RoadmapBar } from '@/analysis/roadmap';
import { polygon } from '@/layout/outline';
import type { Palette } from '@/layout/palette';
import type { Box } from '@/layout/scene';
import type { Pen } from './pen';

/** Dashed is proposed, full is tested, grey is over; a diamond in the middle of its box is only due. */
export function drawBar(
  pen: Pen,
  { strategy: { status = 'proposed' }, known, overdue }: RoadmapBar,
  { x, y, width, height }: Box,
  palette: Palette,
): void {
  const { strong, soft } = palette.accent;
  const isOver = status === 'done' || status === 'dropped';
  const stroke = overdue > 0 ? palette.marks.pain.strong : isOver ? palette.muted : strong;
  const fill =
    status === 'testing'
      ? strong
      : status === 'done'
        ? palette.squareOff
        : isOver || status === 'proposed'
          ? palette.card
          : soft;
  const dash = status === 'proposed' ? [4, 3] : status === 'dropped' ? [1.5, 3] : undefined;
  const look = { fill, stroke, width: 1.5, ...(dash && { dash }) };
  if (known !== 'due') return pen.box(x, y, width, height, 5, look);
  const [middle, half] = [x + width / 2, height / 2];
  pen.path(
    polygon([middle, y], [middle + half, y + half], [middle, y + height], [middle - half, y + half]),
    look,
  );
}
