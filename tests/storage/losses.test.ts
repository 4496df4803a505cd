// Losses (S11): what is missing is found, whatever is left to tell of it, and the warning stays until it is settled.
import { describe, expect, test } from 'vitest';
import { createProject } from '@/storage/createProject';
import type { Disk } from '@/storage/disk';
import { createLibrary } from '@/storage/library';
import { loadProject } from '@/storage/loadProject';
import { UNKNOWN, createLosses } from '@/storage/losses';
import { openProject } from '@/storage/openProject';
import { EXIT_JOURNAL, type JournalRow, type SnapshotRow } from '@/storage/rows';
import { memoryCopy } from './support/memoryCopy';
import { aPen } from './support/pen';
import { clearTable, dump, putRow, rowsOf } from './support/rows';
import { aProject, aWorld, settle } from './support/world';

const tables = ['snapshots', 'journal', EXIT_JOURNAL, 'summaries', 'versions', 'assets', 'trash', 'meta'];

/** Two projects; p1 has three commits more than p2. Everything is written and no tab is open. */
async function aLivedWorld() {
  const world = aWorld();
  const { copy: secondCopy, kept } = memoryCopy();
  const tab = () => world.tab({ secondCopy });
  // It makes no copies by itself.
  const first = world.tab();
  await createProject(first.disk, aProject('Shop', 'p1'));
  await createProject(first.disk, aProject('Bakery', 'p2'));
  const handle = await openProject(first.disk, 'p1');
  const pen = aPen(handle);
  for (const text of ['A', 'B', 'C']) pen.card(text);
  await handle.flush();
  await secondCopy.write(pen.project, { rev: handle.rev, commit: handle.commit });
  await handle.close();
  first.disk.close();
  const rows = await rowsOf<JournalRow>(world, 'journal');
  const wipe = async () => {
    for (const table of tables) await clearTable(world, table);
  };
  /** Forgets the last commits of p1, as a log that was cut does. */
  const cut = async (kept: number) => {
    const own = (await rowsOf<JournalRow>(world, 'journal')).filter(({ projectId }) => projectId === 'p1');
    const others = (await rowsOf<JournalRow>(world, 'journal')).filter(({ projectId }) => projectId !== 'p1');
    await clearTable(world, 'journal');
    for (const row of [...others, ...own.filter(({ rev }) => rev <= kept)])
      await putRow(world, 'journal', row);
  };
  const noSentinel = () => world.local.removeItem('waymark:sentinel');
  const looked = async (): Promise<Disk> => {
    const { disk } = tab();
    await disk.open();
    return disk;
  };
  return { world, rows, secondCopy, kept, tab, wipe, cut, noSentinel, looked };
}

const told = (disk: Disk) =>
  (disk.loss.get()?.projects ?? []).map(({ id, kind, rev, title }) => [id, kind, rev, title]);

