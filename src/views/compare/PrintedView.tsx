// PrintedView: a view of a comparison as it is printed - the picture that can be taken of it, whole and on one sheet.
import { createCanvasMeasure } from '@/formats/browser/measureText';
import { projectTitle } from '@/formats/mapTitle';
import type { Picture, PictureOptions } from '@/formats/picture';
import type { PictureHead } from '@/formats/pictureOfOverlay';
import '@/i18n/en/compare';
import '@/i18n/en/exporting';
import '@/i18n/en/story';
import { formatDate, todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { paletteOf } from '@/layout/lookPalette';
import { PrintedPicture } from '@/views/scene/PrintedPicture';
import type { CompareViewProps } from './compareView';
import { headline } from './storyWords';

const OPTIONS: PictureOptions = { title: true, legend: true, background: 'white' };

type PrintedViewProps = Pick<CompareViewProps, 'comparison' | 'story' | 'rest' | 'allRows' | 'labels'> & {
  /** Lays the picture out. */
  make: (head: PictureHead, options: PictureOptions) => Picture;
};

export function PrintedView({ comparison, story, rest, allRows, labels, make }: PrintedViewProps) {
  const t = useT();
  const whole = (): Picture => {
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
