// Recovery: brings lost projects back from whatever source still has them, beside what is there, or lets them go (S11).
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import { createFromFile } from './createFromFile';
import type { Disk } from './disk';
import { StorageFailure, asFailure } from './failure';
import type { FailureReason } from './failure';
import { loadProject } from './loadProject';
import type { Lost } from './lossBook';
import { type Source as Watched, observable } from './observable';
import type { Observable } from './observable';
import { bringPoints, copyPoints, pointsToBring } from './pointCopies';
import {
  type FileProject,
  type Origin,
  type Source,
  bestOf,
  databaseSource,
  examine,
  originsOf,
  readOrigin,
} from './recoverySources';
import type { SecondCopyInfo } from './secondCopy';
import { readExitJournal } from './exitJournal';
import { STAND_TABLES, standOf } from './stand';
import { deleteVersionsOf } from './versions';

export type LostProject = Lost & {
  /** True until all sources have been read. */
  reading: boolean;
  sources: readonly Source[];
  /** The key of the source that is proposed; undefined when none can be read. */
  best?: string | undefined;
  /** Named restore points of the second copy that come back with it, from whatever source. */
  points: number;
};

export type Brought = {
  /** The id that it has now. */
  id: Id;
  title: string;
  /** It came beside what is there under its id. */
  asCopy: boolean;
  /** Images that no source had any more. */
  images: number;
  /** Named restore points that did not come back with it. */
  pointsLeft: number;
};

export type BroughtAll = {
  back: Brought[];
  /** Those whose source could not be read after all. */
  unreadable: string[];
  /** Why the rest was not tried. */
  stopped?: FailureReason | undefined;
};

export type Recovery = {
  /** The one that was changed last comes first. */
  projects: Observable<readonly LostProject[]>;
  /** The project as a source has it. */
  look(id: Id, key: string): Promise<Project>;
  /** Throws `unreadable` when the source cannot be read after all; then the next one is proposed. */
  bringBack(id: Id, key: string, copyTitle: (title: string) => string): Promise<Brought>;
  /** One after the other; stops where there is no room. `choices` names another source than the proposed one. */
  bringBackAll(choices: ReadonlyMap<Id, string>, copyTitle: (title: string) => string): Promise<BroughtAll>;
  /** Forgets what was remembered of it, for good. What is in the library stays. */
  dismiss(id: Id): Promise<void>;
  /** Adds the lost projects of a picked file as sources; answers how many there were. */
  addFile(name: string, projects: readonly { id: string; document: unknown }[], at?: number): Promise<number>;
  /** The text of a source as it is, for a file of the person's own. */
  textOf(id: Id, key: string): Promise<string>;
};

