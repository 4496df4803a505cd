// Every call to the database may fail, in five ways: the Nth one does, for every N, over the life of a project (F5, F9, S5).
import { afterEach, describe, expect, test } from 'vitest';
import { putCard } from '@/model/cardTable';
import type { Project } from '@/model/types';
import { backUpEverything } from '@/storage/backup';
import { createProject } from '@/storage/createProject';
import type { ReadProject } from '@/storage/disk';
import { StorageFailure } from '@/storage/failure';
import { createLibrary, renameProject } from '@/storage/library';
import { loadForView } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import type { ProjectHandle } from '@/storage/projectHandle';
import { replaceProject } from '@/storage/replaceProject';
import { restoreCompared } from '@/storage/restoreBackup';
import { keepVersion, listVersions } from '@/storage/versions';
import { compareText } from './support/backups';
import { arm, disarm, kinds, unharmed } from './support/faults';
import { aPen } from './support/pen';
import { dump } from './support/rows';
import { type Tab, aProject, aWorld, readPlainly, settle, withoutHeal } from './support/world';

type World = ReturnType<typeof aWorld>;
type Pen = ReturnType<typeof aPen>;
type Stage = { world: World; tab: Tab; handle: ProjectHandle; pen: Pen };

afterEach(disarm);

/** Waits for a promise while time passes by hand: nothing may take longer than half a minute. */
async function inTime<T>(world: World, work: Promise<T>): Promise<T> {
  const state = { done: false };
  const end = work.finally(() => (state.done = true));
  end.catch(() => undefined);
  for (let i = 0; i < 120 && !state.done; i++) await world.time.pass(250);
  if (!state.done) throw new Error('never ended');
  return end;
}

const migrating: ReadProject = (raw, options) => {
  const { old, ...project } = raw as Project & { old?: boolean };
  const read = readPlainly(project, options);
  return read.ok && old ? { ...read, project: { ...read.project, description: 'new' }, from: 0 } : read;
};

async function stage(prepared: Project = aProject('Shop')): Promise<Stage> {
  const world = aWorld({ readProject: migrating });
  const tab = world.tab();
  await createProject(tab.disk, prepared);
  const handle = await openProject(tab.disk, 'p1');
  await settle();
  return { world, tab, handle, pen: aPen(handle) };
}

/** What a fresh tab finds on disk, by calls that do not count. */
const found = (world: World): Promise<Project> =>
  unharmed(async () => {
    const tab = world.tab({ indexedDB: withoutHeal(world.indexedDB) });
    const project = await loadForView(tab.disk, 'p1');
    tab.disk.close();
    return project;
  });

type Scenario = {
  before?: () => Promise<Stage>;
  run: (stage: Stage) => Promise<void> | void;
  /** Every call that writes belongs to a commit on its way, so the failure of any must show. */
  mustShow?: boolean;
};

/** As on most days: the restore point of the first edit lies there already. */
async function edited(): Promise<Stage> {
  const all = await stage();
  all.pen.title('First');
  await all.handle.flush();
  await settle();
  return all;
}

const editing: Record<string, Scenario> = {
  'the first edit of a day, which keeps a restore point': {
    run({ pen }) {
      pen.title('A');
      pen.card('c1');
    },
  },
  'three commits': {
    mustShow: true,
    before: edited,
    run({ pen }) {
      pen.title('A');
      pen.card('c1');
      pen.title('B');
    },
  },
  typing: {
    mustShow: true,
    before: edited,
    run({ pen }) {
      for (const title of ['t', 'ty', 'typ']) pen.title(title, true);
    },
  },
  'the first save of a migrated project': {
    mustShow: true,
    before: () => stage({ ...aProject('Old'), old: true } as Project),
    run: ({ pen }) => pen.title('New'),
  },
  'a page that is hidden and lives on': {
    async run({ tab, pen }) {
      pen.title('A', true);
      tab.leave();
      pen.title('B');
      await settle();
      tab.come();
    },
  },
  'a page that comes back from the back/forward cache': {
    async run({ tab, pen }) {
      tab.come(true);
      await settle();
      pen.title('A');
    },
  },
  'a snapshot': {
    async before() {
      const all = await stage();
      all.pen.write((draft) => {
        for (let i = 0; i < 198; i++)
          putCard(draft.cards, { id: `c${i}`, stageId: 's1', laneId: 'l', order: 'a0', text: '' });
        for (let i = 0; i < 198; i++) draft.personas[`p${i}`] = { id: `p${i}`, order: 'a0', name: 'A' };
      });
      await all.handle.flush();
      await settle();
      return all;
    },
    async run({ pen, world }) {
      for (const id of ['x', 'y', 'z']) pen.card(id);
      await world.time.pass(2000, 1000);
    },
  },
  'taking over and going on': {
    async run({ world, handle, pen }) {
      pen.title('A', true);
      const other = await inTime(world, openProject(world.tab().disk, 'p1')).catch(() => undefined);
      if (!other) return;
      await inTime(world, other.takeOver());
      await world.time.pass(3000, 1000);
      if (handle.mode === 'mirror' && other.mode === 'writer') await inTime(world, handle.takeOver());
      await world.time.pass(3000, 1000);
      if (handle.mode === 'writer' && !handle.conflict.get()) pen.title('B');
    },
  },
};

