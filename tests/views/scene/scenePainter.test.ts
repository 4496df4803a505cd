// @vitest-environment jsdom
// Laws of the painter that canvas and comparison share: painted once, then moved and stretched, and sharp when it rests.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PALETTES } from '@/layout/palette';
import { createScenePainter, type PaintedView, type ScenePicture } from '@/views/scene/scenePainter';
import { aProject } from '@tests/support/aProject';
import { aLayout } from '@tests/support/aScene';

const { project, mapId } = aProject({ stages: ['Find', 'Buy'], lanes: ['Website'] });
const scene = aLayout()(project, mapId);
const size = { width: 800, height: 600 };
const at = (x: number, y: number, zoom = 1) => ({ x, y, zoom });

/** A context that takes everything and draws nothing. */
const blank = () =>
  new Proxy({} as CanvasRenderingContext2D, {
    get: (own, name) => Reflect.get(own, name) ?? (() => ({ width: 0, addColorStop: () => undefined })),
  });

/** A painter, its paper, and what it has painted so far. */
function opened() {
  const paper = document.createElement('canvas');
  const context = blank();
  paper.getContext = (() => context) as unknown as typeof paper.getContext;
  const views: PaintedView[] = [];
  const picture = (): ScenePicture => ({
    scene,
    palette: PALETTES.light,
    above: (_, view) => void views.push(view),
  });
  return { painter: createScenePainter(paper), paper, views, picture };
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'fonts');
});

describe('the painter of a scene', () => {
  test('paints more than is seen, in scene units', () => {
    const { painter, paper, views, picture } = opened();
    painter.show(at(40, 20, 2), size, picture());
    expect(views).toEqual([{ rect: { x: -220, y: -160, width: 800, height: 600 }, zoom: 2, detail: 'full' }]);
    expect([paper.style.width, paper.style.height]).toEqual(['1600px', '1200px']);
  });

  test('only moves the picture as long as it covers what is seen', () => {
    const { painter, paper, views, picture } = opened();
    const shown = picture();
    painter.show(at(0, 0), size, shown);
    painter.show(at(-399, 299), size, shown);
    expect(views).toHaveLength(1);
    expect(paper.style.transform).toBe('translate3d(-799px,-1px,0) scale(1)');
    painter.show(at(-401, 0), size, shown);
    expect(views).toHaveLength(2);
    expect(paper.style.transform).toBe('translate3d(-400px,-300px,0) scale(1)');
  });

  test('paints only what has come in when the picture is moved on, and a little of what was there', () => {
    const { painter, paper, views, picture } = opened();
    const shown = picture();
    painter.show(at(0, 0), size, shown);
    painter.show(at(-500, 0), size, shown);
    // 500 pixels on the right; 12 of the old picture are painted anew and 12 more may reach into them.
    expect(views.at(-1)?.rect).toEqual({ x: 1176, y: -300, width: 524, height: 1200 });
    painter.show(at(-500, 400), size, shown);
    expect(views.at(-1)?.rect).toEqual({ x: 100, y: -700, width: 1600, height: 424 });
    expect(paper.style.transform).toBe('translate3d(-400px,-300px,0) scale(1)');
    painter.show(at(-5000, 400), size, shown);
    expect(views.at(-1)?.rect).toEqual({ x: 4600, y: -700, width: 1600, height: 1200 });
  });

  test('stretches the picture while the zoom changes, and paints it sharp once it rests', () => {
    const { painter, paper, views, picture } = opened();
    const shown = picture();
    painter.show(at(0, 0), size, shown);
    painter.show(at(0, 0, 1.2), size, shown);
    painter.show(at(0, 0, 1.3), size, shown);
    expect(views.map(({ zoom }) => zoom)).toEqual([1]);
    expect(paper.style.transform).toContain('scale(1.3)');
    vi.runAllTimers();
    expect(views.map(({ zoom }) => zoom)).toEqual([1, 1.3]);
    expect(paper.style.transform).toContain('scale(1)');
  });

  test('leaves words out where they cannot be read', () => {
    const { painter, views, picture } = opened();
    painter.show(at(0, 0, 0.49), size, picture());
    painter.show(at(0, 0, 0.5), size, picture());
    expect(views.map(({ detail }) => detail)).toEqual(['shapes', 'full']);
  });

  test('paints another picture and another size at once, and all again when a typeface has arrived', () => {
    const { painter, views, picture } = opened();
    painter.show(at(0, 0), size, picture());
    const shown = picture();
    painter.show(at(0, 0), size, shown);
    painter.show(at(0, 0), { width: 900, height: 600 }, shown);
    expect(views).toHaveLength(3);
    document.fonts.dispatchEvent(new Event('loadingdone'));
    expect(views).toHaveLength(4);
  });

  test('is silent when it is stopped, until it shows something again', () => {
    const { painter, views, picture } = opened();
    const shown = picture();
    painter.show(at(0, 0), size, shown);
    painter.show(at(0, 0, 1.1), size, shown);
    painter.stop();
    vi.runAllTimers();
    document.fonts.dispatchEvent(new Event('loadingdone'));
    expect(views).toHaveLength(1);
    painter.show(at(0, 0, 1.1), size, shown);
    document.fonts.dispatchEvent(new Event('loadingdone'));
    expect(views).toHaveLength(2);
  });
});
