// Paints the map from far away, with what is selected ringed.
import type { Viewport } from '@/editor/session';
import { eachItemIn } from '@/layout/locate';
import type { Item, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { PictureSource } from '@/views/context/pictureSource';
import { createScenePainter, type PaintedView, type ScenePicture } from '@/views/scene/scenePainter';
import { shownPalette, watchPalette } from '@/views/scene/usePalette';
import type { Size } from '@/views/scene/viewport';

export type IsBack = (item: Item) => boolean;

export type LayerPainter = {
  /** `selected`: the cards and findings that are ringed. `back`: which items stand back, where any do. */
  show(viewport: Viewport, size: Size, scene: Scene, selected: ReadonlySet<Id>, back?: IsBack): void;
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
  let last: { picture: ScenePicture; selected: ReadonlySet<Id>; back: IsBack | undefined } | undefined;
  let again: (() => void) | undefined;
  let leave: (() => void) | undefined;

  /** The same object as long as nothing of it has changed. */
  const pictureOf = (scene: Scene, selected: ReadonlySet<Id>, back: IsBack | undefined): ScenePicture => {
    const palette = shownPalette();
    const { picture } = last ?? {};
    const sameLook = last?.selected === selected && last.back === back;
    if (picture?.scene === scene && sameLook && picture.palette === palette) return picture;
    const next: ScenePicture = {
      scene,
      palette,
      ...((selected.size > 0 || back) && {
        above: (context, view) => {
          if (back) veil(context, scene, view, back, selected);
          if (selected.size > 0) ring(context, scene, view, selected);
        },
      }),
    };
    last = { picture: next, selected, back };
    return next;
  };

  return {
    show(viewport, size, scene, selected, back) {
      again = () => painter.show(viewport, size, pictureOf(scene, selected, back));
      leave ??= watchPalette(() => again?.());
      again();
    },
    stop() {
      painter.stop();
      leave?.();
      leave = undefined;
    },
  };
}
