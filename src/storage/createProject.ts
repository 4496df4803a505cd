// Putting a whole project on disk: a new one, a copy.
import { newId } from '@/model/id';
import type { Project } from '@/model/types';
import type { Disk } from './disk';
import { StorageFailure } from './failure';
import { type Tip, lastRow } from './journal';
import { rebaseRow } from './loadProject';
import { deletedMark } from './losses';
import { snapshotOf } from './snapshot';
import { aboutProject, summarise } from './summary';

/**
 * Stores a project under its own id. Throws `exists` when the id is taken; nothing is ever overwritten.
 * @param after how far a lost project of this id had come: revisions never go back
 */
export async function createProject(disk: Disk, project: Project, after = 0): Promise<Tip> {
  const { connection, clock, hub, sentinel, losses, secondCopy, rules } = disk.parts;
  const tip = { rev: after + 1, commit: newId() };
  const at = clock.now();
  const snapshot = snapshotOf(project, tip, at, rules);
  await connection.write(['snapshots', 'journal', 'summaries', 'trash', 'meta'], async (db) => {
    const taken = (await lastRow(db, project.id)) ?? (await db.trash.get(project.id));
    if (taken) throw new StorageFailure('exists');
    await db.snapshots.add(snapshot);
    await db.journal.add(rebaseRow(project.id, tip, '', at));
    await db.summaries.put(summarise(project, tip.rev, at));
    await db.meta.delete(deletedMark(project.id));
  });
  losses.begin(project.id);
  sentinel.note(project.id, tip, () => aboutProject(project, at));
  hub.announce({ type: 'library' });
  // Nobody waits for it: what it misses is copied at the next start.
  secondCopy.write(project, tip).catch(() => undefined);
  return tip;
}

/** Stores a copy under a new id and title; the records keep their ids. */
export async function createCopy(disk: Disk, project: Project, title: string): Promise<string> {
  const copy = { ...project, id: newId(), title, createdAt: new Date(disk.parts.clock.now()).toISOString() };
  await createProject(disk, copy);
  return copy.id;
}
