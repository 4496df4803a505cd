// GroupsFromFile: the groups of a round counted from a file of answers, split by one of its columns. Rows stay outside.
import { FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { measuredBy } from '@/analysis/experimentResult';
import { countGroups } from '@/commands/experiments';
import type { AnswerCounts } from '@/formats/answers';
import type { AnswersPreview, FoundColumn } from '@/formats/answersGuess';
import '@/i18n/en/answers';
import '@/i18n/en/experiments';
import '@/i18n/en/measures';
import '@/i18n/en/reading';
import { formatCount, todayIso } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { newId } from '@/model/id';
import type { Experiment } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Select } from '@/ui/Select';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { useUndoToast } from '@/views/context/useUndoToast';
import { AnswersFile } from '@/views/measures/AnswersFile';
import { AnswersTold } from '@/views/measures/AnswersTold';
import { howRead } from '@/views/measures/answersWords';
import { useAnswers } from '@/views/measures/useAnswers';
import styles from './Experiments.module.css';
import { answersIn, canSplit, groupIn, type GroupReading, guessGroups, mappingOf } from './groupReading';

export function GroupsFromFile({ experiment, onClose }: { experiment: Experiment; onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const tell = useUndoToast();
  const own = useProject(({ metrics }) => metrics[experiment.metricId ?? '']);
  const { state, read, cancel, count } = useAnswers();
  const [reading, setReading] = useState<GroupReading>();
  const [counts, setCounts] = useState<AnswerCounts>();
  const file = state.phase === 'open' ? state.file : undefined;
  // Counted anew after each change; what comes too late is let go.
  useEffect(() => {
    if (!file || !reading) return undefined;
    let late = false;
    void count(mappingOf(file.preview, reading, measuredBy(own))).then((next) => {
      if (!late) setCounts(next);
    });
    return () => {
      late = true;
    };
    // The worker is the same for as long as the file is open.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [file, reading?.answer, reading?.split, own]);
  const begin = async (chosen: File): Promise<void> => {
    setCounts(undefined);
    setReading(undefined);
    const opened = await read(chosen, { stage: [], card: [], channel: [], persona: [] });
    if (opened) setReading(guessGroups(opened.preview));
  };
  const test = counts && reading && groupIn(counts, reading.test);
  const control = counts && reading && groupIn(counts, reading.control);
  const take = (): void => {
    if (!file || !counts || !test) return;
    const done = editor.commit(countGroups, {
      id: experiment.id,
      test,
      control,
      file: {
        id: newId(),
        name: file.name.slice(0, LIMITS.title),
        hash: file.hash,
        importedOn: todayIso(),
        answered: counts.answered,
        blank: counts.blank.count,
      },
    });
    onClose();
    if (done) tell(t('experiments.fileTaken', { name: file.name }));
  };
  return (
    <Dialog
      open
      size="m"
      onOpenChange={(next) => !next && onClose()}
      title={t('experiments.fileTitle')}
      description={t('experiments.fileText')}
      actions={
        file && (
          <>
            <Button onClick={cancel}>{t('experiments.fileOther')}</Button>
            <Button variant="primary" disabled={!test} onClick={take}>
              {t('experiments.fileTake')}
            </Button>
          </>
        )
      }
    >
      {state.phase === 'open' ? (
        <div className={styles.fields}>
          <p className={styles.teach}>{howRead(state.file, t)}</p>
          <Columns preview={state.file.preview} reading={reading} onReading={setReading} />
          {own === undefined && <p className={styles.teach}>{t('experiments.fileOneOrNone')}</p>}
          {reading && <AnswersTold counts={counts} cells={state.file.preview.total} />}
          {counts && !counts.problem && (
            <p>
              {t('experiments.fileCounts', {
                test: formatCount(answersIn(test)),
                control: formatCount(answersIn(control)),
              })}
            </p>
          )}
        </div>
      ) : (
        <AnswersFile state={state} icon={FileUp} onFile={(chosen) => void begin(chosen)} onCancel={cancel} />
      )}
    </Dialog>
  );
}

type ColumnsProps = {
  preview: AnswersPreview;
  reading: GroupReading | undefined;
  onReading: (next: GroupReading) => void;
};

/** What the columns are, and which values stand for which group. */
function Columns({ preview: { columns }, reading, onReading }: ColumnsProps) {
  const t = useT();
  const { answer = -1, split = -1, test = '', control } = reading ?? {};
  const nameOf = ({ name }: FoundColumn, at: number): string => name.trim() || String(at + 1);
  const choices = (fits: (column: FoundColumn) => boolean) =>
    columns.flatMap((column, at) => (fits(column) ? [{ value: String(at), label: nameOf(column, at) }] : []));
  const values = columns[split]?.values ?? [];
  const groups = values.map(({ value, count }) => ({
    value,
    label: t('experiments.fileValue', { value, count: formatCount(count) }),
  }));
  const chosen = (at: number) => (at === -1 ? undefined : String(at));
  return (
    <>
      <div className={styles.pair}>
        <Select
          size="s"
          label={t('experiments.fileAnswer')}
          value={chosen(answer)}
          choices={choices(() => true)}
          onChange={(next) => onReading({ answer: Number(next), split, test, control })}
        />
        <Select
          size="s"
          label={t('experiments.fileSplit')}
          value={chosen(split)}
          choices={choices(canSplit)}
          onChange={(next) => {
            const [first, second] = columns[Number(next)]?.values ?? [];
            onReading({ answer, split: Number(next), test: first?.value ?? '', control: second?.value });
          }}
        />
      </div>
      <div className={styles.pair}>
        <Select
          size="s"
          label={t('experiments.fileWith')}
          value={groups.some(({ value }) => value === test) ? test : undefined}
          choices={groups}
          onChange={(next) => onReading({ answer, split, test: next ?? '', control })}
        />
        <Select
          size="s"
          label={t('experiments.fileWithout')}
          value={control}
          clearable
          placeholder={t('experiments.fileNobody')}
          choices={groups}
          onChange={(next) => onReading({ answer, split, test, control: next })}
        />
      </div>
    </>
  );
}
