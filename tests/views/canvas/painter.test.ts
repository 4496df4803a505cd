// @vitest-environment jsdom
// Laws of the fetched painter: cards stay until it is there, a map that opens far out waits for it, and a fetch that
// fails leaves cards and is tried again.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Canvas } from '@/views/canvas/canvasStore';
import { createCanvas } from '@/views/canvas/canvasStore';
import type { Painter } from '@/views/canvas/painter';
import { aProject } from '@tests/support/aProject';
import { aLayout } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';

const stages = Array.from({ length: 30 }, (_, at) => `Stage ${at}`);
const built = aProject({
  stages,
  lanes: ['Website', 'Shop'],
  cards: Object.fromEntries(stages.flatMap((stage) => [[`${stage}/Website`, [`${stage} a`, `${stage} b`]]])),
});
const CARDS = 60;
const size = { width: 1200, height: 800 };
const at = (zoom: number) => ({ x: 176, y: 66, zoom });
const painter: Painter = () => ({ show: () => undefined, stop: () => undefined });

type Fetch = { arrives: () => Promise<void>; fails: () => Promise<void> };

/** A canvas at a zoom, and each of its fetches of the painter, which end when the test says so. */
function opened(zoom: number): { canvas: Canvas; fetches: Fetch[] } {
  const fetches: Fetch[] = [];
  const fetchPainter = () =>
    new Promise<Painter>((resolve, reject) => {
      fetches.push({
        arrives: async () => resolve(painter),
        fails: async () => reject(new Error('no network')),
      });
    });
  const editor = openEditor(built.project);
  const canvas = createCanvas({
    editor,
    mapId: built.mapId,
    layout: aLayout(),
    viewport: at(zoom),
    size,
    fetchPainter,
  });
  return { canvas, fetches };
}
const seen = ({ store }: Canvas) => {
  const { detail, nodes } = store.getState();
  return { detail, nodes: nodes.length };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the painter of the map from far away', () => {
  test('is not fetched for a map that is looked at from near, panned and magnified', () => {
    const { canvas, fetches } = opened(0.8);
    canvas.look({ ...at(0.8), x: -900 }, size, true);
    // As a viewport comes back from React Flow.
    canvas.look(at(0.8 - 1e-9), size, true);
    canvas.look(at(1.4), size, true);
    canvas.look(at(1.1), size, true);
    expect(fetches).toHaveLength(0);
  });

  test('is fetched once as soon as the zoom goes down from 100 %, long before it is needed', async () => {
    const { canvas, fetches } = opened(1);
    canvas.look(at(0.97), size, false);
    canvas.look(at(0.93), size, false);
    expect(fetches).toHaveLength(1);
    await fetches[0]?.arrives();
    await vi.runAllTimersAsync();
    expect(seen(canvas).detail).toBe('nodes');
    canvas.look(at(0.3), size, false);
    expect(seen(canvas)).toEqual({ detail: 'shapes', nodes: 0 });
  });

  test('lets the cards stay until it is there, without bringing in all the others', async () => {
    const { canvas, fetches } = opened(1);
    const before = seen(canvas);
    canvas.look(at(0.2), size, false);
    canvas.look(at(0.2), size, true);
    await vi.runAllTimersAsync();
    expect(seen(canvas)).toEqual(before);
    expect(before.nodes).toBeGreaterThan(0);
    await fetches[0]?.arrives();
    await vi.runAllTimersAsync();
    expect(seen(canvas)).toEqual({ detail: 'shapes', nodes: 0 });
    expect(canvas.store.getState().painter).toBe(painter);
  });

  test('is waited for by a map that opens far out: there is never a board of thousands of cards', async () => {
    const { canvas, fetches } = opened(0.2);
    canvas.look(at(0.2), size, true);
    expect(fetches).toHaveLength(1);
    expect(seen(canvas)).toEqual({ detail: 'shapes', nodes: 0 });
    await fetches[0]?.arrives();
    await vi.runAllTimersAsync();
    expect(seen(canvas)).toEqual({ detail: 'shapes', nodes: 0 });
    canvas.look(at(1), size, true);
    expect(seen(canvas).detail).toBe('nodes');
  });

  test('leaves cards when it cannot be had, and is asked for again by a later look', async () => {
    const { canvas, fetches } = opened(0.15);
    await fetches[0]?.fails();
    await vi.advanceTimersByTimeAsync(10);
    expect(seen(canvas)).toEqual({ detail: 'nodes', nodes: CARDS });
    canvas.look(at(0.14), size, true);
    expect(fetches).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3000);
    canvas.look(at(0.13), size, true);
    expect(fetches).toHaveLength(2);
    expect(seen(canvas)).toEqual({ detail: 'nodes', nodes: CARDS });
    await fetches[1]?.arrives();
    await vi.runAllTimersAsync();
    expect(seen(canvas)).toEqual({ detail: 'shapes', nodes: 0 });
  });
});
