// ChurnReasons: why customers leave, what most of them say first.
import type { CustomerOverview } from '@/analysis/customers';
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import styles from './SegmentTable.module.css';

export function ChurnReasons({ reasons }: Pick<CustomerOverview, 'reasons'>) {
  const t = useT();
  if (reasons.length === 0) return null;
  const most = reasons[0]?.count ?? 0;
  return (
    <section className={styles.reasons}>
      <h2 className={styles.title}>{t('customers.reasons')}</h2>
      <ol>
        {reasons.map(({ reason, count, segments }) => (
          <li key={reason}>
            <span className={styles.reason}>{reason}</span>
            <span className={styles.bar} aria-hidden="true">
              {count !== undefined && most > 0 && (
                <span style={{ width: `${Math.max(2, (100 * count) / most)}%` }} />
              )}
            </span>
            <span className={styles.had}>
              {count === undefined
                ? t('customers.notCounted')
                : t('customers.counted', { count, n: formatCount(count) })}
            </span>
            <span className={styles.segments}>{segments.join(', ')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
