// The texts of the search: kept with the summaries, made where one is missing, gone with what is deleted for good.
import { expect, test } from 'vitest';
import { createProject } from '@/storage/createProject';
import { followSearchTexts } from '@/storage/followSearchTexts';
import { createLibrary } from '@/storage/library';
import { openProject } from '@/storage/openProject';
import type { SearchRow } from '@/storage/rows';
import { aPen } from './support/pen';
import { rowsOf } from './support/rows';
import { aProject, aWorld, settle } from './support/world';

/** What the search knows, by project: the first line, which begins with the title. */
async function followed(world: ReturnType<typeof aWorld>) {
  const texts = new Map<string, string>();
  const { refresh } = followSearchTexts(world.tab().disk, (id, text) => {
    if (text) texts.set(id, text.lines.split('\u001F')[0] ?? '');
    else texts.delete(id);
  });
  await refresh();
  return { texts, refresh };
}

test('a new project is found, a renamed one by its new name, one in the trash not, and one that came back again', async () => {
  const world = aWorld();
  const { disk } = world.tab();
  const library = createLibrary(disk);
  await library.create(aProject('Shop'));
  const { texts, refresh } = await followed(world);
  expect([...texts]).toEqual([['p1', 'Shop']]);
  await library.rename('p1', 'Grocery');
  await refresh();
  expect([...texts]).toEqual([['p1', 'Grocery']]);
  await library.moveToTrash('p1');
  await refresh();
  expect([...texts]).toEqual([]);
  await library.restore('p1');
  await refresh();
  expect([...texts]).toEqual([['p1', 'Grocery']]);
  await library.moveToTrash('p1');
  await library.emptyTrash();
  expect(await rowsOf<SearchRow>(world, 'searchTexts')).toEqual([]);
});

test('what was written is in the text that is kept as the project is closed', async () => {
  const world = aWorld();
  const { disk } = world.tab();
  await createProject(disk, aProject('Shop'));
  const handle = await openProject(disk, 'p1');
  aPen(handle).title('Bakery');
  await handle.flush();
  await handle.close();
  const [row] = await rowsOf<SearchRow>(world, 'searchTexts');
  expect(row?.text.lines).toMatch(/^Bakery/);
  expect([...(await followed(world)).texts]).toEqual([['p1', 'Bakery']]);
});

test('a text that is missing or of before is made of the project, and kept', async () => {
  const world = aWorld();
  const { disk } = world.tab();
  await createProject(disk, aProject('Shop'));
  await createProject(disk, aProject('Bakery', 'p2'));
  await disk.parts.connection.write(['searchTexts'], async (db) => {
    await db.searchTexts.delete('p1');
    await db.searchTexts.update('p2', { changedAt: -1 });
  });
  const { texts } = await followed(world);
  await settle();
  expect(texts).toEqual(
    new Map([
      ['p1', 'Shop'],
      ['p2', 'Bakery'],
    ]),
  );
  const rows = await rowsOf<SearchRow>(world, 'searchTexts');
  expect(rows.map(({ id, changedAt }) => [id, changedAt >= 0])).toEqual([
    ['p1', true],
    ['p2', true],
  ]);
});
