// One tab and its disk: what an open project promises (S1, S2, S4, S6, S7, S9, S10, S12).
import { describe, expect, test } from 'vitest';
import { VERSION } from '@/model/constants';
import type { Project } from '@/model/types';
import { catchUp } from '@/storage/catchUp';
import { createProject } from '@/storage/createProject';
import type { ReadProject } from '@/storage/disk';
import { loadForView, loadProject } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import { EXIT_JOURNAL, type JournalRow, type SnapshotRow, type VersionRow } from '@/storage/rows';
import { aPen } from './support/pen';
import { clearTable, dump, putRow, rowsOf } from './support/rows';
import { aProject, aWorld, readPlainly, settle } from './support/world';

async function opened(world = aWorld()) {
  const tab = world.tab();
  await createProject(tab.disk, aProject('Shop'));
  const handle = await openProject(tab.disk, 'p1');
  return { world, tab, handle, pen: aPen(handle) };
}

describe('saving', () => {
  test('S6: a commit reads saving until it is on disk, then saved, and a new session finds it', async () => {
    const { world, handle, pen } = await opened();
    expect([handle.mode, handle.rev, handle.save.get().state]).toEqual(['writer', 1, 'saved']);

    pen.title('Bakery');
    expect(handle.save.get().state).toBe('saving');
    await handle.flush();

    expect(handle.save.get().state).toBe('saved');
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Bakery');
  });

  test('S2: every commit is one row of the journal, in order, each naming the one before', async () => {
    const { world, handle, pen } = await opened();
    for (const title of ['A', 'B', 'C']) pen.title(title);
    await handle.flush();

    const rows = await rowsOf<JournalRow>(world, 'journal');
    expect(rows.map(({ rev }) => rev)).toEqual([1, 2, 3, 4]);
    expect(rows.slice(1).map(({ changes }) => changes)).toEqual(
      ['A', 'B', 'C'].map((after) => [{ table: 'project', id: 'p1', field: 'title', after }]),
    );
    expect(rows.slice(1).map(({ base }) => base)).toEqual(rows.slice(0, -1).map(({ commit }) => commit));
  });

  test('S2: a keystroke is written at once; those that come meanwhile are grouped, a structural commit is not', async () => {
    const { world, handle, pen } = await opened();
    for (const title of ['B', 'Ba', 'Bak']) pen.title(title, true);
    pen.card('c1');
    pen.title('Bake', true);
    await handle.flush();
    const rows = await rowsOf<JournalRow>(world, 'journal');
    expect(
      rows.slice(1).map(({ changes }) => changes?.map((change) => 'after' in change && change.after)),
    ).toEqual([['B'], ['Bak'], [expect.objectContaining({ id: 'c1' })], ['Bake']]);
  });

  test('S1: an unknown project cannot be opened, and looking for it writes nothing', async () => {
    const { world, tab } = await opened();
    const before = await dump(world);
    await expect(openProject(tab.disk, 'other')).rejects.toMatchObject({ reason: 'notFound' });
    expect(await dump(world)).toEqual(before);
  });

  test('S1: creating a project never overwrites a stored one', async () => {
    const { world, tab, handle, pen } = await opened();
    pen.title('Precious');
    await handle.flush();
    await expect(createProject(tab.disk, aProject('Empty'))).rejects.toMatchObject({ reason: 'exists' });
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Precious');
  });

  test('S12: the browser is asked to keep the data after the first real edit, once', async () => {
    let asked = 0;
    const storageManager = {
      persist: () => Promise.resolve(++asked > 0),
      persisted: () => Promise.resolve(asked > 0),
      estimate: () => Promise.resolve({ usage: 1234 }),
    };
    const world = aWorld();
    const { disk } = world.tab({ storageManager });
    await createProject(disk, aProject());
    const handle = await openProject(disk, 'p1');
    expect(asked).toBe(0);
    aPen(handle).title('A');
    await handle.flush();
    aPen(handle).title('B');
    await handle.flush();
    await settle();
    expect(asked).toBe(1);
    expect(disk.persistence.state.get()).toEqual({ persisted: true, usage: 1234 });
  });
});

