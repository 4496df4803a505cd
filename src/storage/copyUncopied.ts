// Projects that the second copy lacks: new and imported ones, and those that were last edited when there was no time to copy.
import type { Disk } from './disk';
import { loadProject } from './loadProject';

/** Copies what is further on disk than in its copy. What is open in this tab looks after itself. */
export async function copyUncopied(disk: Disk): Promise<void> {
  const { connection, secondCopy, clock, handles } = disk.parts;
  const copied = new Map((await secondCopy.list()).map(({ projectId, rev }) => [projectId, rev]));
  if (secondCopy.available.get() !== true) return;
  const summaries = await connection.read(['summaries'], (db) => Promise.resolve(db.summaries.toArray()));
  for (const { id, rev } of summaries) {
    if (handles.has(id) || (copied.get(id) ?? -1) >= rev) continue;
    // One after the other, and only when there is time: nobody waits for it.
    // oxlint-disable-next-line no-await-in-loop
    await clock.idle();
    // oxlint-disable-next-line no-await-in-loop
    const loaded = await loadProject(disk, id).catch(() => undefined);
    // oxlint-disable-next-line no-await-in-loop
    if (loaded && !loaded.newer) await secondCopy.write(loaded.project, loaded.tip);
  }
}
