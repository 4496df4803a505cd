// Recovery (S11): each source alone and in pairs brings a lost project back, nothing is overwritten, and what is let go stays so.
import { describe, expect, test } from 'vitest';
import { allCards } from '@/model/cardTable';
import { toDocument } from '@/model/document';
import { readProject } from '@/model/readProject';
import type { Project } from '@/model/types';
import { putAsset } from '@/storage/assets';
import { createProject } from '@/storage/createProject';
import type { Disk } from '@/storage/disk';
import { StorageFailure } from '@/storage/failure';
import { loadForView, loadProject } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import { type Recovery, createRecovery } from '@/storage/recovery';
import { EXIT_JOURNAL, type JournalRow, type ExitRow, type SnapshotRow, type Summary } from '@/storage/rows';
import { keepVersion } from '@/storage/versions';
import { memoryCopy } from './support/memoryCopy';
import { aPen } from './support/pen';
import { clearTable, dump, putRow, rowsOf } from './support/rows';
import { aProject, aWorld, settle } from './support/world';

const tables = ['snapshots', 'journal', EXIT_JOURNAL, 'summaries', 'versions', 'assets', 'trash', 'meta'];
const copyTitle = (title: string) => `${title} (brought back)`;
const cardsOf = (project: Project) =>
  allCards(project.cards)
    .map(({ id }) => id)
    .sort();

/** A project with three stages and a lane, so that its cards stand on something: each in a stage of its own name. */
function aShop(id = 'p1', title = 'Shop'): Project {
  const project = aProject(title, id);
  return {
    ...project,
    maps: { m1: { id: 'm1', order: 'a0', title: 'Map', state: 'current', personaIds: [] } },
    stages: Object.fromEntries(
      ['A', 'B', 'C'].map((id, at) => [id, { id, mapId: 'm1', order: `a${at}`, name: id }]),
    ),
    lanes: { l1: { id: 'l1', mapId: 'm1', order: 'a0', kind: 'actions', name: 'Actions' } },
  } as unknown as Project;
}

/**
 * p1 with the cards A, B, C (revisions 2 to 4), its second copy as of `copied`, a restore point after A, and p2.
 * The texts of both are kept as a person's backup file would have them.
 */
async function aLivedWorld({ copied = 4 }: { copied?: number } = {}) {
  const world = aWorld({ readProject });
  const { copy: secondCopy, kept } = memoryCopy();
  const tab = () => world.tab({ secondCopy });
  // It makes no copies by itself.
  const { disk } = world.tab();
  await createProject(disk, aShop());
  await createProject(disk, aShop('p2', 'Bakery'));
  const handle = await openProject(disk, 'p1');
  const pen = aPen(handle);
  let backup = '';
  for (const text of ['A', 'B', 'C']) {
    pen.card(text, text, text);
    await handle.flush();
    if (handle.rev === copied)
      await secondCopy.write(pen.project, { rev: handle.rev, commit: handle.commit });
    const tip = { rev: handle.rev, commit: handle.commit };
    if (text === 'A')
      await keepVersion(disk, pen.project, tip, { reason: 'named', name: 'Before the workshop' });
    if (text === 'B') backup = JSON.stringify(toDocument(pen.project));
  }
  await handle.close();
  disk.close();
  const rows = await dump(world);
  const wipe = async (...spared: string[]) => {
    for (const table of tables) if (!spared.includes(table)) await clearTable(world, table);
  };
  /** The last commits of p1 are gone. */
  const cut = async (kept: number) => {
    await clearTable(world, 'journal');
    for (const row of rows['journal'] as JournalRow[])
      if (row.projectId !== 'p1' || row.rev <= kept) await putRow(world, 'journal', row);
  };
  const looked = async (): Promise<{ disk: Disk; recovery: Recovery }> => {
    const later = tab();
    await later.disk.open();
    const recovery = createRecovery(later.disk);
    await settle(120);
    return { disk: later.disk, recovery };
  };
  return { world, secondCopy, kept, rows, backup, wipe, cut, looked };
}

const lostOf = (recovery: Recovery, id = 'p1') => recovery.projects.get().find((one) => one.id === id);
const sourcesOf = (recovery: Recovery, id = 'p1') =>
  (lostOf(recovery, id)?.sources ?? []).map(({ kind, state, cards }) => [kind, state, cards]);
const noLoss = async (looked: () => Promise<{ disk: Disk }>) => {
  const { disk } = await looked();
  return disk.loss.get() === undefined;
};

