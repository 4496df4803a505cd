// How high the header is and what of it the bands take, as the styles of header, rail and corner take it.
import type { CSSProperties } from 'react';
import { bandsOf } from '@/layout/bands';
import { useCanvasState } from './canvasStore';

/** In pixels of the screen, for what stands in the header or below it. */
export function useHeadStyle(): CSSProperties {
  const height = useCanvasState(({ scene }) => scene.headerHeight);
  const above = useCanvasState(({ scene }) => bandsOf(scene).above);
  const below = useCanvasState(({ scene }) => bandsOf(scene).below);
  return { '--head': `${height}px`, '--above': `${above}px`, '--below': `${below}px` } as CSSProperties;
}
