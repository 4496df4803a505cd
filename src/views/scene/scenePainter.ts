// Paints a scene on a canvas: once with a margin, then the picture is only moved and stretched. The map from far away
// and the panes of the comparison are painted by it.
import type { Viewport } from '@/editor/session';
import { paintScene } from '@/formats/browser/paintScene';
import type { Palette } from '@/layout/palette';
import type { Box, Scene } from '@/layout/scene';
import { drawInScene, fitPaper, onTypeface, sharpness } from './paper';
import { SHAPES_BELOW, type Size } from './viewport';

/** How far the picture reaches beyond what is seen on each side, in parts of it. */
const REACH = 0.5;
/** Milliseconds without a change of zoom after which a stretched picture is painted sharp again. */
const REST = 120;

/** What is painted of a scene: its part, at which zoom, and whether its words are left out. */
export type PaintedView = { rect: Box; zoom: number; detail: 'full' | 'shapes' };

export type ScenePicture = {
  scene: Scene;
  palette: Palette;
  /** Painted above the scene, in scene units. */
  above?: (context: CanvasRenderingContext2D, view: PaintedView) => void;
};

export type ScenePainter = {
  /** Shows a picture as a viewport sees it. The same object is the same picture: it is painted again only if it must be. */
  show(viewport: Viewport, size: Size, picture: ScenePicture): void;
  stop(): void;
};

type Shown = { viewport: Viewport; size: Size; picture: ScenePicture };

const isSameSize = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height;

export function createScenePainter(paper: HTMLCanvasElement): ScenePainter {
  let painted: Shown | undefined;
  let wanted: Shown | undefined;
  let timer = 0;
  let leave: (() => void) | undefined;
  paper.style.transformOrigin = '0 0';

  const paint = ({ viewport, size, picture }: Shown): void => {
    const context = paper.getContext('2d');
    if (!context) return;
    const ratio = sharpness();
    const whole = {
      width: Math.ceil(size.width * (1 + 2 * REACH)),
      height: Math.ceil(size.height * (1 + 2 * REACH)),
    };
    if (fitPaper(paper, whole, ratio)) {
      paper.style.width = `${whole.width}px`;
      paper.style.height = `${whole.height}px`;
    } else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, paper.width, paper.height);
    }
    const { zoom } = viewport;
    const rect: Box = {
      x: -(viewport.x + size.width * REACH) / zoom,
      y: -(viewport.y + size.height * REACH) / zoom,
      width: whole.width / zoom,
      height: whole.height / zoom,
    };
    const detail = zoom < SHAPES_BELOW ? 'shapes' : 'full';
    drawInScene(context, rect, zoom * ratio);
    paintScene(context, picture.scene, picture.palette, { detail, rect });
    picture.above?.(context, { rect, zoom, detail });
    painted = { viewport, size, picture };
  };

  /** Moves what is painted to where it belongs now; the answer tells whether it still covers what is seen. */
  const place = ({ viewport, size }: Shown): boolean => {
    if (!painted) return false;
    const grow = viewport.zoom / painted.viewport.zoom;
    const x = viewport.x - (painted.viewport.x + painted.size.width * REACH) * grow;
    const y = viewport.y - (painted.viewport.y + painted.size.height * REACH) * grow;
    paper.style.transform = `translate3d(${x}px,${y}px,0) scale(${grow})`;
    const [width, height] = [painted.size.width * (1 + 2 * REACH), painted.size.height * (1 + 2 * REACH)];
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
      leave ??= onTypeface(redo);
      const fresh = painted?.picture === picture && isSameSize(painted.size, size);
      const covers = fresh && place(wanted);
      clearTimeout(timer);
      if (!fresh || !covers) redo();
      // While the zoom changes the picture is stretched; once it rests it is painted again.
      else if (painted?.viewport.zoom !== viewport.zoom) timer = window.setTimeout(redo, REST);
    },
    stop() {
      clearTimeout(timer);
      leave?.();
      leave = undefined;
    },
  };
}
