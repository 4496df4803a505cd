// The overlay of two maps as a picture: with its rail and heads, and a legend of what ghosts, outlines and arrows mean.
import '@/i18n/en/comparisonExport';
import type { Translate } from '@/i18n/messages';
import { lineThrough } from '@/layout/outline';
import type { OverlayScene, OverlayTone } from '@/layout/overlay';
import type { Palette } from '@/layout/palette';
import type { MeasureText } from '@/layout/scene';
import { SIZES } from '@/layout/sizes';
import { drawOverlay, toneIn } from './drawOverlay';
import { boundsOf } from './drawScene';
import { framePicture, type Picture, type PictureOptions } from './picture';
import { imagesIn } from './scenePicture';
import { type Sign, signLegend } from './signLegend';

/** What stands above a picture, and what it is made with. */
export type PictureHead = {
  title: string;
  subtitle: string;
  palette: Palette;
  measure: MeasureText;
  t: Translate;
};

/** Lays out the picture of an overlay. */
export function pictureOfOverlay(overlay: OverlayScene, head: PictureHead, options: PictureOptions): Picture {
  const { scene } = overlay;
  const bounds = boundsOf(scene);
  const width = Math.max(bounds.width - SIZES.railPad, 480);
  return framePicture(
    {
      ...head,
      bounds: { ...bounds, x: bounds.x + SIZES.railPad, width },
      images: () => imagesIn(scene),
      draw: (pen, palette, { rect }) =>
        drawOverlay(pen, overlay, palette, { rail: true, header: true, ...(rect && { rect }) }),
      foot: options.legend
        ? signLegend(head.t('scene.legend'), signsIn(overlay, head.t), head.measure, width)
        : undefined,
    },
    options,
  );
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
