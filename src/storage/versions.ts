// Restore points: whole documents kept beside the history, by name or before something risky (law S9).
import { type Id, newId } from '@/model/id';
import type { Project } from '@/model/types';
import type { Database } from './database';
import type { Disk } from './disk';
import { StorageFailure } from './failure';
import type { VersionRow } from './rows';

export type VersionInfo = Omit<VersionRow, 'json'>;

const AUTOMATIC_KEPT = 10;

/** Keeps the project as it stands. Automatic ones beyond the newest ten go. */
export async function keepVersion(
  disk: Disk,
  project: Project,
  rev: number,
  name?: string,
): Promise<VersionInfo> {
  const { connection, clock } = disk.parts;
  const row: VersionRow = {
    id: newId(),
    projectId: project.id,
    at: clock.now(),
    rev,
    version: project.version,
    reason: name === undefined ? 'automatic' : 'named',
    ...(name !== undefined && { name }),
    json: JSON.stringify(project),
  };
  await connection.write(['versions'], async (db) => {
    await db.versions.put(row);
    const all = await db.versions.where({ projectId: project.id }).toArray();
    const automatic = all.filter(({ reason }) => reason === 'automatic').sort((a, b) => b.rev - a.rev);
    await db.versions.bulkDelete(automatic.slice(AUTOMATIC_KEPT).map(({ id }) => id));
  });
  return infoOf(row);
}

/** The restore points of a project, newest first, without their contents. */
export async function listVersions(disk: Disk, projectId: Id): Promise<VersionInfo[]> {
  const rows = await disk.parts.connection.read(['versions'], (db) =>
    Promise.resolve(db.versions.where({ projectId }).toArray()),
  );
  return rows.map(infoOf).sort((a, b) => b.rev - a.rev || b.at - a.at);
}

/** The project of a restore point, through the one door for documents. */
export async function readVersion(disk: Disk, versionId: Id): Promise<Project> {
  const { connection, readProject } = disk.parts;
  const row = await connection.read(['versions'], (db) => Promise.resolve(db.versions.get(versionId)));
  if (!row) throw new StorageFailure('notFound');
  const read = await readProject(JSON.parse(row.json), { allowNewer: true });
  if (!read.ok) throw new StorageFailure('unreadable', read.problem.code);
  return read.project;
}

export async function deleteVersion(disk: Disk, versionId: Id): Promise<void> {
  await disk.parts.connection.write(['versions'], (db) => Promise.resolve(db.versions.delete(versionId)));
}

/** Frees room: drops the older half of the automatic restore points of all projects. Never a named one. */
export async function dropOldestVersions(db: Database): Promise<boolean> {
  const all = await db.versions.filter(({ reason }) => reason === 'automatic').toArray();
  all.sort((a, b) => a.at - b.at);
  const oldest = all.slice(0, Math.ceil(all.length / 2)).map(({ id }) => id);
  await db.versions.bulkDelete(oldest);
  return oldest.length > 0;
}

function infoOf(row: VersionRow): VersionInfo {
  const { json: _contents, ...info } = row;
  return info;
}
