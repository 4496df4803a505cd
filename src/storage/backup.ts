// Backup: everything in one file on the person's own disk, and back again without touching what is there.
import { countCards } from '@/model/cardTable';
import { type ProjectDocument, toDocument } from '@/model/document';
import type { Id } from '@/model/id';
import type { ReadNote } from '@/model/notes';
import { sameContents } from '@/model/takeContents';
import type { Project } from '@/model/types';
import { withImages } from './assets';
import { createFromFile } from './createFromFile';
import type { Disk } from './disk';
import { type FailureReason, StorageFailure, asFailure } from './failure';
import { loadProject } from './loadProject';
import { replaceProject } from './replaceProject';

export const BACKUP_VERSION = 1;

type BackupFile = {
  format: 'waymark-backup';
  version: number;
  madeAt: string;
  /** When each project was changed last, by its id. Absent in older files. */
  changedAt?: Record<Id, string>;
  /** Whole documents with their images as data URLs, each a valid project file of its own. */
  projects: ProjectDocument[];
};

export type Backup = {
  fileName: string;
  text: string;
  /** Projects that could not be read and are therefore not in the file. */
  left: { id: Id; title: string }[];
};

/** Where a project of a file stands beside what is here. */
export type Standing =
  /** nothing here has its id */
  | 'new'
  /** what is here says the same */
  | 'same'
  | 'changed'
  /** what is here lies in the trash, or cannot be read: the one of the file comes beside it */
  | 'beside';

/** A project that was read from a file and compared with what is here. Nothing has been stored yet. */
export type Candidate = {
  project: Project;
  standing: Standing;
  here?: { title: string; changedAt: number; cards: number };
  /** When the one of the file was changed last, and when that was saved, as far as is known. */
  file?: { changedAt?: number | undefined; savedAt?: number | undefined };
};

export type Compared = {
  candidates: Candidate[];
  /** Parts of the file that are no project, or a damaged one. */
  refused: { title: string; problem: string }[];
};

/** What is to be done with a project that is here and differs: the one of the file comes beside it, or in its place. */
export type Choice = 'both' | 'replace';

export type Outcome = {
  id: Id;
  title: string;
  result: 'restored' | 'copied' | 'replaced' | 'skipped' | 'left';
  /** What became of its images. */
  notes: readonly ReadNote[];
};

export type Restored = {
  projects: Outcome[];
  /** Why what is `left` was not restored. */
  stopped?: FailureReason;
};

/** Puts all projects of the library with their images into one text. The trash is left out. */
export async function backUpEverything(disk: Disk): Promise<Backup> {
  const { connection, clock } = disk.parts;
  const summaries = await connection.read(['summaries'], (db) => Promise.resolve(db.summaries.toArray()));
  const file: BackupFile = {
    format: 'waymark-backup',
    version: BACKUP_VERSION,
    madeAt: new Date(clock.now()).toISOString(),
    changedAt: {},
    projects: [],
  };
  const changedAt: [Id, string][] = [];
  const left: Backup['left'] = [];
  for (const { id, title } of summaries) {
    try {
      // One after the other: all projects at once would be held in memory twice.
      // oxlint-disable-next-line no-await-in-loop
      const { project, at } = await loadProject(disk, id);
      // oxlint-disable-next-line no-await-in-loop
      file.projects.push(toDocument(await withImages(disk, project)));
      changedAt.push([id, new Date(at).toISOString()]);
    } catch (error) {
      const { reason } = asFailure(error);
      if (reason !== 'unreadable' && reason !== 'notFound') throw error;
      left.push({ id, title });
    }
  }
  file.changedAt = Object.fromEntries(changedAt);
  const fileName = `waymark-backup-${file.madeAt.slice(0, 10)}.json`;
  return { fileName, text: JSON.stringify(file), left };
}

/** To be called once the file has reached the person's disk: the age of the last copy counts from here. */
export const noteBackup = (disk: Disk): Promise<void> => disk.persistence.noteBackup(disk.parts.clock.now());

/** Whether a parsed file claims to be a backup. */
export const isBackup = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && (raw as { format?: unknown }).format === 'waymark-backup';

/** A file carries the bytes of its images; what is stored names them only. */
function withoutData(project: Project): Project {
  const assets: Project['assets'] = {};
  for (const [id, asset] of Object.entries(project.assets)) {
    const { data: _bytes, ...record } = asset;
    assets[id] = record;
  }
  return { ...project, assets };
}