describe('leaving', () => {
  test('S4: what is still queued is written when the page is hidden, without a callback of the page', async () => {
    const { world, tab, pen } = await opened();
    await settle();
    for (const title of ['B', 'Ba']) pen.title(title, true);
    tab.leave();
    // Nothing of the page runs any more: its connection is closed, its timers never fire.
    tab.disk.parts.connection.close();
    await settle();
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Ba');
  });

  test('S4: a page that lives on after hiding finds its own rows in place and goes on', async () => {
    const { world, tab, handle, pen } = await opened();
    await settle();
    pen.title('One');
    pen.title('Two', true);
    tab.leave();
    pen.title('Three');
    await handle.flush();
    expect(handle.save.get().state).toBe('saved');
    expect(handle.rev).toBe(4);
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Three');
  });

  test('S4: the exit journal is moved into the journal by the next one to open, and leaves no trace', async () => {
    const { world, tab, pen } = await opened();
    await settle();
    for (const title of ['B', 'Ba', 'Bak']) pen.title(title, true);
    pen.card('c1');
    tab.leave();
    tab.disk.parts.connection.close();
    await settle();
    expect((await rowsOf(world, EXIT_JOURNAL)).length).toBeGreaterThan(0);
    const next = world.tab();
    const reading = await loadForView(next.disk, 'p1');
    expect(reading).toEqual(pen.project);

    const again = await openProject(next.disk, 'p1');
    const taking = again.takeOver();
    await world.time.pass(2500);
    await taking;
    expect(again.project).toEqual(pen.project);
    expect(await rowsOf(world, EXIT_JOURNAL)).toEqual([]);
    aPen(again).title('Bakery');
    await again.flush();
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Bakery');
  });

  test('S4: what a busy database dropped as the page died is there all the same, once', async () => {
    const { world, tab, pen } = await opened();
    await settle();
    for (const title of ['B', 'Ba', 'Bak']) pen.title(title, true);
    pen.card('c1');
    // Neither the save that is on its way nor the farewell begins before the page is gone.
    tab.disk.parts.emergency.close();
    tab.leave();
    tab.disk.parts.connection.close();
    await settle();
    expect(await rowsOf(world, EXIT_JOURNAL)).toEqual([]);
    const next = world.tab();
    expect(await loadForView(next.disk, 'p1')).toEqual(pen.project);
    expect(await catchUp(next.disk)).toBe(true);
    expect((await rowsOf(world, 'summaries'))[0]).toMatchObject({ title: 'Bak' });

    const again = await openProject(next.disk, 'p1');
    const taking = again.takeOver();
    await world.time.pass(2500);
    await taking;
    expect(again.project).toEqual(pen.project);
    expect(world.local.getItem('waymark:exit:p1')).toBeNull();
    // Written once: what follows builds on it, and nothing comes back.
    aPen(again).title('Bakery');
    await again.flush();
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Bakery');
  });

  test('S4: a page that lives on takes its note back, and a note that is none changes nothing', async () => {
    const { world, tab, handle, pen } = await opened();
    await settle();
    pen.title('One');
    pen.title('Two', true);
    tab.leave();
    expect(world.local.getItem('waymark:exit:p1')).toContain('"Two"');
    await handle.flush();
    await settle();
    expect(world.local.getItem('waymark:exit:p1')).toBeNull();
    await handle.close();
    for (const note of ['{', 'null', '[null]', '[{"projectId":"p1","rev":4}]', '[{"projectId":"p2"}]']) {
      world.local.setItem('waymark:exit:p1', note);
      expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Two');
    }
  });

  test('S4, S3: the exit journal of a stale page changes nothing, and is forgotten', async () => {
    const { world, handle, pen } = await opened();
    pen.title('fresh');
    await handle.close();
    const stale = { projectId: 'p1', rev: 3, commit: 'late', base: 'x', at: 0, version: 1 };
    const patches = [{ op: 'replace', path: ['title'], value: 'stale' }];
    await putRow(world, EXIT_JOURNAL, { ...stale, patches });
    await putRow(world, EXIT_JOURNAL, { ...stale, rev: 2, commit: 'later', patches });
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('fresh');
    const again = await openProject(world.tab().disk, 'p1');
    expect(again.project.title).toBe('fresh');
    expect(await rowsOf(world, EXIT_JOURNAL)).toEqual([]);
  });

  test('S4, S3: a row that a dying stale page left behind is passed over and makes room', async () => {
    const { world, handle, pen } = await opened();
    const stray = { projectId: 'p1', rev: 2, commit: 'stray', base: 'nobody', at: 0, version: 1 };
    await putRow(world, 'journal', {
      ...stray,
      patches: [{ op: 'replace', path: ['title'], value: 'stray' }],
    });
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Shop');
    pen.title('Bakery');
    await handle.flush();
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Bakery');
  });
});

