// StrategyCounts: how many strategies stand where, and what is due next.
import { CalendarDays, Check, CircleDashed, FlaskConical, X } from 'lucide-react';
import type { Control } from '@/analysis/control';
import { isEarlier } from '@/analysis/controlMonths';
import { formatPeriod } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { STRATEGY_STATUSES } from '@/model/constants';
import { Icon, type LucideIcon } from '@/ui/Icon';
import shared from './Control.module.css';
import styles from './StrategyCounts.module.css';
import { titleOf } from './controlWords';

const SIGNS: Record<(typeof STRATEGY_STATUSES)[number], LucideIcon> = {
  proposed: CircleDashed,
  planned: CalendarDays,
  testing: FlaskConical,
  done: Check,
  dropped: X,
};

/** So many squares stand beside one another. */
const SQUARES = 10;

export function StrategyCounts({ control }: { control: Control }) {
  const t = useT();
  const { strategies, doneButOpen, owners, next } = control;
  const counts = STRATEGY_STATUSES.map((status) => ({ status, count: strategies[status] }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(SQUARES, ...counts.map(({ count }) => count));
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>
        {t('control.strategies')}
        <span className={shared.total}>{total}</span>
      </h2>
      {isEarlier(control) && <p className={shared.note}>{t('control.statusAsOfToday')}</p>}
      <dl className={styles.counts}>
        {counts.map(({ status, count }) => (
          <div key={status}>
            <dt>
              <Icon icon={SIGNS[status]} size={15} />
              <span>{t(`scene.status.${status}`)}</span>
            </dt>
            <dd>
              <span className={styles.squares} aria-hidden="true">
                {Array.from({ length: Math.ceil((count * SQUARES) / most) }, (_, at) => (
                  <span key={at} />
                ))}
              </span>
              <span className={styles.count}>{count}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.foot}>
        {doneButOpen > 0 && `${t('control.doneButOpen', { count: doneButOpen })} `}
        {owners > 0 && `${t('control.owners', { count: owners })} `}
        {next
          ? t('control.nextDue', {
              name: titleOf(next.title, 'strategy'),
              date: formatPeriod(next.due, undefined),
            })
          : t('control.nothingDue')}
      </p>
    </section>
  );
}
