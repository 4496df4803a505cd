// The connection: newer tables, upgrades elsewhere, a database that does not open, one that is taken away.
import { IDBDatabase } from 'fake-indexeddb';
import { afterAll, describe, expect, test } from 'vitest';
import { createProject } from '@/storage/createProject';
import { DATABASE_VERSION } from '@/storage/database';
import { loadForView } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import { aPen } from './support/pen';
import { dump } from './support/rows';
import { aProject, aWorld, settle } from './support/world';

type World = ReturnType<typeof aWorld>;

/** A newer program opens the database with higher tables. */
function upgrade(world: World): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = world.indexedDB.open('waymark', (DATABASE_VERSION + 1) * 10);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('future'));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('open')));
  });
}

async function opened() {
  const world = aWorld();
  const tab = world.tab();
  await createProject(tab.disk, aProject('Shop'));
  const handle = await openProject(tab.disk, 'p1');
  return { world, tab, handle, pen: aPen(handle) };
}

describe('a newer program', () => {
  test('that upgrades the tables gets them at once, after what was queued is written; then nothing is written here', async () => {
    const { world, tab, handle, pen } = await opened();
    pen.title('typed just now', true);
    const newer = await upgrade(world);
    expect(tab.disk.state.get()).toEqual({ state: 'updated' });
    pen.title('too late');
    await expect(handle.flush()).rejects.toMatchObject({ reason: 'closed' });
    expect(handle.save.get()).toMatchObject({ state: 'unsaved', reason: 'closed' });
    newer.close();
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('typed just now');
  });

  test('S10: its tables are read, never written, and not one byte changes', async () => {
    const { world, handle } = await opened();
    await handle.close();
    (await upgrade(world)).close();
    const before = await dump(world);
    const tab = world.tab();
    const old = await openProject(tab.disk, 'p1');
    expect([tab.disk.state.get().state, old.mode]).toEqual(['newer', 'newer']);
    await expect(createProject(tab.disk, aProject('x', 'p9'))).rejects.toMatchObject({ reason: 'newer' });
    expect(await dump(world)).toEqual(before);
  });
});

describe('a database that does not open', () => {
  test('reads waiting after seven seconds, and is tried again by the next use', async () => {
    const world = aWorld();
    let silent = true;
    const indexedDB = new Proxy(world.indexedDB, {
      get(factory, name) {
        if (name === 'open' && silent) return () => new EventTarget();
        const member = Reflect.get(factory, name) as unknown;
        return typeof member === 'function' ? (member.bind(factory) as unknown) : member;
      },
    });
    const { disk } = world.tab({ indexedDB });
    const opening = disk.open();
    opening.catch(() => undefined);
    // First the heal gives up, then the first read, which is the one that opens.
    await world.time.pass(7500, 500);
    expect(disk.state.get()).toEqual({ state: 'waiting', reason: 'timeout' });
    await expect(opening).rejects.toMatchObject({ reason: 'connection' });
    silent = false;
    await disk.open();
    expect(disk.state.get()).toEqual({ state: 'ready' });
  });
});

describe('a disk that fails for longer', () => {
  let broken: DOMException | undefined;
  // Before anything is opened: a connection remembers the method that it was opened with.
  const begin = Reflect.get(IDBDatabase.prototype, 'transaction') as (...given: unknown[]) => IDBTransaction;
  IDBDatabase.prototype.transaction = function transaction(this: unknown, ...given: unknown[]) {
    if (broken) throw broken;
    return begin.apply(this, given);
  };
  afterAll(() => {
    IDBDatabase.prototype.transaction = begin;
  });

  test('S5: the state says why, work goes on in memory, and everything is written when the disk is back', async () => {
    const { world, handle, pen } = await opened();
    await settle();
    broken = new DOMException('Connection is closing because of: IO error NO_SPACE', 'UnknownError');
    for (const id of ['a', 'b']) pen.card(id);
    await world.time.pass(500, 100);
    expect(handle.save.get()).toMatchObject({ state: 'unsaved', reason: 'diskFull' });
    // What follows a full disk is a dead connection; the first reason stays.
    broken = new DOMException('closing', 'InvalidStateError');
    pen.card('c');
    await world.time.pass(90_000, 1000);
    expect(handle.save.get()).toMatchObject({ state: 'unsaved', reason: 'diskFull' });

    broken = undefined;
    await handle.saveAgain();
    await handle.flush();
    expect(handle.save.get().state).toBe('saved');
    expect(await loadForView(world.tab().disk, 'p1')).toEqual(pen.project);
  });

  test('S5: a project that cannot be written stays open, with its words, when it is closed', async () => {
    const { world, tab, handle, pen } = await opened();
    await settle();
    broken = new DOMException('gone', 'UnknownError');
    pen.title('unsaved');
    await settle();
    await expect(handle.close()).rejects.toMatchObject({ reason: 'connection' });
    expect(await openProject(tab.disk, 'p1')).toBe(handle);
    expect(handle.project.title).toBe('unsaved');

    broken = undefined;
    await world.time.pass(60_000, 5000);
    await handle.close();
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('unsaved');
  });
});
