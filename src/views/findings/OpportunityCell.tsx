// The opportunity score of a finding in its row, or below its weight where there is no room for a column; empty where nobody was asked.
import { opportunityOf } from '@/analysis/opportunity';
import { formatDecimals } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Finding } from '@/model/types';
import styles from './Opportunity.module.css';

export function OpportunityCell({ finding }: { finding: Finding }) {
  const t = useT();
  const score = opportunityOf(finding);
  return (
    <td className={styles.opportunity} data-label={t('findings.opportunity')}>
      {score === undefined ? '\u2013' : formatDecimals(score, 1)}
    </td>
  );
}

/** Shown in place of the cell where the table is narrow. */
export function OpportunityLine({ finding }: { finding: Finding }) {
  const t = useT();
  const score = opportunityOf(finding);
  if (score === undefined) return null;
  return (
    <span className={styles.opportunityLine}>
      {t('findings.opportunityIs', { score: formatDecimals(score, 1) })}
    </span>
  );
}