/** Takes the localStorage back to what it was `before`. */
function notesOf(world: ReturnType<typeof aWorld>) {
  const keys = ['waymark:sentinel', 'waymark:lost'];
  return {
    before: () => keys.map((key) => [key, world.local.getItem(key) ?? '{}'] as const),
    back: (items: (readonly [string, string])[]) => {
      for (const [key, text] of items) world.local.setItem(key, text);
    },
  };
}

describe('each source alone', () => {
  test('the second copy, after the database was emptied', async () => {
    const { wipe, looked, kept } = await aLivedWorld();
    await wipe();
    const { disk, recovery } = await looked();
    expect(sourcesOf(recovery)).toEqual([
      ['secondCopy', 'whole', 3],
      ['database', 'nothing', undefined],
    ]);
    expect(lostOf(recovery)).toMatchObject({ best: 'secondCopy', reading: false, title: 'Shop' });
    expect(cardsOf(await recovery.look('p1', 'secondCopy'))).toEqual(['A', 'B', 'C']);
    expect(await recovery.bringBack('p1', 'secondCopy', copyTitle)).toEqual({
      id: 'p1',
      title: 'Shop',
      asCopy: false,
      images: 0,
      pointsLeft: 0,
    });
    const { project, tip } = await loadProject(disk, 'p1');
    expect([project.title, cardsOf(project)]).toEqual(['Shop', ['A', 'B', 'C']]);
    // Revisions never go back, so that no memory of the old ones calls it lost again.
    expect(tip.rev).toBe(5);
    await settle();
    expect(kept.get('p1')?.info).toMatchObject({ rev: 5, commit: tip.commit });
    expect(disk.loss.get()?.projects.map(({ id }) => id)).toEqual(['p2']);
    await recovery.dismiss('p2');
    expect(await noLoss(looked)).toBe(true);
  });

  test('a restore point, where the database still has it', async () => {
    const { wipe, looked, kept } = await aLivedWorld();
    kept.clear();
    await wipe('versions');
    const { disk, recovery } = await looked();
    expect(sourcesOf(recovery)[0]).toEqual(['restorePoint', 'whole', 1]);
    const { best = '' } = lostOf(recovery) ?? {};
    await recovery.bringBack('p1', best, copyTitle);
    expect(cardsOf(await loadForView(disk, 'p1'))).toEqual(['A']);
  });

  test('a backup file that the person picks', async () => {
    const { wipe, looked, kept, backup } = await aLivedWorld();
    kept.clear();
    await wipe();
    const { disk, recovery } = await looked();
    expect(lostOf(recovery)?.best).toBeUndefined();
    const projects = [
      { id: 'p1', document: JSON.parse(backup) as unknown },
      { id: 'other', document: aProject('Other', 'other') },
    ];
    expect(await recovery.addFile('backup.json', projects, 900_000)).toBe(1);
    expect(sourcesOf(recovery)[0]).toEqual(['backup', 'whole', 2]);
    expect(lostOf(recovery)?.sources[0]).toMatchObject({ name: 'backup.json', at: 900_000 });
    await recovery.bringBack('p1', lostOf(recovery)?.best ?? '', copyTitle);
    expect(cardsOf(await loadForView(disk, 'p1'))).toEqual(['A', 'B']);
  });

  test('none: it is named all the same, and can be let go', async () => {
    const { wipe, looked, kept } = await aLivedWorld();
    kept.clear();
    await wipe();
    const { recovery } = await looked();
    expect(sourcesOf(recovery)).toEqual([['database', 'nothing', undefined]]);
    await recovery.dismiss('p1');
    await recovery.dismiss('p2');
    expect(recovery.projects.get()).toEqual([]);
    expect(await noLoss(looked)).toBe(true);
  });

  test('what is left of a project that does not verify', async () => {
    const { world, rows, looked, kept } = await aLivedWorld();
    kept.clear();
    const damaged = (rows['snapshots'] as SnapshotRow[]).find(({ projectId }) => projectId === 'p1');
    await putRow(world, 'snapshots', { ...damaged, json: damaged?.json.replace('"Shop"', '"Shap"') });
    const { disk, recovery } = await looked();
    await loadProject(disk, 'p1').catch(() => undefined);
    await settle(120);
    expect(sourcesOf(recovery).at(-1)).toEqual(['database', 'repaired', 0]);
    const before = (await dump(world))['snapshots'];
    const brought = await recovery.bringBack('p1', 'database', copyTitle);
    expect(brought).toMatchObject({ asCopy: true });
    expect((await loadForView(disk, brought.id)).title).toBe('Shap (brought back)');
    expect((await dump(world))['snapshots']).toEqual(expect.arrayContaining(before ?? []));
    // It still cannot be read, and a person knows that by now.
    await loadProject(disk, 'p1').catch(() => undefined);
    expect(disk.loss.get()).toBeUndefined();
  });
});

