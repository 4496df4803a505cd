// Locked panes: two scrolling areas that always show the same place at the same zoom, or one of them at a time. Where
// they look is kept here and written to the page; React draws anew only when a zoom has come to rest.
import type { Viewport } from '@/editor/session';
import type { Box } from '@/layout/scene';
import { type Size, zoomedTo } from '@/views/scene/viewport';
import { BAR, bareSize, PANE_PAD, scrollTo, viewportAt } from './paneView';

/** Closer limits than on the canvas: the marks are elements, and from far away there would be thousands of them. */
const LIMITS = { min: 0.15, max: 2 } as const;
const clampZoom = (zoom: number) => Math.max(LIMITS.min, Math.min(LIMITS.max, zoom));

/** Milliseconds without a change after which a zoom rests. */
const REST = 120;

export type PaneSide = 'from' | 'to';

/** What the lock moves. */
export type Pane = {
  scroller: HTMLElement;
  /** As large as the map at this zoom, so that the scroller knows how far it may scroll. */
  sizer: HTMLElement;
  /** Shows the map as it is seen from there: picture, marks and names. */
  show: (viewport: Viewport) => void;
};

export type LockedPanes = {
  /** Takes a pane, which from then on shows what the other shows; the answer lets it go. */
  add: (side: PaneSide, pane: Pane, scene: Size) => () => void;
  /** To be called when somebody has scrolled a pane. */
  scrolled: (side: PaneSide) => void;
  /** The zoom at this moment. */
  zoom: () => number;
  onZoom: (listener: () => void) => () => void;
  /** The zoom that was the last to rest: names and marks are drawn for it, and meanwhile stretched. */
  restedZoom: () => number;
  onRest: (listener: () => void) => () => void;
  /** Zooms about a point of the pane, by default its middle; in pixels from its corner. */
  setZoom: (zoom: number, about?: { x: number; y: number }) => void;
  /** Zooms out until the whole width of the map is seen, or as far as `least`. */
  fit: (least?: number) => void;
  /** The same for the first look; nothing once somebody has zoomed. */
  begin: (least: number) => void;
  /** Brings a box of the scene into the middle of both panes. */
  reveal: (box: Box) => void;
  /** The same for a box that is not seen whole. */
  bring: (box: Box) => void;
  /** How much of the scene a pane shows, in scene units, with a little air around it. */
  look: () => { width: number; height: number };
};

type Place = { left: number; top: number };

/** Less than this is rounding; answering it would go on for ever. */
const isAt = (a: Place, b: Place): boolean => Math.abs(a.left - b.left) < 1 && Math.abs(a.top - b.top) < 1;

const placeOf = ({ scrollLeft, scrollTop }: Element): Place => ({ left: scrollLeft, top: scrollTop });

