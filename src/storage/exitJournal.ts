// The exit journal: rows that a page wrote as it was being left. They lie in a table of their own, because a transaction that
// waits for another one when its page dies is dropped, and the page's own last save may be what it would wait for (S4).
import type { Id } from '@/model/id';
import { VERSION } from '@/model/constants';
import type { Connection, Database } from './database';
import { type Tip, lastRow } from './journal';
import { EXIT_JOURNAL, type JournalRow, type ExitRow } from './rows';

const exitRowsOf = (db: Database, projectId: Id) =>
  db[EXIT_JOURNAL].where('[projectId+rev+commit]').between(
    [projectId, 0, ''],
    [projectId, Infinity, ''],
    true,
    true,
  );

/**
 * The exit journal of a project, read in a transaction of their own: one that also waited for the journal would be in the
 * way of a page that is being left, whose last rows may not wait. Whoever needs both reads these first: what is moved
 * into the journal in between is found there, and follows on nothing here.
 */
export const readExitJournal = (connection: Connection, projectId: Id): Promise<ExitRow[]> =>
  connection.read([EXIT_JOURNAL], (db) => Promise.resolve(exitRowsOf(db, projectId).toArray()));

/** The rows that follow on a place in the chain. What follows on nothing was written by a stale page, or is known already. */
export function exitRowsAfter(rows: readonly ExitRow[], tip: Tip): ExitRow[] {
  const chain: ExitRow[] = [];
  let at = tip;
  for (;;) {
    const next = rows.find(({ rev, base }) => rev === at.rev + 1 && base === at.commit);
    if (!next) return chain;
    chain.push(next);
    at = next;
  }
}

/** Where the project stands on disk, exit journal included; undefined when there is nothing. */
export async function storedTip(connection: Connection, projectId: Id): Promise<Tip | undefined> {
  const exitRows = await readExitJournal(connection, projectId);
  const last = await connection.read(['journal'], (db) => lastRow(db, projectId));
  return last && (exitRowsAfter(exitRows, last).at(-1) ?? last);
}

/** Moves the exit journal to where it belongs. For the holder of the lock, before it loads. A newer program's stays as it is. */
export async function settleExitJournal(connection: Connection, projectId: Id): Promise<void> {
  if (
    (await connection.read([EXIT_JOURNAL], (db) => Promise.resolve(exitRowsOf(db, projectId).count()))) === 0
  )
    return;
  await connection.write(['journal', EXIT_JOURNAL, 'versions'], async (db) => {
    const last = await lastRow(db, projectId);
    const exitRows = last ? exitRowsAfter(await exitRowsOf(db, projectId).toArray(), last) : [];
    if ([...exitRows, ...(last ? [last] : [])].some(({ version }) => version > VERSION)) return;
    for (const { before } of exitRows) if (before) await db.versions.put(before);
    await db.journal.bulkAdd(
      exitRows.map((row): JournalRow => {
        const { before: _before, ...plain } = row;
        return plain;
      }),
    );
    await exitRowsOf(db, projectId).delete();
  });
}

/** Forgets all of a project, when it is deleted for good. Part of that transaction. */
export async function deleteExitJournal(db: Database, projectId: Id): Promise<void> {
  await exitRowsOf(db, projectId).delete();
}
