// Backup: everything in one file on the person's own disk.
import { toDocument } from '@/model/document';
import type { FileLineage } from '@/model/fileLineage';
import { hashText } from '@/model/hash';
import type { Id } from '@/model/id';
import { fileDocument } from '@/model/serialise';
import type { Project } from '@/model/types';
import { withImages } from './assets';
import { BACKUP_VERSION, type BackupFile } from './backupParts';
import type { Disk } from './disk';
import { asFailure } from './failure';
import { fileHashes } from './fileHashes';
import { loadProject } from './loadProject';
import { listVersions, versionRow } from './versions';

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
  const states: string[] = [];
  for (const { id, title } of summaries) {
    try {
      // One after the other: all projects at once would be held in memory twice.
      // oxlint-disable-next-line no-await-in-loop
      const { project, at } = await loadProject(disk, id);
      // oxlint-disable-next-line no-await-in-loop
      projects.push(await textOf(disk, id, project, states));
      changedAt.push([id, new Date(at).toISOString()]);
    } catch (error) {
      const { reason } = asFailure(error);
      if (reason !== 'unreadable' && reason !== 'notFound') throw error;
      left.push({ id, title });
    }
  }
  const head: Omit<BackupFile, 'projects' | 'states'> = {
    format: 'waymark-backup',
    version: BACKUP_VERSION,
    madeAt,
    changedAt: Object.fromEntries(changedAt),
  };
  const text = `${JSON.stringify(head).slice(0, -1)},"projects":[${projects.join(',')}],"states":[${states.join(',')}]}`;
  return { fileName: `waymark-backup-${madeAt.slice(0, 10)}.json`, text, left };
}

/** A project with its images; of one that was in a file before, also which files these were and what they said. */
async function textOf(disk: Disk, id: Id, project: Project, states: string[]): Promise<string> {
  const whole = await withImages(disk, project);
  const earlier = await fileHashes(disk, id);
  if (earlier.length === 0) return JSON.stringify(toDocument(whole));
  const document = await fileDocument(whole, () => earlier);
  states.push(...(await stateTexts(disk, id, (document['lineage'] as FileLineage).hash)));
  return JSON.stringify(document);
}

/** So many states of a project that are in files of others come along: the latest that still are kept. */
const STATES = 3;

/** The states of a project that went out as files or came as ones, but for that in which it is now. */
async function stateTexts(disk: Disk, id: Id, now: string): Promise<string[]> {
  const points = await listVersions(disk, id);
  const texts: string[] = [];
  const told = new Set([now]);
  for (const { id: point, fileHash, at } of points) {
    if (texts.length === STATES || fileHash === undefined || told.has(fileHash)) continue;
    told.add(fileHash);
    // One after the other: each may be megabytes.
    // oxlint-disable-next-line no-await-in-loop
    const row = await versionRow(disk, point);
    if (!row || (row.hash !== undefined && hashText(row.json) !== row.hash)) continue;
    const about = JSON.stringify({ projectId: id, fileHash, at: new Date(at).toISOString() });
    texts.push(`${about.slice(0, -1)},"document":${row.json}}`);
  }
  return texts;
}

/** To be called once the file has reached the person's disk: the age of the last copy counts from here. */
export const noteBackup = (disk: Disk): Promise<void> => disk.persistence.noteBackup(disk.parts.clock.now());
