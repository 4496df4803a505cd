// @vitest-environment jsdom
// Laws of the heads: of a long axis only those in sight are in the document, and only what changed is written to them.
import { describe, expect, test } from 'vitest';
import { updateLane } from '@/commands/lanes';
import { lanesOf } from '@/model/select';
import { laneSpans, stretch } from '@/views/canvas/stretch';
import { nextHeads } from '@/views/canvas/useHeadsInSight';
import { aLayout } from '@tests/support/aScene';
import { openEditor } from '@tests/support/openEditor';
import { shoes } from '@tests/support/shoes';

const spans = (count: number) => Array.from({ length: count }, (_, at) => ({ start: at * 232, length: 224 }));

describe('the heads in the document', () => {
  test('are all of them on a map that people see at once', () => {
    expect(nextHeads(undefined, spans(12), [5000, 6000])).toEqual({ from: 0, to: 12, focused: undefined });
  });

  test('are those in sight of a long axis, as many of 50 stages as of 500', () => {
    const few = nextHeads(undefined, spans(50), [232, 1504]);
    expect(few).toEqual({ from: 1, to: 7, focused: undefined });
    expect(nextHeads(undefined, spans(500), [232, 1504])).toEqual(few);
  });

  test('are the same object while the same are in sight, so that a pan draws none anew', () => {
    const before = nextHeads(undefined, spans(50), [240, 1500]);
    expect(nextHeads(before, spans(50), [260, 1510])).toBe(before);
    expect(nextHeads(before, spans(50), [800, 2000])).not.toBe(before);
  });

  test('are none beyond the end of the map', () => {
    const { from, to } = nextHeads(undefined, spans(20), [90_000, 91_000]);
    expect(to - from).toBe(0);
  });

  test('remember the one that has the focus', () => {
    expect(nextHeads(undefined, spans(50), [5000, 6000], 3).focused).toBe(3);
  });
});

describe('stretching the heads', () => {
  const trackOf = (places: readonly number[]): HTMLElement => {
    const track = document.createElement('div');
    for (const at of places) {
      const head = document.createElement('div');
      head.dataset['at'] = String(at);
      track.append(head);
    }
    return track;
  };
  const left = ({ children }: HTMLElement, at: number) => (children[at] as HTMLElement).style.left;

  test('places each by its own place on the axis, whatever is missing between them', () => {
    const track = trackOf([0, 20, 21]);
    stretch(track, 'x', 0.5, spans(50));
    expect([left(track, 0), left(track, 1), left(track, 2)]).toEqual(['0px', '2320px', '2436px']);
  });

  test('shows no two names of folded lanes nearer to each other than two targets may be', () => {
    const editor = openEditor(shoes().project);
    const { mapId } = shoes();
    for (const { id } of lanesOf(editor.store.getState().project, mapId).slice(0, 2))
      editor.commit(updateLane, { id, changes: { collapsed: true } });
    const scene = aLayout()(editor.store.getState().project, mapId);
    const all = laneSpans(scene, { width: 1440 });
    for (let zoom = 0.2; zoom < 1.5; zoom += 0.01) {
      const track = trackOf(all.map((_, at) => at));
      stretch(track, 'y', zoom, all);
      const heads = [...track.children].slice(0, 2) as HTMLElement[];
      const [first, second] = heads.map(({ style }) => Number.parseFloat(style.top));
      const areShown = heads.every(({ dataset }) => dataset['fit'] !== 'bar');
      if (areShown) expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(24);
      // A map at half its size still names them.
      if (zoom >= 0.51) expect(areShown).toBe(true);
    }
  });

  test('writes nothing that did not change', async () => {
    const track = trackOf([0, 20]);
    stretch(track, 'x', 1, spans(50));
    const written: MutationRecord[] = [];
    const observer = new MutationObserver((records) => written.push(...records));
    observer.observe(track, { subtree: true, attributes: true });
    stretch(track, 'x', 1, spans(50));
    await Promise.resolve();
    expect([...written, ...observer.takeRecords()]).toHaveLength(0);
  });
});
