// @vitest-environment jsdom
// Locked panes: both show the same place at the same zoom, whoever moves them, and names are drawn anew once it rests.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewport } from '@/editor/session';
import { createLockedPanes, type PaneSide } from '@/views/compare/lockedPanes';

const scene = { width: 4000, height: 2000 };

function pane() {
  const scroller = document.createElement('div');
  Object.defineProperties(scroller, { clientWidth: { value: 600 }, clientHeight: { value: 400 } });
  const sizer = document.createElement('div');
  const seen: Viewport[] = [];
  return { scroller, sizer, seen, show: (viewport: Viewport) => void seen.push(viewport) };
}

function two() {
  const panes = createLockedPanes(0.8);
  const [from, to] = [pane(), pane()];
  panes.add('from', from, scene);
  panes.add('to', to, scene);
  const both = { from, to };
  const scroll = (side: PaneSide, left: number, top: number) => {
    Object.assign(both[side].scroller, { scrollLeft: left, scrollTop: top });
    panes.scrolled(side);
  };
  return { panes, ...both, scroll };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('locked panes', () => {
  it('follow each other, and what one was brought to moves nothing more', () => {
    const { panes, from, to, scroll } = two();
    scroll('to', 250, 90);
    expect([from.scroller.scrollLeft, from.scroller.scrollTop]).toEqual([250, 90]);
    expect(from.seen.at(-1)).toEqual({ x: -238, y: -78, zoom: 0.8 });
    expect(to.seen.at(-1)).toEqual(from.seen.at(-1));
    const told = from.seen.length;
    panes.scrolled('from');
    expect(from.seen).toHaveLength(told);
  });

  it('keep the point under the pointer when they zoom, as wide as the map is then', () => {
    const { panes, from, to, scroll } = two();
    scroll('from', 1000, 300);
    panes.setZoom(1.6, { x: 100, y: 50 });
    // The point was 1,088 and 338 units of the screen into the map, at twice the zoom it is twice as far.
    expect(to.seen.at(-1)).toEqual({ x: 100 - 2 * 1088, y: 50 - 2 * 338, zoom: 1.6 });
    expect([from, to].map(({ sizer }) => sizer.style.width)).toEqual(['6424px', '6424px']);
    expect(to.scroller.scrollLeft).toBe(from.scroller.scrollLeft);
  });

  it('go no farther than the map does, and no nearer or farther than the limits', () => {
    const { panes, to } = two();
    panes.reveal({ x: 3990, y: 1990, width: 10, height: 10 });
    expect(to.seen.at(-1)).toEqual({ x: 12 - (3200 + 24 - 600), y: 12 - (1600 + 88 - 400), zoom: 0.8 });
    panes.setZoom(0.01);
    expect(panes.zoom()).toBe(0.15);
  });

  it('tell at once of a zoom, and once when it rests', () => {
    const { panes } = two();
    const [zooms, rests]: number[][] = [[], []];
    panes.onZoom(() => zooms?.push(panes.zoom()));
    panes.onRest(() => rests?.push(panes.restedZoom()));
    panes.setZoom(0.9);
    panes.setZoom(1);
    expect(zooms).toEqual([0.9, 1]);
    expect(panes.restedZoom()).toBe(0.8);
    vi.runAllTimers();
    expect(rests).toEqual([1]);
  });

  it('show a pane that comes what the one before it showed', () => {
    const panes = createLockedPanes(0.8);
    const [first, second] = [pane(), pane()];
    const leave = panes.add('from', first, scene);
    Object.assign(first.scroller, { scrollLeft: 400, scrollTop: 120 });
    panes.scrolled('from');
    leave();
    panes.add('to', second, scene);
    expect([second.scroller.scrollLeft, second.scroller.scrollTop]).toEqual([400, 120]);
    expect(second.seen.at(-1)).toEqual({ x: -388, y: -108, zoom: 0.8 });
  });

  it('begin with the whole width, no smaller than can be read, and once', () => {
    const { panes } = two();
    panes.begin(0.5);
    expect([panes.zoom(), panes.restedZoom()]).toEqual([0.5, 0.5]);
    panes.begin(1);
    expect(panes.zoom()).toBe(0.5);
    panes.fit();
    // 600 pixels, less the air at both sides, for 4,000 units: as far out as the limit lets it.
    expect(panes.zoom()).toBe(0.15);
  });

  it('bring a box into sight only where it is not', () => {
    const { panes, to } = two();
    const before = to.seen.length;
    panes.bring({ x: 10, y: 10, width: 100, height: 40 });
    expect(to.seen).toHaveLength(before);
    panes.bring({ x: 2000, y: 800, width: 100, height: 40 });
    expect(to.seen.length).toBeGreaterThan(before);
    expect(to.scroller.scrollLeft).toBeGreaterThan(0);
  });
});
