// FatesChart: what became of the findings, month by month, as stacked bars; each part has a pattern, a number and a word.
import type { CSSProperties } from 'react';
import type { Control } from '@/analysis/control';
import { WORK_FATES } from '@/analysis/controlFindings';
import { formatMonth } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { classes } from '@/ui/classes';
import shared from './Control.module.css';
import styles from './Fates.module.css';
import { totalOf } from '@/views/context/planSums';

export function FatesChart({ fates, unweighed }: Pick<Control, 'fates' | 'unweighed'>) {
  const t = useT();
  const last = fates.at(-1)?.sums;
  const most = Math.max(...fates.map(({ sums }) => totalOf(sums)));
  if (!last || most === 0)
    return (
      <section className={shared.card}>
        <h2 className={shared.heading}>{t('control.fates')}</h2>
        <p className={shared.note}>{t('control.noFindings')}</p>
      </section>
    );
  const total = totalOf(last);
  const by = last.by;
  return (
    <section className={shared.card}>
      <h2 className={shared.heading}>{t('control.fates')}</h2>
      <div className={styles.legend}>
        {WORK_FATES.map((fate) => (
          <span key={fate} className={styles.key}>
            <span className={classes(styles.swatch, styles[fate])} />
            {t(`control.fate.${fate}`)}
          </span>
        ))}
        <span className={styles.sum}>
          {t(by === 'weight' ? 'control.byWeight' : 'control.byCount', { total })}
        </span>
      </div>
      <ol className={styles.chart}>
        {fates.map(({ month, sums }, at) => (
          <li key={month}>
            <span className="visually-hidden">
              {t('control.monthSays', {
                month: formatMonth(month),
                solved: sums.solved,
                inWork: sums.inWork,
                open: sums.open,
              })}
            </span>
            <span className={styles.stack} aria-hidden="true">
              {WORK_FATES.toReversed().map((fate) =>
                sums[fate] > 0 ? (
                  <span
                    key={fate}
                    className={classes(styles.segment, styles[fate])}
                    style={{ '--part': sums[fate] / most } as CSSProperties}
                  >
                    <span className={styles.chip}>{sums[fate]}</span>
                  </span>
                ) : null,
              )}
            </span>
            <span
              className={classes(styles.monthName, at === fates.length - 1 && styles.chosen)}
              aria-hidden="true"
            >
              {formatMonth(month, true)}
            </span>
          </li>
        ))}
      </ol>
      {unweighed > 0 && by === 'weight' && (
        <p className={shared.note}>{t('control.unweighed', { count: unweighed })}</p>
      )}
    </section>
  );
}
