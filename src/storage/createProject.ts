// Putting a whole project on disk: a new one, a copy.
import { type Id, newId } from '@/model/id';
import type { Project } from '@/model/types';
import type { TableName } from './database';
import type { Disk } from './disk';
import { StorageFailure } from './failure';
import { type Tip, lastRow } from './journal';
import { rebaseRow } from './loadProject';
import { deletedMark } from './losses';
import type { Prepared } from './preparedProject';
import { searchRowOf } from './searchRow';
import { rowOf, snapshotOf } from './snapshot';
import { aboutProject, summarise } from './summary';

const CREATED: TableName[] = ['snapshots', 'journal', 'summaries', 'searchTexts', 'trash', 'meta'];

/**
 * Stores a project under its own id. Throws `exists` when the id is taken; nothing is ever overwritten.
 * @param after how far a lost project of this id had come: revisions never go back
 */
export async function createProject(disk: Disk, project: Project, after = 0): Promise<Tip> {
  const { connection, clock, hub, sentinel, losses, secondCopy, rules } = disk.parts;
  const tip = { rev: after + 1, commit: newId() };
  const at = clock.now();
  const snapshot = snapshotOf(project, tip, at, rules);
  const summary = summarise(project, tip.rev, at);
  const searched = searchRowOf(project, summary);
  await connection.write(CREATED, async (db) => {
    const taken = (await lastRow(db, project.id)) ?? (await db.trash.get(project.id));
    if (taken) throw new StorageFailure('exists');
    await db.snapshots.add(snapshot);
    await db.journal.add(rebaseRow(project.id, tip, '', at));
    await db.summaries.put(summary);
    await db.searchTexts.put(searched);
    await db.meta.delete(deletedMark(project.id));
  });
  losses.begin(project.id);
  sentinel.note(project.id, tip, () => aboutProject(project, at));
  hub.announce({ type: 'library' });
  // Nobody waits for it: what it misses is copied at the next start.
  secondCopy.write(project, tip).catch(() => undefined);
  return tip;
}

/** A batch of projects waits longer than one. */
const BATCH_LIMIT = 20_000;

/**
 * Stores projects that were made ready, in one strict transaction: all of them, or where it fails none. One whose id is
 * taken, or that counts on an image which is not here any more, is left out. Answers the ids of those that are stored. Nobody
 * is told of them, and they have no second copy yet.
 */
export async function createPrepared(disk: Disk, all: readonly Prepared[]): Promise<Set<Id>> {
  const { connection, clock, sentinel, losses, rules } = disk.parts;
  const now = clock.now();
  // Each a moment after the one before: the library shows the last of a file first.
  const fresh = all.map((prepared, n) => ({ prepared, at: now + n, tip: { rev: 1, commit: newId() } }));
  const tables: TableName[] = [...CREATED, 'assets'];
  const stored = await connection.write(
    tables,
    async (db) => {
      const seen = new Set<Id>();
      const free: typeof fresh = [];
      for (const one of fresh) {
        const { id, known } = one.prepared;
        const taken = seen.has(id) || (await lastRow(db, id)) || (await db.trash.get(id));
        seen.add(id);
        // A new date for images that are here: they are wanted again.
        const wanted = new Set(known);
        const here = wanted.size > 0 && !taken ? db.assets.where('id').anyOf([...wanted]) : undefined;
        if (!taken && (!here || (await here.modify({ at: now })) === wanted.size)) free.push(one);
      }
      const images = free.flatMap(({ prepared }) => prepared.images);
      await db.assets.bulkPut(
        images.map(({ id, mime, bytes }) => ({ id, mime, bytes: bytes.buffer, at: now })),
      );
      await db.snapshots.bulkAdd(
        free.map(({ prepared, tip, at }) =>
          rowOf(prepared, tip, at, rules, { hash: prepared.hash, json: prepared.json }),
        ),
      );
      await db.journal.bulkAdd(free.map(({ prepared, tip, at }) => rebaseRow(prepared.id, tip, '', at)));
      await db.summaries.bulkPut(
        free.map(({ prepared, tip, at }) => ({ ...prepared.summary, rev: tip.rev, changedAt: at })),
      );
      await db.searchTexts.bulkPut(
        free.map(({ prepared, tip, at }) => ({
          id: prepared.id,
          rev: tip.rev,
          changedAt: at,
          text: prepared.searched,
        })),
      );
      await db.meta.bulkDelete(free.map(({ prepared }) => deletedMark(prepared.id)));
      return free;
    },
    BATCH_LIMIT,
  );
  for (const { prepared, tip, at } of stored) {
    const { id, title, summary } = prepared;
    losses.begin(id);
    sentinel.note(id, tip, () => ({ title, cards: summary.counts.cards, at }));
  }
  return new Set(stored.map(({ prepared }) => prepared.id));
}

/** Stores a copy under a new id and title; the records keep their ids. */
export async function createCopy(disk: Disk, project: Project, title: string): Promise<string> {
  const copy = { ...project, id: newId(), title, createdAt: new Date(disk.parts.clock.now()).toISOString() };
  await createProject(disk, copy);
  return copy.id;
}
