// A pane of the comparison scrolls and zooms as the canvas pans and zooms: one viewport, told in scrolled pixels.
import { describe, expect, test } from 'vitest';
import { bareSize, scrollTo, viewportAt } from '@/views/compare/paneView';
import { viewOf, zoomedTo } from '@/views/scene/viewport';

const size = bareSize({ width: 600, height: 400 });

describe('the viewport of a pane', () => {
  test('goes to scrolled pixels and back', () => {
    expect(scrollTo(viewportAt({ scrollLeft: 130, scrollTop: 7 }, 0.8))).toEqual({ left: 130, top: 7 });
  });

  test('sees its whole width, because the names of stages and lanes stand beside it', () => {
    expect(viewOf(viewportAt({ scrollLeft: 12, scrollTop: 12 }, 0.5), size)).toEqual({
      x: 0,
      y: 0,
      width: 1200,
      height: 800,
    });
  });

  test.each([
    ['its middle', undefined, { x: 300, y: 200 }],
    ['the point under the pointer', { x: 50, y: 380 }, { x: 50, y: 380 }],
  ])('keeps %s in its place when it zooms', (_, about, { x, y }) => {
    const before = viewportAt({ scrollLeft: 240, scrollTop: 90 }, 0.8);
    const after = zoomedTo(before, size, 1.6, about);
    const sceneAt = (view: typeof before) => [(x - view.x) / view.zoom, (y - view.y) / view.zoom];
    expect(sceneAt(after)).toEqual(sceneAt(before).map((value) => expect.closeTo(value, 6)));
  });
});