describe.each(Object.entries(editing))('F5, S5: %s', (_, { before = stage, run, mustShow }) => {
  test.each(kinds)(
    'whichever call ends in %s: shown while unsaved, nothing acknowledged is lost, mended',
    async (kind) => {
      for (let nth = 1; ; nth++) {
        const set = await before();
        const { world, handle, pen } = set;
        const seen = new Map<string, number>();
        handle.save.subscribe(() => {
          const { state, reason, since } = handle.save.get();
          const shown = reason ? `${state} ${reason}` : state;
          if (!seen.has(shown)) seen.set(shown, since);
        });
        const begun = world.time.clock.now();
        const plan = arm(nth, kind);
        await run(set);
        for (let i = 0; i < 60 && handle.save.get().state !== 'saved' && !handle.conflict.get(); i++)
          await world.time.pass(250);
        const where = `${kind} at call ${nth}, ${plan.hit ?? 'no hit'}`;
        const hitSaving = plan.hit;
        const parted = handle.conflict.get();
        if (parted) expect(parted.mine, where).toEqual(pen.project);
        else {
          expect(handle.save.get().state, where).toBe('saved');
          expect(await found(world), where).toEqual(pen.project);
        }
        await world.time.pass(40_000, 10_000);
        if (!parted) expect(await found(world), where).toEqual(pen.project);
        // Maintenance only reads; and a handle that is dead at once is replaced before anything is delayed.
        const healed = kind === 'throw' && hitSaving === 'transaction readwrite';
        if (mustShow && hitSaving?.endsWith('readwrite') && !healed) {
          const shown = seen.get(kind === 'quota' ? 'unsaved quota' : 'unsaved connection');
          expect(shown, where).toBeDefined();
          expect((shown ?? 0) - begun, where).toBeLessThanOrEqual(6000);
        }
        set.tab.disk.close();
        if (!plan.hit) {
          expect(nth).toBeGreaterThan(3);
          return;
        }
      }
    },
  );
});

const once: Record<string, (tab: Tab) => Promise<unknown>> = {
  'creating a project': ({ disk }) => createProject(disk, aProject('Second', 'p2')),
  renaming: ({ disk }) => renameProject(disk, 'p1', 'Renamed'),
  'keeping a version': ({ disk }) =>
    keepVersion(disk, aProject(), { rev: 1, commit: 'c1' }, { reason: 'named', name: 'before the workshop' }),
  'throwing away': ({ disk }) => createLibrary(disk).moveToTrash('p1'),
  'throwing away for good': async ({ disk }) => {
    const library = createLibrary(disk);
    await library.moveToTrash('p1');
    await library.emptyTrash();
  },
  'restoring a backup': async ({ disk }) => {
    const { text } = await backUpEverything(disk);
    const { candidates } = await compareText(disk, text.replace('Shop', 'Shoe'));
    const { projects, stopped } = await restoreCompared(disk, candidates);
    if (stopped) throw new StorageFailure(stopped);
    return projects;
  },
  'putting a project in the place of another': async ({ disk }) => {
    await replaceProject(disk, aProject('Replaced'));
    expect((await listVersions(disk, 'p1'))[0]).toMatchObject({ reason: 'replace' });
  },
};

describe.each(Object.entries(once))('F5, F9: %s', (name, run) => {
  test.each(kinds)(
    'whichever call ends in %s: done or refused, never half, and possible again',
    async (kind) => {
      for (let nth = 1; ; nth++) {
        const { world, handle } = await stage();
        await handle.close();
        const tab = world.tab();
        await tab.disk.open();
        await settle();
        const plan = arm(nth, kind);
        const where = `${name}: ${kind} at call ${nth}`;
        const outcome = await inTime(world, run(tab)).then(
          () => 'done',
          (error: unknown) => {
            expect(error, where).toBeInstanceOf(StorageFailure);
            return 'refused';
          },
        );
        const { hit } = plan;
        disarm();
        await expectWhole(world, where);
        if (outcome === 'refused' && kind !== 'deafness') {
          await inTime(world, run(world.tab()));
          await expectWhole(world, where);
        }
        tab.disk.close();
        if (!hit) {
          expect(outcome).toBe('done');
          return;
        }
      }
    },
  );
});

/** What is listed can be opened, what can be opened is listed, and no row belongs to nothing. */
async function expectWhole(world: World, where: string): Promise<void> {
  const all = (await dump(world)) as Record<string, { id?: string; projectId?: string }[]>;
  const listed = [...(all['summaries'] ?? []), ...(all['trash'] ?? [])].map(({ id }) => id ?? '');
  const stored = new Set((all['snapshots'] ?? []).map(({ projectId }) => projectId ?? ''));
  expect(listed.toSorted(), where).toEqual([...stored].toSorted());
  const journalled = new Set((all['journal'] ?? []).map(({ projectId }) => projectId ?? ''));
  expect([...journalled].toSorted(), where).toEqual([...stored].toSorted());
  const tab = world.tab({ indexedDB: withoutHeal(world.indexedDB) });
  for (const id of listed) expect((await loadForView(tab.disk, id)).id, where).toBe(id);
  for (const id of listed) await listVersions(tab.disk, id);
  tab.disk.close();
}
