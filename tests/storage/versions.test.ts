// Restore points (S9): when they are made, what they hold, and what becomes of them with their project.
import { describe, expect, test } from 'vitest';
import { toDocument } from '@/model/document';
import { readProject } from '@/model/readProject';
import type { Project } from '@/model/types';
import { createProject } from '@/storage/createProject';
import { createLibrary } from '@/storage/library';
import { openProject } from '@/storage/openProject';
import type { VersionRow } from '@/storage/rows';
import {
  bringVersionBack,
  deleteVersion,
  dropOldestVersions,
  keepVersion,
  listVersions,
  readVersion,
} from '@/storage/versions';
import { aPen } from './support/pen';
import { putRow, rowsOf } from './support/rows';
import { aProject, aWorld, settle } from './support/world';

const HOUR = 3_600_000;
const tip = (rev: number) => ({ rev, commit: `c${rev}` });

async function opened() {
  const world = aWorld({ readProject });
  world.time.set(new Date(2026, 2, 14, 9).getTime());
  const tab = world.tab();
  await createProject(tab.disk, aProject());
  const handle = await openProject(tab.disk, 'p1');
  const pen = aPen(handle);
  const list = async () => {
    await settle();
    return listVersions(tab.disk, 'p1');
  };
  return { world, tab, disk: tab.disk, handle, pen, list };
}

describe('automatic points', () => {
  test('the first edit of a day keeps what was there before it; the next are an hour apart', async () => {
    const { world, disk, pen, list } = await opened();
    pen.title('One');
    pen.title('Two');
    const [first, ...none] = await list();
    expect(none).toEqual([]);
    expect(first).toMatchObject({ reason: 'automatic', rev: 1 });
    expect((await readVersion(disk, first?.id ?? '')).title).toBe('Shop');

    world.time.set(world.time.clock.now() + HOUR - 1000);
    pen.title('Three');
    expect(await list()).toHaveLength(1);
    world.time.set(world.time.clock.now() + 1000);
    pen.title('Four');
    const [second] = await list();
    expect((await readVersion(disk, second?.id ?? '')).title).toBe('Three');
    world.time.set(world.time.clock.now() + 24 * HOUR);
    pen.title('Five');
    expect(await list()).toHaveLength(3);
  });

  test('an edit that is not due asks the disk for nothing', async () => {
    const { world, pen, list } = await opened();
    pen.title('One');
    await list();
    const before = await rowsOf(world, 'versions');
    for (let i = 0; i < 50; i++) pen.title(`${i}`);
    await settle();
    expect(await rowsOf(world, 'versions')).toEqual(before);
  });

  test('before something risky the state of that moment is kept, whatever comes next', async () => {
    const { disk, handle, pen, list } = await opened();
    pen.title('Before');
    await list();
    const before = pen.project;
    const after = { ...before, title: 'All gone' };
    handle.append([{ table: 'project', id: 'p1', field: 'title', after: 'All gone' }], {
      project: () => after,
      risk: { reason: 'delete', deletion: { what: 'cards', count: 3 } },
    });
    handle.append([{ table: 'project', id: 'p1', field: 'title', after: 'Later' }], {
      project: () => ({ ...after, title: 'Later' }),
    });
    const [newest] = await list();
    expect(newest).toMatchObject({
      reason: 'delete',
      deletion: { what: 'cards', count: 3 },
      counts: { cards: 0 },
    });
    expect(await readVersion(disk, newest?.id ?? '')).toEqual(before);
  });

  test('a state that is kept already is not kept twice', async () => {
    const { world, handle, pen, list, disk } = await opened();
    const { rev, commit } = handle;
    await keepVersion(disk, pen.project, { rev, commit }, { reason: 'named', name: 'as it began' });
    world.time.set(world.time.clock.now() + 2 * HOUR);
    pen.title('One');
    expect((await list()).map(({ reason }) => reason)).toEqual(['named']);
  });

  test('a mirror makes none', async () => {
    const { world, pen, list } = await opened();
    pen.title('One');
    await list();
    const mirror = await openProject(world.tab().disk, 'p1');
    expect(mirror.mode).toBe('mirror');
    world.time.set(world.time.clock.now() + 2 * HOUR);
    aPen(mirror).title('Not mine');
    expect(await list()).toHaveLength(1);
  });

  test('closing right after the edit still keeps the point', async () => {
    const { world, pen, handle } = await opened();
    pen.title('One');
    await handle.close();
    expect(await rowsOf(world, 'versions')).toHaveLength(1);
  });
});

