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
  const madeAt = new Date(clock.now()).toISOString();
  // As text, one by one: a text of all at once would hold up the page.
  const projects: string[] = [];
  const changedAt: [Id, string][] = [];
  const left: Backup['left'] = [];
  for (const { id, title } of summaries) {
    try {
      // One after the other: all projects at once would be held in memory twice.
      // oxlint-disable-next-line no-await-in-loop
      const { project, at } = await loadProject(disk, id);
      // oxlint-disable-next-line no-await-in-loop
      projects.push(JSON.stringify(toDocument(await withImages(disk, project))));
      changedAt.push([id, new Date(at).toISOString()]);
    } catch (error) {
      const { reason } = asFailure(error);
      if (reason !== 'unreadable' && reason !== 'notFound') throw error;
      left.push({ id, title });
    }
  }
  const head: Omit<BackupFile, 'projects'> = {
    format: 'waymark-backup',
    version: BACKUP_VERSION,
    madeAt,
    changedAt: Object.fromEntries(changedAt),
  };
  const text = `${JSON.stringify(head).slice(0, -1)},"projects":[${projects.join(',')}]}`;
  return { fileName: `waymark-backup-${madeAt.slice(0, 10)}.json`, text, left };
}

/** To be called once the file has reached the person's disk: the age of the last copy counts from here. */
export const noteBackup = (disk: Disk): Promise<void> => disk.persistence.noteBackup(disk.parts.clock.now());
