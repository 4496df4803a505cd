// Files and pasted text on their way into the library: read, stored as a new project, and told in sentences.
// The linter reads the file itself; its address is what the builder makes of the query.
// oxlint-disable-next-line import/default
import importWorkerUrl from '@/formats/importWorker?worker&url';
import type { ImportNote, ImportNoteCode, ImportResult, ImportStep } from '@/formats/importTypes';
import { readText } from '@/formats/readFile';
import { importWords, noteSentence, problemSentence, readSummary } from '@/formats/readingSentence';
import { readInWorker } from '@/formats/readWorker';
import '@/i18n/en/reading';
import { t } from '@/i18n/translate';
import { compareWithStored, restoreCompared } from '@/storage/backup';
import type { Disk } from '@/storage/disk';
import type { Library } from '@/storage/library';
import { workerUrl } from '@/ui/trustedUrls';
import type { AskExisting, ImportNotes, ImportOutcome, LibraryPort } from '../library/LibraryPort';
import { beginsLikeBackup, existingRows, restoreFrom, stoppedSentence } from './backups';

/** What was decided for the person, because the file does not say it. */
const guesses: ReadonlySet<ImportNoteCode> = new Set<ImportNoteCode>([
  'scaleGuessed',
  'zeroUnknown',
  'severityGuessed',
  'laneGuessed',
  'noActor',
  'noSection',
  'lineKept',
  'versionAssumed',
]);

/** What is not on the map now. */
const losses: ReadonlySet<ImportNoteCode> = new Set<ImportNoteCode>([
  'keyDropped',
  'textCut',
  'listCut',
  'recordDropped',
  'feelingRepeated',
  'imageDropped',
  'lineIgnored',
  'commentsIgnored',
  'diagramsIgnored',
]);

function sorted(notes: readonly ImportNote[], read: string): ImportNotes {
  const sentences = (keep: (code: ImportNoteCode) => boolean) =>
    notes.filter(({ code }) => keep(code)).map((note) => noteSentence(t, note));
  return {
    read: [read, ...sentences((code) => code === 'fieldsKept')],
    guessed: sentences((code) => guesses.has(code)),
    refused: sentences((code) => losses.has(code)),
    repaired: sentences((code) => !guesses.has(code) && !losses.has(code) && code !== 'fieldsKept'),
  };
}

type Imports = Pick<LibraryPort, 'importFile' | 'importText' | 'restoreBackup'>;

export function createImports(disk: Disk, library: Library): Imports {
  const context = () => ({ words: importWords(t) });

  /** Stores a project that was read, or opens what is here and says the same; where it differs the person is asked. */
  const keep = async (
    result: ImportResult,
    ask: AskExisting,
    { fileName, onStep }: { fileName?: string; onStep?: ((step: ImportStep) => void) | undefined } = {},
  ): Promise<ImportOutcome | undefined> => {
    if (!result.ok) return { ok: false, fileName, problem: problemSentence(t, result.problem) };
    onStep?.('store');
    const { project } = result;
    const { title } = project;
    const candidate = await compareWithStored(disk, project);
    if (candidate.standing === 'same') {
      const notes = sorted([], t('app.already', { title }));
      return { ok: true, already: true, title, projectId: project.id, notes };
    }
    const choices = candidate.standing === 'changed' ? await ask(existingRows([candidate])) : new Map();
    if (!choices) return undefined;
    const copyTitle = (of: string) => t('app.fileCopy', { title: of });
    const { projects, stopped } = await restoreCompared(disk, [candidate], { choices, copyTitle });
    await library.refresh();
    const [kept] = projects;
    if (stopped !== undefined || !kept) {
      return { ok: false, fileName: fileName ?? title, problem: stoppedSentence(stopped ?? 'connection') };
    }
    const notes = [...result.report.notes, ...kept.notes];
    const read = readSummary(t, result.report.read);
    return { ok: true, title, projectId: kept.id, notes: sorted(notes, read) };
  };
  const createWorker = () => new Worker(workerUrl(importWorkerUrl), { type: 'module' });
  const restoreBackup: Imports['restoreBackup'] = async (file, ask) => {
    const outcome = await restoreFrom(disk, file, ask);
    await library.refresh();
    return outcome;
  };

  return {
    async importFile(file, ask, onStep) {
      // A backup is JSON of ours that holds many projects, and may be larger than any project: the same button takes it.
      if (await beginsLikeBackup(file)) return restoreBackup(file, ask);
      const told = { ...context(), ...(onStep && { onStep }) };
      const result = await readInWorker(file, { context: told, createWorker });
      if (!result.ok && result.problem.code === 'notWaymark') {
        const restored = await restoreBackup(file, ask);
        if (!restored || restored.ok) return restored;
      }
      return keep(result, ask, { fileName: file.name, onStep });
    },
    importText: async (text, ask) => keep(readText(text, t('reading.journey'), context()), ask),
    restoreBackup,
  };
}
