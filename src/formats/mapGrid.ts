// The lanes and stages of a map as they are laid out, by the room that they take: what a plan of slides or pages needs.
import { hasPoints } from '@/layout/figures';
import { railHeight } from '@/layout/overlayHeads';
import { leastHeight } from '@/layout/rows';
import { type Cell, foldedText, type Row, type Scene } from '@/layout/scene';
import { SIZES } from '@/layout/sizes';
import type { PlanCell, PlanGrid } from '@/layout/slidePlan';
import type { Id } from '@/model/id';

/** Whether a lane of a picture shows anything but its name: a folded one only says how much there is. */
const isFilled = ({ collapsed, cells, figure }: Row): boolean =>
  !collapsed && (cells.some(({ items }) => items.length > 0) || hasPoints(figure));

/** The lanes of a map that are neither empty nor folded. */
export const filledLanes = ({ rows }: Scene): Id[] => rows.filter(isFilled).map(({ lane }) => lane.id);

/** All stages and lanes of a map for a plan: a lane that is empty has no cells there, a folded one those that say something. */
export const mapGrid = ({ columns, rows }: Scene): PlanGrid => ({
  widths: columns.map(({ width }) => width),
  gap: SIZES.columnGap,
  heads: new Set(columns.keys()),
  lanes: rows.map((row) => ({
    // What runs across a lane, and its name, need all of its height.
    least: row.collapsed
      ? SIZES.collapsedHeight
      : Math.max(leastHeight(row.lane, row.figure), railHeight(row, undefined)),
    cells: columns.map((_, at) => planned(row, row.cells[at])),
  })),
});

function planned(row: Row, cell: Cell | undefined): PlanCell | undefined {
  // A curve runs through every stage.
  if (row.figure) return hasPoints(row.figure) ? { height: row.figure.height, things: [] } : undefined;
  if (!cell || (row.collapsed ? foldedText(cell) === '' : cell.items.length === 0)) return undefined;
  return {
    height: row.collapsed ? SIZES.collapsedHeight : cell.height,
    things: row.collapsed ? [] : cell.items.map(({ height }) => height + SIZES.cardGap),
  };
}
