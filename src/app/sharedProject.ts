// A project that came in a link: read like a file, and kept beside what is here, never in its place.
import { readTextInWorker } from '@/formats/browser/readWorker';
import { refuse } from '@/formats/importTypes';
import { importWords, problemSentence, readSummary } from '@/formats/readingSentence';
import { unpackLink } from '@/formats/sharedLink';
import '@/i18n/en/backups';
import '@/i18n/en/reading';
import { t } from '@/i18n/translate';
import { LIMITS } from '@/model/constants';
import { stateHash } from '@/model/copiedState';
import type { FileLineage } from '@/model/fileLineage';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { compareWithStored } from '@/storage/compareBackup';
import type { Disk } from '@/storage/disk';
import { noteFileHash } from '@/storage/fileHashes';
import { loadForView } from '@/storage/loadProject';
import { restoreCompared } from '@/storage/restoreBackup';
import { createImportWorker as createWorker } from '@/views/actions/importWorker';
import { notKeptSentence } from './backups';
import { keepFileState } from './fileStates';

export type SharedProject =
  { ok: true; project: Project; lineage?: FileLineage; told: string } | { ok: false; problem: string };

/** Reads the data of a link; nothing is stored. */
export async function readShared(data: string): Promise<SharedProject> {
  const unpacked = unpackLink(data);
  if (!unpacked.ok) {
    const { problem } =
      unpacked.trouble === 'tooLarge'
        ? refuse('carriedTooLarge', { limit: LIMITS.fileBytes / (1024 * 1024) })
        : refuse(unpacked.trouble === 'cutOff' ? 'linkCutOff' : 'carriedDamaged');
    return { ok: false, problem: problemSentence(t, problem) };
  }
  const context = { words: importWords(t) };
  const read = await readTextInWorker(unpacked.text, t('reading.journey'), { context, createWorker });
  // Only a file of ours travels in a link.
  if (read.ok && read.kind === 'waymark')
    return {
      ok: true,
      project: read.project,
      ...(read.lineage && { lineage: read.lineage }),
      told: readSummary(t, read.report.read),
    };
  return {
    ok: false,
    problem: problemSentence(t, read.ok ? refuse('carriedDamaged').problem : read.problem),
  };
}

type Shared = Pick<Extract<SharedProject, { ok: true }>, 'project' | 'lineage'>;

/** Keeps it as a new project; of one that is here and says the same, that one is opened. Rejects with a sentence. */
export async function keepShared(disk: Disk, { project, lineage }: Shared): Promise<Id> {
  const candidate = await compareWithStored(disk, project);
  if (candidate.standing === 'same') return project.id;
  const { projects, stopped } = await restoreCompared(disk, [candidate], {
    choices: new Map([[project.id, 'both']]),
    copyTitle: (title) => t('backups.fileCopy', { title }),
  });
  const [kept] = projects;
  if (stopped !== undefined || !kept) throw new Error(notKeptSentence(stopped ?? 'connection'));
  if (lineage && kept.result !== 'copied') await noteOrigin(disk, kept.id, lineage).catch(() => undefined);
  return kept.id;
}

/** Notes by which hashes this copy and the project that it was made of know each other: the images stayed there. */
async function noteOrigin(disk: Disk, id: Id, { hash }: FileLineage): Promise<void> {
  const state = await loadForView(disk, id);
  // It is kept in idle pieces, for which nobody who opens a link waits.
  keepFileState(disk, state, undefined, hash).catch(() => undefined);
  await noteFileHash(disk, id, await stateHash(state), [hash]);
}
