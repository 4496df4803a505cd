// @vitest-environment jsdom
// Thumbnails: the library's shows what tells the most; where a state is told from another, no lane is left out.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PALETTES } from '@/layout/palette';
import { drawThumbnail } from '@/views/scene/drawThumbnail';
import { aProject } from '../../support/aProject';

const lanes = Array.from({ length: 14 }, (_, at) => `Lane ${at}`);
const { project } = aProject({
  stages: ['Need', 'Buy'],
  lanes,
  cards: Object.fromEntries(lanes.map((lane) => [`Need/${lane}`, [`On ${lane}`]])),
});

const [WIDTH, HEIGHT] = [148, 86];

/** Draws on a canvas that only counts: the boxes of cards, in CSS pixels of the picture. */
function cardsIn(whole: boolean): { top: number; bottom: number }[] {
  const found: { top: number; bottom: number }[] = [];
  let transform = [1, 0, 0, 1, 0, 0];
  let fill = '';
  const known: Record<string, unknown> = {
    setTransform: (...next: number[]) => (transform = next),
    getTransform: () => ({ a: transform[0] }),
    createLinearGradient: () => ({ addColorStop: () => undefined }),
    fillRect: (_x: number, y: number, _width: number, height: number) => {
      const [scale = 1, shift = 0] = [transform[3], transform[5]];
      if (fill === PALETTES.light.card)
        found.push({ top: y * scale + shift, bottom: (y + height) * scale + shift });
    },
  };
  const context = new Proxy(known, {
    get: (target, name) => (name in target ? target[String(name)] : () => undefined),
    set: (_, name, value) => {
      if (name === 'fillStyle') fill = String(value);
      return true;
    },
  });
  const canvas = document.createElement('canvas');
  vi.spyOn(canvas, 'getContext').mockReturnValue(context as unknown as CanvasRenderingContext2D);
  expect(drawThumbnail(canvas, { width: WIDTH, height: HEIGHT }, project, 'light', { whole })).toBe(true);
  return found;
}

describe('drawThumbnail', () => {
  beforeEach(() => vi.stubGlobal('Path2D', Object));
  afterEach(() => vi.unstubAllGlobals());

  it('leaves lanes out where that makes the others clearer', () => {
    expect(cardsIn(false).length).toBeLessThan(lanes.length);
  });

  it('draws every lane within the picture where it is asked for the whole map', () => {
    const cards = cardsIn(true);
    expect(cards).toHaveLength(lanes.length);
    for (const { top, bottom } of cards) {
      expect(top).toBeGreaterThan(0);
      expect(bottom).toBeLessThan(HEIGHT);
    }
  });
});
