// Named restore points outlive the database: they are copied as they are named, come back with their project, and are never doubled.
import { describe, expect, test } from 'vitest';
import { readProject } from '@/model/readProject';
import type { Project } from '@/model/types';
import { createProject } from '@/storage/createProject';
import type { Disk } from '@/storage/disk';
import { StorageFailure } from '@/storage/failure';
import { createLibrary } from '@/storage/library';
import { loadForView } from '@/storage/loadProject';
import { type Recovery, createRecovery } from '@/storage/recovery';
import { EXIT_JOURNAL, type VersionRow } from '@/storage/rows';
import { bringVersionBack, deleteVersion, keepVersion, listVersions, readVersion } from '@/storage/versions';
import { memoryCopy } from './support/memoryCopy';
import { clearTable, dump, rowsOf } from './support/rows';
import { aProject, aWorld, settle } from './support/world';

const tables = ['snapshots', 'journal', EXIT_JOURNAL, 'summaries', 'versions', 'assets', 'trash', 'meta'];
const copyTitle = (title: string) => `${title} (brought back)`;
const tip = (rev: number) => ({ rev, commit: `c${rev}` });
const name = (disk: Disk, project: Project, called: string, rev = 1) =>
  keepVersion(disk, project, tip(rev), { reason: 'named', name: called });
const namesOf = async (disk: Disk, id = 'p1') => (await listVersions(disk, id)).map((point) => point.name);

/** A project with two named points and an automatic one between them, and its second copy. */
async function aNamedWorld() {
  const world = aWorld({ readProject });
  const memory = memoryCopy();
  const tab = () => world.tab({ secondCopy: memory.copy });
  const { disk } = tab();
  await createProject(disk, aProject());
  const first = await name(disk, aProject('As it began'), 'Before the workshop');
  await keepVersion(disk, aProject('Half-way'), tip(2), { reason: 'automatic' });
  const second = await name(disk, aProject('As it ended'), 'After it', 3);
  await settle();
  const copied = () => [...memory.points.values()].map(({ row }) => `${row.projectId}: ${row.name}`).sort();
  const wipe = async (...spared: string[]) => {
    disk.close();
    for (const table of tables) if (!spared.includes(table)) await clearTable(world, table);
  };
  const start = async () => {
    const { disk: later } = tab();
    await later.open();
    return later;
  };
  const recovering = async (): Promise<{ disk: Disk; recovery: Recovery }> => {
    const later = await start();
    const recovery = createRecovery(later);
    await settle(120);
    return { disk: later, recovery };
  };
  const ids = [first?.id ?? '', second?.id ?? ''] as const;
  return { world, disk, ids, memory, copied, wipe, start, recovering };
}

const both = ['p1: After it', 'p1: Before the workshop'];

describe('the copies', () => {
  test('are made of what a person names and of nothing else, and go with it', async () => {
    const { world, disk, ids, copied } = await aNamedWorld();
    expect(copied()).toEqual(both);
    const gone = await deleteVersion(disk, ids[0]);
    await settle();
    expect(copied()).toEqual(['p1: After it']);
    expect((await rowsOf<{ key: string }>(world, 'meta')).map(({ key }) => key)).not.toContain(
      `deletedPoint:${ids[0]}`,
    );
    if (gone) await bringVersionBack(disk, gone);
    await settle();
    expect(copied()).toEqual(both);
  });

  test('go with a project that is deleted for good, and not with one in the trash', async () => {
    const { disk, copied } = await aNamedWorld();
    const library = createLibrary(disk);
    await library.refresh();
    await library.moveToTrash('p1');
    await settle();
    expect(copied()).toEqual(both);
    await library.emptyTrash('p1');
    await settle();
    expect(copied()).toEqual([]);
  });

  test('that are missing are made at the next start, and one that could not be deleted goes then', async () => {
    const { disk, ids, memory, copied, start } = await aNamedWorld();
    memory.fail(new StorageFailure('connection'));
    await deleteVersion(disk, ids[1]);
    await name(disk, aProject('Later'), 'Later', 4);
    await settle();
    disk.close();
    memory.fail(undefined);
    expect(copied()).toEqual(both);
    const later = await start();
    createLibrary(later);
    await settle(200);
    expect(copied()).toEqual(['p1: Before the workshop', 'p1: Later']);
    expect(await namesOf(later)).toEqual(['Later', undefined, 'Before the workshop']);
  });
});

test('one that cannot be copied keeps no other from it', async () => {
  const { disk, ids, memory, copied, start } = await aNamedWorld();
  disk.close();
  memory.points.clear();
  const write = memory.copy.points.write.bind(memory.copy.points);
  memory.copy.points.write = (row, info) =>
    row.id === ids[0] ? Promise.reject(new StorageFailure('unreadable')) : write(row, info);
  createLibrary(await start());
  await settle(200);
  expect(copied()).toEqual(['p1: After it']);
});

