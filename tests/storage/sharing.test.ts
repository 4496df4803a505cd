// Several tabs on one project: one writes, the others follow, and the write lock moves between them (S3, S8).
import { describe, expect, test, vi } from 'vitest';
import { cardsInStage } from '@/model/select';
import { createProject } from '@/storage/createProject';
import { renameProject } from '@/storage/library';
import { loadForView } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import type { Locks } from '@/storage/surroundings';
import { aPen } from './support/pen';
import { aProject, aWorld, settle } from './support/world';

async function twoTabs(given: Parameters<ReturnType<typeof aWorld>['tab']>[0] = {}) {
  const world = aWorld();
  const [first, second] = [world.tab(given), world.tab(given)];
  await createProject(first.disk, aProject('Shop'));
  const writer = await openProject(first.disk, 'p1');
  const mirror = await openProject(second.disk, 'p1');
  return { world, first, second, writer, mirror, pen: aPen(writer), follower: aPen(mirror) };
}

/** Two tabs of which the mirror has not heard of the last change. */
async function oneMissed() {
  const tabs = await twoTabs();
  tabs.second.deafen(true);
  tabs.pen.title('A');
  await tabs.writer.flush();
  await settle();
  tabs.second.deafen(false);
  return tabs;
}

/** Readings of a project by a tab begin, or end, one by one when they are let. */
function holdReadings(disk: Awaited<ReturnType<typeof twoTabs>>['second']['disk'], which: 'begin' | 'end') {
  const { connection } = disk.parts;
  const read = connection.read.bind(connection);
  const held: (() => void)[] = [];
  vi.spyOn(connection, 'read').mockImplementation(async (...asked: Parameters<typeof read>) => {
    const turn = async () =>
      asked[0].includes('snapshots') && new Promise<void>((resolve) => held.push(resolve));
    if (which === 'begin') await turn();
    const found = await read(...asked);
    if (which === 'end') await turn();
    return found;
  });
  return { held: () => held.length, letOne: () => held.shift()?.() };
}

describe('mirrors', () => {
  test('S8: the second tab is a mirror, and follows live', async () => {
    const { writer, mirror, pen, follower } = await twoTabs();
    expect([writer.mode, mirror.mode]).toEqual(['writer', 'mirror']);
    pen.title('A');
    pen.card('c1');
    await writer.flush();
    await settle();
    expect(follower.project).toEqual(pen.project);
    expect(mirror.rev).toBe(writer.rev);
    expect(mirror.save.get().state).toBe('saved');
  });

  test('S8: a mirror that missed a message reads the disk instead of guessing', async () => {
    const { writer, pen, follower } = await oneMissed();
    pen.card('c1');
    await writer.flush();
    await settle();
    expect(follower.project).toEqual(pen.project);
  });

  test('S8: a mirror whose reading ends late shows what was written since it began', async () => {
    const { writer, second, pen, follower } = await oneMissed();
    const readings = holdReadings(second.disk, 'end');
    pen.title('B');
    await writer.flush();
    await settle();
    pen.title('C');
    await writer.flush();
    await settle();
    expect(readings.held()).toBe(1);
    readings.letOne();
    await settle();
    readings.letOne();
    await settle();
    expect(follower.project.title).toBe('C');
  });

  test('S8: a mirror that comes back from a freeze catches up', async () => {
    const { writer, second, pen, follower } = await twoTabs();
    second.deafen(true);
    pen.title('A');
    await writer.flush();
    second.deafen(false);
    second.come(true);
    await settle();
    expect(follower.project.title).toBe('A');
  });

  test('S8: when the writer closes, the next tab becomes the writer', async () => {
    const { writer, mirror, pen, follower } = await twoTabs();
    pen.title('A');
    await writer.close();
    await settle();
    expect(mirror.mode).toBe('writer');
    follower.title('B');
    await mirror.flush();
    expect(mirror.save.get().state).toBe('saved');
  });

  test('a project that is opened twice in one tab is one handle, closed by the last user', async () => {
    const { first, writer } = await twoTabs();
    const again = await openProject(first.disk, 'p1');
    expect(again).toBe(writer);
    await again.close();
    aPen(writer).title('still open');
    await writer.flush();
    await writer.close();
    expect(() => aPen(writer).title('x')).toThrow(expect.objectContaining({ reason: 'closed' }));
  });
});

