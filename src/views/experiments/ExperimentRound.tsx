// ExperimentRound: what was found in one round - without, with and the goal as bars, what that proves, and what is decided.
import { ArrowLeftRight, CircleDashed, Repeat, TrendingDown, TrendingUp } from 'lucide-react';
import { useState } from 'react';
import { experimentResult, type ExperimentResult } from '@/analysis/experimentResult';
import { nextRound } from '@/commands/experiments';
import { formatDate } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import type { Experiment } from '@/model/types';
import { Badge, type Tone } from '@/ui/Badge';
import { Button } from '@/ui/Button';
import { classes } from '@/ui/classes';
import { Icon, type LucideIcon } from '@/ui/Icon';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { DecideDialog } from './DecideDialog';
import styles from './Experiments.module.css';
import { proposalWord, resultSentences } from './figureWords';
import { ResultBars } from './ResultBars';
import { RoundFields } from './RoundFields';

type RoundProps = { id: Id; number: number; latest?: boolean };

const SIGNS: Record<NonNullable<ExperimentResult['proposal']>, LucideIcon> = {
  better: TrendingUp,
  worse: TrendingDown,
  unclear: ArrowLeftRight,
};
const TONES: Record<NonNullable<Experiment['verdict']>, Tone> = {
  confirmed: 'ok',
  refuted: 'danger',
  open: 'neutral',
};

/** Whether anything is known that a bar could show. */
const isCounted = ({ test, without }: ExperimentResult): boolean =>
  test !== undefined || without !== undefined;

export function ExperimentRound({ id, number, latest = false }: RoundProps) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const project = useProject((whole) => whole);
  const [deciding, setDeciding] = useState(false);
  const experiment = project.experiments[id];
  // What is empty is written first; what was filled under the hands stays open.
  const [open, setOpen] = useState(
    () => experiment !== undefined && !isCounted(experimentResult(project, experiment)),
  );
  if (!experiment) return null;
  const result = experimentResult(project, experiment);
  const { hypothesis, verdict, decidedOn, learnt } = experiment;
  return (
    <div className={styles.round}>
      {hypothesis !== undefined && !open && <p className={styles.hypothesis}>{hypothesis}</p>}
      {isCounted(result) && <ResultBars experiment={experiment} result={result} />}
      {isCounted(result) && <ResultBox result={result} />}
      {verdict && (
        <p className={styles.verdict}>
          <Badge tone={TONES[verdict]}>{t(`experiments.verdict.${verdict}`)}</Badge>
          {decidedOn !== undefined && (
            <span>{t('experiments.decidedOn', { date: formatDate(decidedOn) })}</span>
          )}
        </p>
      )}
      {learnt !== undefined && (
        <p className={styles.learnt}>
          <span className={styles.learntLabel}>{t('experiments.learnt')}</span>
          <span data-words>{learnt}</span>
        </p>
      )}
      {latest && !readOnly && isCounted(result) && (
        <div className={styles.buttons}>
          <Button
            size="s"
            icon={Repeat}
            onClick={() => editor.commit(nextRound, { id: newId(), afterId: id })}
          >
            {t('experiments.nextRound')}
          </Button>
          <Button size="s" onClick={() => setDeciding(true)}>
            {t('experiments.decide')}
          </Button>
        </div>
      )}
      <details className={styles.more} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={styles.summary}>{t('experiments.figures')}</summary>
        {open && <RoundFields experiment={experiment} />}
      </details>
      {deciding && <DecideDialog id={id} number={number} onClose={() => setDeciding(false)} />}
    </div>
  );
}

/** What the figures prove, in the only coloured box: its sign and its words say the same. */
function ResultBox({ result }: { result: ExperimentResult }) {
  const { proposal } = result;
  return (
    <div className={classes(styles.box, proposal && styles[proposal])}>
      <Icon icon={proposal ? SIGNS[proposal] : CircleDashed} />
      <div>
        <p className={styles.proposal}>{proposalWord(result)}</p>
        <p>{resultSentences(result).join(' ')}</p>
      </div>
    </div>
  );
}
