// Files and pasted text on their way into the library: read, stored as a new project, and told in sentences.
import type { ImportNote, ImportNoteCode, ImportResult, ImportStep } from '@/formats/importTypes';
import { importWords, noteSentence, problemSentence, readSummary } from '@/formats/readingSentence';
import { readInWorker, readTableInWorker, readTextInWorker } from '@/formats/readWorker';
import '@/i18n/en/reading';
import { t } from '@/i18n/translate';
import { createFromFile } from '@/storage/createFromFile';
import type { Disk } from '@/storage/disk';
import type { Library } from '@/storage/library';
import { createImportWorker as createWorker } from '../actions/importWorker';
import type { ImportQuestions, ImportNotes, ImportOutcome, LibraryPort } from '../library/LibraryPort';
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
  'slotsTurned',
  'keywordNear',
  'legacyEncoding',
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
  'journeysEmpty',
  'feelingUnreadable',
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

/** A result without notes on what somebody has decided meanwhile. */
function withoutNotes<T extends ImportResult>(result: T, codes: readonly ImportNoteCode[]): T {
  if (!result.ok) return result;
  const notes = result.report.notes.filter(({ code }) => !codes.includes(code));
  return { ...result, report: { ...result.report, notes } };
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
    if (!result.ok) {
      const problem = problemSentence(t, result.problem);
      const unknown = ['notRecognised', 'notObject', 'empty', 'html', 'xml'].includes(result.problem.code);
      return { ok: false, fileName, problem, ...(unknown && { unknown }) };
    }
    const { id, report } = await createFromFile(disk, result.project);
    await library.refresh();
    const notes = [...result.report.notes, ...report];
    const read = readSummary(t, result.report.read);
    return { ok: true, title: result.project.title, projectId: id, notes: sorted(notes, read) };
  };
  /**
   * Asks what a file leaves open: a table is shown before it becomes a project, and steps in an unusual order are
   * asked about. Undefined when somebody lets it go.
   * @param again reads it once more, as it is written
   */
  const decided = async (
    result: ImportResult,
    ask: ImportQuestions | undefined,
    fileName: string,
    again: () => Promise<ImportResult>,
  ): Promise<ImportResult | undefined> => {
    if (!ask) return result;
    if (result.ok && result.turned) {
      const answer = await ask.slots(result.turned);
      return answer === 'written' ? again() : answer && withoutNotes(result, ['slotsTurned']);
    }
    if (!result.table) return result;
    const shape = await ask.table(result.table, fileName);
    if (!shape) return undefined;
    const read = await readTableInWorker(result.table, shape, fileName, { context: context(), createWorker });
    if (!read.ok || !result.ok) return read;
    // How the text was decoded is known from the first reading alone.
    const decoded = result.report.notes.filter(({ code }) => code === 'utf16' || code === 'legacyEncoding');
    return { ...read, report: { ...read.report, notes: [...decoded, ...read.report.notes] } };
  };
  const restoreBackup = async (file: File) => {
    const outcome = await restoreFrom(disk, file);
    await library.refresh();
    return outcome;
  };

  return {
    async importFile(file, onStep, ask) {
      const told = { ...context(), ...(onStep && { onStep }) };
      const result = await readInWorker(file, { context: told, createWorker });
      // A backup is JSON of ours that holds many projects: the same button takes it.
      if (!result.ok && result.problem.code === 'notWaymark') {
        const restored = await restoreBackup(file);
        if (restored.ok) return restored;
      }
      const written = { ...context(), asWritten: true };
      const read = await decided(result, ask, file.name, () =>
        readInWorker(file, { context: written, createWorker }),
      );
      return read && keep(read, file.name, onStep);
    },
    async importText(text, html = '', ask) {
      const name = t('reading.journey');
      const options = { context: context(), createWorker };
      const plain = await readTextInWorker(text, name, options);
      // A page says more of a table than its text does, and may be all there is.
      const isWhole = plain.ok && plain.kind !== 'table';
      const page = isWhole || html === '' ? plain : await readTextInWorker(html, name, options);
      const written = { context: { ...context(), asWritten: true }, createWorker };
      const best = page.ok || page.table ? page : plain;
      const read = await decided(best, ask, name, () =>
        readTextInWorker(best === plain ? text : html, name, written),
      );
      return read && keep(read);
    },
    restoreBackup,
  };
}
