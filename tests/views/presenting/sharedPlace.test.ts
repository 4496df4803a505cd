// Laws of the windows of one presentation: all show the same place, whoever moves, and a closed one is noticed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Role, sharePlace } from '@/views/presenting/sharedPlace';
import { fakeAir, fakeLocks, settle } from '../../storage/support/world';

function aRoom(locks = true) {
  const air = fakeAir();
  const shared = locks ? fakeLocks() : undefined;
  return (id: string, role: Role) => {
    const place = sharePlace({ openChannel: () => air().channel, locks: shared, id, role, now: 0 });
    const leave = place.join();
    return { ...place, leave };
  };
}

describe('windows in step', () => {
  test('a move in either is the place of both', async () => {
    const open = aRoom();
    const [picture, notes] = [open('a', 'picture'), open('b', 'notes')];
    await settle();
    picture.change({ key: 's1', at: 1 });
    await settle();
    expect(notes.get().place).toMatchObject({ key: 's1', at: 1 });
    notes.change({ key: 's2', at: 2 });
    await settle();
    expect(picture.get().place).toEqual(notes.get().place);
    expect(picture.get().place.at).toBe(2);
  });

  test('a window that is opened later takes the place that is there, and moves nobody', async () => {
    const open = aRoom();
    const picture = open('a', 'picture');
    await settle();
    picture.change({ key: 's3', at: 3 });
    const notes = open('z', 'notes');
    await settle();
    expect([picture.get().place.at, notes.get().place.at]).toEqual([3, 3]);
    expect(picture.get().place.since).toBe(notes.get().place.since);
  });

  test('each knows the others, and notices when one is gone', async () => {
    const open = aRoom();
    const [picture, notes] = [open('a', 'picture'), open('b', 'notes')];
    await settle();
    expect([...notes.get().others.values()]).toEqual(['picture']);
    expect([...picture.get().others.values()]).toEqual(['notes']);
    picture.leave();
    await settle();
    expect(notes.get().others.size).toBe(0);
    open('c', 'picture');
    await settle();
    expect([...notes.get().others.keys()]).toEqual(['c']);
  });

  test('without locks they are in step all the same', async () => {
    const open = aRoom(false);
    const [picture, notes] = [open('a', 'picture'), open('b', 'notes')];
    await settle();
    notes.change({ black: true });
    await settle();
    expect(picture.get().place.black).toBe(true);
  });

  test('law: whoever moves when, in the end all stand at one place, the last one of the one who knew most', async () => {
    const step = fc.record({ who: fc.nat(2), at: fc.nat(9), wait: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (moves) => {
        const open = aRoom();
        const windows = [open('a', 'picture'), open('b', 'notes'), open('c', 'picture')];
        for (const { who, at, wait } of moves) {
          windows[who]?.change({ at, key: `s${at}` });
          if (wait > 0) await settle(wait);
        }
        await settle();
        const [first, ...rest] = windows.map((window) => window.get().place);
        for (const place of rest) expect(place).toEqual(first);
        for (const window of windows) window.leave();
      }),
      { numRuns: 60 },
    );
  });
});
