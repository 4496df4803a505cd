// Projects that the second copy lacks: new and imported ones, and those that were last edited when there was no time to copy.
import { VERSION } from '@/model/constants';
import type { ProjectDocument } from '@/model/document';
import type { Disk } from './disk';
import { readExitJournals } from './exitJournal';
import { hashText } from '@/model/hash';
import { loadProject } from './loadProject';
import type { SnapshotRow } from './rows';
import { newestSnapshot } from './snapshot';

/** Copies what is further on disk than in its copy. What is open in this tab looks after itself. */
export async function copyUncopied(disk: Disk): Promise<void> {
  const { connection, secondCopy, clock, handles } = disk.parts;
  const copied = new Map((await secondCopy.list()).map(({ projectId, rev }) => [projectId, rev]));
  if (secondCopy.available.get() !== true) return;
  const summaries = await connection.read(['summaries'], (db) => Promise.resolve(db.summaries.toArray()));
  const exitRowsOf = await readExitJournals(disk.parts);
  for (const { id, title, rev } of summaries) {
    if (handles.has(id) || (copied.get(id) ?? -1) >= rev) continue;
    // One after the other, and only when there is time: nobody waits for it.
    // oxlint-disable-next-line no-await-in-loop
    await clock.idle();
    // oxlint-disable-next-line no-await-in-loop
    const newest = await connection.read(['snapshots', 'journal'], (db) =>
      newestSnapshot(db, id, exitRowsOf(id)),
    );
    const document = newest?.last ? documentIn(newest.row) : undefined;
    if (newest && document) {
      const { row } = newest;
      const assets = Object.keys(document.assets);
      const cards = Object.keys(document.cards).length;
      // oxlint-disable-next-line no-await-in-loop
      await secondCopy.writeText({ id, title, cards, assets, json: row.json }, row);
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop
    const loaded = await loadProject(disk, id).catch(() => undefined);
    // oxlint-disable-next-line no-await-in-loop
    if (loaded && !loaded.newer) await secondCopy.write(loaded.project, loaded.tip);
  }
}

/** The document of a snapshot that verifies and is of this version: it can be copied as it lies there. */
function documentIn({ json, hash, version }: SnapshotRow): ProjectDocument | undefined {
  if (version !== VERSION || hashText(json) !== hash) return undefined;
  try {
    return JSON.parse(json) as ProjectDocument;
  } catch {
    return undefined;
  }
}
