// Laws: small pans change nothing; the window always holds the view; what is revealed is seen.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '@/layout/scene';
import { dropIndex, edgePan, panWithin } from '@/views/canvas/drag';
import { gapAt } from '@/views/canvas/useReorder';
import {
  boxViewport,
  detailFor,
  extentOf,
  firstViewport,
  fitsWhole,
  filled,
  fitViewport,
  HEADER,
  railOf,
  nextWindow,
  revealing,
  revealingHead,
  viewOf,
  zoomedTo,
} from '@/views/scene/viewport';
import { aProject } from '../../support/aProject';

const size = { width: 1440, height: 900 };
const holds = (outer: Box, inner: Box) =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

const viewports = fc.record({
  x: fc.integer({ min: -20_000, max: 2000 }),
  y: fc.integer({ min: -20_000, max: 2000 }),
  zoom: fc.double({ min: 0.05, max: 3, noNaN: true }),
});

describe('the window', () => {
  test('stays the same object while a small pan goes on', () => {
    const begun = nextWindow(undefined, viewOf({ x: 0, y: 0, zoom: 1 }, size));
    const first = nextWindow(begun, viewOf({ x: -10, y: -10, zoom: 1 }, size));
    expect(nextWindow(first, viewOf({ x: -60, y: -40, zoom: 1 }, size))).toBe(first);
    expect(nextWindow(first, viewOf({ x: 0, y: 0, zoom: 1 }, size))).toBe(first);
    expect(nextWindow(first, viewOf({ x: -600, y: 0, zoom: 1 }, size))).not.toBe(first);
  });

  test('takes in little beyond the view, however the map is moved', () => {
    const steps = fc.array(
      fc.record({
        x: fc.integer({ min: -900, max: 900 }),
        y: fc.integer({ min: -900, max: 900 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(steps, (walk) => {
        let window: Box | undefined;
        let [x, y] = [0, 0];
        for (const step of walk) {
          [x, y] = [x + step.x, y + step.y];
          const view = viewOf({ x, y, zoom: 1 }, size);
          window = nextWindow(window, view);
          expect(window.width * window.height).toBeLessThan(view.width * view.height * 2);
        }
      }),
    );
  });

  test('holds the view, wherever one has come from', () => {
    fc.assert(
      fc.property(fc.array(viewports, { minLength: 1, maxLength: 8 }), (walk) => {
        let window: Box | undefined;
        for (const viewport of walk) {
          const view = viewOf(viewport, size);
          window = nextWindow(window, view);
          expect(holds(window, view)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('shrinks again after zooming in, so that far-away cards leave the document', () => {
    const far = nextWindow(undefined, viewOf({ x: 0, y: 0, zoom: 0.5 }, size));
    const near = nextWindow(far, viewOf({ x: -400, y: -300, zoom: 2 }, size));
    expect(near.width).toBeLessThan(far.width / 2);
  });
});

describe('the edges of the map', () => {
  test('a view at any corner of the allowed part still shows 120 pixels of the map, or all of a smaller one', () => {
    const scenes = fc.record({
      width: fc.integer({ min: 200, max: 40_000 }),
      height: fc.integer({ min: 200, max: 9000 }),
    });
    fc.assert(
      fc.property(scenes, fc.double({ min: 0.05, max: 3, noNaN: true }), (scene, zoom) => {
        const [[left, top], [right, bottom]] = extentOf(scene, size, zoom);
        const seen = (start: number, length: number, from: number, to: number) =>
          Math.min(start + length * zoom, to) - Math.max(start, from);
        for (const x of [-left * zoom, size.width - right * zoom]) {
          const wanted = Math.min(120, scene.width * zoom);
          expect(seen(x, scene.width, railOf(size), size.width)).toBeGreaterThan(wanted - 0.01);
        }
        for (const y of [-top * zoom, size.height - bottom * zoom]) {
          const wanted = Math.min(120, scene.height * zoom);
          expect(seen(y, scene.height, HEADER, size.height)).toBeGreaterThan(wanted - 0.01);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a map of forty stages is fitted whole; one that would be a speck is said to be too large', () => {
    const wide = { width: 40 * 220, height: 900 };
    expect(fitsWhole(wide, size)).toBe(true);
    expect(wide.width * fitViewport(wide, size).zoom).toBeLessThan(size.width - railOf(size));
    const huge = { width: 60_000, height: 900 };
    expect(fitsWhole(huge, size)).toBe(false);
    expect(fitViewport(huge, size).zoom).toBe(0.05);
  });

  test('a drag at the edge pans only while there is map left beyond it', () => {
    const box = { x: -500, y: 100, width: 2500, height: 600 };
    expect(panWithin({ x: -18, y: 0 }, box, size).x).toBe(-18);
    expect(panWithin({ x: -18, y: 0 }, { ...box, x: -1100 }, size).x).toBe(-4);
    expect(panWithin({ x: -18, y: 0 }, { ...box, x: -1200 }, size).x).toBeCloseTo(0);
    expect(panWithin({ x: 18, y: 0 }, { ...box, x: 300 }, size).x).toBe(0);
    expect(panWithin({ x: 18, y: 18 }, { ...box, x: railOf(size), y: HEADER + 4 }, size)).toEqual({
      x: 8,
      y: 0,
    });
    expect(panWithin({ x: 0, y: -18 }, box, size).y).toBeCloseTo(0);
  });
});

describe('how the map is drawn', () => {
  test('as shapes where words cannot be read, as nodes where they can, painted where there are very many', () => {
    expect(detailFor(0.3, 5, 'nodes')).toBe('shapes');
    expect(detailFor(1, 60, undefined)).toBe('nodes');
    expect(detailFor(0.6, 500, 'nodes')).toBe('painted');
  });

  test('near the limit it stays as it is', () => {
    expect(detailFor(0.7, 150, 'nodes')).toBe('nodes');
    expect(detailFor(0.7, 150, 'painted')).toBe('painted');
  });
});

describe('looking', () => {
  test('a map is first seen from its corner, at a readable size', () => {
    const { x, y, zoom } = firstViewport({ width: 8000, height: 3000 }, size);
    expect(zoom).toBeGreaterThanOrEqual(0.7);
    expect(x).toBeGreaterThanOrEqual(railOf(size));
    expect(y).toBeGreaterThanOrEqual(HEADER);
    expect(firstViewport({ width: 400, height: 300 }, size).zoom).toBe(1);
  });

  test('fitting shows the whole map beside the rail and below the header', () => {
    const scene = { width: 4000, height: 2500 };
    const view = viewOf(fitViewport(scene, size), size);
    expect(holds(view, { x: 0, y: 0, ...scene })).toBe(true);
  });

  test('zooming to a box shows it whole, in the middle, and never larger than half as large again', () => {
    const far = { x: 3000, y: 1400, width: 2000, height: 600 };
    expect(holds(viewOf(boxViewport(far, size), size), far)).toBe(true);
    const small = { x: 500, y: 300, width: 190, height: 40 };
    const at = boxViewport(small, size);
    expect(at.zoom).toBe(1.5);
    expect(holds(viewOf(at, size), small)).toBe(true);
  });

  test('zooming keeps the middle in the middle', () => {
    const before = { x: -300, y: -100, zoom: 0.8 };
    const middle = (box: Box) => [box.x + box.width / 2, box.y + box.height / 2];
    const [a, b] = [middle(viewOf(before, size)), middle(viewOf(zoomedTo(before, size, 1.6), size))];
    expect(b[0]).toBeCloseTo(a[0] ?? 0);
    expect(b[1]).toBeCloseTo(a[1] ?? 0);
  });

  test('after a zoom no side is empty while some of the map is out of sight on the other', () => {
    const scene = { width: 1500, height: 900 };
    const start = fitViewport(scene, size);
    const [near, far] = [
      { x: railOf(size) + 8, y: HEADER + 4 },
      { x: size.width - 24, y: size.height - 80 },
    ];
    for (const zoom of [0.3, 0.6, 1, 1.6, 2.5]) {
      const now = filled(zoomedTo(start, size, zoom), scene, size);
      for (const [axis, length] of [
        ['x', scene.width],
        ['y', scene.height],
      ] as const) {
        const end = now[axis] + length * zoom;
        expect(now[axis] === near[axis] || (now[axis] < near[axis] && end >= far[axis] - 0.001)).toBe(true);
      }
      expect(filled(now, scene, size)).toEqual(now);
    }
  });

  test('what is revealed is seen, and what is seen already moves nothing', () => {
    const box = fc.record({
      x: fc.integer({ min: 0, max: 9000 }),
      y: fc.integer({ min: 0, max: 5000 }),
      width: fc.constant(190),
      height: fc.integer({ min: 30, max: 160 }),
    });
    fc.assert(
      fc.property(viewports, box, (viewport, target) => {
        fc.pre(viewport.zoom <= 1.5);
        const after = revealing(viewport, size, target);
        expect(holds(viewOf(after, size), target)).toBe(true);
        expect(revealing(after, size, target)).toBe(after);
      }),
      { numRuns: 200 },
    );
  });
});

test('choosing the first stage or lane of a map moves nothing', () => {
  const viewport = firstViewport({ width: 1200, height: 900 }, size);
  for (const head of [
    { x: 0, y: 40, width: 210, height: 1 },
    { x: 40, y: 0, width: 1, height: 120 },
  ])
    expect(revealingHead(viewport, size, head)).toBe(viewport);
});

describe('dragging', () => {
  const { project, ids } = aProject({
    stages: ['Need'],
    lanes: ['Website'],
    cards: { 'Need/Website': ['one', 'two', 'three'] },
  });
  const place = { stageId: ids.stage('Need'), laneId: ids.lane('Website') };

  test('the drop counts only the cards that stay', () => {
    expect(dropIndex(project, { ...place, index: 3 }, [ids.card('one')])).toBe(2);
    expect(dropIndex(project, { ...place, index: 1 }, [ids.card('three')])).toBe(1);
  });

  test('the map begins to move near an edge, the frozen panes included, and rests elsewhere', () => {
    expect(edgePan(700, 450, size)).toEqual({ x: 0, y: 0 });
    expect(edgePan(railOf(size) + 2, 450, size).x).toBeGreaterThan(0);
    expect(edgePan(700, size.height - 3, size).y).toBeLessThan(0);
  });

  test('a stage falls into the nearest gap', () => {
    const spans = [
      { start: 0, length: 100 },
      { start: 110, length: 100 },
    ];
    expect([gapAt(spans, 20), gapAt(spans, 80), gapAt(spans, 300)]).toEqual([0, 1, 2]);
  });
});
