// Snapshots: a whole project as hashed text, two always kept, and loading by snapshot and replay (law S7).
import { toDocument } from '@/model/document';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { Database } from './database';
import { StorageFailure } from './failure';
import { hashText, textHash } from '@/model/hash';
import { jsonInPieces } from './jsonInPieces';
import { type Tip, chainAfter, lastRow } from './journal';
import { exitRowsAfter } from './exitJournal';
import type { JournalRow, ExitRow, SnapshotRow } from './rows';

/** A snapshot row of a project, made in one go. */
export function snapshotOf(project: Project, tip: Tip, at: number, rules: string | undefined): SnapshotRow {
  const json = JSON.stringify(toDocument(project));
  return rowOf(project, tip, at, rules, { hash: hashText(json), json });
}

/** A snapshot row of a project whose text has been made already. */
export const rowOf = (
  { id, version }: Pick<Project, 'id' | 'version'>,
  tip: Tip,
  at: number,
  rules: string | undefined,
  text: Pick<SnapshotRow, 'hash' | 'json'>,
): SnapshotRow => ({
  projectId: id,
  ...tipOf(tip),
  at,
  version,
  ...(rules !== undefined && { rules }),
  ...text,
});
const tipOf = ({ rev, commit }: Tip) => ({ rev, commit });

/** The same row, made in pieces. */
export async function snapshotInPieces(
  project: Project,
  tip: Tip,
  at: number,
  rules: string | undefined,
  pause: () => Promise<void>,
): Promise<SnapshotRow> {
  const hash = textHash();
  const pieces = await jsonInPieces(project, pause, (piece) => hash.add(piece));
  return rowOf(project, tip, at, rules, { hash: hash.digest(), json: pieces.join('') });
}

const snapshotsOf = (db: Database, projectId: Id) =>
  db.snapshots.where('[projectId+rev]').between([projectId, 0], [projectId, Infinity], true, true);

/** The newest snapshot of a project, whatever it holds, and whether nothing was committed after it. */
export async function newestSnapshot(
  db: Database,
  projectId: Id,
  exitRows: readonly ExitRow[],
): Promise<{ row: SnapshotRow; last: boolean } | undefined> {
  const row = await snapshotsOf(db, projectId).last();
  if (!row) return undefined;
  const later = (await chainAfter(db, projectId, row)).length + exitRowsAfter(exitRows, row).length;
  return { row, last: later === 0 };
}

export type Stored = {
  /** The newest snapshot that verifies, parsed, with nothing replayed yet. */
  base: unknown;
  /** The rules of the reader that all of it was written under; undefined where they differ or nobody knows. */
  rules: string | undefined;
  tail: JournalRow[];
  tip: Tip;
  /** When the last commit was made. */
  at: number;
  /** The revision of the snapshot that was read. */
  snapshotRev: number;
  /** Newer snapshots that did not verify. */
  damaged: number[];
  /** Whether a newer program wrote any of it. */
  newestVersion: number;
};

/**
 * Reads what is stored of a project, or undefined when there is nothing. Runs inside a transaction.
 * @param exitRows the exit journal of the project, read before
 */
export async function readStored(
  db: Database,
  projectId: Id,
  exitRows: readonly ExitRow[],
): Promise<Stored | undefined> {
  const keys = await snapshotsOf(db, projectId).primaryKeys();
  const damaged: number[] = [];
  for (const key of keys.reverse()) {
    const row = await db.snapshots.get(key);
    if (!row) continue;
    const base = verified(row);
    if (base === undefined) {
      damaged.push(row.rev);
      continue;
    }
    const tail: ExitRow[] = await chainAfter(db, projectId, row);
    tail.push(...exitRowsAfter(exitRows, tail.at(-1) ?? row));
    const tip = tail.at(-1) ?? row;
    const newestVersion = Math.max(row.version, ...(tail.length > 0 ? [tip.version] : []));
    // Where changes do not lead, a document came in that had to be read; there it is read again.
    const alike = tail.every(({ rules, rebase }) => rules === row.rules && !rebase);
    const rules = alike ? row.rules : undefined;
    return { base, rules, tail, tip: tipOf(tip), at: tip.at, snapshotRev: row.rev, damaged, newestVersion };
  }
  if (damaged.length > 0 || (await lastRow(db, projectId))) {
    throw new StorageFailure('unreadable', 'no snapshot of the project verifies');
  }
  return undefined;
}

function verified(row: SnapshotRow): unknown {
  if (typeof row.json !== 'string' || hashText(row.json) !== row.hash) return undefined;
  try {
    return JSON.parse(row.json) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Compacts: puts the new snapshot, then drops the snapshots and the journal that lie before `previous`, the last
 * snapshot known to be good. Does nothing when the disk has moved on. Runs inside a write transaction.
 */
export async function compactJournal(db: Database, row: SnapshotRow, previous: number): Promise<boolean> {
  const { projectId, rev } = row;
  const own = await db.journal.get([projectId, rev]);
  if (own?.commit !== row.commit || rev <= previous) return false;
  await db.snapshots.put(row);
  const stale = (await snapshotsOf(db, projectId).primaryKeys()).filter(
    ([, kept]) => kept !== rev && kept !== previous,
  );
  await db.snapshots.bulkDelete(stale);
  await db.journal
    .where('[projectId+rev]')
    .between([projectId, 0], [projectId, previous], true, true)
    .delete();
  return true;
}
