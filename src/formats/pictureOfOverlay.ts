// The overlay of two maps as a picture: with its rail and heads, and a legend of what ghosts, outlines and arrows mean.
import '@/i18n/en/comparisonExport';
import type { Translate } from '@/i18n/messages';
import { lineThrough } from '@/layout/outline';
import type { OverlayScene, OverlayTone } from '@/layout/overlay';
import type { Palette } from '@/layout/palette';
import type { Box, MeasureText } from '@/layout/scene';
import { SIZES } from '@/layout/sizes';
import { drawOverlay, toneIn } from './drawOverlay';
import { boundsOf } from './drawScene';
import { framePicture, MARGIN, type Picture, type PictureOptions } from './picture';
import { imagesIn } from './scenePicture';
import { type Sign, signLegend } from './signLegend';
import type { SlideSize } from './slide';

/** What stands above a picture, and what it is made with. */
export type PictureHead = {
  title: string;
  subtitle: string;
  palette: Palette;
  measure: MeasureText;
  t: Translate;
};

/**
 * Lays out the picture of an overlay.
 * @param slide the size of the slide, where it is one of several
 */
export function pictureOfOverlay(
  overlay: OverlayScene,
  head: PictureHead,
  options: PictureOptions,
  slide?: SlideSize,
): Picture {
  const { scene } = overlay;
  // What has no place on the map may stand by itself, without the heads of stages.
  const isMap = scene.rows.length > 0;
  const bounds = isMap ? boundsOf(scene) : looseBounds(overlay);
  const least = slide ? slide.width - 2 * MARGIN : 480;
  const width = Math.max(bounds.width - SIZES.railPad, least);
  return framePicture(
    {
      ...head,
      slide,
      bounds: { ...bounds, x: bounds.x + (isMap ? SIZES.railPad : 0), width },
      images: () => imagesIn(scene),
      draw: (pen, palette, { rect }) =>
        drawOverlay(pen, overlay, palette, { rail: isMap, header: isMap, ...(rect && { rect }) }),
      foot: options.legend
        ? signLegend(head.t('scene.legend'), signsIn(overlay, head.t), head.measure, width)
        : undefined,
    },
    options,
  );
}

function looseBounds({ scene, foot }: OverlayScene): Box {
  const top = Math.min(scene.height, ...foot.map(({ y }) => y));
  return { x: 0, y: top, width: scene.width, height: scene.height - top };
}

/** The signs that are seen, each once. */
function signsIn(overlay: OverlayScene, t: Translate): Sign[] {
  const looks = [...overlay.faces.values()];
  const heads = [...overlay.columnFaces.values(), ...overlay.rowFaces.values()];
  const seen = (look: 'here' | 'away', tones: readonly OverlayTone[]): OverlayTone | undefined =>
    [...looks, ...heads].find((face) => face.look === look && tones.includes(face.tone))?.tone;
  const signs: Sign[] = [];
  const box = (label: string, tone: OverlayTone | undefined, isGhost: boolean): void => {
    if (tone !== undefined) signs.push({ label, width: 22, draw: drawSample(tone, isGhost) });
  };
  box(t('comparisonExport.good'), seen('here', ['good']), false);
  box(t('comparisonExport.bad'), seen('here', ['bad']), false);
  box(t('comparisonExport.changed'), seen('here', ['changed']), false);
  box(t('comparisonExport.ghost'), seen('away', ['good', 'bad', 'moved', 'changed', 'told']), true);
  if (overlay.marks.some(({ arrow }) => arrow))
    signs.push({
      label: t('comparisonExport.moved'),
      width: 22,
      draw: (pen, x, y, palette) =>
        pen.path(lineThrough([x, y], [x + 22, y]), {
          stroke: toneIn(palette, 'moved').strong,
          width: 1.75,
          dash: [5, 4],
        }),
    });
  return signs;
}

const drawSample =
  (tone: OverlayTone, isGhost: boolean): Sign['draw'] =>
  (pen, x, y, palette) => {
    const stroke = toneIn(palette, tone).strong;
    if (isGhost) pen.box(x, y - 6, 22, 12, 4, { fill: palette.paper, stroke, width: 1.25, dash: [4, 3.5] });
    else pen.box(x, y - 6, 22, 12, 4, { fill: palette.card, stroke, width: 1.75 });
  };