function news(): { tell: () => void; on: (listener: () => void) => () => void } {
  const listeners = new Set<() => void>();
  return {
    tell: () => listeners.forEach((listener) => listener()),
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function createLockedPanes(initialZoom: number): LockedPanes {
  const panes: Partial<Record<PaneSide, Pane>> = {};
  let scene: Size = { width: 0, height: 0 };
  let zoom = clampZoom(initialZoom);
  let rested = zoom;
  let place: Place = { left: 0, top: 0 };
  let timer = 0;
  let begun = false;
  const [zooms, rests] = [news(), news()];
  const first = () => panes.from ?? panes.to;
  const all = () => Object.values(panes);

  const showAll = (): void => {
    const viewport = viewportAt({ scrollLeft: place.left, scrollTop: place.top }, zoom);
    for (const pane of all()) pane.show(viewport);
  };

  const sizeOf = ({ scroller }: Pane): Size =>
    bareSize({ width: scroller.clientWidth, height: scroller.clientHeight });

  const resize = ({ sizer }: Pane): void => {
    sizer.style.width = `${scene.width * zoom + 2 * PANE_PAD}px`;
    sizer.style.height = `${scene.height * zoom + 2 * PANE_PAD + BAR}px`;
  };

  /** How far a pane can be scrolled, and where it stops on the way. */
  const within = ({ left, top }: Place, { width, height }: Size): Place => {
    const along = (at: number, length: number, room: number): number =>
      Math.round(Math.max(0, Math.min(at, Math.max(room, length) - room)));
    return {
      left: along(left, scene.width * zoom + 2 * PANE_PAD, width),
      top: along(top, scene.height * zoom + 2 * PANE_PAD + BAR, height),
    };
  };

  /** Scrolls both panes there, or as far as they go. All is written before the page has to be laid out for it. */
  const goTo = (wanted: Place, lead: Pane | undefined = first()): void => {
    if (!lead) return;
    place = within(wanted, sizeOf(lead));
    all().forEach(resize);
    showAll();
    for (const { scroller } of [lead, ...all()]) {
      if (isAt(placeOf(scroller), place)) continue;
      scroller.scrollLeft = place.left;
      scroller.scrollTop = place.top;
    }
    const actual = placeOf(lead.scroller);
    if (isAt(actual, place)) return;
    place = actual;
    showAll();
  };

  const rest = (): void => {
    rested = zoom;
    rests.tell();
  };

  const setZoom: LockedPanes['setZoom'] = (next, about) => {
    const lead = first();
    const clamped = clampZoom(next);
    if (!lead || clamped === zoom) return;
    const viewport = viewportAt({ scrollLeft: place.left, scrollTop: place.top }, zoom);
    const target = scrollTo(zoomedTo(viewport, sizeOf(lead), clamped, about));
    zoom = clamped;
    goTo(target);
    clearTimeout(timer);
    timer = window.setTimeout(rest, REST);
    zooms.tell();
  };

  const fit: LockedPanes['fit'] = (least = 0) => {
    const lead = first();
    const whole = lead && (lead.scroller.clientWidth - 28) / Math.max(1, scene.width);
    if (whole !== undefined) setZoom(Math.min(1, Math.max(least, whole)));
  };

  const reveal: LockedPanes['reveal'] = (box) => {
    const lead = first();
    if (!lead) return;
    const centred = (start: number, length: number, room: number) =>
      PANE_PAD + start * zoom - Math.max(24, (room - length * zoom) / 2);
    const { clientWidth, clientHeight } = lead.scroller;
    // At once, not smoothly: the flash shows where to look, and two smooth scrolls would fight over the lock.
    goTo({
      left: centred(box.x, box.width, clientWidth),
      top: centred(box.y, box.height, clientHeight - BAR),
    });
  };

  return {
    add(side, pane, size) {
      panes[side] = pane;
      scene = size;
      goTo(place, pane);
      return () => {
        if (panes[side] === pane) delete panes[side];
      };
    },
    scrolled(side) {
      const lead = panes[side];
      if (!lead) return;
      const at = placeOf(lead.scroller);
      // What the lock has scrolled itself is shown already.
      if (isAt(at, place)) return;
      place = at;
      for (const { scroller } of all()) {
        if (scroller === lead.scroller) continue;
        scroller.scrollLeft = place.left;
        scroller.scrollTop = place.top;
      }
      showAll();
    },
    zoom: () => zoom,
    onZoom: zooms.on,
    restedZoom: () => rested,
    onRest: rests.on,
    setZoom,
    fit,
    begin(least) {
      if (begun) return;
      begun = true;
      fit(least);
      // Nothing is drawn yet that would have to be stretched.
      clearTimeout(timer);
      rest();
    },
    bring(box) {
      const lead = first();
      if (!lead) return;
      const { clientWidth, clientHeight } = lead.scroller;
      const sees = (start: number, length: number, from: number, room: number): boolean => {
        const near = PANE_PAD + start * zoom - from;
        return near >= 0 && near + length * zoom <= room;
      };
      if (
        !sees(box.x, box.width, place.left, clientWidth) ||
        !sees(box.y, box.height, place.top, clientHeight - BAR)
      )
        reveal(box);
    },
    reveal,
    look() {
      const { clientWidth = 0, clientHeight = 0 } = first()?.scroller ?? {};
      return { width: (clientWidth - 48) / zoom, height: (clientHeight - BAR - 24) / zoom };
    },
  };
}
