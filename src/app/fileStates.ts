// The states of a project that went out as files or came as ones: what two copies of it can have in common.
import { differencesOf, type Differences } from '@/analysis/merging/differences';
import { type Id, newId } from '@/model/id';
import { sameValue } from '@/model/sameValue';
import { recordIn, tableNames } from '@/model/tables';
import type { Project } from '@/model/types';
import type { Disk } from '@/storage/disk';
import { keepVersion, listVersions, readVersion } from '@/storage/versions';

type Tip = { rev: number; commit: string };

/** So many states are looked through for a common one. */
const LOOKED_THROUGH = 12;

/**
 * Keeps a state that is in a file now, in idle pieces. Nobody waits for it, and without it a merge only asks more.
 * @param tip of a state that has just come from a file there is none to tell it by
 * @param fileHash the hash of the file's content, where it is known
 */
export function keepFileState(disk: Disk, project: Project, tip?: Tip, fileHash?: string): Promise<void> {
  const kept = keep(disk, project, tip, fileHash);
  const before = underWay.get(disk);
  underWay.set(disk, Promise.allSettled([before, kept]));
  return kept;
}

/** What is still being kept: whoever looks for a common state waits for it. */
const underWay = new WeakMap<Disk, Promise<unknown>>();

async function keep(
  disk: Disk,
  project: Project,
  tip: Tip | undefined,
  fileHash: string | undefined,
): Promise<void> {
  const known = tip ? await listVersions(disk, project.id) : [];
  if (known.some(({ reason, commit }) => reason === 'file' && commit === tip?.commit)) return;
  const pause = () => disk.parts.clock.idle();
  await keepVersion(disk, project, tip ?? { rev: 0, commit: newId() }, {
    reason: 'file',
    fileHash,
    pause,
  });
}

/** Waits until what is being kept is kept. */
export const statesKept = async (disk: Disk): Promise<void> => void (await underWay.get(disk));

/** A project as it is stored: the bytes of its images lie apart. */
export const withoutImageData = (project: Project): Project => ({
  ...project,
  assets: Object.fromEntries(
    Object.entries(project.assets).map(([id, { data: _data, ...asset }]) => [id, asset]),
  ),
});

const sizeOf = (differences: Differences): number =>
  tableNames.reduce((sum, table) => sum + differences[table].size, 0);

/** Whether a file takes back what happened between two states: then it comes from before the later one. */
export function comesBefore(earlier: Project, later: Project, theirs: Project): boolean {
  const differences = differencesOf(later, theirs);
  return tableNames.some((table) =>
    [...differences[table]].some(([id, { is }]) => sameValue(is, recordIn(earlier, table, id))),
  );
}

export type Ancestor = { project: Project; at: number };

/**
 * The state that a file without hashes and the project here have in common: of those that are in files the one nearest to
 * it, or an earlier one where the file would take back what happened since. Undefined where none is known.
 */
export async function guessedAncestor(disk: Disk, theirs: Project): Promise<Ancestor | undefined> {
  await statesKept(disk);
  const points = await listVersions(disk, theirs.id);
  const read = async (id: Id): Promise<Project | undefined> => {
    try {
      return await readVersion(disk, id);
    } catch {
      // A damaged state is no ancestor.
      return undefined;
    }
  };
  let nearest: (Ancestor & { seq: number; far: number }) | undefined;
  for (const { id, at, seq } of points.filter(({ reason }) => reason === 'file').slice(0, LOOKED_THROUGH)) {
    // One after the other: each may be megabytes.
    // oxlint-disable-next-line no-await-in-loop
    const project = await read(id);
    if (!project) continue;
    const far = sizeOf(differencesOf(project, theirs));
    if (!nearest || far < nearest.far) nearest = { project, at, seq, far };
  }
  if (!nearest) return undefined;
  let found: Ancestor = nearest;
  const { seq } = nearest;
  for (const { id, at } of points.filter((point) => point.seq < seq).slice(0, LOOKED_THROUGH)) {
    // oxlint-disable-next-line no-await-in-loop
    const project = await read(id);
    if (project && comesBefore(project, found.project, theirs)) found = { project, at };
  }
  return found;
}
