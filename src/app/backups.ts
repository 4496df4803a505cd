// Everything in one file on the person's own disk, and back from it.
import { jsonFile } from '@/formats/fileKinds';
import type { ImportStep } from '@/formats/importTypes';
import '@/i18n/en/backups';
import { formatWhen } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import { backUpEverything, noteBackup } from '@/storage/backup';
// The linter reads the file itself; its address is what the builder makes of the query.
// oxlint-disable-next-line import/default
import backupWorkerUrl from '@/storage/backupWorker?worker&url';
import { type Candidate, compareBackup } from '@/storage/compareBackup';
import type { Disk } from '@/storage/disk';
import { type FailureReason, StorageFailure } from '@/storage/failure';
import { readBackup } from '@/storage/readBackup';
import { type Choice, restoreCompared } from '@/storage/restoreBackup';
import { saveFile } from '@/ui/saveFile';
import { workerUrl } from '@/ui/trustedUrls';
import type {
  AskExisting,
  ExistingChoice,
  ExistingRow,
  ImportOutcome,
  OnStep,
} from '@/views/library/LibraryPort';
import { noRoomSentence } from '@/views/library/failureSentence';

/** Hands the person a file with all projects. */
export async function backUp(disk: Disk): Promise<void> {
  const { fileName, text, left } = await backUpEverything(disk);
  saveFile(new Blob([text], { type: jsonFile.mime }), fileName);
  await noteBackup(disk);
  if (left.length > 0)
    throw new Error(t('backups.backupLeft', { titles: left.map(({ title }) => title).join(', ') }));
}

/** How much is in it, and when it was changed last, or at least saved in a file. */
function sizeWords(cards: number, { changedAt, savedAt }: Candidate['file']): string {
  const size = t('backups.cardCount', { count: cards });
  if (changedAt !== undefined) return t('backups.changedWhen', { when: formatWhen(changedAt), size });
  return savedAt === undefined ? size : t('backups.savedWhen', { when: formatWhen(savedAt), size });
}

/** What is here under another title is called by it. */
const nameIfOther = (title: string, inFile: string): string =>
  title === inFile ? '' : `${t('backups.hereNamed', { title })} `;

const fates = {
  new: 'backups.fateNew',
  same: 'backups.fateSame',
  beside: 'backups.fateBeside',
  changed: undefined,
} as const;

/** What is to be told and asked of projects of a file. */
export const existingRows = (candidates: readonly Candidate[]): ExistingRow[] =>
  candidates.map(({ prepared: { id, title, summary }, standing, here, file }) => ({
    id,
    title,
    here: here && nameIfOther(here.title, title) + sizeWords(here.cards, here),
    file: sizeWords(summary.counts.cards, file),
    changed: standing === 'changed',
    fate: fates[standing] && t(fates[standing]),
  }));

/** What is done with projects of a file while they are stored; a merge and a comparison are screens of their own. */
export const storedChoices = (choices: ReadonlyMap<Id, ExistingChoice>): Map<Id, Choice> =>
  new Map(
    [...choices].flatMap(([id, choice]) => (choice === 'both' || choice === 'replace' ? [[id, choice]] : [])),
  );

const results = {
  restored: 'backups.resultRestored',
  copied: 'backups.resultCopied',
  replaced: 'backups.resultReplaced',
  skipped: 'backups.resultSkipped',
  left: 'backups.resultLeft',
} as const;

/** Why it ended half-way, for the person. */
export function stoppedSentence(reason: FailureReason): string {
  if (reason === 'quota') return t('backups.stoppedQuota');
  if (reason === 'diskFull') return t('backups.stoppedDisk');
  return t(reason === 'conflict' ? 'backups.stoppedElsewhere' : 'backups.stoppedConnection');
}

/** Why one project could not be kept, for the person. */
export const notKeptSentence = (reason: FailureReason): string =>
  noRoomSentence(reason, t) ?? t(reason === 'conflict' ? 'backups.stoppedElsewhere' : 'backups.notKept');

/** How far into a file its kind is looked for. */
const BEGINNING = 4096;

/** Whether a file says at its beginning that it is a backup: such a one may be far larger than a project. */
export const beginsLikeBackup = async (file: File): Promise<boolean> =>
  /"format"\s*:\s*"waymark-backup"/.test(await file.slice(0, BEGINNING).text());

/** Makes the worker that reads backups; null where there are no workers. */
const createWorker =
  typeof Worker === 'undefined' ? null : () => new Worker(workerUrl(backupWorkerUrl), { type: 'module' });

/** Milliseconds between two words about how far it has come. */
const TELLING = 100;

/** Passes on how far a step has come, now and then and at its end. */
function teller(step: ImportStep, onStep: OnStep | undefined): (done: number, total: number) => void {
  let told = -Infinity;
  return (done, total) => {
    const now = performance.now();
    if (done < total && now - told < TELLING) return;
    told = now;
    onStep?.(step, { done, total });
  };
}

/**
 * Restores a backup file. What is here and says the same is skipped; where something differs the person is asked first, and
 * undefined means that nothing shall be done.
 */
export async function restoreFrom(
  disk: Disk,
  file: File,
  ask: AskExisting,
  onStep?: OnStep,
): Promise<ImportOutcome | undefined> {
  const refused = (problem: string): ImportOutcome => ({ ok: false, fileName: file.name, problem });
  // A backup holds many projects, so its limit is wider than that of one.
  if (file.size > 10 * LIMITS.fileBytes) return refused(t('backups.backupTooLarge'));
  try {
    onStep?.('fetch');
    const parts = readBackup(disk, file, createWorker);
    const { candidates, refused: unread } = await compareBackup(disk, parts, teller('check', onStep));
    const differs = candidates.some(({ standing }) => standing === 'changed');
    const choices = differs ? await ask(existingRows(candidates)) : new Map<Id, ExistingChoice>();
    if (!choices) return undefined;
    const copyTitle = (title: string) => t('backups.backupCopy', { title });
    const { projects, stopped } = await restoreCompared(disk, candidates, {
      choices: storedChoices(choices),
      copyTitle,
      onDone: teller('store', onStep),
    });
    return {
      ok: true,
      title: file.name,
      rows: [
        ...projects.map(({ title, result }) => ({
          title,
          result: t(results[result]),
          left: result === 'left',
        })),
        ...unread.map(({ title }) => ({ title, result: t('backups.resultUnreadable'), left: true })),
      ],
      notes: {
        read: [],
        guessed: [],
        repaired: projects
          .filter(({ notes }) => notes.length > 0)
          .map(({ title, notes }) => t('backups.restoredImages', { title, count: notes.length })),
        refused: stopped === undefined ? [] : [stoppedSentence(stopped)],
      },
    };
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    return refused(t(error.reason === 'newer' ? 'backups.backupNewer' : 'backups.backupUnreadable'));
  }
}
