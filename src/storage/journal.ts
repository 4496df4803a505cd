// The journal: one row per commit, each naming the commit it builds on (laws S2, S3).
import { Dexie } from 'dexie';
import type { Id } from '@/model/id';
import type { Database } from './database';
import type { JournalRow } from './rows';

/** A place in the chain of commits. */
export type Tip = { rev: number; commit: string };

export type AppendOutcome =
  | 'written'
  /** somebody else has written on the same base, or a later revision */
  | 'stale'
  /** the stored project is gone, or older than what was already acknowledged */
  | 'erased';

const rowsFrom = (db: Database, projectId: Id, rev: number) =>
  db.journal.where('[projectId+rev]').between([projectId, rev], [projectId, Infinity], true, true);

/** The last commit of a project on disk. */
export const lastRow = (db: Database, projectId: Id): Promise<JournalRow | undefined> =>
  Promise.resolve(rowsFrom(db, projectId, 0).last());

/** The rows after a revision, in order, as far as each builds on the one before. */
export async function chainAfter(db: Database, projectId: Id, tip: Tip): Promise<JournalRow[]> {
  const rows = await rowsFrom(db, projectId, tip.rev + 1).toArray();
  const chain: JournalRow[] = [];
  let at = tip;
  for (const row of rows) {
    if (row.rev !== at.rev + 1 || row.base !== at.commit) break;
    chain.push(row);
    at = row;
  }
  return chain;
}

/**
 * Adds rows by requests of the browser's own, in the transaction that is under way. Each letter passes here, and Dexie
 * would note down what was written for queries that are told of changes, of which there are none, and tell all tabs.
 */
const addRows = (rows: readonly JournalRow[]): PromiseLike<void> =>
  new Dexie.Promise<void>((resolve, reject) => {
    const journal = Dexie.currentTransaction.idbtrans.objectStore('journal');
    let missing = rows.length;
    for (const row of rows) {
      const request = journal.add(row);
      request.addEventListener('success', () => (missing -= 1) === 0 && resolve());
      request.addEventListener('error', () => reject(request.error));
    }
  });

/**
 * Appends rows if the disk still stands where the first one builds on. Must run inside a write transaction.
 * Rows that are already there under the same commit id count as written: an earlier attempt, or the flush of a
 * page that was being hidden, had reached the disk without our hearing of it.
 */
export async function appendRows(db: Database, rows: readonly JournalRow[]): Promise<AppendOutcome> {
  const [first] = rows;
  if (!first) return 'written';
  const last = await lastRow(db, first.projectId);
  if (last?.rev === first.rev - 1 && last.commit === first.base) {
    await addRows(rows);
    return 'written';
  }
  if (!last || last.rev < first.rev - 1) return 'erased';
  const [base, ...later] = await rowsFrom(db, first.projectId, first.rev - 1).toArray();
  if (base?.rev !== first.rev - 1 || base.commit !== first.base) return 'stale';
  let tip: Tip = base;
  let ours = 0;
  for (const row of later) {
    const follows = row.rev === tip.rev + 1 && row.base === tip.commit;
    if (follows && row.commit === rows[ours]?.commit) ours++;
    // A lawful successor that is not ours: fine once all of ours lie below it, else we are too late.
    else if (follows) return ours === rows.length ? 'written' : 'stale';
    // A row that builds on nothing here was flushed by a stale page as it died. It was never acknowledged.
    else break;
    tip = row;
  }
  await rowsFrom(db, first.projectId, tip.rev + 1).delete();
  await db.journal.bulkAdd(rows.slice(ours));
  return 'written';
}
