// A map set on as many pages as it takes to read it: cut at the borders of stages, each with the names of its lanes.
import { paletteOf } from '@/layout/lookPalette';
import type { MeasureText, Scene } from '@/layout/scene';
import { SIZES, TYPE } from '@/layout/sizes';
import { planSlides } from '@/layout/slidePlan';
import type { Project } from '@/model/types';
import { mapGrid } from './mapGrid';
import { FOOT_GAP, MARGIN, titleHeight } from './picture';
import { projectOnSlide } from './projectOnSlide';
import { type Leaf, slideFor, type SlideSize } from './slide';

/** The size of all of them: the smallest text of a map can just be read. */
export const mapSlide = (leaf: Leaf | undefined): SlideSize => slideFor(TYPE.mark.size, leaf);

/** Nobody shows more of one map; a document is leafed through, and has all of it. */
const MOST_SHOWN = 24;
const legendHeight = (rows: number): number => (rows === 0 ? 0 : FOOT_GAP + rows * 22);

/**
 * What of a map stands on each page, as projects; none where they would be too many, or nothing stands below the heads.
 * @param legendRows for how many rows of a legend each leaves room
 * @param most how many they may be
 */
export function mapPages(
  project: Project,
  scene: Scene,
  {
    title,
    slide,
    measure,
    legendRows,
    most = MOST_SHOWN,
  }: { title: string; slide: SlideSize; measure: MeasureText; legendRows: number; most?: number },
): readonly Project[] {
  const grid = mapGrid(scene);
  // Heads alone are no more to read in parts.
  if (grid.lanes.every(({ cells }) => cells.every((cell) => cell === undefined))) return [];
  const wide = slide.width - 2 * MARGIN;
  const parts = planSlides(grid, {
    width: wide - (SIZES.railWidth - SIZES.railPad),
    height:
      slide.height -
      2 * MARGIN -
      titleHeight(title, wide, { palette: paletteOf(project, 'light'), measure }) -
      legendHeight(legendRows) -
      scene.headerHeight -
      (scene.rows[0]?.y ?? 0),
  });
  return parts.length > most ? [] : parts.map((part) => projectOnSlide(project, scene, part));
}
