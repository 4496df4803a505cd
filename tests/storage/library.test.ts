// The library: what it lists, and what happens to what is thrown away.
import { describe, expect, test } from 'vitest';
import { cardTable } from '@/model/cardTable';
import { VERSION } from '@/model/constants';
import type { Project } from '@/model/types';
import { catchUp } from '@/storage/catchUp';
import { createProject } from '@/storage/createProject';
import { createLibrary } from '@/storage/library';
import { loadForView } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import { summarise } from '@/storage/summary';
import { aPen } from './support/pen';
import { dump, rowsOf } from './support/rows';
import { aProject, aWorld, settle } from './support/world';

async function library() {
  const world = aWorld();
  const [one, two] = [world.tab(), world.tab()];
  const [here, there] = [createLibrary(one.disk), createLibrary(two.disk)];
  await here.create(aProject('Shop'));
  await settle();
  return { world, one, two, here, there };
}
const titles = (shown: ReturnType<typeof createLibrary>) =>
  shown.listing.get().projects.map(({ title }) => title);

describe('the list', () => {
  test('follows what happens in another tab', async () => {
    const { here, there } = await library();
    expect([titles(here), titles(there)]).toEqual([['Shop'], ['Shop']]);
    await there.create(aProject('Bakery', 'p2'));
    await here.rename('p1', 'Grocery');
    await settle();
    expect(new Set(titles(there))).toEqual(new Set(['Grocery', 'Bakery']));
    expect(titles(here)).toEqual(titles(there));
  });

  test('hands on the very objects of what has not changed', async () => {
    const { here } = await library();
    const [shop] = here.listing.get().projects;
    const all = here.listing.get().projects;
    await here.refresh();
    expect(here.listing.get().projects).toBe(all);
    await here.create(aProject('Bakery', 'p2'));
    expect(here.listing.get().projects.find(({ id }) => id === 'p1')).toBe(shop);
  });

  test('shows an edit soon after it was made, last changed first', async () => {
    const { world, one, here } = await library();
    await here.create(aProject('Bakery', 'p2'));
    await world.time.pass(1000);
    const handle = await openProject(one.disk, 'p1');
    aPen(handle).title('Shop, edited');
    await handle.flush();
    await world.time.pass(2000);
    await settle();
    expect(titles(here)).toEqual(['Shop, edited', 'Bakery']);
  });

  test('shows what was written last by a page that was left at once', async () => {
    const { world, one } = await library();
    const { disk } = one;
    await createProject(disk, aProject('Bakery', 'p2'));
    await createLibrary(disk).moveToTrash('p2');
    for (const [id, title] of [
      ['p1', 'Shop, renamed'],
      ['p2', 'Bakery, renamed'],
    ] as const) {
      const handle = await openProject(disk, id);
      aPen(handle).title(title);
      await handle.flush();
    }
    // The pages are gone before the pause after which they would have written their summaries.
    const later = createLibrary(world.tab().disk);
    await settle();
    expect(titles(later)).toEqual(['Shop, renamed']);
    expect(later.listing.get().trash.map(({ title, summary }) => [title, summary.title])).toEqual([
      ['Bakery, renamed', 'Bakery, renamed'],
    ]);
    for (const id of ['p1', 'p2']) {
      const handle = await openProject(disk, id);
      await handle.close();
      await handle.close();
    }
    await later.rename('p1', 'Grocery');
    await later.duplicate('p1', 'Grocery (copy)');
    expect(await catchUp(disk)).toBe(false);
  });

  test('a summary of an earlier program learns the days of its project, and nothing else of it changes', async () => {
    const { world, here, one } = await library();
    await here.create({ ...aProject('Bakery', 'p2'), reviewDate: '2026-05-01' });
    await here.setThumbnail('p2', { lines: [1] });
    const bakery = (list: typeof here) => list.listing.get().projects.find(({ id }) => id === 'p2');
    const before = bakery(here);
    await one.disk.parts.connection.write(['summaries'], async (db) => {
      const kept = await db.summaries.get('p2');
      if (!kept) throw new Error('no summary');
      const { due: _, ...early } = kept;
      await db.summaries.put(early);
    });
    const later = createLibrary(world.tab().disk);
    await settle();
    expect(bakery(later)).toEqual(before);
    expect(before?.due).toMatchObject({ dates: [{ day: '2026-05-01', kind: 'projectReview' }], more: 0 });
    expect(await catchUp(one.disk)).toBe(false);
  });

  test('a copy has its own id, and what happens to it does not touch the first', async () => {
    const { world, here, one } = await library();
    const id = await here.duplicate('p1', 'Shop (copy)');
    const handle = await openProject(one.disk, id);
    aPen(handle).card('c1');
    await handle.flush();
    expect((await loadForView(world.tab().disk, 'p1')).cards).toEqual(cardTable());
    expect(new Set(titles(here))).toEqual(new Set(['Shop', 'Shop (copy)']));
  });

  test('a thumbnail stays through edits and renames', async () => {
    const { here, one } = await library();
    await here.setThumbnail('p1', { lines: [1, 2] });
    const handle = await openProject(one.disk, 'p1');
    aPen(handle).title('New');
    await handle.close();
    await here.rename('p1', 'Newer');
    expect(here.listing.get().projects).toMatchObject([{ title: 'Newer', thumbnail: { lines: [1, 2] } }]);
  });
});