describe('pairs', () => {
  test('the exit journal is added to the second copy that it follows on', async () => {
    const { world, rows, wipe, looked } = await aLivedWorld({ copied: 3 });
    await wipe();
    // All that is left of the last edit is what the page wrote as it went.
    const last = (rows['journal'] as ExitRow[]).find(({ projectId, rev }) => projectId === 'p1' && rev === 4);
    await putRow(world, EXIT_JOURNAL, last);
    const { disk, recovery } = await looked();
    expect(lostOf(recovery)?.sources[0]).toMatchObject({ kind: 'secondCopy', edits: 1, cards: 3 });
    await recovery.bringBack('p1', 'secondCopy', copyTitle);
    expect(cardsOf(await loadForView(disk, 'p1'))).toEqual(['A', 'B', 'C']);
  });

  test('an exit journal that does not fit leaves the second copy as it is', async () => {
    const { world, rows, wipe, looked } = await aLivedWorld({ copied: 3 });
    await wipe();
    const last = (rows['journal'] as ExitRow[]).find(({ projectId, rev }) => projectId === 'p1' && rev === 4);
    await putRow(world, EXIT_JOURNAL, {
      ...last,
      patches: [{ op: 'replace', path: ['nowhere', 'at', 'all'], value: 1 }],
    });
    const { recovery } = await looked();
    // What reads the journals of earlier programs is fetched first.
    await expect.poll(() => sourcesOf(recovery)[0]).toEqual(['secondCopy', 'whole', 2]);
  });

  test.each([
    ['older', 900_000, 'secondCopy', 3],
    ['newer', 1_100_000, 'file-1', 2],
  ])('of second copy and %s backup the later one is proposed', async (_, at, best, cards) => {
    const { wipe, looked, backup } = await aLivedWorld();
    await wipe();
    const { recovery } = await looked();
    await recovery.addFile('backup.json', [{ id: 'p1', document: JSON.parse(backup) }], at);
    expect(lostOf(recovery)?.best).toBe(best);
    expect((await recovery.look('p1', best)).title).toBe('Shop');
    expect(lostOf(recovery)?.sources.find(({ key }) => key === best)?.cards).toBe(cards);
  });

  test('an unreadable second copy says so, and the restore point is proposed', async () => {
    const { wipe, looked, kept } = await aLivedWorld();
    const slot = kept.get('p1');
    if (slot) slot.text = slot.text.slice(0, 50);
    await wipe('versions');
    const { recovery } = await looked();
    expect(sourcesOf(recovery).slice(0, 2)).toEqual([
      ['secondCopy', 'unreadable', 3],
      ['restorePoint', 'whole', 1],
    ]);
    expect(lostOf(recovery)?.best).toMatch(/^point-/);
  });

  test('a source that goes bad between looking and bringing back gives way to the next', async () => {
    const { wipe, looked, kept } = await aLivedWorld();
    await wipe('versions');
    const { recovery } = await looked();
    const slot = kept.get('p1');
    if (slot) slot.text = '{';
    await expect(recovery.bringBack('p1', 'secondCopy', copyTitle)).rejects.toMatchObject({
      reason: 'unreadable',
    });
    expect(lostOf(recovery)?.best).toMatch(/^point-/);
    expect(sourcesOf(recovery)[0]?.[1]).toBe('unreadable');
  });

  test('what a newer program wrote is named, and can be had as a file only', async () => {
    const { wipe, looked, kept } = await aLivedWorld();
    const slot = kept.get('p1');
    if (slot) slot.text = slot.text.replace(/"version":\d+/, '"version":999');
    await wipe();
    const { recovery } = await looked();
    expect(sourcesOf(recovery)[0]).toEqual(['secondCopy', 'newer', 3]);
    expect(lostOf(recovery)?.best).toBeUndefined();
    expect(JSON.parse(await recovery.textOf('p1', 'secondCopy'))).toMatchObject({ version: 999 });
  });
});

