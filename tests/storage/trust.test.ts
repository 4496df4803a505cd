// Law: a project that was written under the rules of this reader opens without it; whatever is in doubt is read, and repaired.
import { describe, expect, test } from 'vitest';
import { READER, VERSION } from '@/model/constants';
import { checkInvariants } from '@/model/invariants';
import type { Patch } from '@/model/patch';
import { readProject } from '@/model/readProject';
import type { Project } from '@/model/types';
import { createProject } from '@/storage/createProject';
import type { ReadProject } from '@/storage/disk';
import { hashText } from '@/model/hash';
import { loadProject } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import type { JournalRow, SnapshotRow } from '@/storage/rows';
import { aPen } from './support/pen';
import { putRow, rowsOf } from './support/rows';
import { aProject, aWorld } from './support/world';

/** A world with a project in it, and how often its reader was asked. */
async function aTrustingWorld(rules: string | undefined = READER) {
  let reads = 0;
  const counting: ReadProject = (raw, options) => {
    reads += 1;
    return readProject(raw, options);
  };
  const world = aWorld({ readProject: counting });
  const tab = (given: { rules?: string } = rules === undefined ? {} : { rules }) => world.tab(given);
  await createProject(tab().disk, aProject('Shop'));
  const load = async (given?: { rules?: string }) => {
    const before = reads;
    const loaded = await loadProject(tab(given).disk, 'p1');
    return { loaded, reads: reads - before };
  };
  return { world, tab, load };
}

type World = Awaited<ReturnType<typeof aTrustingWorld>>['world'];

async function changeSnapshot(world: World, change: (row: SnapshotRow) => Partial<SnapshotRow>) {
  const row = (await rowsOf<SnapshotRow>(world, 'snapshots')).at(-1) as SnapshotRow;
  await putRow(world, 'snapshots', { ...row, ...change(row) });
}

/** The snapshot with a document that verifies by its hash and is broken all the same. */
const broken = ({ json }: SnapshotRow): Partial<SnapshotRow> => {
  const project = JSON.parse(json) as Project;
  project.lanes['l1'] = { id: 'l1', mapId: 'nowhere', order: 'a0', kind: 'notes', name: 'Lost' };
  const text = JSON.stringify(project);
  return { json: text, hash: hashText(text) };
};

describe('what this program has written', () => {
  test('opens without the reader, with the commits that came after', async () => {
    const { tab, load } = await aTrustingWorld();
    const handle = await openProject(tab().disk, 'p1');
    const pen = aPen(handle);
    pen.title('Bakery');
    pen.title('Corner bakery');
    await handle.flush();
    const { loaded, reads } = await load();
    expect(reads).toBe(0);
    expect(loaded).toMatchObject({ newer: false, project: { title: 'Corner bakery' } });
    expect(loaded.project).toEqual(pen.project);
    expect(loaded.before).toBeUndefined();
  });

  test('opens without the reader after compaction', async () => {
    const { tab, load, world } = await aTrustingWorld();
    const handle = await openProject(tab().disk, 'p1');
    const pen = aPen(handle);
    for (let i = 0; i < 30; i++) pen.title(`Shop ${i}`);
    await handle.close();
    expect((await rowsOf<SnapshotRow>(world, 'snapshots')).map(({ rules }) => rules)).toEqual([
      READER,
      READER,
    ]);
    const { loaded, reads } = await load();
    expect([reads, loaded.snapshotRev]).toEqual([0, 31]);
    expect(loaded.project).toEqual(pen.project);
  });
});

describe('what is in doubt is read', () => {
  test('a snapshot without a mark, as earlier programs have left it', async () => {
    const { world, load } = await aTrustingWorld();
    await changeSnapshot(world, () => ({ rules: undefined }));
    expect((await load()).reads).toBe(1);
  });

  test.each(['0.9', `${VERSION}.999`])('a snapshot under other rules: %s', async (rules) => {
    const { world, load } = await aTrustingWorld();
    await changeSnapshot(world, () => ({ rules }));
    expect((await load()).reads).toBe(1);
  });

  test('a commit under other rules', async () => {
    const { tab, load } = await aTrustingWorld();
    const handle = await openProject(tab({ rules: '0.9' }).disk, 'p1');
    aPen(handle).title('Bakery');
    await handle.flush();
    const { loaded, reads } = await load();
    expect([reads, loaded.project.title]).toEqual([1, 'Bakery']);
  });

  test('everything, where the rules of the reader have no name', async () => {
    const { load } = await aTrustingWorld();
    expect((await load({})).reads).toBe(1);
  });

  test('a document that verifies but is broken is repaired, without a mark and with one', async () => {
    const { world, load } = await aTrustingWorld();
    await changeSnapshot(world, broken);
    const marked = await load();
    expect([marked.reads, checkInvariants(marked.loaded.project)]).toEqual([1, []]);
    expect(marked.loaded.before).toMatchObject({ version: VERSION, migrated: false });
    await changeSnapshot(world, () => ({ rules: undefined }));
    const unmarked = await load();
    expect([unmarked.reads, checkInvariants(unmarked.loaded.project)]).toEqual([1, []]);
  });

  test('patches that lead nowhere are left to the reader to judge', async () => {
    const { world, tab, load } = await aTrustingWorld();
    const handle = await openProject(tab().disk, 'p1');
    aPen(handle).title('Bakery');
    await handle.flush();
    const last = (await rowsOf<JournalRow>(world, 'journal')).at(-1) as JournalRow;
    const astray: Patch[] = [{ op: 'replace', path: ['cards', 'none', 'x', 'text'], value: 'y' }];
    await putRow(world, 'journal', { ...last, patches: astray });
    await expect(load()).rejects.toThrow();
  });
});
