// The library: the live list of projects, renaming, copying, and a trash that gives back what was thrown in.
import { type Id, newId } from '@/model/id';
import type { Change } from '@/model/change';
import { VERSION } from '@/model/constants';
import { sameValue } from '@/model/sameValue';
import type { Project } from '@/model/types';
import { catchUp } from './catchUp';
import { copyUncopied } from './copyUncopied';
import { createCopy, createProject } from './createProject';
import type { Disk } from './disk';
import { StorageFailure } from './failure';
import { appendRows } from './journal';
import { deleteFileHashes } from './fileHashes';
import { deleteExitJournal, settleExitJournal } from './exitJournal';
import { forgetExitRows } from './localExitRows';
import { loadProject } from './loadProject';
import { deletedMark } from './losses';
import { type Observable, observable } from './observable';
import { alignPoints } from './pointCopies';
import { createProjectLock } from './projectLock';
import { EXIT_JOURNAL, type JournalRow, type Summary, type TrashRow } from './rows';
import { searchRowOf } from './searchRow';
import { aboutProject, summarise } from './summary';
import { deleteVersionsOf } from './versions';

const PATIENCE = 2000;

export type Listing = {
  /** False until the first list has been read. */
  ready: boolean;
  /** Last changed first. */
  projects: readonly Summary[];
  /** Last deleted first. */
  trash: readonly TrashRow[];
};

export type Library = {
  listing: Observable<Listing>;
  refresh(): Promise<void>;
  create(project: Project): Promise<void>;
  /** Answers the id of the copy. */
  duplicate(id: Id, title: string): Promise<Id>;
  rename(id: Id, title: string): Promise<void>;
  moveToTrash(id: Id): Promise<void>;
  restore(id: Id): Promise<void>;
  /** Deletes for good: everything in the trash, or one project of it. */
  emptyTrash(id?: Id): Promise<void>;
  setThumbnail(id: Id, thumbnail: unknown): Promise<void>;
  close(): void;
};

/** The list follows every tab: changes are announced through the hub. */
export function createLibrary(disk: Disk): Library {
  const { connection, hub, clock, local, sentinel, secondCopy } = disk.parts;
  const listing = observable<Listing>({ ready: false, projects: [], trash: [] });
  let reading: Promise<void> | undefined;
  let again: Promise<void> | undefined;

  async function read(): Promise<void> {
    const [projects, trash] = await connection.read(['summaries', 'trash'], (db) =>
      Promise.all([db.summaries.toArray(), db.trash.toArray()]),
    );
    const before = listing.get();
    projects.sort((a, b) => b.changedAt - a.changedAt);
    trash.sort((a, b) => b.deletedAt - a.deletedAt);
    listing.set({
      ready: true,
      projects: kept(before.projects, projects),
      trash: kept(before.trash, trash),
    });
  }

  /** A reading that has begun may have missed the latest change, so those who come later share the next one. */
  function refresh(): Promise<void> {
    if (reading) {
      return (again ??= reading
        .catch(() => undefined)
        .then(() => {
          again = undefined;
          return refresh();
        }));
    }
    return (reading = read().finally(() => (reading = undefined)));
  }
  const follow = () => void refresh().catch(() => undefined);
  const leave = [
    hub.listen(({ type }) => type === 'library' && follow()),
    disk.state.subscribe(() => disk.state.get().state === 'ready' && follow()),
  ];
  const begin = async (): Promise<void> => {
    await refresh();
    if (await catchUp(disk)) await changed();
    await copyUncopied(disk);
    await alignPoints(disk);
  };
  begin().catch(() => undefined);

  async function changed(): Promise<void> {
    hub.announce({ type: 'library' });
    await refresh();
  }

  return {
    listing,
    refresh,
    async create(project) {
      await createProject(disk, project);
      await refresh();
    },
    async duplicate(id, title) {
      const { project, newer } = await loadProject(disk, id);
      if (newer) throw new StorageFailure('newer');
      const copy = await createCopy(disk, project, title);
      await refresh();
      return copy;
    },
    async rename(id, title) {
      await renameProject(disk, id, title);
      await refresh();
    },
    async moveToTrash(id) {
      await connection.write(['summaries', 'trash'], async (db) => {
        const summary = await db.summaries.get(id);
        if (!summary) return;
        await db.trash.put({ id, title: summary.title, deletedAt: clock.now(), summary });
        await db.summaries.delete(id);
      });
      await changed();
    },
    async restore(id) {
      await connection.write(['summaries', 'trash'], async (db) => {
        const row = await db.trash.get(id);
        if (!row) return;
        await db.summaries.put(row.summary);
        await db.trash.delete(id);
      });
      await changed();
    },
    async emptyTrash(only) {
      const gone = await connection.write(
        ['trash', 'snapshots', 'journal', EXIT_JOURNAL, 'versions', 'searchTexts', 'meta'],
        async (db) => {
          const ids = only === undefined ? await db.trash.toCollection().primaryKeys() : [only];
          for (const id of ids) {
            if (!(await db.trash.get(id))) continue;
            const all = [[id, 0] as [string, number], [id, Infinity] as [string, number]] as const;
            await db.snapshots
              .where('[projectId+rev]')
              .between(...all, true, true)
              .delete();
            await db.journal
              .where('[projectId+rev]')
              .between(...all, true, true)
              .delete();
            await deleteExitJournal(db, id);
            await deleteVersionsOf(db, id);
            await deleteFileHashes(db, id);
            await db.trash.delete(id);
            await db.searchTexts.delete(id);
            await db.meta.put({ key: deletedMark(id), value: clock.now() });
          }
          return ids;
        },
      );
      for (const id of gone) {
        sentinel.forget(id);
        forgetExitRows(local, id);
        secondCopy.remove(id).catch(() => undefined);
        hub.announce({ type: 'gone', projectId: id });
      }
      await changed();
    },
    async setThumbnail(id, thumbnail) {
      await connection.write(['summaries'], (db) => Promise.resolve(db.summaries.update(id, { thumbnail })));
      await changed();
    },
    close() {
      for (const run of leave) run();
    },
  };
}