describe('the trash', () => {
  test('gives back what was thrown in, to the last commit', async () => {
    const { world, here, one } = await library();
    const handle = await openProject(one.disk, 'p1');
    aPen(handle).title('Precious');
    await handle.close();
    await here.moveToTrash('p1');
    expect([titles(here), here.listing.get().trash.map(({ title }) => title)]).toEqual([[], ['Precious']]);
    await here.restore('p1');
    expect([titles(here), here.listing.get().trash]).toEqual([['Precious'], []]);
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Precious');
  });

  test('a tab that goes on editing neither loses its work nor pulls the project out of the trash', async () => {
    const { world, here, two } = await library();
    const handle = await openProject(two.disk, 'p1');
    await here.moveToTrash('p1');
    aPen(handle).title('Edited in the trash');
    await handle.flush();
    await world.time.pass(3000);
    expect(titles(here)).toEqual([]);
    await handle.close();
    await here.restore('p1');
    expect(titles(here)).toEqual(['Edited in the trash']);
  });

  test('emptied, leaves nothing behind, and a tab that still edits is told', async () => {
    const { world, here, two } = await library();
    const handle = await openProject(two.disk, 'p1');
    await here.moveToTrash('p1');
    await here.emptyTrash();
    await settle();
    const { meta: _meta, ...rest } = await dump(world);
    expect(Object.values(rest).flat()).toEqual([]);
    expect(world.local.getItem('waymark:sentinel')).toBe('{}');
    expect(handle.save.get()).toMatchObject({ state: 'unsaved', reason: 'erased' });
  });

  test('emptying spares what is not in the trash', async () => {
    const { world, here } = await library();
    await here.create(aProject('Bakery', 'p2'));
    await here.moveToTrash('p2');
    await here.emptyTrash('p1');
    await here.emptyTrash();
    expect(titles(here)).toEqual(['Shop']);
    expect(await rowsOf(world, 'snapshots')).toMatchObject([{ projectId: 'p1' }]);
  });
});

test('S10: a project of a newer version is neither renamed nor copied, and stays as it is', async () => {
  const { world, one, here } = await library();
  await createProject(one.disk, { ...aProject('Future', 'f1'), version: VERSION + 1 });
  const before = await dump(world);
  await expect(here.rename('f1', 'x')).rejects.toMatchObject({ reason: 'newer' });
  await expect(here.duplicate('f1', 'x')).rejects.toMatchObject({ reason: 'newer' });
  expect(await dump(world)).toEqual(before);
});

test('a summary counts what the library shows; a barrier is open until a finished strategy answers it', () => {
  const barrier = { mapId: 'm1', order: 'a0', title: 'Queue', cardIds: [] };
  const project: Project = {
    ...aProject('Shop'),
    owner: 'Ada',
    maps: { m1: { id: 'm1', order: 'a0', title: 'Now', state: 'current', personaIds: [] } },
    personas: { a: { id: 'a', order: 'a0', name: 'Ann', avatar: { colour: 'green', face: 3 } } },
    cards: cardTable([{ id: 'c1', stageId: 's1', laneId: 'l1', order: 'a0', text: '' }]),
    findings: {
      b1: { ...barrier, id: 'b1', kind: 'barrier' },
      b2: { ...barrier, id: 'b2', kind: 'barrier' },
      b3: { ...barrier, id: 'b3', kind: 'barrier', status: 'dismissed' },
      p1: { ...barrier, id: 'p1', kind: 'pain' },
      p2: { ...barrier, id: 'p2', kind: 'pain', status: 'solved' },
    },
    strategies: { x: { id: 'x', order: 'a0', title: 'Staff', findingIds: ['b1'], status: 'done' } },
  };
  expect(summarise(project, 7, 99)).toEqual({
    id: 'p1',
    title: 'Shop',
    changedAt: 99,
    createdAt: Date.parse(project.createdAt),
    rev: 7,
    counts: { maps: 1, personas: 1, openBarriers: 1, painPoints: 1, cards: 1 },
    mapStates: ['current'],
    owner: 'Ada',
    due: { dates: [], more: 0 },
    personas: [{ id: 'a', name: 'Ann', avatar: { colour: 'green', face: 3 } }],
  });
});

test('a summary lists the first days, and says how many more there are; a template has none', () => {
  const strategies = Object.fromEntries(
    Array.from({ length: 130 }, (_, at) => {
      const day = `2026-${String(1 + (at % 12)).padStart(2, '0')}-01`;
      return [`s${at}`, { id: `s${at}`, order: 'a0', title: '', findingIds: [], due: day }];
    }),
  );
  const { due } = summarise({ ...aProject('Shop'), strategies }, 1, 1);
  expect(due?.dates).toHaveLength(100);
  expect(due?.dates[0]?.day).toBe('2026-01-01');
  expect(due?.more).toBe(30);
  const template = summarise({ ...aProject('Shop'), strategies, template: true }, 1, 1);
  expect(template.due).toEqual({ dates: [], more: 0 });
});

test('a target derived from a map of the project repeats its findings, and they are counted once', () => {
  const map = { order: 'a0', title: '', personaIds: [] };
  const pain = { order: 'a0', title: 'Queue', cardIds: [], kind: 'pain' as const };
  const project: Project = {
    ...aProject('Shop'),
    maps: {
      now: { ...map, id: 'now', state: 'current' },
      goal: { ...map, id: 'goal', state: 'target', basedOn: 'now' },
      own: { ...map, id: 'own', state: 'target' },
    },
    findings: {
      p1: { ...pain, id: 'p1', mapId: 'now' },
      p2: { ...pain, id: 'p2', mapId: 'goal' },
      p3: { ...pain, id: 'p3', mapId: 'own' },
    },
  };
  expect(summarise(project, 1, 1).counts.painPoints).toBe(2);
});
