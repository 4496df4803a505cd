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
import { createFromFile } from '@/storage/createFromFile';
import type { Disk } from '@/storage/disk';
import type { Library } from '@/storage/library';
import { workerUrl } from '@/ui/trustedUrls';
import type { ImportNotes, ImportOutcome, LibraryPort } from '../library/LibraryPort';
import { restoreFrom } from './backups';

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

/** What is on the map as it was in the file, and still worth a word. */
const kept: ReadonlySet<ImportNoteCode> = new Set<ImportNoteCode>(['fieldsKept', 'overLimit']);

function sorted(notes: readonly ImportNote[], read: string): ImportNotes {
  const sentences = (keep: (code: ImportNoteCode) => boolean) =>
    notes.filter(({ code }) => keep(code)).map((note) => noteSentence(t, note));
  return {
    read: [read, ...sentences((code) => kept.has(code))],
    guessed: sentences((code) => guesses.has(code)),
    refused: sentences((code) => losses.has(code)),
    repaired: sentences((code) => !guesses.has(code) && !losses.has(code) && !kept.has(code)),
  };
}

type Imports = Pick<LibraryPort, 'importFile' | 'importText' | 'restoreBackup'>;

export function createImports(disk: Disk, library: Library): Imports {
  const context = () => ({ words: importWords(t) });

  const keep = async (
    result: ImportResult,
    fileName?: string,
    onStep?: (step: ImportStep) => void,
  ): Promise<ImportOutcome> => {
    if (result.ok) onStep?.('store');
    if (!result.ok) return { ok: false, fileName, problem: problemSentence(t, result.problem) };
    const { id, report } = await createFromFile(disk, result.project);
    await library.refresh();
    const notes = [...result.report.notes, ...report];
    const read = readSummary(t, result.report.read);
    return { ok: true, title: result.project.title, projectId: id, notes: sorted(notes, read) };
  };
  const createWorker = () => new Worker(workerUrl(importWorkerUrl), { type: 'module' });
  const restoreBackup = async (file: File) => {
    const outcome = await restoreFrom(disk, file);
    await library.refresh();
    return outcome;
  };

  return {
    async importFile(file, onStep) {
      const told = { ...context(), ...(onStep && { onStep }) };
      const result = await readInWorker(file, { context: told, createWorker });
      // A backup is JSON of ours that holds many projects: the same button takes it.
      if (!result.ok && result.problem.code === 'notWaymark') {
        const restored = await restoreBackup(file);
        if (restored.ok) return restored;
      }
      return keep(result, file.name, onStep);
    },
    importText: async (text) => keep(readText(text, t('reading.journey'), context())),
    restoreBackup,
  };
}
