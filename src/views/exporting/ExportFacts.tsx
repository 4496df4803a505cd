// ExportFacts: below the preview, always in sight - how large the file comes out, whether it can be read, and what helps.
import type { ExportFormat, ExportOptions } from '@/formats/exportFormat';
import { fittingScale } from '@/formats/browser/bitmap';
import type { Picture } from '@/formats/picture';
import { formatCount, formatNumber } from '@/i18n/format';
import type { Translate } from '@/i18n/messages';
import { useT } from '@/i18n/useT';
import styles from './ExportDialog.module.css';
import type { Chosen } from './exportChoice';
import type { TakenPicture } from './exportPart';
import { PlanNote } from './PlanNote';
import { ReadingNote } from './ReadingNote';
import type { OnPaper } from './usePaper';

type ExportFactsProps = {
  format: ExportFormat;
  options: ExportOptions;
  /** The one that is shown. */
  picture: Picture;
  /** Where it is set on several. */
  slides: readonly Picture[] | undefined;
  taken: TakenPicture | undefined;
  copies: boolean;
  onPaper: OnPaper | undefined;
  /** Texts of which the beginning alone is seen. */
  cut: number;
  /** Lanes that could be left out still. */
  unfilled: number;
  onOptions: (changes: Partial<Chosen>) => void;
};

/** What is said of a picture that comes out smaller than asked for. */
export const loweredWords = (t: Translate, asked: number, scale: number): string =>
  t('exporting.lowered', { asked, scale: formatNumber(scale) });

export function ExportFacts(props: ExportFactsProps) {
  const { format, options, picture, slides, taken, copies, onPaper, cut, unfilled, onOptions } = props;
  const t = useT();
  const { box } = picture;
  const isBitmap = format.options.scale !== undefined;
  const fitting = fittingScale(box, options.scale);
  return (
    <div className={styles.facts}>
      {isBitmap && (
        <p className={styles.size}>
          {t('exporting.pixels', {
            width: formatCount(Math.floor(box.width * fitting)),
            height: formatCount(Math.floor(box.height * fitting)),
          })}
        </p>
      )}
      {onPaper && <PlanNote {...onPaper} onOptions={onOptions} />}
      {taken && !onPaper && (
        <ReadingNote {...{ format, options, picture, slides, taken, unfilled }} onChange={onOptions} />
      )}
      {cut > 0 && <p className={styles.note}>{t('exporting.cutTexts', { count: cut })}</p>}
      {slides && slides.length > 1 && !format.writePages && (
        <p className={styles.size}>{t(copies ? 'exporting.copiesOne' : 'exporting.asZip')}</p>
      )}
      {isBitmap && fitting < options.scale && (
        <p className={styles.note}>{loweredWords(t, options.scale, fitting)}</p>
      )}
    </div>
  );
}
