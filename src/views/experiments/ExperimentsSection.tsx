// ExperimentsSection: the rounds in which a strategy is tested - the latest one open, those before it folded.
import { FlaskConical } from 'lucide-react';
import { addExperiment } from '@/commands/experiments';
import '@/i18n/en/experiments';
import { formatPeriod } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import { experimentsOf } from '@/model/select';
import { Button } from '@/ui/Button';
import { Section } from '@/ui/Section';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { ExperimentRound } from './ExperimentRound';
import styles from './Experiments.module.css';
import { SpreadOffer } from './SpreadOffer';

export function ExperimentsSection({ strategyId }: { strategyId: Id }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const rounds = useProject((project) => experimentsOf(project, strategyId));
  const latest = rounds.at(-1);
  if (!latest)
    return (
      <Section title={t('experiments.title')}>
        <p className={styles.teach}>{t('experiments.teachText')}</p>
        {!readOnly && (
          <div>
            <Button
              size="s"
              icon={FlaskConical}
              onClick={() => editor.commit(addExperiment, { id: newId(), strategyId })}
            >
              {t('experiments.add')}
            </Button>
          </div>
        )}
      </Section>
    );
  const earlier = rounds.slice(0, -1).toReversed();
  return (
    <Section
      title={t('experiments.round', { number: rounds.length })}
      aside={<span className={styles.period}>{formatPeriod(latest.from, latest.to)}</span>}
    >
      <ExperimentRound key={latest.id} id={latest.id} number={rounds.length} latest />
      {latest.verdict === 'confirmed' && <SpreadOffer strategyId={strategyId} />}
      {earlier.length > 0 && (
        <details className={styles.more}>
          <summary className={styles.summary}>{t('experiments.earlier', { count: earlier.length })}</summary>
          {earlier.map(({ id, from, to }, at) => (
            <div key={id} className={styles.earlier}>
              <h4 className={styles.roundName}>
                {t('experiments.roundShort', { number: earlier.length - at })}
                <span className={styles.period}>{formatPeriod(from, to)}</span>
              </h4>
              <ExperimentRound id={id} number={earlier.length - at} />
            </div>
          ))}
        </details>
      )}
    </Section>
  );
}
