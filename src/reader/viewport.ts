// Where the map is panned and zoomed to, beside its frozen heads and lane names. All in pixels of the page.
import type { Box, Scene } from '@/layout/scene';

export type Viewport = { x: number; y: number; zoom: number };
/** What lies over the map: the heads above it and the names beside it. */
export type Frame = { width: number; height: number; rail: number; head: number };
type Area = Pick<Scene, 'width' | 'height'>;
/** How far something reaches across the map, down it, or both. */
export type Stretch = Partial<Box>;

export const ZOOM = { least: 0.05, most: 3 } as const;
/** Below this zoom words cannot be read, and cards are painted as shapes. */
export const SHAPES_BELOW = 0.4;
const PAD = 8;
/** So much of the map always stays in sight. */
const KEPT = 96;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The part of the scene that is seen. */
export const seenBox = ({ x, y, zoom }: Viewport, { width, height, rail, head }: Frame): Box => ({
  x: (rail - x) / zoom,
  y: (head - y) / zoom,
  width: Math.max(0, width - rail) / zoom,
  height: Math.max(0, height - head) / zoom,
});

/** As it is first seen: its width fits as long as words stay readable. */
export function firstView(scene: Area, frame: Frame): Viewport {
  const room = frame.width - frame.rail - 2 * PAD;
  return {
    x: frame.rail + PAD,
    y: frame.head + PAD,
    zoom: clamp(room / Math.max(1, scene.width), 0.7, 1),
  };
}

/** All of it, no larger than life. */
export function wholeView(scene: Area, frame: Frame): Viewport {
  const across = (frame.width - frame.rail - 2 * PAD) / Math.max(1, scene.width);
  const down = (frame.height - frame.head - 2 * PAD) / Math.max(1, scene.height);
  return {
    x: frame.rail + PAD,
    y: frame.head + PAD,
    zoom: clamp(Math.min(across, down), ZOOM.least, 1),
  };
}

/** Never so far away that nothing of the map is left in sight. */
export function kept({ x, y, zoom }: Viewport, scene: Area, frame: Frame): Viewport {
  return {
    x: clamp(x, frame.rail + KEPT - scene.width * zoom, Math.max(frame.width - KEPT, frame.rail + PAD)),
    y: clamp(y, frame.head + KEPT - scene.height * zoom, Math.max(frame.height - KEPT, frame.head + PAD)),
    zoom,
  };
}

/** With another zoom, a point of the page staying where it is. */
export function zoomedAt(viewport: Viewport, zoom: number, at: { x: number; y: number }): Viewport {
  const next = clamp(zoom, ZOOM.least, ZOOM.most);
  const grow = next / viewport.zoom;
  return { x: at.x - (at.x - viewport.x) * grow, y: at.y - (at.y - viewport.y) * grow, zoom: next };
}

/** The least pan that brings a stretch into sight; a stage is only across the map, a lane only down it. */
export function revealing(viewport: Viewport, frame: Frame, stretch: Stretch): Viewport {
  const { zoom } = viewport;
  const along = (
    start: number | undefined,
    length: number | undefined,
    offset: number,
    from: number,
    to: number,
  ): number => {
    if (start === undefined || length === undefined) return 0;
    const near = start * zoom + offset;
    const far = near + length * zoom;
    if (near < from + PAD) return from + PAD - near;
    return far > to - PAD ? Math.max(to - PAD - far, from + PAD - near) : 0;
  };
  const x = viewport.x + along(stretch.x, stretch.width, viewport.x, frame.rail, frame.width);
  // The bar of the zoom covers the lower edge.
  const y = viewport.y + along(stretch.y, stretch.height, viewport.y, frame.head, frame.height - 48);
  return { x, y, zoom };
}
