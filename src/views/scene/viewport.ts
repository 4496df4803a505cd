// The window: which part of the scene is in the document. Quantised, so that small pans change nothing.
import type { Viewport } from '@/editor/session';
import type { Box, Scene } from '@/layout/scene';
import { SIZES } from '@/layout/sizes';

/** Height of the frozen stage header, in pixels of the screen, where the names of the stages need no more. */
export const HEADER = 62;

/** The space around the heads in it: above, and towards the cells. */
export const HEADER_PAD = { above: 10, below: 4 } as const;

/** Height of the frozen stage header, in pixels of the screen: it does not grow with the zoom. */
export const headerOf = ({ header = HEADER }: Pick<Size, 'header'>): number => header;

/** The size of the screen with the header that a scene needs. */
export const framed = (size: Size, { headerHeight }: Pick<Scene, 'headerHeight'>): Size => ({
  ...size,
  header: headerHeight + HEADER_PAD.above + HEADER_PAD.below,
});

/** On a telephone the lane names leave the map more room; the style sheets know the same number. */
export const hasNarrowRail = ({ width }: Pick<Size, 'width'>): boolean => width < 560;

/** Width of the frozen lane names, in pixels of the screen. */
export const railOf = (size: Pick<Size, 'width' | 'rail'>): number =>
  size.rail ?? (hasNarrowRail(size) ? SIZES.narrowRailWidth : SIZES.railWidth);

/** How far from the frame a map lies that is seen from its beginning, in pixels of the screen. */
export const BEGIN = { x: 8, y: 4 } as const;

/** Below this zoom words cannot be read: they are painted as bars. */
export const SHAPES_BELOW = 0.5;

/** How many items may be seen at once as nodes; beyond, the map is one painted layer. */
const MANY = { enter: 170, leave: 130 } as const;

/** How the map is drawn: as nodes, or as one painted layer with words or without. */
export type Detail = 'nodes' | 'painted' | 'shapes';

/** The way to draw for a zoom and a number of items in view; near the limit it stays as it is. */
export function detailFor(zoom: number, seen: number, before: Detail | undefined): Detail {
  if (zoom < SHAPES_BELOW) return 'shapes';
  return seen > (before === 'nodes' ? MANY.enter : MANY.leave) ? 'painted' : 'nodes';
}
export const ZOOM = { min: 0.05, max: 3 } as const;

/** `header` and `rail`: what lies over the scene, where it is not as usual. */
export type Size = { width: number; height: number; header?: number; rail?: number };

/** What of the scene is seen, in scene units; what lies under rail and header does not count. */
export function viewOf({ x, y, zoom }: Viewport, size: Size): Box {
  const [rail, header] = [railOf(size), headerOf(size)];
  return {
    x: (rail - x) / zoom,
    y: (header - y) / zoom,
    width: Math.max(0, size.width - rail) / zoom,
    height: Math.max(0, size.height - header) / zoom,
  };
}

/**
 * How far the window reaches beyond what is seen, to the side that the view moves to and in parts of the view: so far
 * that cards need not be looked for at every step of a pan. More is not needed, because what comes into the view is in
 * the document before it is painted.
 */
const REACH = 0.18;
/** So many times the view the window may be, by what was seen before: whoever goes to and fro finds it still there. */
const TRAIL = 1.12;
/** A window this many times the view holds far more than is needed. */
const TOO_LARGE = 1.4;

/** A part of an axis. In whole units, so that a window holds its view exactly. */
type Stretch = { from: number; to: number };

const stretchOf = (start: number, length: number): Stretch => ({
  from: Math.floor(start),
  to: Math.ceil(start + length),
});

function nextStretch(before: Stretch, { from, to }: Stretch): Stretch {
  const length = to - from;
  const [under, over] = [from < before.from, to > before.to];
  if (!under && !over && before.to - before.from <= length * TOO_LARGE) return before;
  // What was far away is not on the way, and a view that grows or shrinks goes to both sides.
  if (under === over || to < before.from || from > before.to) return { from, to };
  const [ahead, trail] = [Math.ceil(length * REACH), Math.floor(length * TRAIL)];
  return under
    ? { from: from - ahead, to: Math.max(to, Math.min(before.to, from + trail)) }
    : { from: Math.min(from, Math.max(before.from, to - trail)), to: to + ahead };
}

/** The window for a view: the one before as long as the view stays inside it and it is not much too large. */
export function nextWindow(before: Box | undefined, view: Box): Box {
  const [across, down] = [stretchOf(view.x, view.width), stretchOf(view.y, view.height)];
  if (!before) return boxOf(across, down);
  const [wasAcross, wasDown] = [stretchOf(before.x, before.width), stretchOf(before.y, before.height)];
  const [nextAcross, nextDown] = [nextStretch(wasAcross, across), nextStretch(wasDown, down)];
  return nextAcross === wasAcross && nextDown === wasDown ? before : boxOf(nextAcross, nextDown);
}

const boxOf = (across: Stretch, down: Stretch): Box => ({
  x: across.from,
  y: down.from,
  width: across.to - across.from,
  height: down.to - down.from,
});

