// The sweep (S-law of images): 1: bytes that anything holds never go. 2: bytes that nothing holds go, after a week in which
// nothing held them. 3: at most once a day. 4: while anything is in doubt nothing goes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { putAsset } from '@/storage/assets';
import { createProject } from '@/storage/createProject';
import { createLibrary } from '@/storage/library';
import { openProject } from '@/storage/openProject';
import { EXIT_JOURNAL, type JournalRow, type SnapshotRow } from '@/storage/rows';
import { sweepAssets } from '@/storage/sweep';
import { keepVersion } from '@/storage/versions';
import { aPen } from './support/pen';
import { clearTable, putRow, rowsOf } from './support/rows';
import { aProject, aWorld, settle } from './support/world';

const DAY = 24 * 3600 * 1000;
const nothing = () => '';

async function stage() {
  const world = aWorld();
  const { disk } = world.tab();
  await createProject(disk, aProject());
  const pass = (days: number) => world.time.set(world.time.clock.now() + days * DAY);
  const image = (n: number) => putAsset(disk, new Uint8Array([1, 2, n]), 'image/png');
  const left = async () => (await rowsOf<{ id: string }>(world, 'assets')).map(({ id }) => id).sort();
  return { world, disk, pass, image, left };
}

/** The ways in which an image can be held. */
const ways = ['project', 'old snapshot', 'point', 'trash', 'undo', 'exit journal', 'nothing'] as const;

test('what is held never goes, whatever holds it; what nothing holds goes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...ways), { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 6 }),
      async (held, days) => {
        const { world, disk, pass, image, left } = await stage();
        const ids = await Promise.all(held.map((_, n) => image(n)));
        const of = (way: (typeof ways)[number]) => ids.filter((_, n) => held[n] === way);
        const withImages = (id: string, images: readonly string[]) => ({
          ...aProject('Shop', id),
          assets: Object.fromEntries(
            images.map((each) => [
              each,
              { id: each, mime: 'image/png' as const, bytes: 3, width: 1, height: 1 },
            ]),
          ),
        });
        await createProject(disk, withImages('trashed', of('trash')));
        const library = createLibrary(disk);
        await library.refresh();
        await library.moveToTrash('trashed');
        await createProject(disk, withImages('old', of('old snapshot')));
        await keepVersion(disk, withImages('p1', of('point')), { rev: 1, commit: 'c' }, { reason: 'named' });
        const handle = await openProject(disk, 'p1');
        const pen = aPen(handle);
        for (const id of of('project'))
          pen.write((draft) => {
            draft.assets[id] = { id, mime: 'image/png', bytes: 3, width: 1, height: 1 };
          });
        await handle.flush();
        await settle();
        for (const id of of('exit journal'))
          await putRow(world, EXIT_JOURNAL, {
            projectId: 'old',
            rev: 2,
            commit: id,
            base: 'x',
            at: 0,
            version: 2,
            patches: [{ op: 'replace', path: ['title'], value: id }],
          });
        for (const day of days) {
          pass(day);
          await sweepAssets(disk, () => of('undo').join(' '));
        }
        const safe = ids.filter((_, n) => held[n] !== 'nothing');
        expect(await left()).toEqual(expect.arrayContaining(safe));
        pass(9);
        await sweepAssets(disk, () => of('undo').join(' '));
        pass(9);
        await sweepAssets(disk, () => of('undo').join(' '));
        expect(await left()).toEqual(safe.toSorted());
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

describe('the grace', () => {
  test('is seven days from when nothing held them, not from when they were stored', async () => {
    const { disk, pass, image, left } = await stage();
    const id = await image(1);
    pass(100);
    expect(await sweepAssets(disk, nothing)).toBe(0);
    pass(6);
    expect(await sweepAssets(disk, nothing)).toBe(0);
    expect(await left()).toEqual([id]);
    pass(1.5);
    expect(await sweepAssets(disk, nothing)).toBe(1);
    expect(await left()).toEqual([]);
  });

  test('begins again when something held them in between, or when they were stored again', async () => {
    const { disk, pass, image } = await stage();
    const id = await image(1);
    await sweepAssets(disk, nothing);
    pass(3);
    await sweepAssets(disk, () => id);
    pass(5);
    expect(await sweepAssets(disk, nothing)).toBe(0);
    pass(6);
    await image(1);
    pass(2);
    expect(await sweepAssets(disk, nothing)).toBe(0);
  });

  test('there is one sweep a day, and a clock that goes back makes nothing go', async () => {
    const { disk, pass, image, left } = await stage();
    await image(1);
    await sweepAssets(disk, nothing);
    pass(8);
    expect(await sweepAssets(disk, nothing)).toBe(1);
    await image(2);
    pass(0.5);
    expect(await sweepAssets(disk, nothing)).toBe(0);
    pass(1);
    await sweepAssets(disk, nothing);
    pass(-40);
    expect(await sweepAssets(disk, nothing)).toBe(0);
    expect(await left()).toHaveLength(1);
  });
});

describe('in doubt nothing goes', () => {
  type Stage = Awaited<ReturnType<typeof stage>>;
  const doubts: Record<string, (all: Stage) => Promise<unknown>> = {
    'a journal that cannot be read': async ({ world }) => {
      const [row] = await rowsOf<JournalRow>(world, 'journal');
      return putRow(world, 'journal', { ...row, changes: undefined });
    },
    'a damaged snapshot': async ({ world }) => {
      const [row] = await rowsOf<SnapshotRow>(world, 'snapshots');
      return putRow(world, 'snapshots', { ...row, hash: 'w1-0' });
    },
    'a project without its snapshots': ({ world }) => clearTable(world, 'snapshots'),
    'a project that is open in another tab': ({ world }) => openProject(world.tab().disk, 'p1'),
    'a project that waits in another tab': async ({ world, disk }) => {
      await openProject(disk, 'p1');
      return openProject(world.tab().disk, 'p1');
    },
  };
  test.each(Object.entries(doubts))('%s', async (_, doubt) => {
    const all = await stage();
    await all.image(1);
    await sweepAssets(all.disk, nothing);
    all.pass(8);
    await doubt(all);
    expect(await sweepAssets(all.disk, nothing)).toBe(0);
    expect(await all.left()).toHaveLength(1);
  });

  test('what cannot be read at all', async () => {
    const all = await stage();
    await all.image(1);
    await sweepAssets(all.disk, nothing);
    all.pass(8);
    all.disk.close();
    await expect(sweepAssets(all.disk, nothing)).rejects.toBeDefined();
    expect(await all.left()).toHaveLength(1);
  });
});
