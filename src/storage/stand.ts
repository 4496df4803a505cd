// Where a project stands in the database, told by its keys: cheap enough to ask for every project at each start.
import type { Id } from '@/model/id';
import type { Database, TableName } from './database';
import type { Tip } from './journal';
import { exitRowsAfter } from './exitJournal';
import type { ExitRow } from './rows';

/** `rev` is how far the journal leads without a gap; undefined where nothing is left that it could start from. */
export type Stand = { rev: number; commit: string } | undefined;

export const STAND_TABLES: TableName[] = ['snapshots', 'journal'];

/** Whether the database holds nothing at all of any project. */
export async function isEmpty(db: Database): Promise<boolean> {
  const first = [db.snapshots, db.journal, db.summaries, db.trash].map((table) => table.limit(1).count());
  return (await Promise.all(first)).every((count) => count === 0);
}

/**
 * Looks at keys, and at the one row the answer is about: neither documents nor changes are read.
 * @param exitRows the exit journal of the project, read before
 */
export async function standOf(db: Database, projectId: Id, exitRows: readonly ExitRow[]): Promise<Stand> {
  const from = (rev: number) =>
    [[projectId, rev] as [string, number], [projectId, Infinity] as [string, number]] as const;
  const snapshots = await db.snapshots
    .where('[projectId+rev]')
    .between(...from(0), true, true)
    .primaryKeys();
  const start = snapshots.at(-1);
  if (!start) return undefined;
  const rows = await db.journal
    .where('[projectId+rev]')
    .between(...from(start[1] + 1), true, true)
    .primaryKeys();
  let rev = start[1];
  for (const [, next] of rows) {
    if (next !== rev + 1) break;
    rev = next;
  }
  // The snapshot has a row of its own in the journal, which is far smaller than the snapshot.
  const row = (await db.journal.get([projectId, rev])) ?? (await db.snapshots.get(start));
  const tip: Tip = { rev, commit: row?.commit ?? '' };
  const { rev: last, commit } = exitRowsAfter(exitRows, tip).at(-1) ?? tip;
  return { rev: last, commit };
}
