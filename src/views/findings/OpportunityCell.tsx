// The opportunity score of a finding in its row; empty where nobody was asked.
import { opportunityOf } from '@/analysis/opportunity';
import { formatDecimals } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Finding } from '@/model/types';
import styles from './FindingTable.module.css';

export function OpportunityCell({ finding }: { finding: Finding }) {
  const t = useT();
  const score = opportunityOf(finding);
  return (
    <td className={styles.opportunity} data-label={t('findings.opportunity')}>
      {score === undefined ? '\u2013' : formatDecimals(score, 1)}
    </td>
  );
}