/** The zoom and place at which a map is first seen: its width fits, and words stay readable. */
export function firstViewport(scene: Size, size: Size): Viewport {
  const room = size.width - railOf(size) - 24;
  const zoom = Math.min(1, Math.max(0.7, room / Math.max(1, scene.width)));
  return { x: railOf(size) + BEGIN.x, y: headerOf(size) + BEGIN.y, zoom };
}

/** The room that a whole scene is fitted into, beside the frame and above the floating bar. */
const roomIn = (size: Size): Size => ({
  width: size.width - railOf(size) - 32,
  height: size.height - headerOf(size) - 84,
});

/** A few selected cards are shown no larger than this. */
const MOST = 1.5;

function fitZoom(scene: Size, size: Size, most = 1): number {
  const { width, height } = roomIn(size);
  return Math.min(width / Math.max(1, scene.width), height / Math.max(1, scene.height), most);
}

/** The viewport that shows the whole scene, no larger than life. */
export function fitViewport(scene: Size, size: Size): Viewport {
  // Beside the rail, not centred: the lane names stay next to their rows.
  return {
    x: railOf(size) + BEGIN.x,
    y: headerOf(size) + BEGIN.y,
    zoom: Math.max(ZOOM.min, fitZoom(scene, size)),
  };
}

/** The viewport that shows a box as large as it goes without blowing it up, in the middle of the room there is. */
export function boxViewport(box: Box, size: Size): Viewport {
  const room = roomIn(size);
  const zoom = Math.max(ZOOM.min, fitZoom({ width: box.width + 48, height: box.height + 48 }, size, MOST));
  return {
    x: railOf(size) + BEGIN.x + (room.width - box.width * zoom) / 2 - box.x * zoom,
    y: headerOf(size) + BEGIN.y + (room.height - box.height * zoom) / 2 - box.y * zoom,
    zoom,
  };
}

/** Whether the whole scene can be shown: below the smallest zoom nothing could be made out. */
export const fitsWhole = (scene: Size, size: Size): boolean => fitZoom(scene, size) >= ZOOM.min;

/** How many pixels of the map stay in sight however far it is panned. */
const KEPT = 120;

/**
 * The part of the plane, in scene units, that the view may not leave: some of the map always stays in sight beside the
 * rail and below the header. As corners, the way React Flow takes it; it depends on the zoom.
 */
export function extentOf(scene: Size, size: Size, zoom: number): [[number, number], [number, number]] {
  const along = (length: number, from: number, to: number): [number, number] => {
    const kept = Math.max(0, Math.min(KEPT, (to - from) / 3, length * zoom));
    return [-(to - kept) / zoom, length + (to - from - kept) / zoom];
  };
  const [left, right] = along(scene.width, railOf(size), size.width);
  const [top, bottom] = along(scene.height, headerOf(size), size.height);
  return [
    [left, top],
    [right, bottom],
  ];
}

/** A viewport with another zoom that keeps a point of the screen where it is, by default the middle of the view. */
export function zoomedTo(
  viewport: Viewport,
  size: Size,
  zoom: number,
  about = { x: (railOf(size) + size.width) / 2, y: (headerOf(size) + size.height) / 2 },
): Viewport {
  const next = Math.min(ZOOM.max, Math.max(ZOOM.min, zoom));
  const grow = next / viewport.zoom;
  return {
    x: about.x - (about.x - viewport.x) * grow,
    y: about.y - (about.y - viewport.y) * grow,
    zoom: next,
  };
}

/** The viewport with no room left empty on one side while on the other some of the map is out of sight. */
export function filled(viewport: Viewport, scene: Size, size: Size): Viewport {
  const { zoom } = viewport;
  const along = (offset: number, length: number, from: number, to: number): number =>
    Math.min(from, Math.max(offset, to - length * zoom));
  return {
    x: along(viewport.x, scene.width, railOf(size) + BEGIN.x, size.width - 24),
    y: along(viewport.y, scene.height, headerOf(size) + BEGIN.y, size.height - 80),
    zoom,
  };
}

/** The viewport after the least pan that brings a box into view, or the same one when it is seen already. */
export function revealing(
  viewport: Viewport,
  size: Size,
  box: Box,
  { margin = 12, top = 0 }: { margin?: number; top?: number } = {},
): Viewport {
  const { zoom } = viewport;
  const along = (start: number, length: number, offset: number, from: number, to: number): number => {
    const near = start * zoom + offset;
    const far = near + length * zoom;
    // Less than half a pixel is nothing to move for.
    if (near < from + margin - 0.5) return from + margin - near;
    if (far > to - margin + 0.5) return Math.max(to - margin - far, from + margin - near);
    return 0;
  };
  // The floating bar covers the lower edge, and `top` pixels below the header something else may.
  const dx = along(box.x, box.width, viewport.x, railOf(size), size.width);
  const dy = along(box.y, box.height, viewport.y, headerOf(size) + top, size.height - 56);
  return dx === 0 && dy === 0 ? viewport : { x: viewport.x + dx, y: viewport.y + dy, zoom };
}

/** The same for the head of a stage or lane: it stands still on a map that is seen from its beginning. */
export const revealingHead = (viewport: Viewport, size: Size, head: Box): Viewport =>
  revealing(viewport, size, head, { margin: Math.min(BEGIN.x, BEGIN.y) });
