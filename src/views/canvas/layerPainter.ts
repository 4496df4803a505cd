// Paints the map from far away, with what is selected ringed.
import type { Viewport } from '@/editor/session';
import { eachItemIn } from '@/layout/locate';
import type { Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { PictureSource } from '@/views/context/pictureSource';
import { createScenePainter, type PaintedView, type ScenePicture } from '@/views/scene/scenePainter';
import { shownPalette, watchPalette } from '@/views/scene/usePalette';
import type { Size } from '@/views/scene/viewport';

export type LayerPainter = {
  /** `selected`: the cards and findings that are ringed. */
  show(viewport: Viewport, size: Size, scene: Scene, selected: ReadonlySet<Id>): void;
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

export function createLayerPainter(paper: HTMLCanvasElement, images?: PictureSource): LayerPainter {
  const painter = createScenePainter(paper, images);
  let last: { picture: ScenePicture; selected: ReadonlySet<Id> } | undefined;
  let again: (() => void) | undefined;
  let leave: (() => void) | undefined;

  /** The same object as long as nothing of it has changed. */
  const pictureOf = (scene: Scene, selected: ReadonlySet<Id>): ScenePicture => {
    const palette = shownPalette();
    const { picture } = last ?? {};
    if (picture?.scene === scene && last?.selected === selected && picture.palette === palette)
      return picture;
    const next: ScenePicture = {
      scene,
      palette,
      ...(selected.size > 0 && { above: (context, view) => ring(context, scene, view, selected) }),
    };
    last = { picture: next, selected };
    return next;
  };

  return {
    show(viewport, size, scene, selected) {
      again = () => painter.show(viewport, size, pictureOf(scene, selected));
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