describe('snapshots', () => {
  async function manyCommits(count: number) {
    const all = await opened();
    for (let i = 0; i < count; i++) all.pen.card(`c${i}`);
    await all.handle.flush();
    await settle(200);
    return all;
  }

  test('S7: two snapshots are kept, and the journal reaches back to the older one', async () => {
    const { world, handle, pen } = await manyCommits(450);
    const snapshots = await rowsOf<SnapshotRow>(world, 'snapshots');
    const journal = await rowsOf<JournalRow>(world, 'journal');
    expect(snapshots).toHaveLength(2);
    expect(journal[0]?.rev).toBe((snapshots[0]?.rev ?? 0) + 1);
    expect(journal.at(-1)?.rev).toBe(handle.rev);
    expect(await loadForView(world.tab().disk, 'p1')).toEqual(pen.project);
  });

  test('S7: a damaged snapshot is passed over for the older one, and nothing is lost', async () => {
    const { world, pen } = await manyCommits(450);
    const newest = (await rowsOf<SnapshotRow>(world, 'snapshots')).at(-1) as SnapshotRow;
    await putRow(world, 'snapshots', { ...newest, json: newest.json.replace('"c7"', '"c8"') });
    expect(await loadForView(world.tab().disk, 'p1')).toEqual(pen.project);
  });

  test('S7: a damaged snapshot is not counted as one of the two', async () => {
    const { world, handle } = await manyCommits(450);
    await handle.close();
    const [older, newest] = (await rowsOf<SnapshotRow>(world, 'snapshots')) as [SnapshotRow, SnapshotRow];
    await putRow(world, 'snapshots', { ...newest, json: '{' });
    const again = await openProject(world.tab().disk, 'p1');
    const pen = aPen(again);
    for (let i = 0; i < 220; i++) pen.card(`d${i}`);
    await again.flush();
    await settle(200);
    const kept = (await rowsOf<SnapshotRow>(world, 'snapshots')).map(({ rev }) => rev);
    expect(kept).toHaveLength(2);
    expect(kept[0]).toBe(older.rev);
    expect(await loadForView(world.tab().disk, 'p1')).toEqual(pen.project);
  });

  test('S7: where no snapshot verifies the project is unreadable, not empty', async () => {
    const { world } = await opened();
    const [only] = await rowsOf<SnapshotRow>(world, 'snapshots');
    await putRow(world, 'snapshots', { ...only, hash: 'w1-0' });
    await expect(loadForView(world.tab().disk, 'p1')).rejects.toMatchObject({ reason: 'unreadable' });
  });

  test('S7: closing compacts what is worth it and brings the summary up to date', async () => {
    const { world, handle, pen } = await opened();
    for (let i = 0; i < 30; i++) pen.card(`c${i}`);
    await handle.close();
    expect((await rowsOf<SnapshotRow>(world, 'snapshots')).map(({ rev }) => rev)).toEqual([1, 31]);
    expect(await rowsOf(world, 'summaries')).toMatchObject([{ rev: 31, counts: { cards: 30 } }]);
  });
});

/** Knows the present version only; a document with `old` is migrated, one with `broken` is repaired. */
const readWithCare: ReadProject = (raw, options) => {
  const { old, broken, ...project } = raw as Project & { old?: boolean; broken?: boolean };
  const read = readPlainly(project, options);
  if (!read.ok) return read;
  const healed = old || broken ? { ...read.project, description: 'healed' } : read.project;
  return { ...read, project: healed, report: broken ? [{ code: 'broken' }] : [], from: old ? 0 : read.from };
};

