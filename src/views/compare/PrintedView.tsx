// PrintedView: a view of a comparison as it is printed - the pictures that can be taken of it, whole, a sheet for each.
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { projectTitle } from '@/formats/mapTitle';
import type { Picture, PictureOptions } from '@/formats/picture';
import type { PictureHead } from '@/formats/pictureOfOverlay';
import '@/i18n/en/compare';
import '@/i18n/en/exporting';
import '@/i18n/en/story';
import { formatDate, todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { LEAST_POINTS, pointsOnSlide, slideFor } from '@/formats/slide';
import { paletteOf } from '@/layout/lookPalette';
import { TYPE } from '@/layout/sizes';
import { PrintedPicture } from '@/views/scene/PrintedPicture';
import type { CompareViewProps } from './compareView';
import { headline } from './storyWords';

const OPTIONS: PictureOptions = { title: true, legend: true, background: 'white' };

/** A sheet whose smallest words can be read. */
export const TEXT_SHEET = slideFor(TYPE.laneNote.size, 'sheet');

/** The whole, and behind it parts that can be read where it cannot. */
export function withParts(whole: Picture, parts: () => readonly Picture[]): readonly Picture[] {
  const isRead = pointsOnSlide(whole.box, TYPE.mark.size, 'sheet') >= LEAST_POINTS;
  return isRead ? [whole] : [whole, ...parts()];
}

type PrintedViewProps = Pick<CompareViewProps, 'comparison' | 'story' | 'rest' | 'allRows' | 'labels'> & {
  /** Lays its pages out. */
  make: (head: PictureHead, options: PictureOptions) => readonly Picture[];
};

export function PrintedView({ comparison, story, rest, allRows, labels, make }: PrintedViewProps) {
  const t = useT();
  const whole = (): readonly Picture[] => {
    const { project } = comparison.to;
    const fromTo = t('compare.fromTo', { before: labels.from, after: labels.to });
    const head: PictureHead = {
      title: headline(story, allRows.length, rest),
      subtitle: [projectTitle(project), fromTo, formatDate(todayIso())].filter(Boolean).join(' \u00b7 '),
      palette: paletteOf(project, 'print'),
      measure: createCanvasMeasure(),
      t,
    };
    return make(head, OPTIONS);
  };
  return <PrintedPicture make={whole} />;
}
