// Summaries that lag behind: a page that was left right after its last edit had no time to write the summary of it, and an
// earlier program knew less.
import type { Id } from '@/model/id';
import type { Connection, TableName } from './database';
import type { Disk } from './disk';
import { lastRow } from './journal';
import { exitRowsAfter, readExitJournals } from './exitJournal';
import { loadProject } from './loadProject';
import { type SearchRow, type Summary } from './rows';
import { summarise } from './summary';

/**
 * Writes a summary where the library or the trash shows the project, unless a later one is there.
 * @param searched the text that belongs to it; without it the first search makes one
 */
export async function keepSummary(
  connection: Connection,
  summary: Summary,
  searched?: SearchRow,
): Promise<void> {
  const tables: TableName[] = ['summaries', 'trash', ...(searched ? ['searchTexts' as const] : [])];
  await connection.write(tables, async (db) => {
    const shown = await db.summaries.get(summary.id);
    if (shown) {
      if (shown.rev > summary.rev) return;
      await db.summaries.put({ ...shown, ...summary });
      if (searched) await db.searchTexts.put(searched);
      return;
    }
    // A project that was thrown away in another tab stays in the trash.
    const trashed = await db.trash.get(summary.id);
    if (!trashed || trashed.summary.rev > summary.rev) return;
    await db.trash.put({ ...trashed, title: summary.title, summary: { ...trashed.summary, ...summary } });
  });
}

/** The projects of which more is on disk than their summaries tell, or whose days are not in them yet. Asks each journal for its last row only. */
async function behind({ parts }: Disk): Promise<Id[]> {
  const exitRowsOf = await readExitJournals(parts);
  return parts.connection.read(['summaries', 'trash', 'journal'], async (db) => {
    const trash = await db.trash.toArray();
    const summaries = [...(await db.summaries.toArray()), ...trash.map(({ summary }) => summary)];
    const revs = await Promise.all(
      summaries.map(async ({ id }) => {
        const last = await lastRow(db, id);
        return last && (exitRowsAfter(exitRowsOf(id), last).at(-1) ?? last).rev;
      }),
    );
    return summaries
      .filter(({ rev, due }, at) => due === undefined || rev < (revs[at] ?? 0))
      .map(({ id }) => id);
  });
}

/** Reads again what the summaries have missed, but for what a newer program wrote; answers whether there was anything. */
export async function catchUp(disk: Disk): Promise<boolean> {
  const ids = await behind(disk);
  for (const id of ids) {
    // One after the other: the list is on screen already, and a large project takes its time.
    // oxlint-disable-next-line no-await-in-loop
    const loaded = await loadProject(disk, id).catch(() => undefined);
    // oxlint-disable-next-line no-await-in-loop
    if (loaded && !loaded.newer)
      await keepSummary(disk.parts.connection, summarise(loaded.project, loaded.tip.rev, loaded.at));
  }
  return ids.length > 0;
}
