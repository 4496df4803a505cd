// mapTaken(): a map as it is taken - whole, or stage by stage on slides where it could not be read on one.
import type { ExportSource } from '@/formats/exportFormat';
import { exportSource } from '@/formats/exportSource';
import { mapPicture } from '@/formats/mapPicture';
import { mapSlide, mapPages } from '@/formats/mapPages';
import { pictureTitle } from '@/formats/mapTitle';
import type { Picture, PictureOptions } from '@/formats/picture';
import { leafOf } from '@/formats/slide';
import type { Palette } from '@/layout/palette';
import type { MeasureText, Scene } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { Id } from '@/model/id';
import { finish } from '@/model/steps';
import type { Project } from '@/model/types';
import type { PictureSteps, TakenPicture } from './exportPart';

export type MapTaken = {
  source: ExportSource;
  layout: (project: Project, mapId: Id) => Scene;
  measure: MeasureText;
  palette: Palette;
  /** Which part of the map it is, in words. */
  said?: string | undefined;
  /** More pages than these are none; left out, as many as anybody shows on slides. */
  most?: number;
};

export function mapTaken({ source, layout, measure, palette, said, most }: MapTaken): TakenPicture {
  const { project, mapId, t, language } = source;
  /** A step for each page. */
  function* pagesOf(options: PictureOptions): PictureSteps {
    const title = pictureTitle(project, project.maps[mapId]);
    const slide = mapSlide(leafOf(options.proportions));
    const speech = { t, language, palette, measure, slide };
    const whole = source.scene(options.evidence);
    function* withLegend(legendRows: number): PictureSteps {
      const pages: Picture[] = [];
      const room = { title, slide, measure, legendRows };
      const parts = mapPages(project, whole, { ...room, ...(most !== undefined && { most }) });
      for (const [at, part] of parts.entries()) {
        yield;
        const place = t('exporting.partAt', { at: at + 1, count: parts.length });
        const words = [place, said].filter(Boolean).join(' \u00b7 ');
        const scene = exportSource(part, mapId, { ...speech, layout }).scene(options.evidence);
        pages.push(mapPicture(part, scene, { ...speech, part: words }, options));
      }
      return pages;
    }
    if (!options.legend) return yield* withLegend(0);
    // How long the legend of a slide is shows when the slide is laid out: most have one row, none more than two.
    const short = yield* withLegend(1);
    const fits = ({ box }: Picture): boolean => box.width <= slide.width && box.height <= slide.height;
    return short.every(fits) ? short : yield* withLegend(2);
  }
  return {
    of: source.picture,
    smallest: TYPE.mark.size,
    hasLegend: true,
    slides: {
      said: t('exporting.stageByStage'),
      ...(most === undefined
        ? { of: (options) => finish(pagesOf(options)) }
        : // So many take their time.
          { steps: pagesOf }),
    },
  };
}
