// useLibrary(): what the library can do, each with its answer to the person: a toast, a way back, a report.
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { FoundTable, ReadAs } from '@/formats/foundTable';
import type { ImportStep } from '@/formats/importTypes';
import type { TableChoice } from '@/formats/tableShape';
import { t } from '@/i18n/translate';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { useToast } from '@/ui/Toast';
import { failureSentence } from './failureSentence';
import type {
  AskExisting,
  ExistingRow,
  ImportOutcome,
  ImportQuestions,
  LibraryPort,
  LibraryState,
  OnStep,
  ProjectSummary,
} from './LibraryPort';

/** A text this short was hardly meant as a map: no word is lost about it. */
const SLIP = 20;

/** A file on its way in, and what is done with it now; of a backup, with how many of its projects. */
export type Importing = { name: string; step: ImportStep; of?: Parameters<OnStep>[1] };

/** What is asked about projects that are here and differ from those of a file, and who waits for the answer. */
export type ExistingQuestion = {
  rows: readonly ExistingRow[];
  answer: (choices: Awaited<ReturnType<AskExisting>>) => void;
};

/** What waits for an answer: how a table is to be read, which word is the step, or what becomes of what is here. */
export type Asking =
  | {
      kind: 'table';
      table: FoundTable;
      fileName: string;
      readAs: ReadAs;
      answer: (choice: TableChoice | undefined) => void;
    }
  | {
      kind: 'slots';
      guess: { step: string; persona: string };
      answer: (choice: 'guess' | 'written' | undefined) => void;
    }
  | ({ kind: 'existing' } & ExistingQuestion);

const clean = (outcome: ImportOutcome): boolean =>
  outcome.ok &&
  [outcome.notes.repaired, outcome.notes.guessed, outcome.notes.refused].every((part) => part.length === 0);

/** Where files lead. */
export type Ways = {
  onOpen: (id: Id) => void;
  onMerge: (id: Id) => void;
  onCompare: (id: Id, maps: { fromMapId: Id; toMapId: Id }) => void;
};

