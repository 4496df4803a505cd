// Restore points: whole documents kept beside the history, by name or before something risky (law S9).
import { countCards } from '@/model/cardTable';
import { type Id, newId } from '@/model/id';
import type { Project } from '@/model/types';
import type { Database } from './database';
import type { Disk } from './disk';
import { StorageFailure } from './failure';
import { hashText } from '@/model/hash';
import type { Tip } from './journal';
import { beyondAllowance, hasRoomForNamed, outlived } from './retention';
import type { Deletion, VersionInfo, VersionRow } from './rows';
import { snapshotInPieces } from './snapshot';

/** A deletion that can be taken back. */
export type DeletedVersion = { row: VersionRow; info: VersionInfo };

/** Writing some megabytes may take its time: nobody waits for it. */
const KEEP_LIMIT = 20_000;

/** What is known of each point lies beside it under this key, so that a list need not read the contents. */
const keyOf = (id: Id): string => `version:${id}`;

/** A named point that somebody deleted, until its copy is gone as well: by this none comes back by itself. */
const deletedKeyOf = (id: Id): string => `deletedPoint:${id}`;

/** Letters beyond Latin-1 make the database keep a whole text in two bytes each. */
// oxlint-disable-next-line no-control-regex
const bytesOf = (text: string): number => text.length * (/[^\u0000-\u00ff]/.test(text) ? 2 : 1);

function infoOf(row: VersionRow, seq: number): VersionInfo {
  const { json, hash: _hash, ...info } = row;
  return { ...info, seq, bytes: bytesOf(json) };
}

/** What is known of all points. Those that a migration laid down are read once; a transaction that writes notes them. */
async function infosIn(db: Database, writes: boolean): Promise<VersionInfo[]> {
  const [ids, noted] = await Promise.all([
    db.versions.toCollection().primaryKeys(),
    db.meta.where('key').startsWith(keyOf('')).toArray(),
  ]);
  const byId = new Map(noted.map(({ value }) => [(value as VersionInfo).id, value as VersionInfo]));
  let seq = Math.max(0, ...noted.map(({ value }) => (value as VersionInfo).seq));
  const infos: VersionInfo[] = [];
  const fresh: VersionInfo[] = [];
  for (const id of ids) {
    const known = byId.get(id);
    if (known) infos.push(known);
    else {
      const row = await db.versions.get(id);
      if (row) fresh.push(infoOf(row, 0));
    }
  }
  for (const info of fresh.sort((a, b) => a.at - b.at)) infos.push({ ...info, seq: ++seq });
  if (writes) await note(db, infos.slice(infos.length - fresh.length));
  return infos;
}

const note = (db: Database, infos: readonly VersionInfo[]) =>
  db.meta.bulkPut(infos.map((info) => ({ key: keyOf(info.id), value: info })));

async function drop(db: Database, ids: readonly Id[]): Promise<void> {
  await db.versions.bulkDelete([...ids]);
  await db.meta.bulkDelete(ids.map(keyOf));
}

function countsOf({ maps, stages, cards }: Project): NonNullable<VersionRow['counts']> {
  return { maps: Object.keys(maps).length, stages: Object.keys(stages).length, cards: countCards(cards) };
}

export type KeepOptions = {
  reason: VersionRow['reason'];
  name?: string;
  deletion?: Deletion | undefined;
  fileHash?: string | undefined;
  /** When it was so, of a state that comes from elsewhere; otherwise now. */
  at?: number | undefined;
  pause?: () => Promise<void>;
};

/**
 * Keeps the project as it stands, in pieces with pauses between them, and lets go of what has outlived its use.
 * Answers undefined where there is no room for it among what may not go by itself.
 */
export async function keepVersion(
  disk: Disk,
  project: Project,
  tip: Tip,
  { reason, name, deletion, fileHash, at: was, pause = () => Promise.resolve() }: KeepOptions,
): Promise<VersionInfo | undefined> {
  const { connection, clock, hub } = disk.parts;
  const at = was ?? clock.now();
  const { json, hash } = await snapshotInPieces(project, tip, at, undefined, pause);
  const row: VersionRow = {
    id: newId(),
    projectId: project.id,
    at,
    rev: tip.rev,
    commit: tip.commit,
    version: project.version,
    reason,
    ...(name !== undefined && { name }),
    ...(deletion && { deletion }),
    ...(fileHash !== undefined && { fileHash }),
    counts: countsOf(project),
    hash,
    json,
  };
  const kept = await connection.write(
    ['versions', 'meta'],
    async (db) => {
      const there = await infosIn(db, true);
      const info = infoOf(row, Math.max(0, ...there.map(({ seq }) => seq)) + 1);
      if (reason === 'named' && !hasRoomForNamed(there, info.bytes)) return undefined;
      const all = [...there, info];
      const old = new Set(outlived(all.filter(({ projectId }) => projectId === project.id)));
      for (const id of beyondAllowance(all.filter(({ id: each }) => !old.has(each)))) old.add(id);
      await drop(
        db,
        [...old].filter((id) => id !== row.id),
      );
      if (old.has(row.id)) return undefined;
      await db.versions.put(row);
      await note(db, [info]);
      return info;
    },
    KEEP_LIMIT,
  );
  hub.announce({ type: 'points', projectId: project.id });
  if (kept) copy(disk, row, kept);
  return kept;
}

/** The named ones have a copy apart from the database. Nobody waits for it: what fails is made up for at the next start. */
function copy(disk: Disk, row: VersionRow, info: VersionInfo): void {
  if (row.reason === 'named') disk.parts.secondCopy.points.write(row, info).catch(() => undefined);
}

