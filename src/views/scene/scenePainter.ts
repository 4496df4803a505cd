// Paints a scene on a canvas: once with a margin, then the picture is only moved and stretched, and what comes in is
// added. The map from far away and the panes of the comparison are painted by it.
import type { Viewport } from '@/editor/session';
import type { PicturesById } from '@/formats/browser/canvasPen';
import { paintScene } from '@/formats/browser/paintScene';
import type { Palette } from '@/layout/palette';
import type { Box, Scene } from '@/layout/scene';
import type { PictureSource } from '@/views/context/pictureSource';
import { drawInScene, fitPaper, onTypeface, sharpness } from './paper';
import { SHAPES_BELOW, type Size } from './viewport';

/** How far the picture reaches beyond what is seen on each side, in parts of it. */
const REACH = 0.5;
/** How far an item may paint beyond its box, in pixels of the page: its line, its shadow, a ring around it. */
const BLEED = 12;
/** Milliseconds without a change of zoom after which a stretched picture is painted sharp again. */
const REST = 120;

/** What is painted of a scene: its part, at which zoom, and whether its words are left out. */
export type PaintedView = { rect: Box; zoom: number; detail: 'full' | 'shapes' };

export type ScenePicture = {
  scene: Scene;
  palette: Palette;
  /** Paints it in another manner, in scene units. */
  paint?: (context: CanvasRenderingContext2D, view: PaintedView, pictures: PicturesById | undefined) => void;
  /** Painted above the scene, in scene units. */
  above?: (context: CanvasRenderingContext2D, view: PaintedView) => void;
};

export type ScenePainter = {
  /** Shows a picture as a viewport sees it. The same object is the same picture: it is painted again only if it must be. */
  show(viewport: Viewport, size: Size, picture: ScenePicture): void;
  stop(): void;
};

type Shown = { viewport: Viewport; size: Size; picture: ScenePicture };

/** In whole pixels, so that the picture is never moved by parts of one and blurred. */
const reachOf = ({ width, height }: Size) => ({
  x: Math.ceil(width * REACH),
  y: Math.ceil(height * REACH),
});

const isSameSize = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height;

/** @param images the pictures of cards; it is painted again when they come */
export function createScenePainter(paper: HTMLCanvasElement, images?: PictureSource): ScenePainter {
  let painted: Shown | undefined;
  let wanted: Shown | undefined;
  let timer = 0;
  let leave: (() => void)[] | undefined;
  paper.style.transformOrigin = '0 0';

  /** Paints a part of the paper, in its pixels; the rest stays. */
  const paintPart = (
    context: CanvasRenderingContext2D,
    { viewport: { x, y, zoom }, size, picture }: Shown,
    part: Box,
  ): void => {
    const [ratio, reach] = [sharpness(), reachOf(size)];
    const detail = zoom < SHAPES_BELOW ? 'shapes' : 'full';
    const corner = { x: -(x + reach.x) / zoom, y: -(y + reach.y) / zoom };
    const scale = zoom * ratio;
    const bleed = BLEED * ratio;
    const left = Math.max(0, part.x - bleed);
    const top = Math.max(0, part.y - bleed);
    const rect: Box = {
      x: corner.x + left / scale,
      y: corner.y + top / scale,
      width: (Math.min(paper.width, part.x + part.width + bleed) - left) / scale,
      height: (Math.min(paper.height, part.y + part.height + bleed) - top) / scale,
    };
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(part.x, part.y, part.width, part.height);
    context.clip();
    context.clearRect(part.x, part.y, part.width, part.height);
    drawInScene(context, corner, scale);
    const pictures = images?.pictures;
    if (picture.paint) picture.paint(context, { rect, zoom, detail }, pictures);
    else paintScene(context, picture.scene, picture.palette, { detail, rect, pictures });
    picture.above?.(context, { rect, zoom, detail });
    context.restore();
  };

  const paint = (shown: Shown): void => {
    const context = paper.getContext('2d');
    if (!context) return;
    const { size } = shown;
    const reach = reachOf(size);
    const whole = { width: size.width + 2 * reach.x, height: size.height + 2 * reach.y };
    if (fitPaper(paper, whole, sharpness())) {
      paper.style.width = `${whole.width}px`;
      paper.style.height = `${whole.height}px`;
    }
    paintPart(context, shown, { x: 0, y: 0, width: paper.width, height: paper.height });
    painted = shown;
  };

  /** Paints what a picture was moved into the paper, and keeps what is there. */
  const paintOn = (shown: Shown): void => {
    const context = paper.getContext('2d');
    if (!context || !painted) return;
    const ratio = sharpness();
    const { width, height } = paper;
    const dx = Math.round((shown.viewport.x - painted.viewport.x) * ratio);
    const dy = Math.round((shown.viewport.y - painted.viewport.y) * ratio);
    if (Math.abs(dx) >= width || Math.abs(dy) >= height) {
      paint(shown);
      return;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = 'copy';
    context.drawImage(paper, dx, dy);
    context.globalCompositeOperation = 'source-over';
    const { x, y, zoom } = painted.viewport;
    painted = { ...shown, viewport: { x: x + dx / ratio, y: y + dy / ratio, zoom } };
    // What stands across the edge of what was painted is painted anew on both sides of it.
    const bleed = BLEED * ratio;
    const across = Math.min(width, Math.abs(dx) + bleed);
    const down = Math.min(height, Math.abs(dy) + bleed);
    if (dx !== 0)
      paintPart(context, painted, { x: dx > 0 ? 0 : width - across, y: 0, width: across, height });
    if (dy !== 0) paintPart(context, painted, { x: 0, y: dy > 0 ? 0 : height - down, width, height: down });
  };

  /** Moves what is painted to where it belongs now; the answer tells whether it still covers what is seen. */
  const place = ({ viewport, size }: Shown): boolean => {
    if (!painted) return false;
    const grow = viewport.zoom / painted.viewport.zoom;
    const reach = reachOf(painted.size);
    const x = viewport.x - (painted.viewport.x + reach.x) * grow;
    const y = viewport.y - (painted.viewport.y + reach.y) * grow;
    paper.style.transform = `translate3d(${x}px,${y}px,0) scale(${grow})`;
    const [width, height] = [painted.size.width + 2 * reach.x, painted.size.height + 2 * reach.y];
    return x <= 0 && y <= 0 && x + width * grow >= size.width && y + height * grow >= size.height;
  };

  const redo = (): void => {
    clearTimeout(timer);
    if (!wanted) return;
    paint(wanted);
    place(wanted);
  };

  return {
    show(viewport, size, picture) {
      wanted = { viewport, size, picture };
      leave ??= [onTypeface(redo), ...(images ? [images.listen(redo)] : [])];
      const fresh = painted?.picture === picture && isSameSize(painted.size, size);
      const covers = fresh && place(wanted);
      clearTimeout(timer);
      if (fresh && !covers && painted?.viewport.zoom === viewport.zoom) {
        paintOn(wanted);
        place(wanted);
      } else if (!fresh || !covers) redo();
      // While the zoom changes the picture is stretched; once it rests it is painted again.
      else if (painted?.viewport.zoom !== viewport.zoom) timer = window.setTimeout(redo, REST);
    },
    stop() {
      clearTimeout(timer);
      leave?.forEach((end) => end());
      leave = undefined;
    },
  };
}
