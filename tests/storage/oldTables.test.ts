// Tables of version 1, as an earlier program has declared them: they are upgraded, and nothing in them is lost.
import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { createProject } from '@/storage/createProject';
import { followSearchTexts } from '@/storage/followSearchTexts';
import { createLibrary } from '@/storage/library';
import { loadForView, loadProject } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import type { SearchRow } from '@/storage/rows';
import { keepVersion, listVersions, readVersion } from '@/storage/versions';
import { aPen } from './support/pen';
import { dump, putRow, rowsOf } from './support/rows';
import { aProject, aWorld, settle } from './support/world';

/** The tables of version 1 with their keys and indexes. */
const TABLES: Readonly<Record<string, { key: string | string[]; index?: string }>> = {
  snapshots: { key: ['projectId', 'rev'] },
  journal: { key: ['projectId', 'rev'] },
  lastWords: { key: ['projectId', 'rev', 'commit'] },
  summaries: { key: 'id' },
  versions: { key: 'id', index: 'projectId' },
  assets: { key: 'id' },
  trash: { key: 'id' },
  meta: { key: 'key' },
};

/** Opens the database as version 1, which Dexie writes as 10, and makes its tables. */
function openVersion1(indexedDB: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('waymark', 10);
    request.addEventListener('upgradeneeded', () => {
      for (const [name, { key, index }] of Object.entries(TABLES)) {
        const store = request.result.createObjectStore(name, { keyPath: key });
        if (index !== undefined) store.createIndex(index, index);
      }
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('open')));
  });
}

/** A browser with a database of version 1 that holds all that a person had, and what that was. */
async function oldBrowser() {
  const source = aWorld();
  const { disk } = source.tab();
  await createProject(disk, aProject('Shop'));
  await createProject(disk, aProject('Bakery', 'p2'));
  await createProject(disk, aProject('Thrown away', 'p3'));
  await createLibrary(disk).moveToTrash('p3');
  const handle = await openProject(disk, 'p1');
  const pen = aPen(handle);
  pen.title('Grocery');
  await handle.flush();
  const { project, tip } = await loadProject(disk, 'p1');
  await keepVersion(disk, project, tip, { reason: 'named', name: 'Before the fair' });
  pen.card('c1', 'Looks around');
  await handle.flush();
  // The tab is not closed: what was edited lies in the journal, behind the snapshot.
  const rows = await dump(source);
  const world = aWorld();
  (await openVersion1(world.indexedDB)).close();
  for (const [table, list] of Object.entries(rows)) for (const row of list) await putRow(world, table, row);
  return { world, rows, project: pen.project };
}

test('S7: every row stays as it was, and the project opens with its journal, restore points, library and trash', async () => {
  const { world, rows, project } = await oldBrowser();
  for (const table of ['snapshots', 'journal', 'summaries', 'versions', 'trash', 'meta'])
    expect(rows[table], table).not.toEqual([]);
  const { disk } = world.tab();
  await disk.open();
  expect(disk.state.get()).toEqual({ state: 'ready' });
  expect(await dump(world)).toEqual(rows);
  expect(await loadForView(disk, 'p1')).toEqual(project);

  const library = createLibrary(disk);
  await library.refresh();
  const { projects, trash } = library.listing.get();
  expect(projects.map(({ id }) => id).toSorted()).toEqual(['p1', 'p2']);
  expect(trash.map(({ id }) => id)).toEqual(['p3']);
  const [point] = await listVersions(disk, 'p1');
  expect(point?.name).toBe('Before the fair');
  expect((await readVersion(disk, point?.id ?? '')).title).toBe('Grocery');
});

test('work goes on in it, and the texts of the search are made of what is there', async () => {
  const { world } = await oldBrowser();
  const { disk } = world.tab();
  const texts = new Map<string, string>();
  await followSearchTexts(disk, (id, text) => texts.set(id, text?.lines ?? '')).refresh();
  expect([...texts.keys()].toSorted()).toEqual(['p1', 'p2']);
  await settle();
  const kept = await rowsOf<SearchRow>(world, 'searchTexts');
  expect(kept.map(({ id, text }) => [id, text.lines.split('\u001F')[0]])).toEqual([
    ['p1', 'Grocery'],
    ['p2', 'Bakery'],
  ]);
  const handle = await openProject(disk, 'p1');
  expect(handle.mode).toBe('writer');
  aPen(handle).title('Market');
  await handle.flush();
  await handle.close();
  expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Market');
});

test('a tab of before that gives its tables up when asked is not waited for', async () => {
  const { world, project } = await oldBrowser();
  const old = await openVersion1(world.indexedDB);
  const asked: (number | null)[] = [];
  old.addEventListener('versionchange', ({ newVersion }) => {
    asked.push(newVersion);
    old.close();
  });
  const { disk } = world.tab();
  await disk.open();
  expect(asked).toEqual([20]);
  expect(disk.state.get()).toEqual({ state: 'ready' });
  expect(await loadForView(disk, 'p1')).toEqual(project);
});

test('a tab of before that keeps its tables is named as what is waited for, and nothing is lost by it', async () => {
  const { world, rows, project } = await oldBrowser();
  const old = await openVersion1(world.indexedDB);
  const { disk } = world.tab();
  const opening = disk.open();
  opening.catch(() => undefined);
  await world.time.pass(1000);
  expect(disk.state.get()).toEqual({ state: 'waiting', reason: 'blocked' });
  // Longer than anything is waited for: the page goes on saying that other tabs are to be closed.
  await world.time.pass(15_000);
  await expect(opening).rejects.toMatchObject({ reason: 'connection' });
  expect(disk.state.get()).toEqual({ state: 'waiting', reason: 'blocked' });
  old.close();
  await settle();
  await disk.open();
  expect(disk.state.get()).toEqual({ state: 'ready' });
  expect(await dump(world)).toEqual(rows);
  expect(await loadForView(disk, 'p1')).toEqual(project);
});

test('a program of before finds the tables newer and opens them by its own count no more', async () => {
  const { world, rows } = await oldBrowser();
  await world.tab().disk.open();
  await expect(openVersion1(world.indexedDB)).rejects.toMatchObject({ name: 'VersionError' });
  // Dexie, which it opens them with, takes them as they are: that is why it looks at their version before it writes.
  const old = new Dexie('waymark', { indexedDB: world.indexedDB, IDBKeyRange });
  old.version(1).stores({ summaries: 'id', meta: 'key' });
  await old.open();
  expect(old.backendDB().version).toBeGreaterThan(10);
  old.close();
  expect(await dump(world)).toEqual(rows);
});