describe('what is found', () => {
  test('a first visit and a whole database are no loss', async () => {
    const fresh = aWorld().tab();
    await fresh.disk.open();
    expect(fresh.disk.loss.get()).toBeUndefined();
    const { looked } = await aLivedWorld();
    expect((await looked()).loss.get()).toBeUndefined();
  });

  test('an empty database beside a sentinel: every project, by its name', async () => {
    const { wipe, looked } = await aLivedWorld();
    await wipe();
    const disk = await looked();
    expect(told(disk)).toEqual([
      ['p1', 'emptied', 4, 'Shop'],
      ['p2', 'emptied', 1, 'Bakery'],
    ]);
    expect(disk.loss.get()?.projects[0]).toMatchObject({ cards: 3, at: 1_000_000 });
  });

  test('an empty database beside a second copy alone', async () => {
    const { wipe, noSentinel, looked } = await aLivedWorld();
    await wipe();
    noSentinel();
    expect(told(await looked())).toEqual([['p1', 'emptied', 4, 'Shop']]);
  });

  test('one project that the sentinel names and the database lacks', async () => {
    const { world, looked } = await aLivedWorld();
    for (const table of ['snapshots', 'journal', 'summaries']) {
      const rows = await rowsOf<{ projectId?: string; id?: string }>(world, table);
      await clearTable(world, table);
      for (const row of rows) if ((row.projectId ?? row.id) !== 'p2') await putRow(world, table, row);
    }
    expect(told(await looked())).toEqual([['p2', 'gone', 1, 'Bakery']]);
  });

  test('a lost suffix: by the second copy alone, once it is sure', async () => {
    const { world, cut, noSentinel, looked } = await aLivedWorld();
    await cut(2);
    noSentinel();
    const disk = await looked();
    // Another tab may be writing it just now.
    expect(disk.loss.get()).toBeUndefined();
    await world.time.pass(6000);
    expect(told(disk)).toEqual([['p1', 'behind', 4, 'Shop']]);
  });

  test('a copy that was faster than its commit is no loss', async () => {
    const { world, rows, cut, noSentinel, looked } = await aLivedWorld();
    await cut(2);
    noSentinel();
    const disk = await looked();
    for (const row of rows) await putRow(world, 'journal', row);
    await world.time.pass(6000);
    expect(disk.loss.get()).toBeUndefined();
  });

  test('a lost suffix, by the sentinel at once', async () => {
    const { cut, looked } = await aLivedWorld();
    await cut(2);
    expect(told(await looked())).toEqual([['p1', 'behind', 4, 'Shop']]);
  });

  test('a gap in the journal: what lies behind it is lost', async () => {
    const { world, cut, looked } = await aLivedWorld();
    const last = (await rowsOf<JournalRow>(world, 'journal')).find(({ rev }) => rev === 4);
    await cut(2);
    await putRow(world, 'journal', last);
    expect(told(await looked())).toEqual([['p1', 'behind', 4, 'Shop']]);
  });

  test('a commit that builds on nothing is told as soon as anybody reads the project', async () => {
    const { world, looked } = await aLivedWorld();
    const row = (await rowsOf<JournalRow>(world, 'journal')).find(({ rev }) => rev === 3);
    await putRow(world, 'journal', { ...row, base: 'elsewhere' });
    const disk = await looked();
    expect((await loadProject(disk, 'p1')).missing).toEqual({ expected: 4, found: 2 });
    expect(told(disk)).toEqual([['p1', 'behind', 4, 'Shop']]);
  });

  test('a project whose snapshots do not verify is told as soon as anybody reads it', async () => {
    const { world, looked } = await aLivedWorld();
    for (const row of await rowsOf<SnapshotRow>(world, 'snapshots'))
      if (row.projectId === 'p1') await putRow(world, 'snapshots', { ...row, json: row.json.slice(0, -9) });
    const disk = await looked();
    expect(disk.loss.get()).toBeUndefined();
    await expect(loadProject(disk, 'p1')).rejects.toMatchObject({ reason: 'unreadable' });
    expect(told(disk)).toEqual([['p1', 'unreadable', 4, 'Shop']]);
  });

  test('a project that a person deleted for good is not lost, even if what remembers it comes back', async () => {
    const { world, kept, tab, looked } = await aLivedWorld();
    const { disk } = tab();
    const sentinel = world.local.getItem('waymark:sentinel') ?? '';
    const slots = new Map(kept);
    const library = createLibrary(disk);
    await library.moveToTrash('p1');
    await library.emptyTrash('p1');
    disk.close();
    // The browser writes localStorage seconds later, and was killed before.
    world.local.setItem('waymark:sentinel', sentinel);
    for (const [id, slot] of slots) kept.set(id, slot);
    const later = await looked();
    expect(later.loss.get()).toBeUndefined();
    await settle();
    expect([...kept.keys()]).not.toContain('p1');
  });
});

