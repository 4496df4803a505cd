// What counts of a file of answers and what does not, with the reasons and the first lines.
import type { AnswerCounts } from '@/formats/answers';
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import styles from './AnswersDialog.module.css';
import { linesText, rejectedReason } from './answersWords';

export function AnswersTold({ counts }: { counts: AnswerCounts | undefined }) {
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
  return (
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
        {blank.count > 0 && (
          <p className={styles.quiet}>
            {t('answers.lines', { lines: linesText(blank.lines, blank.count, t) })}
          </p>
        )}
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
}
