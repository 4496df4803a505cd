// useAligned(): the two maps of a comparison on one grid with their marks, laid out in steps where they are large.
import { useCallback, useMemo } from 'react';
import { alignLanes, alignStages } from '@/analysis/align';
import type { Comparison } from '@/analysis/comparison';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { type AlignedScenes, aligning, type RoomAbove } from '@/layout/alignScenes';
import { createBreaker } from '@/layout/breakText';
import type { Layout } from '@/layout/layoutMap';
import { createPathLayout, type LayoutPaths } from '@/layout/paths';
import type { Steps } from '@/model/steps';
import { usePictureLayout } from '@/views/scene/useLayout';
import type { DifferenceRow } from './differenceRows';
import { drawnSides } from './drawnSides';
import { type Marks, marksOf } from './marks';
import { useSteps } from './useSteps';

/** Both scenes, and what they were made from: all of one moment. */
export type Aligned = {
  comparison: Comparison;
  /** The rows that are marked. */
  rows: readonly DifferenceRow[];
  scenes: AlignedScenes;
  marks: Marks;
};

/** Above a marked card its sign and word stand free, in scene units. */
const CHIP_ROOM = 12;

export function roomForChips(rows: readonly DifferenceRow[]): RoomAbove {
  const marked = new Set(rows.flatMap(({ fromId, toId }) => [fromId, toId]));
  return (id) => (marked.has(id) ? CHIP_ROOM : 0);
}

function* align(
  comparison: Comparison,
  rows: readonly DifferenceRow[],
  layout: Layout,
  paths: { from: LayoutPaths; to: LayoutPaths },
): Steps<Aligned> {
  const { from, to } = comparison;
  const drawn = drawnSides(comparison);
  const scenes = yield* aligning(
    yield* layout.inSteps(drawn.from, from.mapId),
    yield* layout.inSteps(drawn.to, to.mapId),
    alignStages(comparison),
    alignLanes(comparison),
    {
      room: roomForChips(rows),
      route: {
        from: (grid) => paths.from(from.project, from.mapId, grid, undefined),
        to: (grid) => paths.to(to.project, to.mapId, grid, undefined),
      },
    },
  );
  yield;
  return { comparison, rows, scenes, marks: marksOf(rows, scenes) };
}

/** Undefined until the maps have been laid out for the first time; afterwards what was there before stays meanwhile. */
export function useAligned(
  comparison: Comparison,
  rows: readonly DifferenceRow[],
  isSmall: boolean,
): Aligned | undefined {
  const layout = usePictureLayout();
  const paths = useMemo(() => {
    const breakText = createBreaker(createCanvasMeasure());
    return { from: createPathLayout(breakText), to: createPathLayout(breakText) };
  }, []);
  const begin = useCallback(() => align(comparison, rows, layout, paths), [comparison, rows, layout, paths]);
  return useSteps(begin, isSmall);
}
