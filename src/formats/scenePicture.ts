// The picture of a scene: the map with its title and legend.
import type { Translate } from '@/i18n/messages';
import type { Palette } from '@/layout/palette';
import type { MeasureText, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import { SIZES } from '@/layout/sizes';
import { boundsOf, drawScene } from './drawScene';
import { drawLegend, layoutLegend } from './legend';
import { framePicture, MARGIN, type Picture, type PictureOptions } from './picture';
import type { SlideSize } from './slide';

/** What a picture is made of. */
export type PictureSource = {
  scene: Scene;
  palette: Palette;
  measure: MeasureText;
  /** The words of the legend. */
  t: Translate;
  /** The map's title, shown above it when the options ask for it, and the name of the picture; empty without one. */
  title: string;
  /** The small line under the title. */
  subtitle: string;
  /** The slide that it is set on, where it is one of several. */
  slide?: SlideSize | undefined;
};

/** Lays out a picture of a map. Everything is in scene units; a pixel of a picture at 1x is one unit. */
export function layoutPicture(source: PictureSource, options: PictureOptions): Picture {
  const { scene, palette, measure, title, subtitle, slide } = source;
  const bounds = boundsOf(scene);
  const left = bounds.x + SIZES.railPad;
  // A map of one stage must still hold its title and legend.
  const width = Math.max(bounds.width - SIZES.railPad, slide ? slide.width - 2 * MARGIN : 480);
  const legend = options.legend ? layoutLegend(source, width) : undefined;
  return framePicture(
    {
      bounds: { ...bounds, x: left, width },
      title,
      subtitle,
      palette,
      measure,
      slide,
      images: () => imagesIn(scene),
      bookmarks: scene.columns.map(({ stage, x }) => ({ title: stage.name, x, y: bounds.y })),
      borders: {
        x: scene.columns.slice(1).map(({ x }) => x - SIZES.columnGap / 2),
        y: scene.rows.slice(1).map((row) => row.y),
      },
      draw(pen, tinted, { rect, cells }) {
        if (cells) cells();
        else drawScene(pen, scene, tinted, { rail: true, header: true, ...(rect && { rect }) });
      },
      foot:
        legend && legend.entries.length > 0
          ? {
              height: legend.height,
              draw: (pen, x, y, tinted) =>
                pen.group(source.t('scene.legend'), () => drawLegend(pen, legend, x, y, tinted)),
            }
          : undefined,
    },
    options,
  );
}

/** The images of a scene, each once. */
export function imagesIn({ rows }: Scene): readonly Id[] {
  const items = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.items));
  return [...new Set(items.flatMap(({ picture }) => picture?.id ?? []))];
}
