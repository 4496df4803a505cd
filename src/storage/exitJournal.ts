// The exit journal: rows that a page wrote as it was being left. They lie in a table of their own, because a transaction that
// waits for another one when its page dies is dropped, and the page's own last save may be what it would wait for; and in
// localStorage, because a busy database drops also what waits for nothing (S4).
import type { Id } from '@/model/id';
import { VERSION } from '@/model/constants';
import type { Connection, Database } from './database';
import { type Tip, lastRow } from './journal';
import { forgetExitRows, notedExitRows, notedProjects } from './localExitRows';
import { EXIT_JOURNAL, type JournalRow, type ExitRow } from './rows';
import type { Surroundings } from './surroundings';

type Parts = { connection: Connection; local: Surroundings['local'] };

const exitRowsOf = (db: Database, projectId: Id) =>
  db[EXIT_JOURNAL].where('[projectId+rev+commit]').between(
    [projectId, 0, ''],
    [projectId, Infinity, ''],
    true,
    true,
  );

/** The rows of the table and the noted ones: the same commit may lie in both places. */
const withNoted = (stored: readonly ExitRow[], noted: readonly ExitRow[]): ExitRow[] => {
  const known = new Set(stored.map(({ commit }) => commit));
  return [...stored, ...noted.filter(({ commit }) => !known.has(commit))];
};

/**
 * The exit journal of a project, read in a transaction of their own: one that also waited for the journal would be in the
 * way of a page that is being left, whose last rows may not wait. Whoever needs both reads these first: what is moved
 * into the journal in between is found there, and follows on nothing here.
 */
export const readExitJournal = async ({ connection, local }: Parts, projectId: Id): Promise<ExitRow[]> => {
  const noted = notedExitRows(local, projectId);
  return withNoted(
    await connection.read([EXIT_JOURNAL], (db) => Promise.resolve(exitRowsOf(db, projectId).toArray())),
    noted,
  );
};

/** The exit journals of all projects, read in the same way; answers that of one. */
export async function readExitJournals({ connection, local }: Parts): Promise<(projectId: Id) => ExitRow[]> {
  const noted = notedProjects(local).flatMap((id) => notedExitRows(local, id));
  const stored = await connection.read([EXIT_JOURNAL], (db) => Promise.resolve(db[EXIT_JOURNAL].toArray()));
  const rows = withNoted(stored, noted);
  return (id) => rows.filter(({ projectId }) => projectId === id);
}

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
export async function storedTip(parts: Parts, projectId: Id): Promise<Tip | undefined> {
  const exitRows = await readExitJournal(parts, projectId);
  const last = await parts.connection.read(['journal'], (db) => lastRow(db, projectId));
  return last && (exitRowsAfter(exitRows, last).at(-1) ?? last);
}

/** Moves the exit journal to where it belongs. For the holder of the lock, before it loads. A newer program's stays as it is. */
export async function settleExitJournal(parts: Parts, projectId: Id): Promise<void> {
  const { connection, local } = parts;
  const noted = notedExitRows(local, projectId);
  if ((await readExitJournal(parts, projectId)).length === 0) return;
  const settled = await connection.write(['journal', EXIT_JOURNAL, 'versions'], async (db) => {
    const last = await lastRow(db, projectId);
    const stored = await exitRowsOf(db, projectId).toArray();
    const exitRows = last ? exitRowsAfter(withNoted(stored, noted), last) : [];
    if ([...exitRows, ...(last ? [last] : [])].some(({ version }) => version > VERSION)) return false;
    for (const { before } of exitRows) if (before) await db.versions.put(before);
    await db.journal.bulkAdd(
      exitRows.map((row): JournalRow => {
        const { before: _before, ...plain } = row;
        return plain;
      }),
    );
    await exitRowsOf(db, projectId).delete();
    return true;
  });
  // Only now: until then they are nowhere else.
  if (settled) forgetExitRows(local, projectId);
}

/** Forgets the rows of a project, when it is deleted for good. Part of that transaction; `forgetExitRows` follows on it. */
export async function deleteExitJournal(db: Database, projectId: Id): Promise<void> {
  await exitRowsOf(db, projectId).delete();
}