/** Compares a project that was read from a file with what is here under its id. */
export async function compareWithStored(
  disk: Disk,
  project: Project,
  file: Candidate['file'] = {},
): Promise<Candidate> {
  const trashed = await disk.parts.connection.read(['trash'], (db) =>
    Promise.resolve(db.trash.get(project.id)),
  );
  if (trashed) return { project, standing: 'beside', file };
  try {
    const { project: here, at } = await loadProject(disk, project.id);
    const same = sameContents(here, withoutData(project));
    return {
      project,
      standing: same ? 'same' : 'changed',
      here: { title: here.title, changedAt: at, cards: countCards(here.cards) },
      file,
    };
  } catch (error) {
    const { reason } = asFailure(error);
    if (reason === 'notFound') return { project, standing: 'new', file };
    if (reason === 'unreadable') return { project, standing: 'beside', file };
    throw error;
  }
}

/**
 * Reads a backup and compares each of its projects with what is here; nothing is stored. Throws `unreadable` when it is no
 * backup and `newer` when a newer program made it.
 */
export async function compareBackup(disk: Disk, raw: unknown): Promise<Compared> {
  if (!isBackup(raw)) throw new StorageFailure('unreadable', 'not a backup');
  const { version, projects, madeAt, changedAt } = raw as Record<keyof BackupFile, unknown>;
  if (typeof version !== 'number' || !Array.isArray(projects))
    throw new StorageFailure('unreadable', 'not a backup');
  if (version > BACKUP_VERSION) throw new StorageFailure('newer');
  const compared: Compared = { candidates: [], refused: [] };
  for (const document of projects as unknown[]) {
    // oxlint-disable-next-line no-await-in-loop
    const read = await disk.parts.readProject(document, {});
    if (!read.ok) compared.refused.push({ title: titleOf(document), problem: read.problem.code });
    // oxlint-disable-next-line no-await-in-loop
    else {
      const { id } = read.project;
      const known = typeof changedAt === 'object' && changedAt !== null && Object.hasOwn(changedAt, id);
      const changed = known ? momentOf((changedAt as Record<Id, unknown>)[id]) : undefined;
      const dates = { changedAt: changed, savedAt: momentOf(madeAt) };
      // oxlint-disable-next-line no-await-in-loop
      compared.candidates.push(await compareWithStored(disk, read.project, dates));
    }
  }
  return compared;
}

/** A moment as a file writes it, in milliseconds; undefined where it is none. */
export function momentOf(text: unknown): number | undefined {
  const at = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

type RestoreOptions = {
  /** By project id; who is not named comes beside what is here. */
  choices?: ReadonlyMap<Id, Choice>;
  /** The title of what comes beside another. */
  copyTitle?: (title: string) => string;
};

/**
 * Stores what was compared: what is here and says the same is skipped, what differs comes beside it or in its place (after a
 * restore point), and the rest comes as it is. When the storage gives out, it ends there and tells what was left.
 */
export async function restoreCompared(
  disk: Disk,
  candidates: readonly Candidate[],
  { choices = new Map(), copyTitle }: RestoreOptions = {},
): Promise<Restored> {
  const restored: Restored = { projects: [] };
  for (const { project, standing } of candidates) {
    const { id, title } = project;
    const done = (at: Id, result: Outcome['result'], notes: Outcome['notes'] = []) =>
      void restored.projects.push({ id: at, title, result, notes });
    if (restored.stopped !== undefined) done(id, 'left');
    else if (standing === 'same') done(id, 'skipped');
    else
      try {
        if (standing === 'changed' && choices.get(id) === 'replace') {
          // oxlint-disable-next-line no-await-in-loop
          done(id, 'replaced', await replaceProject(disk, project));
        } else {
          // oxlint-disable-next-line no-await-in-loop
          const kept = await createFromFile(disk, project, copyTitle);
          done(kept.id, kept.asCopy ? 'copied' : 'restored', kept.report);
        }
      } catch (error) {
        restored.stopped = asFailure(error).reason;
        done(id, 'left');
      }
  }
  return restored;
}

function titleOf(document: unknown): string {
  const title = (document as { title?: unknown } | null)?.title;
  return typeof title === 'string' ? title : '';
}
