// useOverlay(): the overlay of a comparison with its words, laid out in steps where the maps are large.
import { useCallback, useMemo } from 'react';
import type { Comparison } from '@/analysis/comparison';
import { findingOutcomes } from '@/analysis/findingOutcomes';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { overlayWords } from '@/formats/overlayWords';
import { formatNumber, formatSigned } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { createBreaker } from '@/layout/breakText';
import type { Layout } from '@/layout/layoutMap';
import type { OverlayScene, OverlayWords } from '@/layout/overlay';
import { overlaying } from '@/layout/overlayScene';
import { createPathLayout, type LayoutPaths } from '@/layout/paths';
import { finish, type Steps } from '@/model/steps';
import { usePictureLayout } from '@/views/scene/useLayout';
import type { DifferenceRow } from './differenceRows';
import { rowTitle, stepSentences } from './differenceWords';
import { drawnSides } from './drawnSides';
import { useSteps } from './useSteps';

/** An overlay and what it was made from: all of one moment. */
export type LaidOverlay = {
  comparison: Comparison;
  rows: readonly DifferenceRow[];
  overlay: OverlayScene;
  words: OverlayWords<DifferenceRow>;
};

type Engine = {
  layout: Layout;
  paths: { from: LayoutPaths; to: LayoutPaths };
  measure: ReturnType<typeof createCanvasMeasure>;
};

function* lay(comparison: Comparison, rows: readonly DifferenceRow[], engine: Engine): Steps<LaidOverlay> {
  const { from, to } = comparison;
  const { layout, paths, measure } = engine;
  const drawn = drawnSides(comparison);
  const before = yield* layout.inSteps(drawn.from, from.mapId);
  const after = yield* layout.inSteps(drawn.to, to.mapId);
  const words = overlayWords<DifferenceRow>(t, comparison, findingOutcomes(comparison), {
    number: (value, isFeeling) => (isFeeling ? formatSigned(value) : formatNumber(value)),
    titleOf: (row) => rowTitle(comparison, row),
    stepsOf: (row) => stepSentences(row).join(', '),
  });
  yield;
  const overlay = yield* overlaying(comparison, rows, { from: before, to: after }, words, {
    measure,
    route: {
      from: (grid) => paths.from(from.project, from.mapId, grid, undefined),
      to: (grid) => paths.to(to.project, to.mapId, grid, undefined),
    },
  });
  return { comparison, rows, overlay, words };
}

/** At once, for paper: maps that are small. */
export function overlayNow(
  comparison: Comparison,
  rows: readonly DifferenceRow[],
  layout: Layout,
): LaidOverlay {
  return finish(lay(comparison, rows, { layout, ...overlayTools() }));
}

function overlayTools() {
  const measure = createCanvasMeasure();
  const breakText = createBreaker(measure);
  return { measure, paths: { from: createPathLayout(breakText), to: createPathLayout(breakText) } };
}

/** Undefined until the maps have been laid out for the first time; afterwards what was there before stays meanwhile. */
export function useOverlay(
  comparison: Comparison,
  rows: readonly DifferenceRow[],
  isSmall: boolean,
): LaidOverlay | undefined {
  const layout = usePictureLayout();
  const tools = useMemo(() => overlayTools(), []);
  const begin = useCallback(
    () => lay(comparison, rows, { layout, ...tools }),
    [comparison, rows, layout, tools],
  );
  return useSteps(begin, isSmall);
}
