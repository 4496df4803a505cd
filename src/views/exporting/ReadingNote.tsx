// ReadingNote: how large a picture comes out and whether it can be read there, with one click that helps where it cannot.
import type { ExportFormat, ExportOptions } from '@/formats/exportFormat';
import type { Picture } from '@/formats/picture';
import { leastPaper, type PaperSize } from '@/formats/paper/paperSizes';
import { LEAST_POINTS, leafOf, pointsOnSlide } from '@/formats/slide';
import { formatNumber } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import styles from './ReadingNote.module.css';
import type { Chosen } from './exportChoice';
import type { TakenPicture } from './exportPart';

type ReadingNoteProps = {
  format: ExportFormat;
  options: ExportOptions;
  /** The one that is shown. */
  picture: Picture;
  /** Where it is set on several. */
  slides: readonly Picture[] | undefined;
  taken: TakenPicture;
  /** Lanes that could be left out still. */
  unfilled: number;
  onChange: (changes: Partial<Chosen>) => void;
};

/** Paper that every office has: what needs more is worth a help. */
const USUAL: readonly PaperSize[] = ['a4', 'a3'];

export function ReadingNote(props: ReadingNoteProps) {
  const { format, options, picture, slides, taken, unfilled, onChange } = props;
  const t = useT();
  const { smallest, advice } = taken;
  const boxes = slides?.map(({ box }) => box) ?? [picture.box];
  const leaf = leafOf(options.proportions);
  const isSlide = leaf !== undefined;
  const points = Math.min(...boxes.map((box) => pointsOnSlide(box, smallest, leaf)));
  const paper = leastPaper(picture.box, smallest, LEAST_POINTS);
  // Rounded down: what is said to be 9 points is 9 points.
  const size = formatNumber(Math.floor(points * 10) / 10);
  const least = formatNumber(LEAST_POINTS);
  const isSmall = isSlide ? points < LEAST_POINTS : paper === undefined || !USUAL.includes(paper);
  const helps = isSmall && {
    lanes: unfilled > 0,
    split: !isSlide && taken.slides !== undefined && format.options.proportions !== undefined,
  };
  return (
    <div className={styles.note}>
      <p className={isSmall && (isSlide || !paper) ? styles.small : styles.quiet}>{words()}</p>
      {helps && (helps.lanes || helps.split) && (
        <div className={styles.helps}>
          {helps.lanes && (
            <Button size="s" onClick={() => onChange({ onlyFilled: true })}>
              {t('exporting.leaveOut', { count: unfilled })}
            </Button>
          )}
          {helps.split && (
            <Button size="s" onClick={() => onChange({ proportions: 'slide' })}>
              {t('exporting.split')}
            </Button>
          )}
        </div>
      )}
    </div>
  );

  function words(): string {
    if (leaf === 'sheet' && slides)
      return t('exporting.inSheets', { count: slides.length, size: formatNumber(Math.round(points)) });
    if (!isSlide)
      return paper === undefined
        ? t('exporting.readNowhere')
        : t('exporting.readsFrom', { paper: paper.toUpperCase(), size: formatNumber(LEAST_POINTS) });
    if (slides && !isSmall)
      return t('exporting.inSlides', { count: slides.length, said: taken.slides?.said ?? '', size });
    if (!isSmall) return t('exporting.onSlide', { size });
    return [t('exporting.smallOnSlide', { size, least }), advice].filter(Boolean).join(' ');
  }
}
