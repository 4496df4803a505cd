// A map set on as many slides as it takes to read it: cut at the borders of stages, each with the names of its lanes.
import { railHeight } from '@/layout/overlayHeads';
import { hasPoints } from '@/layout/figures';
import { leastHeight } from '@/layout/rows';
import { type Cell, foldedText, type MeasureText, type Row, type Scene } from '@/layout/scene';
import { SIZES, TYPE } from '@/layout/sizes';
import { planSlides, type PlanCell } from '@/layout/slidePlan';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { paletteOf } from '@/layout/lookPalette';
import { FOOT_GAP, MARGIN, titleHeight } from './picture';
import { projectOnSlide } from './projectOnSlide';
import { type Leaf, slideFor, type SlideSize } from './slide';

/** The size of all of them: the smallest text of a map can just be read. */
export const mapSlide = (leaf: Leaf | undefined): SlideSize => slideFor(TYPE.mark.size, leaf);

/** Nobody shows more of one map. */
const MOST = 24;
const legendHeight = (rows: number): number => (rows === 0 ? 0 : FOOT_GAP + rows * 22);

/** Whether a lane of a picture shows anything but its name: a folded one only says how much there is. */
const isFilled = ({ collapsed, cells, figure }: Row): boolean =>
  !collapsed && (cells.some(({ items }) => items.length > 0) || hasPoints(figure));

/** The lanes of a map that are neither empty nor folded. */
export const filledLanes = ({ rows }: Scene): Id[] => rows.filter(isFilled).map(({ lane }) => lane.id);

/**
 * What of a map stands on each slide, as projects; none where they would be too many.
 * @param legendRows for how many rows of a legend each leaves room
 */
export function mapSlides(
  project: Project,
  scene: Scene,
  {
    title,
    slide,
    measure,
    legendRows,
  }: { title: string; slide: SlideSize; measure: MeasureText; legendRows: number },
): readonly Project[] {
  const { columns, rows } = scene;
  const wide = slide.width - 2 * MARGIN;
  const grid = {
    widths: columns.map(({ width }) => width),
    gap: SIZES.columnGap,
    heads: new Set(columns.keys()),
    lanes: rows.map((row) => ({
      least: row.collapsed
        ? SIZES.collapsedHeight
        : Math.max(leastHeight(row.lane, row.figure), railHeight(row, undefined)),
      cells: columns.map((_, at) => planned(row, row.cells[at])),
    })),
  };
  const parts = planSlides(grid, {
    width: wide - (SIZES.railWidth - SIZES.railPad),
    height:
      slide.height -
      2 * MARGIN -
      titleHeight(title, wide, { palette: paletteOf(project, 'light'), measure }) -
      legendHeight(legendRows) -
      scene.headerHeight -
      (rows[0]?.y ?? 0),
  });
  return parts.length > MOST ? [] : parts.map((part) => projectOnSlide(project, scene, part));
}

function planned(row: Row, cell: Cell | undefined): PlanCell | undefined {
  // A curve runs through every stage.
  if (row.figure) return hasPoints(row.figure) ? { height: row.figure.height, things: [] } : undefined;
  if (!cell || (row.collapsed ? foldedText(cell) === '' : cell.items.length === 0)) return undefined;
  return {
    height: row.collapsed ? SIZES.collapsedHeight : cell.height,
    things: row.collapsed ? [] : cell.items.map(({ height }) => height + SIZES.cardGap),
  };
}
