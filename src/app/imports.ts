// Files and pasted text on their way into the library: read, stored as a new project, and told in sentences.
import { type ToldAs, toldAs } from '@/formats/toldAs';
import { acceptOf, importFormats } from '@/formats/importFormats';
import type { ImportNote, ImportNoteCode, ImportResult, ImportStep } from '@/formats/importTypes';
import {
  importWords,
  notAJourney,
  noteSentence,
  problemSentence,
  readSummary,
} from '@/formats/readingSentence';
import type { Encoding } from '@/formats/encodings';
import { readInWorker, readTableInWorker, readTextInWorker } from '@/formats/browser/readWorker';
import '@/i18n/en/backups';
import '@/i18n/en/reading';
import { t } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { compareWithStored, type Standing } from '@/storage/compareBackup';
import type { Project } from '@/model/types';
import { loadForView } from '@/storage/loadProject';
import type { Disk } from '@/storage/disk';
import { noteFileHash, openedBeside } from '@/storage/fileHashes';
import type { Library } from '@/storage/library';
import { restoreCompared } from '@/storage/restoreBackup';
import { createImportWorker as createWorker } from '@/views/actions/importWorker';
import type {
  AskExisting,
  ExistingChoice,
  ImportNotes,
  ImportOutcome,
  ImportQuestions,
  LibraryPort,
} from '@/views/library/LibraryPort';
import { beginsLikeBackup, existingRows, restoreFrom, notKeptSentence, storedChoices } from './backups';
import { isCommentsFile, takeCommentsFile } from './commentsFile';
import { isKnownFile } from './fileAncestor';
import { keepFileState, withoutImageData } from './fileStates';
import { mapsToCompare } from './mapsToCompare';
import { prepareMerge } from './pendingMerges';

function sorted(notes: readonly ImportNote[], read: string, project?: Project): ImportNotes {
  const told = (as: ToldAs) =>
    notes.filter(({ code }) => toldAs[code] === as).map((note) => noteSentence(t, note, project));
  return {
    read: [read, ...told('kept')],
    guessed: told('guess'),
    refused: told('loss'),
    repaired: told('repair'),
  };
}

/** A result without notes on what somebody has decided meanwhile. */
function withoutNotes<T extends ImportResult>(result: T, codes: readonly ImportNoteCode[]): T {
  if (!result.ok) return result;
  const notes = result.report.notes.filter(({ code }) => !codes.includes(code));
  return { ...result, report: { ...result.report, notes } };
}

type Imports = Pick<LibraryPort, 'importFile' | 'importText' | 'restoreBackup'>;

export const acceptedFiles = acceptOf(importFormats);

