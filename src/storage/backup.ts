// Backup: everything in one file on the person's own disk.
import { toDocument } from '@/model/document';
import type { Id } from '@/model/id';
import { withImages } from './assets';
import { BACKUP_VERSION, type BackupFile } from './backupParts';
import type { Disk } from './disk';
import { asFailure } from './failure';
import { loadProject } from './loadProject';

export type Backup = {
  fileName: string;
  text: string;
  /** Projects that could not be read and are therefore not in the file. */
  left: { id: Id; title: string }[];
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
