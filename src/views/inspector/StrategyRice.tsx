// The RICE score of a strategy with its formula, or what it still needs.
import { riceOf } from '@/analysis/strategyScores';
import { formatList, formatNumber } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Strategy } from '@/model/types';
import { riceFigure, riceFormula } from '@/views/context/strategyWords';
import styles from './Inspector.module.css';

const PARTS = ['reach', 'impact', 'confidence', 'effort'] as const;
const words = {
  reach: 'strategies.reach',
  impact: 'strategies.impact',
  confidence: 'strategies.confidence',
  effort: 'strategies.effort',
} as const;

export function StrategyRice({ strategy }: { strategy: Strategy }) {
  const t = useT();
  const rice = riceOf(strategy);
  if (!rice) {
    const missing = PARTS.filter((part) => strategy[part] === undefined).map((part) => t(words[part]));
    return (
      <div className={styles.fact}>
        <p>{t('strategies.riceNeeds', { what: formatList(missing) })}</p>
        <p>{t('strategies.riceMeans')}</p>
      </div>
    );
  }
  return (
    <div className={styles.fact}>
      <p>
        <b>{t('strategies.riceIs', { value: riceFigure(rice) })}</b> = {riceFormula(rice, t)}
      </p>
      {strategy.impact !== undefined && (
        <p>
          {t('strategies.impactCounts', {
            impact: formatNumber(strategy.impact),
            counts: formatNumber(rice.impact),
          })}{' '}
          {t('strategies.riceMeans')}
        </p>
      )}
    </div>
  );
}