/** Follows the losses of the disk, for as long as that lives. */
export function createRecovery(disk: Disk): Recovery {
  const { connection, losses, secondCopy, sentinel } = disk.parts;
  const projects: Watched<readonly LostProject[]> = observable<readonly LostProject[]>([]);
  const files = new Map<Id, FileProject[]>();
  const origins = new Map<Id, Origin[]>();
  let turn = 0;
  let picked = 0;

  const change = (id: Id, changes: Partial<LostProject>) =>
    projects.set(projects.get().map((one) => (one.id === id ? { ...one, ...changes } : one)));
  const settled = (sources: readonly Source[]) => ({ sources, best: bestOf(sources)?.key, reading: false });

  async function readOne(lost: Lost, copies: readonly SecondCopyInfo[]): Promise<void> {
    const points = await pointsToBring(disk, lost.id).catch(() => []);
    const places = await originsOf(disk, lost, copies, files.get(lost.id) ?? [], points);
    origins.set(lost.id, places);
    change(lost.id, { points: points.length });
    const sources: Source[] = [];
    for (const origin of places) {
      // One after the other: each may be a large project, and the list is on screen already.
      // oxlint-disable-next-line no-await-in-loop
      sources.push(await examine(disk, origin));
      // One that has been read already keeps its list until the new one is whole.
      if (projects.get().find(({ id }) => id === lost.id)?.reading)
        change(lost.id, { sources: [...sources] });
    }
    const database = await databaseSource(disk, lost);
    change(lost.id, settled(database ? [...sources, database] : sources));
  }

  async function read(): Promise<void> {
    const mine = ++turn;
    const known = new Map(projects.get().map((one) => [one.id, one]));
    const lost = (disk.loss.get()?.projects ?? []).toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
    projects.set(lost.map((one) => known.get(one.id) ?? { ...one, reading: true, sources: [], points: 0 }));
    const fresh = lost.filter(({ id }) => known.get(id)?.reading !== false);
    if (fresh.length === 0) return;
    const copies = await secondCopy.list().catch(() => []);
    for (const one of fresh) {
      if (mine !== turn) return;
      // oxlint-disable-next-line no-await-in-loop
      await readOne(one, copies);
    }
  }

  const follow = () => void read().catch(() => undefined);
  disk.loss.subscribe(follow);
  follow();

  function find(id: Id, key: string): { lost: LostProject; origin: Origin } {
    const lost = projects.get().find((one) => one.id === id);
    const origin = origins.get(id)?.find((one) => one.key === key);
    if (!lost || !origin) throw new StorageFailure('notFound');
    return { lost, origin };
  }

  /** A source that was readable and is not any more is not offered again. */
  function spoilt({ id, sources }: LostProject, key: string): void {
    change(
      id,
      settled(sources.map((one): Source => (one.key === key ? { ...one, state: 'unreadable' } : one))),
    );
  }

  /** The images that this source does not have itself, from the picked files. */
  function withImagesOfFiles(project: Project): Project {
    const assets = { ...project.assets };
    for (const { document } of files.get(project.id) ?? []) {
      const theirs = (document as { assets?: Record<string, { data?: unknown }> } | null)?.assets ?? {};
      for (const [id, asset] of Object.entries(assets)) {
        const data = Object.hasOwn(theirs, id) ? theirs[id]?.data : undefined;
        if (asset.data === undefined && typeof data === 'string') assets[id] = { ...asset, data };
      }
    }
    return { ...project, assets };
  }

  async function standNow(id: Id) {
    const exitRows = await readExitJournal(disk.parts, id);
    return connection.read(STAND_TABLES, (db) => standOf(db, id, exitRows));
  }

  /** What remembers the lost state is brought in line with what is there now. */
  async function forget(id: Id): Promise<void> {
    const there = await standNow(id);
    if (there) sentinel.note(id, there);
    else sentinel.forget(id);
    sentinel.flush();
    await secondCopy.remove(id).catch(() => undefined);
    // The restore points of what is there stay copied.
    if (there) await copyPoints(disk, id).catch(() => undefined);
  }

  /** While it was lost no copy was written over the old one; now it gets one of what is there. */
  async function copyAgain(id: Id): Promise<void> {
    const { project, tip } = await loadProject(disk, id);
    await secondCopy.write(project, tip);
  }

  async function bringBack(id: Id, key: string, copyTitle: (title: string) => string): Promise<Brought> {
    const { lost, origin } = find(id, key);
    const { project, source } = await readOrigin(disk, origin).catch((error: unknown) => {
      spoilt(lost, key);
      throw new StorageFailure('unreadable', asFailure(error).message, { cause: error });
    });
    const whole = withImagesOfFiles({ ...project, id });
    const reached = Math.max(lost.rev, (source.rev ?? 0) + (source.edits ?? 0));
    const made = await createFromFile(disk, whole, copyTitle, reached);
    const points = await bringPoints(disk, id, made.id).catch(() => ({ left: lost.points }));
    if (lost.kind === 'unreadable') await losses.dismiss(id);
    else {
      if (made.asCopy) await forget(id);
      await losses.settle(id);
    }
    files.delete(id);
    if (!made.asCopy) void copyAgain(made.id).catch(() => undefined);
    const { asCopy, report } = made;
    return { id: made.id, title: project.title, asCopy, images: report.length, pointsLeft: points.left };
  }

  return {
    projects,
    bringBack,
    async look(id, key) {
      return (await readOrigin(disk, find(id, key).origin)).project;
    },
    async bringBackAll(choices, copyTitle) {
      const done: BroughtAll = { back: [], unreadable: [] };
      // The latest comes last, so that it is the first of the library.
      for (const { id, best, title = '' } of projects.get().toReversed()) {
        const key = choices.get(id) ?? best;
        if (key === undefined) continue;
        try {
          // oxlint-disable-next-line no-await-in-loop
          done.back.push(await bringBack(id, key, copyTitle));
        } catch (error) {
          const { reason } = asFailure(error);
          if (reason !== 'unreadable') return { ...done, stopped: reason };
          done.unreadable.push(title);
        }
      }
      return done;
    },
    async dismiss(id) {
      const lost = projects.get().find((one) => one.id === id);
      if (!lost) return;
      if (lost.kind !== 'unreadable') {
        await forget(id);
        const gone = !(await standNow(id));
        if (gone) await connection.write(['versions', 'meta'], (db) => deleteVersionsOf(db, id));
      }
      // What is behind is in line now; of the others nothing is left that could be compared.
      if (lost.kind === 'behind') await losses.settle(id);
      else await losses.dismiss(id);
    },
    async addFile(name, documents, at) {
      const lost = disk.loss.get()?.projects ?? [];
      const copies = await secondCopy.list().catch(() => []);
      let matched = 0;
      picked += 1;
      for (const { id, document } of documents) {
        const one = lost.find((each) => each.id === id);
        if (!one) continue;
        matched += 1;
        files.set(id, [...(files.get(id) ?? []), { key: `file-${picked}`, name, at, document }]);
        // oxlint-disable-next-line no-await-in-loop
        await readOne(one, copies);
      }
      return matched;
    },
    async textOf(id, key) {
      return JSON.stringify((await find(id, key).origin.open()).document);
    },
  };
}