/** The rows as they are now; of those that say the same the object that was there before stays, and so do all of them. */
function kept<Row extends { id: Id }>(before: readonly Row[], now: readonly Row[]): readonly Row[] {
  const known = new Map(before.map((row) => [row.id, row]));
  const rows = now.map((row) => {
    const old = known.get(row.id);
    return old && sameValue(old, row) ? old : row;
  });
  return rows.length === before.length && rows.every((row, at) => row === before[at]) ? before : rows;
}

/**
 * Renames a project from outside of its editor: one commit on its journal. If a tab is editing it, that tab is
 * asked to commit the title in its own name; if it does not answer (it may be frozen), the lock is taken for a moment.
 */
export async function renameProject(disk: Disk, id: Id, title: string): Promise<void> {
  const { connection, hub, clock, locks, sentinel, secondCopy, rules } = disk.parts;
  const changes: Change[] = [{ table: 'project', id, field: 'title', after: title }];
  const lock = createProjectLock(
    locks,
    id,
    () => undefined,
    () => undefined,
  );
  if (!(await lock.claim())) {
    const ask = newId();
    const answered = await new Promise<boolean>((resolve) => {
      const cancel = clock.after(PATIENCE, () => finish(false));
      const deaf = hub.listen((message) => message.type === 'adopted' && message.ask === ask && finish(true));
      const finish = (yes: boolean) => {
        cancel();
        deaf();
        resolve(yes);
      };
      hub.announce({ type: 'adopt', projectId: id, ask, changes });
    });
    if (answered) return;
    await lock.steal();
  }
  try {
    await settleExitJournal(disk.parts, id);
    const loaded = await loadProject(disk, id);
    if (loaded.newer) throw new StorageFailure('newer');
    const row: JournalRow = {
      projectId: id,
      rev: loaded.tip.rev + 1,
      commit: newId(),
      base: loaded.tip.commit,
      at: clock.now(),
      version: VERSION,
      ...(rules !== undefined && { rules }),
      changes,
    };
    const renamed = { ...loaded.project, title };
    const summary = summarise(renamed, row.rev, row.at);
    const searched = searchRowOf(renamed, summary);
    const outcome = await connection.write(['journal', 'summaries', 'searchTexts'], async (db) => {
      const written = await appendRows(db, [row]);
      const shown = written === 'written' ? await db.summaries.get(id) : undefined;
      if (shown) {
        await db.summaries.put({ ...shown, ...summary });
        await db.searchTexts.put(searched);
      }
      return written;
    });
    if (outcome !== 'written') throw new StorageFailure('conflict');
    const { rev, commit, base } = row;
    sentinel.note(id, { rev, commit }, () => aboutProject(renamed, row.at));
    hub.announce({ type: 'committed', projectId: id, rev, commit, base, changes });
    hub.announce({ type: 'library' });
    secondCopy.write(renamed, { rev, commit }).catch(() => undefined);
  } finally {
    lock.release();
  }
}
