// DecideDialog: the verdict of a round, proposed by the figures and decided by a person, with what was learnt.
// keys: experiments.doubt.*
import { useState } from 'react';
import { doubtOf, experimentResult, proposedVerdict } from '@/analysis/experimentResult';
import { decideExperiment } from '@/commands/experiments';
import { todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { LIMITS, VERDICTS } from '@/model/constants';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextArea } from '@/ui/TextArea';
import { useEditor, useProject } from '@/views/context/EditorContext';
import styles from './Experiments.module.css';
import { proposalWord, resultSentences } from './figureWords';

export function DecideDialog({ id, number, onClose }: { id: Id; number: number; onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const experiment = project.experiments[id];
  const result = experiment && experimentResult(project, experiment);
  const proposed = result && proposedVerdict(result);
  // What is still open may be settled by what was counted since.
  const settled = experiment?.verdict === 'open' ? undefined : experiment?.verdict;
  const [verdict, setVerdict] = useState(settled ?? proposed ?? experiment?.verdict);
  const [learnt, setLearnt] = useState(experiment?.learnt ?? '');
  if (!experiment || !result) return null;
  const doubt = verdict === 'confirmed' ? doubtOf(result) : undefined;
  const decide = (next: typeof verdict): void => {
    editor.commit(decideExperiment, {
      id,
      verdict: next,
      decidedOn: todayIso(),
      learnt: learnt.trim() === '' ? undefined : learnt,
    });
    onClose();
  };
  return (
    <Dialog
      open
      size="s"
      onOpenChange={(open) => !open && onClose()}
      title={t('experiments.decideTitle', { number })}
      description={[`${proposalWord(result)}.`, ...resultSentences(result)].join(' ')}
      actions={
        <>
          {experiment.verdict && (
            <Button onClick={() => decide(undefined)}>{t('experiments.takeBack')}</Button>
          )}
          <Button variant="primary" disabled={verdict === undefined} onClick={() => decide(verdict)}>
            {t('experiments.decide')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <RadioGroup
          label={t('experiments.verdictLabel')}
          value={verdict}
          onChange={setVerdict}
          choices={VERDICTS.map((value) => ({
            value,
            label: t(`experiments.verdict.${value}`),
            note: t(`experiments.verdictNote.${value}`),
          }))}
        />
        {proposed && (
          <p className={styles.teach}>
            {t('experiments.proposedHere', { verdict: t(`experiments.verdict.${proposed}`) })}
          </p>
        )}
        {doubt && (
          <p role="status" className={styles.teach}>
            {t(`experiments.doubt.${doubt}`)}
          </p>
        )}
        <TextArea
          label={t('experiments.learnt')}
          value={learnt}
          maxLength={LIMITS.text}
          onChange={setLearnt}
        />
      </div>
    </Dialog>
  );
}