export function createImports(disk: Disk, library: Library): Imports {
  const context = () => ({ words: importWords(t) });

  /** The project that the file became when it was opened beside the one that it names. */
  const besideOf = (standing: Standing, result: Extract<ImportResult, { ok: true }>) =>
    result.lineage && (standing === 'changed' || standing === 'beside')
      ? openedBeside(disk, result.project.id, result.lineage.hash)
      : undefined;

  /** Stores a project that was read, or opens what is here and says the same; where it differs the person is asked. */
  const keep = async (
    result: ImportResult,
    ask: AskExisting,
    { file, onStep }: { file?: File; onStep?: ((step: ImportStep) => void) | undefined } = {},
  ): Promise<ImportOutcome | undefined> => {
    if (!result.ok) {
      const problem = problemSentence(t, result.problem);
      const unknown = ['notRecognised', 'notObject', 'empty', 'html', 'xml'].includes(result.problem.code);
      return { ok: false, fileName: file?.name, problem, ...(unknown && { unknown: notAJourney(t) }) };
    }
    onStep?.('store');
    const { project } = result;
    const { title } = project;
    const candidate = await compareWithStored(disk, project, { savedAt: file?.lastModified });
    if (candidate.standing === 'same') {
      const notes = sorted([], t('backups.already', { title }));
      return { ok: true, already: true, title, projectId: project.id, notes };
    }
    const opened = (id: Id, called: string): ImportOutcome => {
      const notes = sorted([], t('backups.alreadyOpened', { title: called }));
      return { ok: true, already: true, title: called, projectId: id, notes };
    };
    const beside = await besideOf(candidate.standing, result);
    // What is in the trash is not asked about: the file comes beside it, and has come already.
    if (beside && candidate.standing === 'beside') return opened(beside.id, beside.title);
    const isKnown = candidate.standing === 'changed' && (await isKnownFile(disk, project.id, result.lineage));
    const asked = { isKnown, ...(beside && { beside: beside.title }) };
    const rows = existingRows([candidate]).map((row) => ({ ...row, canMerge: row.changed, ...asked }));
    const choices = candidate.standing === 'changed' ? await ask(rows) : new Map<Id, ExistingChoice>();
    if (!choices) return undefined;
    const choice = choices.get(project.id);
    if (choice === 'openBeside' && beside) return opened(beside.id, beside.title);
    if (choice === 'open') return opened(project.id, title);
    if (choice === 'merge' || choice === 'compare') {
      await prepareMerge(disk, project, file?.name ?? title, result.lineage);
      const waiting = { ok: true, title, projectId: project.id, notes: sorted([], '') } as const;
      if (choice === 'merge') return { ...waiting, merging: true };
      const comparing = mapsToCompare(await loadForView(disk, project.id), project);
      if (comparing) return { ...waiting, comparing };
      const problem = t('reading.nothingToCompare');
      return { ok: false, fileName: file?.name ?? title, problem };
    }
    const copyTitle = (of: string) => t('backups.fileCopy', { title: of });
    const { projects, stopped } = await restoreCompared(disk, [candidate], {
      choices: storedChoices(choices),
      copyTitle,
    });
    await library.refresh();
    const [kept] = projects;
    if (stopped !== undefined || !kept) {
      return { ok: false, fileName: file?.name ?? title, problem: notKeptSentence(stopped ?? 'connection') };
    }
    // The same file once more is known by this; what it came from belongs to the project that it names.
    if (kept.result === 'copied' && result.lineage)
      await noteFileHash(disk, kept.id, result.lineage.hash).catch(() => []);
    // What a colleague makes of the same file has this state in common with what is made here.
    if (kept.result !== 'copied' && result.lineage) {
      const { hash, earlier } = result.lineage;
      keepFileState(disk, withoutImageData(project), undefined, hash).catch(() => undefined);
      noteFileHash(disk, project.id, hash, earlier).catch(() => undefined);
    }
    const notes = [...result.report.notes, ...kept.notes];
    const read = readSummary(t, result.report.read);
    return { ok: true, title, projectId: kept.id, notes: sorted(notes, read, project) };
  };
  /**
   * Asks what a file leaves open: a table is shown before it becomes a project, and steps in an unusual order are
   * asked about. Undefined when somebody lets it go.
   * @param again reads it once more: as it is written, or in another encoding
   */
  const decided = async (
    result: ImportResult,
    ask: ImportQuestions,
    fileName: string,
    again: (told: { asWritten: true } | { encoding: Encoding }) => Promise<ImportResult>,
  ): Promise<ImportResult | undefined> => {
    if (result.ok && result.turned) {
      const answer = await ask.slots(result.turned);
      return answer === 'written'
        ? again({ asWritten: true })
        : answer && withoutNotes(result, ['slotsTurned']);
    }
    if (!result.table) return result;
    const choice = await ask.table(
      result.table,
      fileName,
      async (encoding) => (await again({ encoding })).table,
    );
    if (!choice) return undefined;
    const { table, shape } = choice;
    const read = await readTableInWorker(table, shape, fileName, { context: context(), createWorker });
    // Which columns are not used, and in which encoding it was read, was shown and chosen before.
    return withoutNotes(read, ['columnsUnused']);
  };
  const restoreBackup: Imports['restoreBackup'] = async (file, ask, onStep) => {
    const outcome = await restoreFrom(disk, file, ask, onStep);
    await library.refresh();
    return outcome;
  };

  return {
    async importFile(file, ask, onStep) {
      // A backup is JSON of ours that holds many projects, and may be larger than any project: the same button takes it.
      if (await beginsLikeBackup(file)) return restoreBackup(file, ask.existing, onStep);
      if (await isCommentsFile(file)) return takeCommentsFile(disk, file);
      const told = { ...context(), ...(onStep && { onStep }) };
      const result = await readInWorker(file, { context: told, createWorker });
      if (!result.ok && result.problem.code === 'notWaymark') {
        const restored = await restoreBackup(file, ask.existing, onStep);
        if (!restored || restored.ok) return restored;
      }
      const read = await decided(result, ask, file.name, (more) =>
        readInWorker(file, { context: { ...context(), ...more }, createWorker }),
      );
      return read && keep(read, ask.existing, { file, onStep });
    },
    async importText(text, html, ask) {
      const name = t('reading.journey');
      const options = { context: context(), createWorker };
      const plain = await readTextInWorker(text, name, options);
      // A page says more of a table than its text does, and may be all there is.
      const isWhole = plain.ok && plain.table === undefined;
      const page = isWhole || html === '' ? plain : await readTextInWorker(html, name, options);
      const best = page.ok || page.table ? page : plain;
      const read = await decided(best, ask, name, (more) =>
        readTextInWorker(best === plain ? text : html, name, {
          context: { ...context(), ...more },
          createWorker,
        }),
      );
      return read && keep(read, ask.existing);
    },
    restoreBackup,
  };
}