describe('nothing is overwritten', () => {
  test('a lost suffix comes back beside the project that is there', async () => {
    const { world, cut, looked } = await aLivedWorld();
    await cut(2);
    const { disk, recovery } = await looked();
    expect(sourcesOf(recovery)).toEqual([
      ['secondCopy', 'whole', 3],
      ['restorePoint', 'whole', 1],
      ['restorePoint', 'whole', 0],
      ['database', 'here', 1],
    ]);
    const before = await dump(world);
    const brought = await recovery.bringBack('p1', 'secondCopy', copyTitle);
    expect(brought.asCopy).toBe(true);
    expect(cardsOf(await loadForView(disk, brought.id))).toEqual(['A', 'B', 'C']);
    expect((await loadForView(disk, brought.id)).title).toBe('Shop (brought back)');
    expect(cardsOf(await loadForView(disk, 'p1'))).toEqual(['A']);
    const after = await dump(world);
    for (const table of ['snapshots', 'journal', 'versions'])
      expect(after[table]).toEqual(expect.arrayContaining(before[table] ?? []));
    expect(await noLoss(looked)).toBe(true);
  });

  test('an id that was taken meanwhile: the lost one comes beside it', async () => {
    const { wipe, looked } = await aLivedWorld();
    await wipe();
    const { disk, recovery } = await looked();
    await createProject(disk, { ...aShop(), title: 'Imported' });
    const brought = await recovery.bringBack('p1', 'secondCopy', copyTitle);
    expect(brought).toMatchObject({ asCopy: true, title: 'Shop' });
    expect((await loadForView(disk, 'p1')).title).toBe('Imported');
    await recovery.dismiss('p2');
    expect(await noLoss(looked)).toBe(true);
  });

  test('letting a lost suffix go keeps the project, and a later loss of it is found again', async () => {
    const { world, cut, looked } = await aLivedWorld();
    await cut(2);
    const { disk, recovery } = await looked();
    await recovery.dismiss('p1');
    expect(cardsOf(await loadForView(disk, 'p1'))).toEqual(['A']);
    const handle = await openProject(disk, 'p1');
    aPen(handle).card('D');
    await handle.flush();
    expect(handle.rev).toBe(3);
    await handle.close();
    disk.close();
    expect(await noLoss(looked)).toBe(true);
    const kept = (await rowsOf<JournalRow>(world, 'journal')).filter(({ rev }) => rev < 3);
    await clearTable(world, 'journal');
    for (const row of kept) await putRow(world, 'journal', row);
    expect((await looked()).disk.loss.get()?.projects).toMatchObject([{ id: 'p1', kind: 'behind', rev: 3 }]);
  });

  test('what was let go does not come back with a sentinel that was written late', async () => {
    const { world, wipe, looked, kept } = await aLivedWorld();
    const sentinel = world.local.getItem('waymark:sentinel') ?? '';
    const slots = new Map(kept);
    await wipe();
    const { recovery } = await looked();
    await recovery.dismiss('p1');
    await recovery.dismiss('p2');
    expect(kept.size).toBe(0);
    expect(world.local.getItem('waymark:sentinel')).toBe('{}');
    world.local.setItem('waymark:sentinel', sentinel);
    for (const [id, slot] of slots) kept.set(id, slot);
    expect(await noLoss(looked)).toBe(true);
  });

  test('what was settled stays so where the browser ended before it wrote its localStorage', async () => {
    const { world, wipe, looked } = await aLivedWorld();
    const { before, back } = notesOf(world);
    await wipe();
    const first = await looked();
    const lost = before();
    await first.recovery.bringBack('p1', 'secondCopy', copyTitle);
    await first.recovery.dismiss('p2');
    await settle();
    first.disk.close();
    expect(await noLoss(looked)).toBe(true);
    back(lost);
    expect(await noLoss(looked)).toBe(true);
    // The same project lost again is lost again.
    await wipe();
    const again = await looked();
    expect(again.disk.loss.get()?.projects).toContainEqual(
      expect.objectContaining({ id: 'p1', kind: 'emptied', rev: 5 }),
    );
  });

  test('a suffix that came back beside what is there stays settled as well', async () => {
    const { world, cut, looked } = await aLivedWorld();
    const { before, back } = notesOf(world);
    await cut(2);
    const second = await looked();
    expect(lostOf(second.recovery)?.kind).toBe('behind');
    const behind = before();
    await second.recovery.bringBack('p1', 'secondCopy', copyTitle);
    second.disk.close();
    back(behind);
    expect(await noLoss(looked)).toBe(true);
  });

  test('a project of the same id that begins after letting go is watched like any other', async () => {
    const { world, wipe, looked } = await aLivedWorld();
    await wipe();
    const { disk, recovery } = await looked();
    await recovery.dismiss('p1');
    await recovery.dismiss('p2');
    await createProject(disk, aShop('p1', 'Again'));
    disk.close();
    for (const table of tables) await clearTable(world, table);
    expect((await looked()).disk.loss.get()?.projects).toMatchObject([{ id: 'p1', title: 'Again' }]);
  });
});

