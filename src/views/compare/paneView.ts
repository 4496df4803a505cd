// How a pane looks at its map: where it is scrolled to, as the viewport that the canvas has too.
import type { CSSProperties } from 'react';
import type { Viewport } from '@/editor/session';
import type { Size } from '@/views/scene/viewport';

/** Space around the scene inside a pane, in pixels of the screen. */
export const PANE_PAD = 12;
/** Space below the scene, so that the floating bar never hides its last row; in pixels of the screen. */
export const BAR = 64;

type Scrolled = { scrollLeft: number; scrollTop: number };

/** The viewport of a pane that is scrolled and zoomed so far. */
export const viewportAt = ({ scrollLeft, scrollTop }: Scrolled, zoom: number): Viewport => ({
  x: PANE_PAD - scrollLeft,
  y: PANE_PAD - scrollTop,
  zoom,
});

/** Where a pane is scrolled to that has this viewport. */
export const scrollTo = ({ x, y }: Pick<Viewport, 'x' | 'y'>): { left: number; top: number } => ({
  left: PANE_PAD - x,
  top: PANE_PAD - y,
});

/** The size of a pane: the names of its stages and lanes stand beside it and cover nothing. */
export const bareSize = ({ width, height }: { width: number; height: number }): Size => ({
  width,
  height,
  header: 0,
  rail: 0,
});

/** So many map units are all of a layer of names, whose size follows the zoom: its names are laid out in parts of it. */
const FRAME = 1000;

export const frameSize = (zoom: number): string => `${FRAME * zoom}px`;

/** Where a name stands along its layer, for the style sheet. */
export const alongFrame = ({ at, size }: { at: number; size: number }): CSSProperties =>
  ({ '--at': `${(at / FRAME) * 100}%`, '--size': `${(size / FRAME) * 100}%` }) as CSSProperties;