export function useLibrary(
  port: LibraryPort,
  onOpen: Ways['onOpen'],
  onMerge: Ways['onMerge'],
  onCompare: Ways['onCompare'],
) {
  const state: LibraryState = useSyncExternalStore(port.subscribe, port.getState);
  const toast = useToast();
  const [report, setReport] = useState<readonly ImportOutcome[]>([]);
  const [busy, setBusy] = useState(false);
  const opening = useRef(false);
  const dismissAsked = useRef<() => void>(undefined);
  const [importing, setImporting] = useState<Importing>();
  const [asking, setAsking] = useState<Asking>();

  const acts = useMemo(() => {
    /** Runs a piece of work; what goes wrong is told, never swallowed. */
    const attempt = async (work: () => Promise<void>): Promise<void> => {
      setBusy(true);
      try {
        await work();
      } catch (error) {
        toast.show({ title: failureSentence(error, t), tone: 'danger', timeout: 0 });
      } finally {
        setBusy(false);
        setImporting(undefined);
      }
    };
    /** Makes a project and opens it, once: the second click of a double one falls on a screen that is about to go. */
    const open = async (make: () => Promise<Id>): Promise<void> => {
      if (opening.current) return;
      opening.current = true;
      await attempt(async () => {
        try {
          onOpen(await make());
        } catch (error) {
          opening.current = false;
          throw error;
        }
      });
    };
    const tellOf =
      ({ name }: File): OnStep =>
      (step, of) =>
        setImporting({ name, step, of });
    /** One question at a time: a newer one dismisses the older. */
    const question = <Answer>(make: (answer: (value: Answer | undefined) => void) => Asking) =>
      new Promise<Answer | undefined>((resolve) => {
        dismissAsked.current?.();
        dismissAsked.current = () => resolve(undefined);
        setImporting(undefined);
        setAsking(
          make((value) => {
            dismissAsked.current = undefined;
            setAsking(undefined);
            resolve(value);
          }),
        );
      });
    const ask: ImportQuestions = {
      table: (table, fileName, readAs) =>
        question((answer) => ({ kind: 'table', table, fileName, readAs, answer })),
      slots: (guess) => question((answer) => ({ kind: 'slots', guess, answer })),
      existing: (rows) => question((answer) => ({ kind: 'existing', rows, answer })),
    };
    const receive = (outcomes: readonly ImportOutcome[]) => {
      const [first] = outcomes;
      if (outcomes.length === 1 && first?.ok && first.merging && first.projectId !== undefined)
        onMerge(first.projectId);
      else if (outcomes.length === 1 && first?.ok && first.comparing && first.projectId !== undefined)
        onCompare(first.projectId, first.comparing);
      else if (outcomes.length === 1 && first?.ok && first.projectId !== undefined && clean(first)) {
        toast.show({
          title: t(first.already ? 'library.report.already' : 'library.imported', { title: first.title }),
          description: first.notes.read.join(' '),
        });
        onOpen(first.projectId);
      } else if (outcomes.length > 0) setReport(outcomes);
    };
    return {
      create: () => open(() => port.create(t('library.untitled'))),
      /** Makes a project of a template and opens it. */
      begin: (make: () => Promise<Project>) => open(async () => port.keep(await make())),
      keepTemplate: (project: Project) =>
        attempt(async () => {
          await port.keep(project);
          toast.show({ title: t('library.templateKept', { title: project.title }) });
        }),
      openExample: () => open(() => port.openExample()),
      /** Answers what came of the files that were not let go. */
      async importFiles(files: readonly File[]): Promise<readonly ImportOutcome[]> {
        const outcomes: ImportOutcome[] = [];
        await attempt(async () => {
          // One after the other: each file may be large, and the report keeps their order.
          for (const file of files) {
            // oxlint-disable-next-line no-await-in-loop
            const outcome = await port.importFile(file, ask, tellOf(file));
            if (outcome) outcomes.push(outcome);
          }
          receive(outcomes);
        });
        return outcomes;
      },
      importText: (text: string, html: string) =>
        attempt(async () => {
          const outcome = await port.importText(text, html, ask);
          if (!outcome) return;
          if (outcome.ok || outcome.unknown === undefined) receive([outcome]);
          else if (text.trim().length > SLIP) toast.show({ title: outcome.unknown });
        }),
      notAPicture: () => void toast.show({ title: t('library.notAPicture') }),
      rename: (id: Id, title: string) => attempt(() => port.rename(id, title)),
      duplicate: ({ id, title }: ProjectSummary) =>
        attempt(async () => {
          await port.duplicate(id, t('library.copyOf', { title }));
          toast.show({ title: t('library.duplicated', { title }) });
        }),
      moveToTrash: ({ id, title }: ProjectSummary) =>
        attempt(async () => {
          await port.moveToTrash(id);
          toast.show({
            title: t('library.trashed', { title }),
            action: { label: t('common.undo'), run: () => void attempt(() => port.restore(id)) },
          });
        }),
      restore: ({ id, title }: { id: Id; title: string }) =>
        attempt(async () => {
          await port.restore(id);
          toast.show({ title: t('library.restored', { title }) });
        }),
      deleteForEver: (ids: readonly Id[]) =>
        attempt(async () => {
          await Promise.all(ids.map((id) => port.deleteForEver(id)));
        }),
      backup: () =>
        attempt(async () => {
          await port.backup();
          toast.show({ title: t('library.backupDone') });
        }),
      restoreBackup: (file: File) =>
        attempt(async () => {
          const outcome = await port.restoreBackup(file, ask.existing, tellOf(file));
          if (outcome) receive([outcome]);
        }),
      closeReport: () => setReport([]),
    };
  }, [port, onOpen, onMerge, onCompare, toast]);

  return { state, report, busy, importing, asking, ...acts };
}
