// What a file of a project and the project here have in common: told by the hashes that the file carries, else guessed.
import { differencesOf } from '@/analysis/merging/differences';
import { copiedState } from '@/model/copiedState';
import type { FileLineage } from '@/model/fileLineage';
import type { Id } from '@/model/id';
import { sameValue } from '@/model/sameValue';
import { recordIn, tableNames } from '@/model/tables';
import type { Project } from '@/model/types';
import type { Disk } from '@/storage/disk';
import { fileHashes, holdersOf } from '@/storage/fileHashes';
import { listVersions, readVersion } from '@/storage/versions';
import { type Ancestor, guessedAncestor, statesKept } from './fileStates';

/**
 * Why a file that names the states it came from has none in common with the project here: none of them was ever here,
 * they belong to another project, or the state was here and is not kept any more.
 */
export type Doubt = 'unknown' | 'elsewhere' | 'notKept';

export type Beginning = { ancestor?: Ancestor | undefined; doubt?: Doubt };

/** Whether the project has nothing left of what came between two states: it was undone, and is to be merged anew. */
export function hasNothingOf(mine: Project, earlier: Project, later: Project): boolean {
  const differences = differencesOf(earlier, later);
  let count = 0;
  for (const table of tableNames)
    for (const [id, { is }] of differences[table]) {
      count += 1;
      if (sameValue(is, recordIn(mine, table, id))) return false;
    }
  return count > 0;
}

/**
 * The latest state that the file came from and that was in a file here. A file without hashes, as earlier versions wrote
 * them, is compared with the states that are kept. A file whose hashes fit nothing here has no ancestor: the merge asks.
 */
export async function beginningOf(
  disk: Disk,
  theirs: Project,
  lineage: FileLineage | undefined,
  mine: Project,
): Promise<Beginning> {
  await statesKept(disk);
  const hashes = lineage ? [lineage.hash, ...lineage.earlier] : [];
  const points = await listVersions(disk, theirs.id);
  const known = hashes.flatMap((hash) => points.find(({ fileHash }) => fileHash === hash) ?? []);
  let found: Ancestor | undefined;
  for (const { id, at } of known) {
    // One after the other: each may be megabytes.
    // oxlint-disable-next-line no-await-in-loop
    const project = await read(disk, id);
    if (project && (!found || hasNothingOf(mine, project, found.project))) found = { project, at };
    else if (found) break;
  }
  if (found) return { ancestor: { ...found, project: await copiedState(found.project, hashes) } };
  const own = new Set(await fileHashes(disk, theirs.id));
  if (hashes.some((hash) => own.has(hash))) return { doubt: 'notKept' };
  const holders = await holdersOf(disk, hashes);
  if (holders.some((id) => id !== theirs.id)) return { doubt: 'elsewhere' };
  if (lineage && lineage.earlier.length > 0) return { doubt: 'unknown' };
  return { ancestor: await guessedAncestor(disk, theirs) };
}

async function read(disk: Disk, id: Id): Promise<Project | undefined> {
  try {
    return await readVersion(disk, id);
  } catch {
    // A damaged state is no ancestor.
    return undefined;
  }
}

/** Whether this very file left from the project here, or came to it, before. */
export async function isKnownFile(disk: Disk, id: Id, lineage: FileLineage | undefined): Promise<boolean> {
  if (!lineage) return false;
  await statesKept(disk);
  const [hashes, points] = await Promise.all([fileHashes(disk, id), listVersions(disk, id)]);
  return hashes.includes(lineage.hash) || points.some(({ fileHash }) => fileHash === lineage.hash);
}