describe('edit here', () => {
  test('S8: the holder writes what it has and releases the lock without a word lost', async () => {
    const { world, writer, mirror, pen, follower } = await twoTabs();
    pen.title('last keystroke', true);
    await mirror.takeOver();
    await settle();
    expect([writer.mode, mirror.mode]).toEqual(['mirror', 'writer']);
    expect(follower.project.title).toBe('last keystroke');
    follower.card('c1');
    await mirror.flush();
    await settle();
    expect(pen.project).toEqual(follower.project);
    expect(writer.conflict.get()).toBeUndefined();
    expect(await loadForView(world.tab().disk, 'p1')).toEqual(follower.project);
  });

  test('S8: a holder that does not answer loses the lock after two seconds', async () => {
    const { world, first, mirror, follower } = await twoTabs();
    first.deafen(true);
    const taking = mirror.takeOver();
    await world.time.pass(1900, 100);
    expect(mirror.mode).toBe('mirror');
    await world.time.pass(300, 100);
    await taking;
    expect(mirror.mode).toBe('writer');
    follower.title('B');
    await mirror.flush();
    expect(mirror.save.get().state).toBe('saved');
  });

  /** Writes of a tab reach the disk when they are let, and not before. */
  function holdWrites(disk: Awaited<ReturnType<typeof twoTabs>>['first']['disk']): () => void {
    const { connection } = disk.parts;
    const write = connection.write.bind(connection);
    let end = (): void => undefined;
    const late = new Promise<void>((resolve) => (end = resolve));
    vi.spyOn(connection, 'write').mockImplementation(async (...asked: Parameters<typeof write>) => {
      await late;
      return write(...asked);
    });
    return end;
  }

  test('S8: a holder whose disk is slow is waited for as long as it says that it is writing', async () => {
    const { world, first, writer, mirror, pen, follower } = await twoTabs();
    const writes = holdWrites(first.disk);
    pen.title('on its way');
    const taking = mirror.takeOver();
    await world.time.pass(4000, 100);
    expect([writer.mode, mirror.mode]).toEqual(['mirror', 'mirror']);
    writes();
    await taking;
    await settle();
    expect([writer.mode, mirror.mode]).toEqual(['mirror', 'writer']);
    expect(follower.project.title).toBe('on its way');
    expect(writer.conflict.get()).toBeUndefined();
  });

  test('S8: nobody is waited for longer than ten seconds', async () => {
    const { world, first, writer, mirror, pen } = await twoTabs();
    const writes = holdWrites(first.disk);
    pen.title('on its way');
    const taking = mirror.takeOver();
    await world.time.pass(9500, 100);
    expect(mirror.mode).toBe('mirror');
    await world.time.pass(1000, 100);
    await taking;
    expect([writer.mode, mirror.mode]).toEqual(['mirror', 'writer']);
    writes();
  });

  test('S8: what was on its way when the lock was taken reaches the disk, and is no conflict', async () => {
    const { world, first, writer, mirror, pen, follower } = await twoTabs();
    const writes = holdWrites(first.disk);
    pen.title('on its way');
    first.deafen(true);
    const taking = mirror.takeOver();
    await world.time.pass(2200, 100);
    await taking;
    expect(mirror.mode).toBe('writer');
    first.deafen(false);
    writes();
    await settle();
    expect(writer.conflict.get()).toBeUndefined();
    expect(follower.project.title).toBe('on its way');
    follower.title('next');
    await mirror.flush();
    await settle();
    expect(pen.project.title).toBe('next');
  });

  test('S8: whoever takes over writes only when its readings have ended', async () => {
    const { world, writer, second, mirror, pen, follower } = await oneMissed();
    const readings = holdReadings(second.disk, 'begin');
    pen.title('B');
    await writer.flush();
    await settle();
    pen.title('C');
    await writer.flush();
    await settle();
    // The first reading finds both; all the same it is read again, because something came meanwhile.
    readings.letOne();
    await settle();
    expect(readings.held()).toBe(1);
    const taking = mirror.takeOver();
    await world.time.pass(100, 100);
    await settle();
    expect(mirror.mode).toBe('mirror');
    readings.letOne();
    await settle();
    // Once more, as the disk stands now that nobody else writes.
    readings.letOne();
    await taking;
    expect(mirror.mode).toBe('writer');
    follower.title('D');
    await mirror.flush();
    await settle();
    expect([follower.project.title, pen.project.title]).toEqual(['D', 'D']);
  });

  test('S8: the write lock goes to the tab that asked, past one that had waited longer', async () => {
    const { world, writer, mirror } = await twoTabs();
    const third = await openProject(world.tab().disk, 'p1');
    await third.takeOver();
    await settle();
    expect([writer.mode, mirror.mode, third.mode]).toEqual(['mirror', 'mirror', 'writer']);
  });

  test('S8: a holder that released the write lock to a tab which then vanished takes it back', async () => {
    const { world, first, writer } = await twoTabs();
    first.disk.parts.hub.announce({ type: 'requestRelease', projectId: 'p1', from: 'ghost' });
    await settle();
    expect(writer.mode).toBe('mirror');
    await world.time.pass(5000);
    expect(writer.mode).toBe('writer');
  });
});

