// The write lock on its way between tabs: nothing that a tab took is lost, however fast it is asked for (S3, S8).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardsInStage } from '@/model/select';
import type { Project } from '@/model/types';
import { createProject } from '@/storage/createProject';
import { loadForView } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import type { ProjectHandle } from '@/storage/projectHandle';
import { aPen } from './support/pen';
import { aProject, aWorld, settle } from './support/world';

const cardIds = (project: Project) =>
  cardsInStage(project, 's1')
    .map(({ id }) => id)
    .sort();

async function tabs(count: number) {
  const world = aWorld();
  const parts = Array.from({ length: count }, () => world.tab());
  await createProject((parts[0] ?? world.tab()).disk, aProject('Shop'));
  const handles: ProjectHandle[] = [];
  for (const tab of parts) handles.push(await openProject(tab.disk, 'p1'));
  const stored = () => loadForView(world.tab().disk, 'p1');
  return { world, parts, handles, pens: handles.map(aPen), stored };
}

const writers = (handles: readonly ProjectHandle[]) => handles.filter(({ mode }) => mode === 'writer');

describe('releasing the write lock', () => {
  test('S8: the holder takes no stroke from the moment it hears the question, and writes all it has before it answers', async () => {
    const { world, parts, handles, pens, stored } = await tabs(2);
    const order: string[] = [];
    handles[0]?.onMode((mode) => order.push(mode));
    parts[1]?.disk.parts.hub.listen((message) => order.push(message.type));
    for (const letter of ['a', 'ab', 'abc']) pens[0]?.title(letter, true);
    await handles[1]?.takeOver();
    await settle();
    expect(order[0]).toBe('mirror');
    expect(order.indexOf('released')).toBeGreaterThan(order.lastIndexOf('commit'));
    expect((await stored()).title).toBe('abc');
    expect(handles[0]?.conflict.get()).toBeUndefined();
    await world.time.pass(6000);
    expect(handles.map(({ mode }) => mode)).toEqual(['mirror', 'writer']);
  });

  test('S8: what is on screen stays the same object when nothing was written in between', async () => {
    const { handles } = await tabs(2);
    const before = handles[0]?.project;
    await handles[1]?.takeOver();
    await settle();
    await handles[0]?.takeOver();
    await settle();
    expect(handles[0]?.project).toBe(before);
    expect(handles[0]?.mode).toBe('writer');
  });

  test('S8: an old offer does not take the write lock back from a tab that took it meanwhile', async () => {
    const { world, handles, pens, stored } = await tabs(3);
    for (const at of [1, 0, 2]) {
      await handles[at]?.takeOver();
      await settle();
      await world.time.pass(1500);
    }
    pens[2]?.title('third');
    await world.time.pass(6000);
    expect(handles.map(({ mode }) => mode)).toEqual(['mirror', 'mirror', 'writer']);
    expect((await stored()).title).toBe('third');
  });

  test('S8: two tabs that ask at once both get their turn, and nothing is parted', async () => {
    const { world, handles, pens, stored } = await tabs(3);
    pens[0]?.title('before', true);
    const asked = handles.slice(1).map((handle) => handle.takeOver());
    await world.time.pass(2600, 50);
    await Promise.all(asked);
    await settle();
    expect(writers(handles)).toHaveLength(1);
    expect(handles.every(({ conflict }) => conflict.get() === undefined)).toBe(true);
    expect((await stored()).title).toBe('before');
  });
});

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('type' as const), tab: fc.nat(2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const), tab: fc.nat(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), tab: fc.integer({ min: 0, max: 12 }) }),
  },
);

describe('law', () => {
  test('S8: whoever types and whoever asks, every stroke that a writer took is on disk, and all tabs show it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { world, handles, pens, stored } = await tabs(3);
        const taken: string[] = [];
        const asked: Promise<void>[] = [];
        for (const [n, { do: what, tab }] of steps.entries()) {
          const handle = handles[tab % handles.length];
          const pen = pens[tab % pens.length];
          if (what === 'wait') await settle(tab);
          else if (what === 'ask' && handle) asked.push(handle.takeOver());
          // An editor takes strokes only while its tab is the writer.
          else if (handle?.mode === 'writer') {
            pen?.card(`c${n}`);
            taken.push(`c${n}`);
          }
        }
        await world.time.pass(7000, 100);
        await Promise.all(asked);
        await settle();
        expect(cardIds(await stored())).toEqual([...taken].sort());
        for (const pen of pens) expect(cardIds(pen.project)).toEqual([...taken].sort());
        expect(writers(handles)).toHaveLength(1);
        expect(handles.every(({ conflict }) => conflict.get() === undefined)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
