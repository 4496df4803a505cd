// Last words: rows that a page wrote as it was being left. They lie in a table of their own, because a transaction that
// waits for another one when its page dies is dropped, and the page's own last save may be what it would wait for (S4).
import type { Id } from '@/model/id';
import { VERSION } from '@/model/constants';
import type { Connection, Database } from './database';
import { type Tip, lastRow } from './journal';
import type { JournalRow, LastWordsRow } from './rows';

const wordsOf = (db: Database, projectId: Id) =>
  db.lastWords
    .where('[projectId+rev+commit]')
    .between([projectId, 0, ''], [projectId, Infinity, ''], true, true);

/**
 * The last words of a project, read in a transaction of their own: one that also waited for the journal would be in the
 * way of a page that is being left, whose last words may not wait. Whoever needs both reads these first: what is moved
 * into the journal in between is found there, and follows on nothing here.
 */
export const readLastWords = (connection: Connection, projectId: Id): Promise<LastWordsRow[]> =>
  connection.read(['lastWords'], (db) => Promise.resolve(wordsOf(db, projectId).toArray()));

/** The rows that follow on a place in the chain. What follows on nothing was said by a stale page, or is known already. */
export function lastWordsAfter(rows: readonly LastWordsRow[], tip: Tip): LastWordsRow[] {
  const chain: LastWordsRow[] = [];
  let at = tip;
  for (;;) {
    const next = rows.find(({ rev, base }) => rev === at.rev + 1 && base === at.commit);
    if (!next) return chain;
    chain.push(next);
    at = next;
  }
}

/** Where the project stands on disk, last words included; undefined when there is nothing. */
export async function storedTip(connection: Connection, projectId: Id): Promise<Tip | undefined> {
  const words = await readLastWords(connection, projectId);
  const last = await connection.read(['journal'], (db) => lastRow(db, projectId));
  return last && (lastWordsAfter(words, last).at(-1) ?? last);
}

/** Moves last words to where they belong. For the holder of the lock, before it loads. A newer program's stay as they are. */
export async function settleLastWords(connection: Connection, projectId: Id): Promise<void> {
  if ((await connection.read(['lastWords'], (db) => Promise.resolve(wordsOf(db, projectId).count()))) === 0)
    return;
  await connection.write(['journal', 'lastWords', 'versions'], async (db) => {
    const last = await lastRow(db, projectId);
    const words = last ? lastWordsAfter(await wordsOf(db, projectId).toArray(), last) : [];
    if ([...words, ...(last ? [last] : [])].some(({ version }) => version > VERSION)) return;
    for (const { before } of words) if (before) await db.versions.put(before);
    await db.journal.bulkAdd(
      words.map((row): JournalRow => {
        const { before: _before, ...plain } = row;
        return plain;
      }),
    );
    await wordsOf(db, projectId).delete();
  });
}

/** Forgets all of a project, when it is deleted for good. Part of that transaction. */
export async function deleteLastWords(db: Database, projectId: Id): Promise<void> {
  await wordsOf(db, projectId).delete();
}