describe('all at once', () => {
  test('the project that was changed last is listed first, whatever was found first', async () => {
    const world = aWorld({ readProject });
    const { disk } = world.tab();
    for (const id of ['first', 'second', 'third']) {
      await createProject(disk, aShop(id, id));
      world.time.set(world.time.clock.now() + 1000);
    }
    disk.parts.sentinel.flush();
    disk.close();
    for (const table of tables) await clearTable(world, table);
    const later = world.tab();
    await later.disk.open();
    const recovery = createRecovery(later.disk);
    await settle(120);
    expect(recovery.projects.get().map(({ id }) => id)).toEqual(['third', 'second', 'first']);
  });

  test('each from the chosen or the proposed source', async () => {
    const { wipe, looked, secondCopy } = await aLivedWorld();
    await secondCopy.write(aShop('p2', 'Bakery'), { rev: 1, commit: 'x' });
    await wipe('versions');
    const { disk, recovery } = await looked();
    const point = lostOf(recovery)?.sources.find(({ kind }) => kind === 'restorePoint')?.key ?? '';
    const done = await recovery.bringBackAll(new Map([['p1', point]]), copyTitle);
    // The last one is the first of the library.
    expect(done.back.map(({ title }) => title)).toEqual(['Bakery', 'Shop']);
    expect(cardsOf(await loadForView(disk, 'p1'))).toEqual(['A']);
    expect(disk.loss.get()).toBeUndefined();
  });

  test('no room half-way: what came back is said, the rest stays on offer', async () => {
    const { wipe, looked, secondCopy, kept } = await aLivedWorld();
    await secondCopy.write(aShop('p2', 'Bakery'), { rev: 1, commit: 'x' });
    await wipe();
    const { disk, recovery } = await looked();
    const { connection } = disk.parts;
    const write = connection.write.bind(connection);
    connection.write = async (names, work, limit) => {
      const there = await connection.read(
        ['summaries'],
        (db) => db.summaries.toArray() as Promise<Summary[]>,
      );
      if (there.length > 0 && names.includes('snapshots')) throw new StorageFailure('quota');
      return write(names, work, limit);
    };
    const done = await recovery.bringBackAll(new Map(), copyTitle);
    expect(done).toMatchObject({ back: [{ title: 'Bakery' }], stopped: 'quota' });
    expect(disk.loss.get()?.projects.map(({ id }) => id)).toEqual(['p1']);
    expect(kept.has('p1')).toBe(true);
    connection.write = write;
    expect(await recovery.bringBackAll(new Map(), copyTitle)).toMatchObject({ back: [{ title: 'Shop' }] });
    expect(disk.loss.get()).toBeUndefined();
  });
});

test('images come back with a backup, and those that nobody has are counted', async () => {
  const png = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (letter) => letter.charCodeAt(0),
  );
  const build = async () => {
    const lived = await aLivedWorld();
    const { disk } = await lived.looked();
    const id = await putAsset(disk, png, 'image/png');
    const record = { id, mime: 'image/png' as const, bytes: png.length, width: 1, height: 1 };
    const project: Project = { ...aShop(), assets: { [id]: record } };
    await lived.secondCopy.write(project, { rev: 9, commit: 'x' });
    await lived.wipe();
    const data = `data:image/png;base64,${btoa(String.fromCharCode(...png))}`;
    return { ...lived, file: { ...project, assets: { [id]: { ...record, data } } } };
  };
  const without = await build();
  const poor = (await without.looked()).recovery;
  expect(await poor.bringBack('p1', 'secondCopy', copyTitle)).toMatchObject({ images: 1 });

  const having = await build();
  const { disk, recovery } = await having.looked();
  await recovery.addFile('backup.json', [{ id: 'p1', document: having.file }], 1);
  expect(lostOf(recovery)?.best).toBe('secondCopy');
  expect(await recovery.bringBack('p1', 'secondCopy', copyTitle)).toMatchObject({ images: 0 });
  expect(Object.keys((await loadForView(disk, 'p1')).assets)).toHaveLength(1);
});
