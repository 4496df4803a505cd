// Why a stage is to be otherwise: what becomes of its pain points, barriers and pleasant moments, and by which strategies.
import { formatList } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { MarkChip } from '@/views/compare/MarkChip';
import { titleOf } from '@/views/compare/storyWords';
import type { StageChange } from './comparisonSteps';
import type { ComparisonTold } from './comparisonWords';
import { FateList } from './FateList';
import styles from './StageWhy.module.css';

/** More than these would not be read while somebody speaks. */
const MOST = 5;

export type StageWhyProps = {
  change: StageChange;
  told: ComparisonTold;
  /** The presenter reads all of it. */
  all?: boolean;
};

export function StageWhy({ change: { row, turns }, told, all = false }: StageWhyProps) {
  const t = useT();
  const { findings, delights, strategies } = row;
  const moments = [
    ...delights.added.map((delight) => ({ delight, kind: 'added' as const })),
    ...delights.gone.map((delight) => ({ delight, kind: 'removed' as const })),
  ];
  const shownMoments = all ? moments : moments.slice(0, 2);
  const named = new Set(findings.flatMap(({ strategyIds }) => strategyIds));
  const others = strategies.list.flatMap(({ strategy: { id, title } }) =>
    named.has(id) || title.trim() === '' ? [] : [title],
  );
  // Where nothing happens nothing has to be explained.
  const isCalm = turns.length === 0 && findings.length === 0 && moments.length === 0;
  if (isCalm && others.length === 0) return null;
  const noun = t('compare.noun.delight');
  return (
    <section className={styles.why} aria-label={t('presentingComparison.why')}>
      <h2 className={styles.title}>{t('presentingComparison.why')}</h2>
      {findings.length === 0 ? (
        <p className={styles.none}>{t('presentingComparison.noFindings')}</p>
      ) : (
        <FateList fates={findings} told={told} label={t('story.problems')} most={all ? Infinity : MOST} />
      )}
      {shownMoments.length > 0 && (
        <ul className={styles.moments} aria-label={t('story.delights')}>
          {shownMoments.map(({ delight, kind }) => (
            <li key={delight.id}>
              <MarkChip
                kind={kind}
                tone={kind === 'added' ? 'added' : 'bad'}
                word={`${t(kind === 'added' ? 'compare.kind.new' : 'compare.kind.lost')} \u00b7 ${noun}`}
              />
              <span>{titleOf(delight)}</span>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <p className={styles.plans}>
          {t('story.by', { names: formatList(all ? others : others.slice(0, 3)) })}
        </p>
      )}
    </section>
  );
}
