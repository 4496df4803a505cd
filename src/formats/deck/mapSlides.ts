// The map on slides.
import type { ExportSource } from '../exportFormat';
import { boundsOf, drawScene } from '../drawScene';
import { scaledPen } from '../scaledPen';
import { imagesIn } from '../scenePicture';
import type { DeckFrame } from './deckFrame';
import type { DeckLook } from './deckLook';
import type { DeckSlide } from './deckSlide';

export function mapSlides(source: ExportSource, frame: DeckFrame, look: DeckLook): DeckSlide[] {
  const scene = source.scene();
  const bounds = boundsOf(scene);
  const scale = Math.min(frame.body.width / bounds.width, frame.body.height / bounds.height, 1);
  return [
    {
      id: 'map.1',
      kind: 'map',
      headline: source.project.maps[source.mapId]?.title ?? '',
      subtitle: '',
      images: () => imagesIn(scene),
      draw: (pen) =>
        drawScene(
          scaledPen(pen, {
            x: frame.body.x - bounds.x * scale,
            y: frame.body.y - bounds.y * scale,
            scale,
          }),
          scene,
          look.palette,
          { rail: true, header: true },
        ),
      notes: '',
    },
  ];
}
