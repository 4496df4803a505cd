// Import of answers: choose a file, say what its columns are, see what counts and what does not, and take the counts in.
import { FileUp, ShieldCheck } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { importAnswers } from '@/commands/measurements';
import { type AnswerCounts, periodOf } from '@/formats/answers';
import type { PlaceNames } from '@/formats/answersGuess';
import { formatCount, todayIso } from '@/i18n/format';
import '@/i18n/en/answers';
import '@/i18n/en/reading';
import '@/i18n/en/measures';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import { importedFilesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { announce } from '@/ui/LiveRegion';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { useUndoToast } from '@/views/context/useUndoToast';
import { type AnswersDraft, beginDraft, choicesOf, mappingOf } from './answersDraft';
import styles from './AnswersDialog.module.css';
import { AnswersFile } from './AnswersFile';
import { AnswersMapping } from './AnswersMapping';
import { AnswersTold } from './AnswersTold';
import { howRead } from './answersWords';
import { importOf } from './importOf';
import { type OpenFile, useAnswers } from './useAnswers';

type AnswersDialogProps = {
  /** The measure that was open. */
  metricId: Id | undefined;
  mapId: Id | undefined;
  onClose: () => void;
  onDone: (metricId: Id) => void;
};

/** The names of the places of a map, by which columns are known. */
function namesOn(project: Project, mapId: Id): PlaceNames {
  const of = (split: 'stage' | 'card' | 'channel' | 'persona'): string[] =>
    choicesOf(project, mapId, split).map(({ label }) => label);
  return { stage: of('stage'), card: of('card'), channel: of('channel'), persona: of('persona') };
}

export function AnswersDialog({ metricId, mapId = '', onClose, onDone }: AnswersDialogProps) {
  const t = useT();
  const editor = useEditor();
  const project = useProject((whole) => whole);
  const undoToast = useUndoToast();
  const { state, read, cancel, count } = useAnswers();
  const source = useRef<File>(undefined);
  const [draft, setDraft] = useState<AnswersDraft>();
  const [counts, setCounts] = useState<AnswerCounts>();
  const [asSource, setAsSource] = useState(true);
  const open = state.phase === 'open' ? state.file : undefined;

  const begin = async (file: File, sheet?: number): Promise<void> => {
    source.current = file;
    setDraft(undefined);
    setCounts(undefined);
    const opened = await read(file, namesOn(project, mapId), sheet);
    if (opened)
      setDraft(
        beginDraft(project, opened.preview, { mapId, metricId, period: periodOf(todayIso(), 'quarter') }),
      );
  };
  // Counted anew after each change; what comes too late is let go.
  useEffect(() => {
    if (!draft || !open) return undefined;
    let late = false;
    void count(mappingOf(project, draft)).then((next) => {
      if (!late && next) setCounts(next);
    });
    return () => {
      late = true;
    };
    // The worker is the same for as long as the file is open.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [draft, open]);
  const same = useMemo(
    () => (open ? importedFilesOf(project).findLast(({ hash }) => hash === open.hash) : undefined),
    [project, open],
  );

  const take = (file: OpenFile, said: AnswersDraft, counted: AnswerCounts): void => {
    const args = importOf({
      file,
      draft: said,
      counts: counted,
      mapId,
      asSource,
      replaces: same?.id,
      today: todayIso(),
      newId,
      t,
    });
    editor.commit(importAnswers, args);
    const title = t('answers.imported', { count: counted.answered, answers: formatCount(counted.answered) });
    announce(title);
    onClose();
    undoToast(title);
    onDone(typeof args.metric === 'string' ? args.metric : args.metric.id);
  };
  const ready = open && draft && counts && counts.answered > 0 && !counts.problem;
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      size="xl"
      title={t('answers.title')}
      description={open ? howRead(open, t) : t('answers.about')}
      actions={
        open ? (
          <>
            <p className={styles.safe}>
              <ShieldCheck size={15} aria-hidden="true" />
              {t('answers.onlyCounts')}
            </p>
            <Button variant="quiet" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button variant="primary" disabled={!ready} onClick={() => ready && take(open, draft, counts)}>
              {t('answers.take', {
                count: counts?.answered ?? 0,
                answers: formatCount(counts?.answered ?? 0),
              })}
            </Button>
          </>
        ) : undefined
      }
    >
      {state.phase !== 'open' && (
        <AnswersFile state={state} icon={FileUp} onFile={(file) => void begin(file)} onCancel={cancel} />
      )}
      {open && draft && (
        <>
          <AnswersMapping
            file={open}
            draft={draft}
            mapId={mapId}
            counts={counts}
            same={same}
            asSource={asSource}
            onSource={setAsSource}
            onDraft={setDraft}
            onSheet={(sheet) => source.current && void begin(source.current, sheet)}
          />
          <AnswersTold
            counts={counts}
            cells={open.preview.total * Math.max(1, draft.roles.filter((role) => role === 'answer').length)}
          />
        </>
      )}
    </Dialog>
  );
}
