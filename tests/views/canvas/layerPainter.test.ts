// @vitest-environment jsdom
// The map from far away is painted again when what it shows has changed, and when the theme has.
import { expect, test, vi } from 'vitest';
import { PALETTES } from '@/layout/palette';
import type { Id } from '@/model/id';
import { createLayerPainter } from '@/views/canvas/layerPainter';
import { aProject } from '@tests/support/aProject';
import { aLayout } from '@tests/support/aScene';

const { project, mapId } = aProject({ stages: ['Find'], lanes: ['Website'] });
const scene = aLayout()(project, mapId);
const size = { width: 800, height: 600 };
const viewport = { x: 0, y: 0, zoom: 0.3 };
const light = { scene, palette: PALETTES.light, selected: new Set<Id>() };

const painted = vi.fn();
function opened() {
  const paper = document.createElement('canvas');
  const context = new Proxy({ canvas: paper } as unknown as CanvasRenderingContext2D, {
    get: (own, name) =>
      Reflect.get(own, name) ??
      (name === 'setTransform' ? painted : () => ({ addColorStop: () => undefined })),
  });
  paper.getContext = (() => context) as unknown as typeof paper.getContext;
  return createLayerPainter(paper);
}
/** How often something was painted since this was asked last. */
function paintings(): number {
  const count = painted.mock.calls.filter(([scale]) => scale !== 1).length;
  painted.mockClear();
  return count;
}

test('paints once what stays the same, and again what is selected', () => {
  const layer = opened();
  layer.show(viewport, size, light);
  layer.show({ ...viewport, x: 30 }, size, light);
  expect(paintings()).toBe(1);
  layer.show(viewport, size, { ...light, selected: new Set(['card']) });
  expect(paintings()).toBe(1);
  layer.stop();
});

test('paints again in the colours of another theme', () => {
  const layer = opened();
  layer.show(viewport, size, light);
  expect(paintings()).toBe(1);
  layer.show(viewport, size, { ...light, palette: PALETTES.dark });
  expect(paintings()).toBe(1);
  layer.stop();
});