describe('migrations and versions', () => {
  async function storedOld(mark: 'old' | 'broken') {
    const world = aWorld({ readProject: readWithCare });
    await createProject(world.tab().disk, { ...aProject('Old'), [mark]: true });
    const tab = world.tab();
    const handle = await openProject(tab.disk, 'p1');
    return { world, tab, handle, pen: aPen(handle) };
  }

  test.each(['old', 'broken'] as const)(
    'S9: a document that is %s is kept as it was before the first save',
    async (mark) => {
      const { world, handle, pen } = await storedOld(mark);
      expect(handle.project.description).toBe('healed');
      expect(await rowsOf(world, 'versions')).toEqual([]);
      pen.title('New');
      await handle.flush();

      const versions = await rowsOf<VersionRow>(world, 'versions');
      expect(versions).toMatchObject([{ projectId: 'p1', reason: mark === 'old' ? 'migration' : 'repair' }]);
      expect(JSON.parse(versions[0]?.json ?? '')).toMatchObject({ title: 'Old', [mark]: true });
      expect(await loadForView(world.tab().disk, 'p1')).toEqual(pen.project);
    },
  );

  test('S9: looking at an old document changes nothing on disk', async () => {
    const { world, tab, handle } = await storedOld('old');
    const before = await dump(world);
    tab.leave();
    tab.come(true);
    await handle.close();
    await settle();
    expect(await dump(world)).toEqual(before);
  });

  test('S9, S4: the first save of a migrated project survives a page that dies at once', async () => {
    const { world, tab, pen } = await storedOld('old');
    await settle();
    pen.title('New', true);
    tab.leave();
    tab.disk.parts.connection.close();
    await settle();
    expect(await loadForView(world.tab().disk, 'p1')).toEqual(pen.project);
    // The lock of the dead page is free, as far as this tab is concerned.
    const again = await openProject(world.tab({ locks: undefined }).disk, 'p1');
    expect(again.project).toEqual(pen.project);
    expect(await rowsOf(world, 'versions')).toHaveLength(1);
  });

  test('S9, S7: history reaches over a migration when the newer snapshot is damaged', async () => {
    const { world, handle, pen } = await storedOld('old');
    pen.title('New');
    pen.card('c1');
    await handle.flush();
    const newest = (await rowsOf<SnapshotRow>(world, 'snapshots')).at(-1) as SnapshotRow;
    await putRow(world, 'snapshots', { ...newest, json: '' });
    expect(await loadForView(world.tab().disk, 'p1')).toEqual(pen.project);
  });

  test('S10: what a newer version wrote opens read-only, and not one byte of it changes', async () => {
    const world = aWorld();
    await createProject(world.tab().disk, { ...aProject('Future'), version: VERSION + 1 });
    const before = await dump(world);
    const tab = world.tab();
    const handle = await openProject(tab.disk, 'p1');
    expect(handle.mode).toBe('newer');
    expect(() => aPen(handle).title('x')).toThrow(expect.objectContaining({ reason: 'newer' }));
    tab.leave();
    tab.come(true);
    await handle.takeOver();
    await handle.close();
    await world.time.pass(60_000, 5000);
    expect(await dump(world)).toEqual(before);
  });

  test('S10: a commit of a newer version on an older snapshot makes the project newer', async () => {
    const { world, handle } = await opened();
    await handle.close();
    const [row] = await rowsOf<JournalRow>(world, 'journal');
    await putRow(world, 'journal', { ...row, rev: 2, base: row?.commit, commit: 'n', version: VERSION + 1 });
    expect((await openProject(world.tab().disk, 'p1')).mode).toBe('newer');
  });
});

describe('losses', () => {
  test('S11: an empty database beside a sentinel that says otherwise is a loss; a first visit is not', async () => {
    const first = aWorld().tab();
    await first.disk.open();
    expect(first.disk.loss.get()).toBeUndefined();

    const { world, handle, tab } = await opened();
    tab.disk.close();
    await handle.close().catch(() => undefined);
    for (const table of ['snapshots', 'journal', 'summaries']) await clearTable(world, table);
    const later = world.tab();
    await later.disk.open();
    expect(later.disk.loss.get()?.projects).toMatchObject([{ id: 'p1', kind: 'emptied', rev: 1 }]);
  });

  test('S11: a project that is older on disk than the sentinel remembers says so', async () => {
    const { world, handle, pen } = await opened();
    pen.title('A');
    pen.title('B');
    await handle.close();
    const rows = await rowsOf<JournalRow>(world, 'journal');
    await clearTable(world, 'journal');
    for (const row of rows.slice(0, 2)) await putRow(world, 'journal', row);
    expect((await loadProject(world.tab().disk, 'p1')).missing).toEqual({ expected: 3, found: 2 });
  });

  test('S5: when the stored project is erased while it is open, it reads not saved and can be stored again', async () => {
    const { world, handle, pen } = await opened();
    for (const table of ['snapshots', 'journal', 'summaries']) await clearTable(world, table);
    pen.title('Only in memory');
    await expect(handle.flush()).rejects.toMatchObject({ reason: 'erased' });
    expect(handle.save.get()).toMatchObject({ state: 'unsaved', reason: 'erased' });

    await handle.saveAgain();
    expect(handle.save.get().state).toBe('saved');
    expect((await loadForView(world.tab().disk, 'p1')).title).toBe('Only in memory');
    expect(await rowsOf(world, 'summaries')).toMatchObject([{ title: 'Only in memory' }]);
  });
});
