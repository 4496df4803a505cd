// MergedLine: a record that one side has changed, with the words of each field that went and came.
import type { MergedRecord } from '@/analysis/merging/types';
import { formatList } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { DiffText } from '@/views/context/DiffText';
import { mergedLine } from './mergedWords';
import styles from './MergedLine.module.css';
import type { States } from './mergeWords';

export function MergedLine({ states, record }: { states: States; record: MergedRecord }) {
  const t = useT();
  const { title, changes, unsaid } = mergedLine(states, record);
  return (
    <>
      <span className={styles.title} dir="auto">
        {title}
      </span>
      {changes.map(({ field, label, before, after, isText }) => (
        <span key={field} className={styles.change}>
          <span className={styles.label}>{t('merging.label', { field: label })}</span>{' '}
          <span dir="auto">
            {isText ? <DiffText {...{ before, after }} /> : t('compare.fromTo', { before, after })}
          </span>
        </span>
      ))}
      {unsaid.length > 0 && (
        <span className={styles.change}>{t('merging.alsoChanged', { fields: formatList(unsaid) })}</span>
      )}
    </>
  );
}
