// What counts of a file of answers and what does not, with the reasons and the first lines.
import type { AnswerCounts } from '@/formats/answers';
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import styles from './AnswersDialog.module.css';
import { linesText, rejectedReason } from './answersWords';

/** More answers than this share of all are rejected only where the wrong column or scale was chosen. */
const MANY = 0.5;

type AnswersToldProps = {
  counts: AnswerCounts | undefined;
  /** How many answers there can be in the file. */
  cells: number;
};

export function AnswersTold({ counts, cells }: AnswersToldProps) {
  const t = useT();
  if (!counts) return <p className={styles.told}>{t('answers.counting')}</p>;
  const { answered, blank, rejected, problem } = counts;
  if (problem)
    return (
      <p className={styles.problem} role="alert">
        {/* keys: answers.trouble.* */}
        {t(`answers.trouble.${problem}`)}
      </p>
    );
  const all = rejected.reduce((sum, { count }) => sum + count, 0);
  const told = (
    <div className={styles.told} role="status">
      <div>
        <p className={styles.sum}>
          <b>{formatCount(answered)}</b> {t('answers.answered', { count: answered })}
        </p>
      </div>
      <div>
        <p className={styles.sum}>
          <b>{formatCount(blank.count)}</b> {t('answers.blank', { count: blank.count })}
        </p>
        {blank.count > 0 && <p className={styles.quiet}>{linesText(blank.lines, blank.count, t)}</p>}
      </div>
      <div className={styles.rejected}>
        <p className={styles.sum}>
          <b>{formatCount(all)}</b> {t('answers.rejectedCount', { count: all })}
        </p>
        {all > 0 && (
          <p className={styles.quiet}>
            {rejected
              .map((one) => `${rejectedReason(one, t)}: ${linesText(one.lines, one.count, t)}`)
              .join(' · ')}
          </p>
        )}
      </div>
    </div>
  );
  if (all <= cells * MANY) return told;
  return (
    <>
      <p className={styles.problem} role="alert">
        {t('answers.mostRejected', { rejected: formatCount(all), all: formatCount(cells) })}
      </p>
      {told}
    </>
  );
}
