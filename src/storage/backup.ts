// Backup: everything in one file on the person's own disk, and back again without touching what is there.
import { type Id, isId, newId } from '@/model/id';
import type { Project } from '@/model/types';
import { getAsset, putAsset } from './assets';
import { bytesOfBase64, base64OfBytes } from './base64';
import { createProject } from './createProject';
import type { Disk } from './disk';
import { StorageFailure, asFailure } from './failure';
import { sha256 } from './hash';
import { loadProject } from './loadProject';

export const BACKUP_VERSION = 1;

type BackupFile = {
  format: 'waymark-backup';
  version: number;
  madeAt: string;
  projects: Project[];
  /** Bytes in base64, by SHA-256. */
  assets: Record<string, { mime: string; data: string }>;
};

export type Backup = {
  fileName: string;
  text: string;
  /** Projects that could not be read and are therefore not in the file. */
  left: { id: Id; title: string }[];
};

export type Restored = {
  projects: { id: Id; title: string; asCopy: boolean }[];
  refused: { title: string; problem: string }[];
  /** Images that were damaged or missing in the file. */
  assetsRefused: number;
};

/** Puts all projects of the library and their images into one text. The trash is left out. */
export async function backUpEverything(disk: Disk): Promise<Backup> {
  const { connection, clock } = disk.parts;
  const summaries = await connection.read(['summaries'], (db) => Promise.resolve(db.summaries.toArray()));
  const file: BackupFile = {
    format: 'waymark-backup',
    version: BACKUP_VERSION,
    madeAt: new Date(clock.now()).toISOString(),
    projects: [],
    assets: {},
  };
  const left: Backup['left'] = [];
  for (const { id, title } of summaries) {
    try {
      // One after the other: all projects at once would double the memory that is needed.
      // oxlint-disable-next-line no-await-in-loop
      file.projects.push((await loadProject(disk, id)).project);
    } catch (error) {
      const { reason } = asFailure(error);
      if (reason !== 'unreadable' && reason !== 'notFound') throw error;
      left.push({ id, title });
    }
  }
  const wanted = new Set(file.projects.flatMap((project) => Object.keys(project.assets)));
  for (const id of wanted) {
    // oxlint-disable-next-line no-await-in-loop
    const asset = await getAsset(disk, id);
    if (asset) file.assets[id] = { mime: asset.mime, data: base64OfBytes(asset.bytes) };
  }
  return {
    fileName: `waymark-backup-${file.madeAt.slice(0, 10)}.json`,
    text: JSON.stringify(file),
    left,
  };
}

/** To be called once the file has reached the person's disk: the age of the last copy counts from here. */
export const noteBackup = (disk: Disk): Promise<void> => disk.persistence.noteBackup(disk.parts.clock.now());

/** Whether a parsed file claims to be a backup. */
export const isBackup = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && (raw as { format?: unknown }).format === 'waymark-backup';

/**
 * Restores every project of a backup. One whose id is taken here comes as a copy under a new id; nothing that is
 * there changes. Throws `unreadable` when it is no backup and `newer` when a newer program made it.
 */
export async function readBackup(disk: Disk, raw: unknown): Promise<Restored> {
  const { readProject } = disk.parts;
  if (!isBackup(raw)) throw new StorageFailure('unreadable', 'not a backup');
  const { version, projects, assets } = raw as Record<keyof BackupFile, unknown>;
  if (typeof version !== 'number' || !Array.isArray(projects))
    throw new StorageFailure('unreadable', 'not a backup');
  if (version > BACKUP_VERSION) throw new StorageFailure('newer');
  const restored: Restored = { projects: [], refused: [], assetsRefused: 0 };
  // Bytes first: no project may refer to what is not there yet.
  restored.assetsRefused = await restoreAssets(disk, assets);
  for (const document of projects as unknown[]) {
    const read = readProject(document, {});
    if (!read.ok) {
      restored.refused.push({ title: titleOf(document), problem: read.problem.code });
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop
    restored.projects.push(await restoreProject(disk, read.project));
  }
  return restored;
}

async function restoreProject(disk: Disk, project: Project): Promise<Restored['projects'][number]> {
  const { title } = project;
  if (isId(project.id)) {
    try {
      await createProject(disk, project);
      return { id: project.id, title, asCopy: false };
    } catch (error) {
      if (asFailure(error).reason !== 'exists') throw error;
    }
  }
  const copy = { ...project, id: newId() };
  await createProject(disk, copy);
  return { id: copy.id, title, asCopy: true };
}

/** Answers how many could not be used: their bytes are not what their name says. */
async function restoreAssets(disk: Disk, assets: unknown): Promise<number> {
  let refused = 0;
  if (typeof assets !== 'object' || assets === null) return 0;
  for (const [id, asset] of Object.entries(assets as Record<string, unknown>)) {
    const { mime, data } = (asset ?? {}) as { mime?: unknown; data?: unknown };
    const bytes = typeof data === 'string' ? bytesOfBase64(data) : undefined;
    // oxlint-disable-next-line no-await-in-loop
    if (
      !bytes ||
      typeof mime !== 'string' ||
      !/^image\/(png|jpeg|webp)$/.test(mime) ||
      (await sha256(bytes)) !== id
    )
      refused++;
    // oxlint-disable-next-line no-await-in-loop
    else await putAsset(disk, bytes, mime);
  }
  return refused;
}

function titleOf(document: unknown): string {
  const title = (document as { title?: unknown } | null)?.title;
  return typeof title === 'string' ? title : '';
}