/** The restore points of a project, newest first, without their contents. */
export async function listVersions(disk: Disk, projectId: Id): Promise<VersionInfo[]> {
  const all = await disk.parts.connection.read(['versions', 'meta'], (db) => infosIn(db, false));
  return all.filter((info) => info.projectId === projectId).sort((a, b) => b.seq - a.seq);
}

/** The named points of all projects that are here, and which ones were deleted whose copies may still be there. */
export const namedVersions = (disk: Disk): Promise<{ points: VersionInfo[]; deleted: Map<Id, Id> }> =>
  disk.parts.connection.read(['versions', 'meta'], async (db) => {
    const marks = await db.meta.where('key').startsWith(deletedKeyOf('')).toArray();
    const deleted = marks.map(({ key, value }): [Id, Id] => [
      key.slice(deletedKeyOf('').length),
      value as Id,
    ]);
    const points = (await infosIn(db, false)).filter(({ reason }) => reason === 'named');
    return { points, deleted: new Map(deleted) };
  });

/** A restore point as it lies in the database. */
export const versionRow = (disk: Disk, id: Id): Promise<VersionRow | undefined> =>
  disk.parts.connection.read(['versions'], (db) => Promise.resolve(db.versions.get(id)));

/** The project of a restore point, through the one door for documents. */
export async function readVersion(disk: Disk, versionId: Id): Promise<Project> {
  const { connection, readProject } = disk.parts;
  const row = await connection.read(['versions'], (db) => Promise.resolve(db.versions.get(versionId)));
  if (!row) throw new StorageFailure('notFound');
  if (row.hash !== undefined && hashText(row.json) !== row.hash)
    throw new StorageFailure('unreadable', 'damaged');
  const read = await readProject(JSON.parse(row.json), { allowNewer: true });
  if (!read.ok) throw new StorageFailure('unreadable', read.problem.code);
  return read.project;
}

/** Deletes a restore point; the answer brings it back. */
export async function deleteVersion(disk: Disk, versionId: Id): Promise<DeletedVersion | undefined> {
  const { connection, hub } = disk.parts;
  const gone = await connection.write(['versions', 'meta'], async (db) => {
    const row = await db.versions.get(versionId);
    const info = (await infosIn(db, true)).find(({ id }) => id === versionId);
    await drop(db, [versionId]);
    if (!row || !info) return undefined;
    if (row.reason === 'named') await db.meta.put({ key: deletedKeyOf(versionId), value: row.projectId });
    return { row, info };
  });
  if (!gone) return undefined;
  hub.announce({ type: 'points', projectId: gone.row.projectId });
  if (gone.row.reason === 'named') deleteCopy(disk, gone.row.projectId, versionId).catch(() => undefined);
  return gone;
}

/** Deletes the copy of a named point that was deleted. */
export async function deleteCopy(disk: Disk, projectId: Id, versionId: Id): Promise<void> {
  const { connection, secondCopy } = disk.parts;
  await secondCopy.points.remove(projectId, versionId);
  await connection.write(['meta'], (db) => db.meta.delete(deletedKeyOf(versionId)));
}

/** Takes the deletion of a restore point back. */
export async function bringVersionBack(disk: Disk, { row, info }: DeletedVersion): Promise<void> {
  await disk.parts.connection.write(['versions', 'meta'], async (db) => {
    await db.versions.put(row);
    await note(db, [info]);
    await db.meta.delete(deletedKeyOf(row.id));
  });
  disk.parts.hub.announce({ type: 'points', projectId: row.projectId });
  copy(disk, row, info);
}

/**
 * Puts a named point of the second copy where the database has lost it. What is there, or was deleted, stays as it is;
 * answers false where there is no room for it.
 */
export async function takeVersionIn(disk: Disk, { row, info }: DeletedVersion): Promise<boolean> {
  const { connection, hub } = disk.parts;
  const taken = await connection.write(
    ['versions', 'meta'],
    async (db) => {
      if ((await db.versions.get(row.id)) ?? (await db.meta.get(deletedKeyOf(row.id)))) return true;
      const there = await infosIn(db, true);
      if (!hasRoomForNamed(there, info.bytes)) return false;
      await drop(db, beyondAllowance([...there, info]));
      await db.versions.put(row);
      await note(db, [info]);
      return true;
    },
    KEEP_LIMIT,
  );
  hub.announce({ type: 'points', projectId: row.projectId });
  return taken;
}

/** Tells when a restore point of the project came or went, in this tab or another. */
export const watchVersions = (disk: Disk, projectId: Id, run: () => void): (() => void) =>
  disk.parts.hub.listen((message) => message.type === 'points' && message.projectId === projectId && run());

/** Forgets all points of a project that is deleted for good. Part of that transaction. */
export async function deleteVersionsOf(db: Database, projectId: Id): Promise<void> {
  await drop(db, await db.versions.where({ projectId }).primaryKeys());
}

/** Frees room: drops the older half of the automatic restore points of all projects. Never a named one. */
export async function dropOldestVersions(db: Database): Promise<boolean> {
  const all = (await infosIn(db, false)).filter(({ reason }) => reason !== 'named');
  all.sort((a, b) => a.seq - b.seq);
  const oldest = all.slice(0, Math.ceil(all.length / 2)).map(({ id }) => id);
  await drop(db, oldest);
  return oldest.length > 0;
}