describe('named points', () => {
  test('stay until deleted, and the deletion can be taken back', async () => {
    const { disk } = await opened();
    const project = aProject();
    const named = await keepVersion(disk, project, tip(1), { reason: 'named', name: 'before the workshop' });
    for (let rev = 2; rev < 15; rev++) await keepVersion(disk, project, tip(rev), { reason: 'automatic' });
    const kept = await listVersions(disk, 'p1');
    expect(kept.map(({ rev }) => rev)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 2, 1]);
    const id = named?.id ?? '';
    expect(await readVersion(disk, id)).toEqual(project);
    const deleted = await deleteVersion(disk, id);
    await expect(readVersion(disk, id)).rejects.toMatchObject({ reason: 'notFound' });
    if (deleted) await bringVersionBack(disk, deleted);
    expect((await listVersions(disk, 'p1')).at(-1)).toMatchObject({ name: 'before the workshop' });
    expect(await readVersion(disk, id)).toEqual(project);
  });

  test('50 MB at most over all projects: the oldest automatic ones go, and too many named ones are refused', async () => {
    const { disk } = await opened();
    const large = (id: string, million: number): Project => ({
      ...aProject('Large', id),
      description: 'x'.repeat(million * 1_000_000),
    });
    for (let rev = 1; rev <= 5; rev++)
      await keepVersion(disk, large(`p${rev}`, 9), tip(rev), { reason: 'automatic' });
    await keepVersion(disk, large('n1', 30), tip(1), { reason: 'named', name: 'kept' });
    const left = await Promise.all(
      ['p1', 'p2', 'p3', 'p4', 'p5', 'n1'].map(async (id) => (await listVersions(disk, id)).length),
    );
    expect(left).toEqual([0, 0, 0, 1, 1, 1]);
    expect(
      await keepVersion(disk, large('n2', 11), tip(1), { reason: 'named', name: 'too much' }),
    ).toBeUndefined();
    expect(await keepVersion(disk, large('a1', 21), tip(1), { reason: 'automatic' })).toBeUndefined();
    expect(await listVersions(disk, 'n1')).toHaveLength(1);
  });

  test('when room is needed for the work itself, named ones stay', async () => {
    const { disk } = await opened();
    await keepVersion(disk, aProject(), tip(1), { reason: 'named', name: 'mine' });
    for (let rev = 2; rev < 6; rev++) await keepVersion(disk, aProject(), tip(rev), { reason: 'automatic' });
    await disk.parts.connection.write(['versions', 'meta'], dropOldestVersions);
    expect((await listVersions(disk, 'p1')).map(({ rev }) => rev)).toEqual([5, 4, 1]);
  });
});

describe('points of other hands', () => {
  test('what a migration laid down is listed, and a damaged one is not opened', async () => {
    const { world, disk } = await opened();
    const row: VersionRow = {
      id: 'p1-1',
      projectId: 'p1',
      at: 5,
      rev: 1,
      version: 1,
      reason: 'migration',
      json: JSON.stringify(toDocument(aProject())),
    };
    await putRow(world, 'versions', row);
    expect(await listVersions(disk, 'p1')).toMatchObject([{ id: 'p1-1', seq: 1 }]);
    const kept = await keepVersion(disk, aProject(), tip(2), { reason: 'automatic' });
    expect((await listVersions(disk, 'p1')).map(({ seq }) => seq)).toEqual([2, 1]);
    const stored = (await rowsOf<VersionRow>(world, 'versions')).find(({ id }) => id === kept?.id);
    await putRow(world, 'versions', { ...stored, json: stored?.json.replace('Shop', 'Shoq') });
    await expect(readVersion(disk, kept?.id ?? '')).rejects.toMatchObject({ reason: 'unreadable' });
  });

  test('a project takes its points into the trash, back out of it, and out of the world', async () => {
    const { world, disk, pen, handle, list } = await opened();
    pen.title('One');
    expect(await list()).toHaveLength(1);
    await handle.close();
    const library = createLibrary(disk);
    await library.refresh();
    await library.moveToTrash('p1');
    await library.restore('p1');
    expect(await list()).toHaveLength(1);
    await library.moveToTrash('p1');
    await library.emptyTrash('p1');
    expect(await list()).toEqual([]);
    expect(await rowsOf(world, 'versions')).toEqual([]);
    // Of a project that somebody threw away for good there is a mark, so that nobody calls it lost.
    expect(await rowsOf(world, 'meta')).toMatchObject([{ key: 'deleted:p1' }]);
  });
});
