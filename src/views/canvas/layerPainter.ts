// Paints the map from far away, with what is selected ringed.
import type { Viewport } from '@/editor/session';
import { eachItemIn } from '@/layout/locate';
import type { Palette } from '@/layout/palette';
import type { Item, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { PictureSource } from '@/views/context/pictureSource';
import { createScenePainter, type PaintedView, type ScenePicture } from '@/views/scene/scenePainter';
import type { Size } from '@/views/scene/viewport';

export type IsBack = (item: Item) => boolean;

/** What is painted. `selected`: the cards and findings that are ringed. `back`: which items stand back, where any do. */
export type PaintedMap = {
  scene: Scene;
  palette: Palette;
  selected: ReadonlySet<Id>;
  back?: IsBack | undefined;
};

export type LayerPainter = {
  show(viewport: Viewport, size: Size, map: PaintedMap): void;
  stop(): void;
};

/** Rings what is selected, two pixels of the screen wide at any zoom. */
function ring(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { rect, zoom }: PaintedView,
  selected: ReadonlySet<Id>,
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

/** Lays paper over what stands back, thin enough to see it through. */
function veil(
  context: CanvasRenderingContext2D,
  scene: Scene,
  { rect }: PaintedView,
  back: IsBack,
  selected: ReadonlySet<Id>,
): void {
  context.save();
  context.globalAlpha = 0.7;
  context.fillStyle = getComputedStyle(context.canvas).getPropertyValue('--m-paper');
  eachItemIn(scene, rect, (item, x, y) => {
    if (selected.has(item.id) || !back(item)) return;
    context.fillRect(x - 1, y - 1, item.width + 2, item.height + 2);
  });
  context.restore();
}

export function createLayerPainter(paper: HTMLCanvasElement, images?: PictureSource): LayerPainter {
  const painter = createScenePainter(paper, images);
  let last: PaintedMap | undefined;
  let picture: ScenePicture | undefined;

  /** The same object as long as nothing of it has changed. */
  function pictureOf(map: PaintedMap): ScenePicture {
    const { scene, palette, selected, back } = map;
    const isSame =
      last?.scene === scene && last.palette === palette && last.selected === selected && last.back === back;
    if (picture && isSame) return picture;
    last = map;
    picture = {
      scene,
      palette,
      ...((selected.size > 0 || back) && {
        above: (context, view) => {
          if (back) veil(context, scene, view, back, selected);
          if (selected.size > 0) ring(context, scene, view, selected);
        },
      }),
    };
    return picture;
  }

  return {
    show: (viewport, size, map) => painter.show(viewport, size, pictureOf(map)),
    stop: () => painter.stop(),
  };
}