describe('a wiped project', () => {
  test('comes back with its named points from its second copy', async () => {
    const { ids, wipe, recovering, copied } = await aNamedWorld();
    await wipe();
    const { disk, recovery } = await recovering();
    expect(recovery.projects.get()).toMatchObject([{ id: 'p1', points: 2 }]);
    const brought = await recovery.bringBack('p1', 'secondCopy', copyTitle);
    expect(brought).toMatchObject({ asCopy: false, pointsLeft: 0 });
    expect(await namesOf(disk)).toEqual(['After it', 'Before the workshop']);
    expect((await readVersion(disk, ids[0])).title).toBe('As it began');
    expect((await listVersions(disk, 'p1'))[1]).toMatchObject({ rev: 1, reason: 'named' });
    await settle();
    expect(copied()).toEqual(both);
  });

  test('comes back with them from a backup file, too', async () => {
    const { wipe, recovering, memory } = await aNamedWorld();
    memory.kept.clear();
    await wipe();
    const { disk, recovery } = await recovering();
    await recovery.addFile('backup.json', [{ id: 'p1', document: aProject('Of the file') }], 1);
    await recovery.bringBack('p1', 'file-1', copyTitle);
    expect((await loadForView(disk, 'p1')).title).toBe('Of the file');
    expect(await namesOf(disk)).toEqual(['After it', 'Before the workshop']);
  });

  test('can come back from one of them where nothing else is left', async () => {
    const { ids, wipe, recovering, memory } = await aNamedWorld();
    memory.kept.clear();
    await wipe();
    const { disk, recovery } = await recovering();
    const [lost] = recovery.projects.get();
    expect(lost?.sources.map(({ key, state }) => [key, state])).toEqual([
      [`point-${ids[1]}`, 'whole'],
      [`point-${ids[0]}`, 'whole'],
      ['database', 'nothing'],
    ]);
    await recovery.bringBack('p1', `point-${ids[0]}`, copyTitle);
    expect((await loadForView(disk, 'p1')).title).toBe('As it began');
    expect(await namesOf(disk)).toEqual(['After it', 'Before the workshop']);
  });

  test('doubles nothing where the database still has its points', async () => {
    const { world, wipe, recovering } = await aNamedWorld();
    await wipe('versions');
    const before = (await dump(world))['versions'];
    const { recovery } = await recovering();
    expect(recovery.projects.get()).toMatchObject([{ id: 'p1', points: 0 }]);
    await recovery.bringBack('p1', 'secondCopy', copyTitle);
    expect((await dump(world))['versions']).toEqual(before);
  });

  test('that comes beside another of its id has them; the other keeps its own', async () => {
    const { disk: _old, wipe, recovering, copied } = await aNamedWorld();
    await wipe();
    const { disk, recovery } = await recovering();
    await createProject(disk, aProject('Imported'));
    await name(disk, aProject('Imported'), 'Of the new one');
    await settle();
    const { id, asCopy } = await recovery.bringBack('p1', 'secondCopy', copyTitle);
    expect(asCopy).toBe(true);
    await settle();
    expect(await namesOf(disk, id)).toEqual(['After it', 'Before the workshop']);
    expect(await namesOf(disk)).toEqual(['Of the new one']);
    expect(copied()).toEqual(
      [`${id}: After it`, `${id}: Before the workshop`, 'p1: Of the new one'].toSorted(),
    );
  });

  test('that is let go takes them along', async () => {
    const { wipe, recovering, copied } = await aNamedWorld();
    await wipe();
    const { recovery } = await recovering();
    await recovery.dismiss('p1');
    expect(copied()).toEqual([]);
  });

  test('says which found no room or cannot be read; the copy keeps those', async () => {
    const { ids, wipe, recovering, memory, copied } = await aNamedWorld();
    const spoilt = memory.points.get(`p1 ${ids[0]}`);
    if (spoilt) spoilt.info = { ...spoilt.info, bytes: 41_000_000 };
    await wipe();
    const { disk, recovery } = await recovering();
    expect(await recovery.bringBack('p1', 'secondCopy', copyTitle)).toMatchObject({ pointsLeft: 1 });
    expect(await namesOf(disk)).toEqual(['After it']);
    expect(copied()).toEqual(both);
  });
});

describe('a start', () => {
  test('gives a project that is here the named points back that the database has lost', async () => {
    const { world, disk, start } = await aNamedWorld();
    disk.close();
    await clearTable(world, 'versions');
    const later = await start();
    createLibrary(later);
    await settle(200);
    expect(await namesOf(later)).toEqual(['After it', 'Before the workshop']);
  });

  test('leaves a lost project to the person, and a whole database as it is', async () => {
    const { world, wipe, start, copied, disk: old } = await aNamedWorld();
    old.close();
    const before = await dump(world);
    const whole = await start();
    createLibrary(whole);
    await settle(200);
    whole.close();
    expect((await dump(world))['versions']).toEqual(before['versions']);
    await wipe();
    createLibrary(await start());
    await settle(200);
    expect(await rowsOf<VersionRow>(world, 'versions')).toEqual([]);
    expect(copied()).toEqual(both);
  });
});

test('without a place for second copies all is as it was', async () => {
  const world = aWorld({ readProject });
  const { disk } = world.tab();
  await createProject(disk, aProject());
  const point = await name(disk, aProject(), 'Mine');
  await settle();
  createLibrary(disk);
  await settle(200);
  expect(await namesOf(disk)).toEqual(['Mine']);
  await deleteVersion(disk, point?.id ?? '');
  await settle();
  expect(await namesOf(disk)).toEqual([]);
  expect((await rowsOf<{ key: string }>(world, 'meta')).filter(({ key }) => key.includes('oint'))).toEqual(
    [],
  );
});
