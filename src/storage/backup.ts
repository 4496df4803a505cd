// Backup: everything in one file on the person's own disk, and back again without touching what is there.
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { withImages } from './assets';
import { createFromFile } from './createFromFile';
import type { Disk } from './disk';
import { StorageFailure, asFailure } from './failure';
import { loadProject } from './loadProject';

export const BACKUP_VERSION = 1;

type BackupFile = {
  format: 'waymark-backup';
  version: number;
  madeAt: string;
  /** Whole documents with their images as data URLs, each a valid project file of its own. */
  projects: Project[];
};

export type Backup = {
  fileName: string;
  text: string;
  /** Projects that could not be read and are therefore not in the file. */
  left: { id: Id; title: string }[];
};

export type Restored = {
  /** `images` counts the images that were damaged or missing in the file. */
  projects: { id: Id; title: string; asCopy: boolean; images: number }[];
  refused: { title: string; problem: string }[];
};

/** Puts all projects of the library with their images into one text. The trash is left out. */
export async function backUpEverything(disk: Disk): Promise<Backup> {
  const { connection, clock } = disk.parts;
  const summaries = await connection.read(['summaries'], (db) => Promise.resolve(db.summaries.toArray()));
  const file: BackupFile = {
    format: 'waymark-backup',
    version: BACKUP_VERSION,
    madeAt: new Date(clock.now()).toISOString(),
    projects: [],
  };
  const left: Backup['left'] = [];
  for (const { id, title } of summaries) {
    try {
      // One after the other: all projects at once would be held in memory twice.
      // oxlint-disable-next-line no-await-in-loop
      file.projects.push(await withImages(disk, (await loadProject(disk, id)).project));
    } catch (error) {
      const { reason } = asFailure(error);
      if (reason !== 'unreadable' && reason !== 'notFound') throw error;
      left.push({ id, title });
    }
  }
  const fileName = `waymark-backup-${file.madeAt.slice(0, 10)}.json`;
  return { fileName, text: JSON.stringify(file), left };
}

/** To be called once the file has reached the person's disk: the age of the last copy counts from here. */
export const noteBackup = (disk: Disk): Promise<void> => disk.persistence.noteBackup(disk.parts.clock.now());

/** Whether a parsed file claims to be a backup. */
export const isBackup = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && (raw as { format?: unknown }).format === 'waymark-backup';

/**
 * Restores every project of a backup. One whose id is taken here comes as a copy under a new id, called what
 * `copyTitle` makes of its title; nothing that is there changes. Throws `unreadable` when it is no backup and `newer` when a newer program made it.
 */
export async function readBackup(
  disk: Disk,
  raw: unknown,
  copyTitle?: (title: string) => string,
): Promise<Restored> {
  if (!isBackup(raw)) throw new StorageFailure('unreadable', 'not a backup');
  const { version, projects } = raw as Record<keyof BackupFile, unknown>;
  if (typeof version !== 'number' || !Array.isArray(projects))
    throw new StorageFailure('unreadable', 'not a backup');
  if (version > BACKUP_VERSION) throw new StorageFailure('newer');
  const restored: Restored = { projects: [], refused: [] };
  for (const document of projects as unknown[]) {
    // oxlint-disable-next-line no-await-in-loop
    const read = await disk.parts.readProject(document, {});
    if (!read.ok) {
      restored.refused.push({ title: titleOf(document), problem: read.problem.code });
      continue;
    }
    const { title } = read.project;
    // oxlint-disable-next-line no-await-in-loop
    const { id, asCopy, report } = await createFromFile(disk, read.project, copyTitle);
    restored.projects.push({ id, title, asCopy, images: report.length });
  }
  return restored;
}

function titleOf(document: unknown): string {
  const title = (document as { title?: unknown } | null)?.title;
  return typeof title === 'string' ? title : '';
}
