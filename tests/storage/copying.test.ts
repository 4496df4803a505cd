// When the second copy is written: in pauses, at the latest half a minute after an edit, at leaving, by one tab only (S11).
import { describe, expect, test } from 'vitest';
import { createProject } from '@/storage/createProject';
import { StorageFailure } from '@/storage/failure';
import { createLibrary } from '@/storage/library';
import { openProject } from '@/storage/openProject';
import { memoryCopy } from './support/memoryCopy';
import { aPen } from './support/pen';
import { aProject, aWorld, settle } from './support/world';

async function opened() {
  const world = aWorld();
  const memory = memoryCopy(world.time.clock.now);
  const tab = world.tab({ secondCopy: memory.copy });
  await createProject(tab.disk, aProject('Shop'));
  const handle = await openProject(tab.disk, 'p1');
  await settle();
  const titles = async () => ((await memory.copy.read('p1')) as { title: string }).title;
  memory.writes.length = 0;
  return { world, memory, tab, handle, pen: aPen(handle), titles };
}

test('a new project is copied as it is stored', async () => {
  const { memory } = await opened();
  expect(await memory.copy.list()).toMatchObject([{ projectId: 'p1', title: 'Shop', rev: 1 }]);
});

describe('an open project is copied', () => {
  test('once work has paused, and not again while nothing happens', async () => {
    const { world, memory, pen, titles } = await opened();
    for (const title of ['A', 'B', 'C']) pen.title(title);
    await settle();
    expect(memory.writes).toEqual([]);
    await world.time.pass(5500);
    expect(memory.writes).toEqual([{ projectId: 'p1', rev: 4 }]);
    expect(await titles()).toBe('C');
    await world.time.pass(120_000, 5000);
    expect(memory.writes).toHaveLength(1);
  });

  test('less than half a minute after each edit, as often as that and no oftener, however long one types', async () => {
    const { world, memory, pen } = await opened();
    const copiedAt: number[] = [];
    const write = memory.copy.write.bind(memory.copy);
    memory.copy.write = (...of) => {
      copiedAt.push(world.time.clock.now());
      return write(...of);
    };
    const begun = world.time.clock.now();
    for (let second = 0; second < 300; second++) {
      pen.title(`Title ${second}`, true);
      await world.time.pass(1000);
    }
    expect(copiedAt.length).toBeGreaterThanOrEqual(10);
    expect(copiedAt.length).toBeLessThanOrEqual(13);
    for (const [i, at] of copiedAt.entries()) expect(at - (copiedAt[i - 1] ?? begun)).toBeLessThan(30_000);
  });

  test('at leaving, with what is on disk by then', async () => {
    const { memory, tab, pen, titles } = await opened();
    pen.title('A');
    await settle();
    tab.leave();
    await settle();
    expect(await titles()).toBe('A');
    expect(memory.writes).toEqual([{ projectId: 'p1', rev: 2 }]);
    tab.leave();
    await settle();
    expect(memory.writes).toHaveLength(1);
  });

  test('never further than the disk, and soon with what was on its way', async () => {
    const { world, tab, pen, titles } = await opened();
    pen.title('A');
    await settle();
    pen.title('B');
    tab.leave();
    await Promise.resolve();
    expect(await titles()).toBe('A');
    await world.time.pass(6000);
    expect(await titles()).toBe('B');
  });

  test('with what the disk does not take', async () => {
    const { world, tab, handle, pen, titles } = await opened();
    tab.disk.parts.connection.write = () => Promise.reject(new StorageFailure('quota'));
    pen.title('only here');
    await world.time.pass(6000);
    expect(handle.save.get().state).toBe('unsaved');
    expect(await titles()).toBe('only here');
  });

  test('as it is closed', async () => {
    const { handle, pen, titles } = await opened();
    pen.title('A');
    await handle.close();
    await settle();
    expect(await titles()).toBe('A');
  });

  test('again after a copy has failed, and the work is not held up by it', async () => {
    const { world, memory, handle, pen, titles } = await opened();
    memory.fail(new StorageFailure('quota'));
    pen.title('A');
    await world.time.pass(6000);
    expect(handle.save.get().state).toBe('saved');
    memory.fail(undefined);
    pen.title('B');
    await world.time.pass(6000);
    expect(await titles()).toBe('B');
  });

  test('by the tab that holds the write lock, and by no other', async () => {
    const { world, memory, pen } = await opened();
    const other = memoryCopy();
    const mirror = await openProject(world.tab({ secondCopy: other.copy }).disk, 'p1');
    pen.title('A');
    await world.time.pass(40_000, 1000);
    expect(memory.writes).toHaveLength(1);
    expect(other.writes).toEqual([]);
    const taking = mirror.takeOver();
    await world.time.pass(3000);
    await taking;
    aPen(mirror).title('B');
    await world.time.pass(40_000, 1000);
    expect(memory.writes).toHaveLength(1);
    expect(other.writes).toHaveLength(1);
  });
});

describe('the library', () => {
  test('copies at its start what has no copy yet, and what is further than its copy', async () => {
    const world = aWorld();
    const without = world.tab();
    await createProject(without.disk, aProject('One', 'p1'));
    await createProject(without.disk, aProject('Two', 'p2'));
    const memory = memoryCopy(world.time.clock.now);
    await memory.copy.write(aProject('Two', 'p2'), { rev: 1, commit: 'x' });
    createLibrary(world.tab({ secondCopy: memory.copy }).disk);
    await settle();
    expect(memory.writes).toEqual([
      { projectId: 'p2', rev: 1 },
      { projectId: 'p1', rev: 1 },
    ]);
  });

  test('keeps the copy of what is in the trash, and takes it away when the trash is emptied', async () => {
    const { memory, tab, handle } = await opened();
    await handle.close();
    const library = createLibrary(tab.disk);
    await library.moveToTrash('p1');
    expect(await memory.copy.list()).toHaveLength(1);
    await library.emptyTrash();
    expect(await memory.copy.list()).toEqual([]);
  });

  test('copies a project that was renamed in it', async () => {
    const { tab, handle, titles } = await opened();
    await handle.close();
    await createLibrary(tab.disk).rename('p1', 'Renamed');
    await settle();
    expect(await titles()).toBe('Renamed');
  });
});