describe('stale writers', () => {
  test('S3: without locks the later writer is refused, both copies are there, and mine can be kept apart', async () => {
    const { world, writer, mirror, pen, follower, first, second } = await twoTabs({ locks: undefined });
    first.deafen(true);
    second.deafen(true);
    expect([writer.mode, mirror.mode]).toEqual(['writer', 'writer']);
    pen.title('theirs');
    await writer.flush();
    follower.title('mine');
    await expect(mirror.flush()).rejects.toMatchObject({ reason: 'conflict' });
    await settle();
    expect(mirror.save.get()).toMatchObject({ state: 'unsaved', reason: 'conflict' });
    expect(mirror.conflict.get()).toMatchObject({ mine: { title: 'mine' }, theirs: { title: 'theirs' } });

    const copy = await mirror.saveMineAsCopy('mine, kept');
    expect((await loadForView(world.tab().disk, copy)).title).toBe('mine, kept');
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('theirs');
    expect(follower.project.title).toBe('theirs');
    expect([mirror.save.get().state, mirror.conflict.get()]).toEqual(['saved', undefined]);
    follower.title('on top of theirs');
    await mirror.flush();
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('on top of theirs');
  });

  test('S3: what is edited while the other copy is being read is one side of a conflict, not read over', async () => {
    const { world, first, writer, mirror, pen, follower } = await twoTabs({ locks: undefined });
    const readings = holdReadings(first.disk, 'end');
    follower.title('theirs');
    await mirror.flush();
    await settle();
    expect(readings.held()).toBe(1);
    pen.title('mine');
    readings.letOne();
    await settle();
    expect([pen.project.title, writer.save.get().reason]).toEqual(['mine', 'conflict']);
    while (readings.held() > 0) {
      readings.letOne();
      // oxlint-disable-next-line no-await-in-loop
      await settle();
    }
    expect(writer.conflict.get()).toMatchObject({ mine: { title: 'mine' }, theirs: { title: 'theirs' } });
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('theirs');
  });

  test('S3: a tab that thaws and writes before it hears that its lock was taken is refused, with both copies', async () => {
    const world = aWorld();
    // Frozen means: no message is heard, and the news of the lost lock waits until the thaw.
    let thaw = (): void => undefined;
    const thawed = new Promise<void>((resolve) => (thaw = resolve));
    const locks: Locks = {
      request: (...given) =>
        world.locks.request(...given).catch(async (error: unknown) => {
          await thawed;
          throw error;
        }),
    };
    const [first, second] = [world.tab({ locks }), world.tab()];
    await createProject(first.disk, aProject('Shop'));
    const writer = await openProject(first.disk, 'p1');
    const mirror = await openProject(second.disk, 'p1');
    first.deafen(true);
    const taking = mirror.takeOver();
    await world.time.pass(2200);
    await taking;
    aPen(mirror).title('taken over');
    await mirror.flush();

    expect(writer.mode).toBe('writer');
    aPen(writer).title('late');
    await settle();
    expect(writer.save.get()).toMatchObject({ state: 'unsaved', reason: 'conflict' });
    expect(writer.conflict.get()).toMatchObject({ mine: { title: 'late' }, theirs: { title: 'taken over' } });
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('taken over');

    first.deafen(false);
    thaw();
    await settle();
    expect(writer.mode).toBe('mirror');
    await writer.discardMine();
    expect([writer.project.title, writer.save.get().state]).toEqual(['taken over', 'saved']);
  });

  test('S3: a commit that slips into a mirror is one side of a conflict, not lost and not written', async () => {
    const { world, writer, mirror, follower } = await twoTabs();
    follower.title('slipped in');
    await settle();
    expect(mirror.conflict.get()).toMatchObject({ mine: { title: 'slipped in' }, theirs: { title: 'Shop' } });
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Shop');
    await mirror.discardMine();
    expect(follower.project.title).toBe('Shop');
    expect([writer.mode, mirror.mode]).toEqual(['writer', 'mirror']);
  });
});

describe('renaming from the library', () => {
  test('S3, S8: a project that is being edited elsewhere is renamed by the tab that edits it', async () => {
    const { world, second, writer, pen } = await twoTabs();
    pen.card('c1');
    await renameProject(second.disk, 'p1', 'Bakery');
    pen.card('c2');
    await writer.flush();
    expect(writer.save.get().state).toBe('saved');
    const stored = await loadForView(world.tab().disk, 'p1');
    expect(stored).toEqual(pen.project);
    expect([stored.title, cardsInStage(stored, 's1').map(({ id }) => id)]).toEqual(['Bakery', ['c1', 'c2']]);
  });

  test('S8: a closed project is renamed by one commit', async () => {
    const { world, writer, mirror } = await twoTabs();
    await mirror.close();
    await writer.close();
    await settle();
    const tab = world.tab();
    await renameProject(tab.disk, 'p1', 'Bakery');
    expect((await loadForView(tab.disk, 'p1')).title).toBe('Bakery');
    expect((await openProject(tab.disk, 'p1')).mode).toBe('writer');
  });

  test('S8: a frozen editor does not keep the library from renaming', async () => {
    const { world, first, second, writer, mirror } = await twoTabs();
    first.deafen(true);
    const renaming = renameProject(second.disk, 'p1', 'Bakery');
    await world.time.pass(2500);
    await renaming;
    await settle();
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Bakery');
    expect([writer.mode, mirror.mode].toSorted()).toEqual(['mirror', 'writer']);
  });
});
