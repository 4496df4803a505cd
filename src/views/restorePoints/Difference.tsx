// Difference: what has become of the project since an earlier state of it, in words.
// keys: restorePoints.mark.*
import { useDeferredValue, useMemo } from 'react';
import { isSame, projectDifference, type TextChange } from '@/analysis/projectDifference';
import { useT } from '@/i18n/useT';
import type { Project } from '@/model/types';
import { useProject } from '@/views/context/EditorContext';
import styles from './Difference.module.css';
import { changeLine } from './pointWords';

const whole = (project: Project) => project;

export function Difference({ earlier }: { earlier: Project }) {
  const t = useT();
  const now = useDeferredValue(useProject(whole));
  const difference = useMemo(() => projectDifference(earlier, now), [earlier, now]);
  const { title, details, tables, texts, textCount } = difference;
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('restorePoints.since')}</h3>
      {isSame(difference) && <p className={styles.same}>{t('restorePoints.same')}</p>}
      <ul className={styles.lines}>
        {title && <li>{t('restorePoints.newTitle', title)}</li>}
        {tables.map((change) => (
          <li key={change.table}>{changeLine(change)}</li>
        ))}
        {details && <li>{t('restorePoints.details')}</li>}
      </ul>
      {texts.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('restorePoints.texts')}</h3>
          <ul className={styles.texts}>
            {texts.map((change, at) => (
              // Texts have no identity but their place in the list.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at} className={styles.text}>
                <Words {...change} />
              </li>
            ))}
            {textCount > texts.length && (
              <li className={styles.more}>
                {t('restorePoints.moreTexts', { count: textCount - texts.length })}
              </li>
            )}
          </ul>
        </>
      )}
    </section>
  );
}

function Words({ before, after }: TextChange) {
  const t = useT();
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const words =
    before !== undefined && after !== undefined
      ? t('restorePoints.fromTo', { before, after })
      : (after ?? before ?? '');
  return (
    <>
      <span className={styles.mark} data-kind={kind}>
        {t(`restorePoints.mark.${kind}`)}
      </span>
      <span className={styles.words}>{words}</span>
    </>
  );
}
