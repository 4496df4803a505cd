// useComparisonSlides(): overlay and side by side on slides, laid out in steps behind the overlay itself.
import { useCallback, useMemo } from 'react';
import { createCanvasMeasure } from '@/formats/browser/measureText';
import type { Steps } from '@/model/steps';
import { usePictureLayout } from '@/views/scene/useLayout';
import { type ComparisonSlides, comparisonSlides, type SlideEngine } from './comparisonSlides';
import type { LaidOverlay } from './useOverlay';
import { useSteps } from './useSteps';

type Made = { slides: ComparisonSlides | undefined };

function* make(laid: LaidOverlay | undefined, ...by: [title: string, engine: SlideEngine]): Steps<Made> {
  return { slides: laid && (yield* comparisonSlides(laid, ...by)) };
}

/** Undefined while they are laid out. */
export function useComparisonSlides(
  laid: LaidOverlay | undefined,
  title: string,
  isSmall: boolean,
): ComparisonSlides | undefined {
  const layout = usePictureLayout();
  const measure = useMemo(() => createCanvasMeasure(), []);
  const begin = useCallback(() => make(laid, title, { layout, measure }), [laid, title, layout, measure]);
  const slides = useSteps(begin, isSmall)?.slides;
  return slides?.of === laid ? slides : undefined;
}