describe('the warning', () => {
  test('stays after new projects were made, after edits and after every start', async () => {
    const { wipe, noSentinel, looked, kept, tab } = await aLivedWorld();
    await wipe();
    const disk = await looked();
    await createProject(disk, aProject('New', 'p3'));
    disk.close();
    // Nothing is left that could be compared: the book alone remembers.
    noSentinel();
    kept.clear();
    const later = tab();
    await later.disk.open();
    expect(told(later.disk).map(([id]) => id)).toEqual(['p1', 'p2']);
  });

  test('stays when the project that is behind is edited beyond where it had been', async () => {
    const { cut, looked } = await aLivedWorld();
    await cut(2);
    const disk = await looked();
    const handle = await openProject(disk, 'p1');
    const pen = aPen(handle);
    for (const text of ['D', 'E', 'F', 'G']) pen.card(text);
    await handle.close();
    disk.close();
    expect(told(await looked())).toEqual([['p1', 'behind', 4, 'Shop']]);
  });

  test('holds the second copy of a lost project: nothing is written over it', async () => {
    const { cut, looked, kept } = await aLivedWorld();
    await cut(2);
    const disk = await looked();
    const before = kept.get('p1');
    const { project, tip } = await loadProject(disk, 'p1');
    await disk.parts.secondCopy.write(project, tip);
    await disk.parts.secondCopy.write({ ...project, id: 'p2' }, tip);
    expect(kept.get('p1')).toBe(before);
    expect(kept.has('p2')).toBe(true);
  });

  test('is the same in every tab, and ends where the project was saved again from memory', async () => {
    const { world, tab, wipe } = await aLivedWorld();
    const open = tab();
    const handle = await openProject(open.disk, 'p1');
    await wipe();
    aPen(handle).card('D');
    await handle.flush().catch(() => undefined);
    const other = tab();
    await other.disk.open();
    expect(told(other.disk).map(([id]) => id)).toContain('p1');
    await handle.saveAgain();
    await settle();
    expect(told(other.disk).map(([id]) => id)).not.toContain('p1');
    expect((await loadProject(other.disk, 'p1')).tip.rev).toBeGreaterThan(4);
    await handle.close();
    await world.time.pass(2000);
    const later = tab();
    await later.disk.open();
    expect(told(later.disk).map(([id]) => id)).not.toContain('p1');
  });

  test('an unreadable book says nothing and breaks nothing', async () => {
    const { world, wipe, looked } = await aLivedWorld();
    for (const text of [
      '{',
      'null',
      '[1]',
      '{"p1":null,"__proto__":{"kind":"gone","rev":1},"p2":{"kind":"x"}}',
      '{"p1":{"kind":"x","rev":9},"p2":{"kind":"gone","rev":"9"},"no id":{"kind":"gone","rev":9}}',
    ]) {
      world.local.setItem('waymark:lost', text);
      expect((await looked()).loss.get()).toBeUndefined();
    }
    await wipe();
    expect(told(await looked())).toHaveLength(2);
  });

  test('what a person has dismissed is kept under the name that books have had from the first', async () => {
    const { world, wipe, looked } = await aLivedWorld();
    await wipe();
    const { loss, parts } = await looked();
    const lost = loss.get()?.projects.map(({ id }) => id) ?? [];
    expect(lost.toSorted()).toEqual(['p1', 'p2']);
    await parts.losses.dismiss('p1');
    const book = JSON.parse(world.local.getItem('waymark:lost') ?? '{}') as Record<string, object>;
    expect(book).toMatchObject({ p1: { letGo: true }, p2: { kind: 'emptied' } });
    expect(book['p2']).not.toHaveProperty('letGo');
    // A book of an earlier program, read by this one.
    world.local.setItem('waymark:lost', JSON.stringify({ ...book, p2: { ...book['p2'], letGo: true } }));
    expect((await looked()).loss.get()).toBeUndefined();
  });

  test('looking changes nothing in the database', async () => {
    const { world, cut, looked } = await aLivedWorld();
    await cut(2);
    const before = await dump(world);
    await looked();
    expect(await dump(world)).toEqual(before);
  });
});

test('where the browser says that it threw everything away and nobody knows what, that is told', async () => {
  const { disk } = aWorld().tab();
  const losses = createLosses({ ...disk.parts, dataLoss: () => 'total' });
  await losses.look();
  expect(losses.found.get()?.projects).toEqual([{ id: UNKNOWN, kind: 'emptied', rev: 0 }]);
  // The browser tells it once only.
  const later = createLosses(disk.parts);
  await later.look();
  expect(later.found.get()?.projects).toHaveLength(1);
  await later.dismiss(UNKNOWN);
  expect(later.found.get()).toBeUndefined();
  await later.look();
  expect(later.found.get()).toBeUndefined();
});
