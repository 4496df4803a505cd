// Paints the map on the canvas of the painted layer: once with a margin, then the picture is only moved and stretched.
import type { Viewport } from '@/editor/session';
import { paintScene } from '@/formats/browser/paintScene';
import { eachItemIn } from '@/layout/locate';
import { PALETTES } from '@/layout/palette';
import type { Box, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import { SHAPES_BELOW, type Size } from './viewport';

/** How far the layer reaches beyond the screen on each side, in parts of the screen. */
const REACH = 0.5;

type Painted = { viewport: Viewport; scene: Scene; size: Size; selected: ReadonlySet<Id>; dark: boolean };

export type LayerPainter = {
  /** `selected`: the cards and findings that are ringed. */
  show(viewport: Viewport, size: Size, scene: Scene, selected: ReadonlySet<Id>): void;
  stop(): void;
};

/** Whether the dark scheme is in force: a chosen theme counts before the system's. */
function isDark(element: Element): boolean {
  const chosen = element.closest('[data-theme]')?.getAttribute('data-theme');
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Rings what is selected, two pixels of the screen wide at any zoom. */
function ring(
  context: CanvasRenderingContext2D,
  scene: Scene,
  rect: Box,
  selected: ReadonlySet<Id>,
  zoom: number,
): void {
  context.strokeStyle = getComputedStyle(context.canvas).getPropertyValue('--accent');
  context.lineWidth = 2 / zoom;
  const out = context.lineWidth / 2;
  context.beginPath();
  eachItemIn(scene, rect, (item, x, y) => {
    if (!selected.has(item.id)) return;
    context.roundRect(x - out, y - out, item.width + 2 * out, item.height + 2 * out, 9 + out);
  });
  context.stroke();
}

export function createLayerPainter(element: HTMLCanvasElement): LayerPainter {
  let painted: Painted | undefined;
  let timer = 0;

  const paint = (viewport: Viewport, size: Size, scene: Scene, selected: ReadonlySet<Id>): void => {
    const context = element.getContext('2d');
    if (!context) return;
    const dark = isDark(element);
    const ratio = Math.min(2, devicePixelRatio);
    const [width, height] = [
      Math.ceil(size.width * (1 + 2 * REACH)),
      Math.ceil(size.height * (1 + 2 * REACH)),
    ];
    if (element.width !== width * ratio || element.height !== height * ratio) {
      element.width = width * ratio;
      element.height = height * ratio;
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
    } else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
    }
    const { zoom } = viewport;
    const [left, top] = [viewport.x + size.width * REACH, viewport.y + size.height * REACH];
    context.setTransform(zoom * ratio, 0, 0, zoom * ratio, left * ratio, top * ratio);
    const rect: Box = { x: -left / zoom, y: -top / zoom, width: width / zoom, height: height / zoom };
    paintScene(context, scene, dark ? PALETTES.dark : PALETTES.light, {
      detail: zoom < SHAPES_BELOW ? 'shapes' : 'full',
      rect,
    });
    if (selected.size > 0) ring(context, scene, rect, selected, zoom);
    painted = { viewport, scene, size, selected, dark };
  };

  /** Moves what is painted to where it belongs now; the answer tells whether it still covers the screen. */
  const place = (viewport: Viewport, size: Size): boolean => {
    if (!painted) return false;
    const grow = viewport.zoom / painted.viewport.zoom;
    const x = viewport.x - (painted.viewport.x + painted.size.width * REACH) * grow;
    const y = viewport.y - (painted.viewport.y + painted.size.height * REACH) * grow;
    element.style.transform = `translate3d(${x}px,${y}px,0) scale(${grow})`;
    const [width, height] = [painted.size.width * (1 + 2 * REACH), painted.size.height * (1 + 2 * REACH)];
    return x <= 0 && y <= 0 && x + width * grow >= size.width && y + height * grow >= size.height;
  };

  return {
    show(viewport, size, scene, selected) {
      const fresh =
        painted?.scene === scene &&
        painted.selected === selected &&
        painted.size.width === size.width &&
        painted.size.height === size.height;
      const covers = fresh && place(viewport, size);
      const sharp = painted?.viewport.zoom === viewport.zoom;
      clearTimeout(timer);
      const redo = (): void => {
        paint(viewport, size, scene, selected);
        place(viewport, size);
      };
      if (!fresh || !covers) redo();
      // While the zoom changes the picture is stretched; once it rests it is painted anew.
      else if (!sharp) timer = window.setTimeout(redo, 120);
    },
    stop: () => clearTimeout(timer),
  };
}
