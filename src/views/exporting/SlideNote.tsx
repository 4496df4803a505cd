// SlideNote: how large the smallest text of a picture is on a slide, and what to leave out where nobody could read it.
import type { Picture } from '@/formats/picture';
import { LEAST_POINTS, pointsOnSlide } from '@/formats/slide';
import { formatNumber } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Box } from '@/layout/scene';
import styles from './ExportDialog.module.css';
import type { TakenPicture } from './exportPart';

type SlideNoteProps = {
  box: Box;
  /** Where it is set on several. */
  slides: readonly Picture[] | undefined;
} & Pick<TakenPicture, 'smallest' | 'advice'> & { said: string | undefined };

export function SlideNote({ box, slides, smallest, advice, said = '' }: SlideNoteProps) {
  const t = useT();
  const boxes = slides?.map((slide) => slide.box) ?? [box];
  const points = Math.min(...boxes.map((one) => pointsOnSlide(one, smallest)));
  // Rounded down: what is said to be 9 points is 9 points.
  const size = formatNumber(Math.floor(points * 10) / 10);
  if (slides && points >= LEAST_POINTS)
    return <p className={styles.size}>{t('exporting.inSlides', { count: slides.length, said, size })}</p>;
  if (points >= LEAST_POINTS) return <p className={styles.size}>{t('exporting.onSlide', { size })}</p>;
  const least = formatNumber(LEAST_POINTS);
  return (
    <p className={styles.note}>
      {[t('exporting.smallOnSlide', { size, least }), advice].filter(Boolean).join(' ')}
    </p>
  );
}
