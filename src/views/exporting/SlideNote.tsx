// SlideNote: how large the smallest text of a picture is on a slide, and what to leave out where nobody could read it.
import { LEAST_POINTS, pointsOnSlide } from '@/formats/slide';
import { formatNumber } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Box } from '@/layout/scene';
import styles from './ExportDialog.module.css';
import type { TakenPicture } from './exportPart';

type SlideNoteProps = { box: Box } & Pick<TakenPicture, 'smallest' | 'advice'>;

export function SlideNote({ box, smallest, advice }: SlideNoteProps) {
  const t = useT();
  const points = pointsOnSlide(box, smallest);
  // Rounded down: what is said to be 9 points is 9 points.
  const size = formatNumber(Math.floor(points * 10) / 10);
  if (points >= LEAST_POINTS) return <p className={styles.size}>{t('exporting.onSlide', { size })}</p>;
  const least = formatNumber(LEAST_POINTS);
  return (
    <p className={styles.note}>
      {[t('exporting.smallOnSlide', { size, least }), advice].filter(Boolean).join(' ')}
    </p>
  );
}
