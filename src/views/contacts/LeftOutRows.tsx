// LeftOutRows: why rows of a file were left out, how many, and where the first of them stand.
import { formatCount } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import styles from './ImportContacts.module.css';

type LeftOutRowsProps = { left: readonly { reason: string; count: number; lines: readonly number[] }[] };

export function LeftOutRows({ left }: LeftOutRowsProps) {
  const t = useT();
  return (
    <dd className={styles.reasons}>
      {left.map(({ reason, count, lines }) => (
        <span key={reason}>
          {t(count > lines.length ? 'contacts.linesMore' : 'contacts.lines', {
            reason,
            count: lines.length,
            lines: lines.map(formatCount).join(', '),
            more: formatCount(count - lines.length),
          })}
        </span>
      ))}
    </dd>
  );
}
