// Disks that an earlier version has written, frozen as its rows: they open as the project that it had, and go on.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addCard } from '@/commands/cards';
import { createEditor } from '@/editor/createEditor';
import { allCards } from '@/model/cardTable';
import { READER, VERSION } from '@/model/constants';
import { checkInvariants } from '@/model/invariants';
import { readProject } from '@/model/readProject';
import { cardById, lanesOf, mapsOf, stagesOf } from '@/model/select';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { loadProject } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import type { JournalRow, SnapshotRow, VersionRow } from '@/storage/rows';
import { putRow, rowsOf } from './support/rows';
import { aWorld, settle } from './support/world';

type Rows = { snapshots: SnapshotRow[]; journal: JournalRow[]; lastWords: JournalRow[] };
/** What lay on a disk of version 2, and the project that its program showed. */
type OldDisk = { rows: Rows; project: { id: string } };

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
const disks = fixture('v2.disks.json') as Record<'journal' | 'migrated' | 'lastWords', OldDisk>;
const { personas } = fixture('v3.disks.json') as Record<'personas', OldDisk>;
const { findings } = fixture('v4.disks.json') as Record<'findings', OldDisk>;
const { contacts } = fixture('v6.disks.json') as Record<'contacts', OldDisk>;
const { experiments } = fixture('v5.disks.json') as Record<'experiments', OldDisk>;

function read(document: unknown): Project {
  const result = readProject(document);
  if (!result.ok) throw new Error(result.problem.code);
  return result.project;
}

async function worldOf({ rows }: OldDisk) {
  const world = aWorld({ readProject });
  const tab = () => world.tab({ rules: READER });
  await tab().disk.open();
  for (const [table, list] of Object.entries(rows)) for (const row of list) await putRow(world, table, row);
  return { world, tab };
}

const damaged = ({ rows, project }: OldDisk): OldDisk => ({
  rows: { ...rows, snapshots: rows.snapshots.map((row, at) => (at === 0 ? row : { ...row, json: '' })) },
  project,
});

const all: [string, OldDisk, number][] = [
  ['a snapshot and a journal of version 2', disks.journal, 2],
  ['a snapshot of version 1, migrated to version 2 and edited', disks.migrated, 2],
  ['the same with its newer snapshot damaged', damaged(disks.migrated), 2],
  ['the same, edited by a page that died before it could lay down a snapshot', disks.lastWords, 2],
  ['a snapshot of version 3 and a journal in which preferred channels changed', personas, 3],
  ['a snapshot of version 4 and a journal in which findings changed', findings, 4],
  ['a snapshot of version 5 and a journal in which an experiment changed', experiments, 5],
  ['a snapshot of version 6 with contacts, and a journal', contacts, 6],
];

describe.each(all)('%s', (_, disk, version) => {
  test('S7: opens as the project that it was', async () => {
    const { tab } = await worldOf(disk);
    const { project, before, newer } = await loadProject(tab().disk, disk.project.id);
    expect(toJson(project)).toBe(toJson(read(disk.project)));
    expect(checkInvariants(project)).toEqual([]);
    expect(newer).toBe(false);
    expect(before).toMatchObject({ version, migrated: true });
  });

  test('S9: goes on in this version, after the old document was kept', async () => {
    const { world, tab } = await worldOf(disk);
    const handle = await openProject(tab().disk, disk.project.id);
    const editor = createEditor(handle.project, { check: checkInvariants });
    editor.onCommit(({ changes, project }) => handle.append(changes, { project: () => project }));
    const mapId = mapsOf(handle.project)[0]?.id ?? '';
    const [stage, lane] = [stagesOf(handle.project, mapId)[0], lanesOf(handle.project, mapId)[0]];
    editor.commit(addCard, { id: 'new', stageId: stage?.id ?? '', laneId: lane?.id ?? '', text: 'New' });
    await handle.flush();
    const kept = (await rowsOf<VersionRow>(world, 'versions')).find((row) => row.version === version);
    expect(kept?.reason).toBe('migration');
    expect(toJson(read(JSON.parse(kept?.json ?? '')))).toBe(toJson(read(disk.project)));
    const last = (await rowsOf<JournalRow>(world, 'journal')).at(-1);
    expect(last).toMatchObject({ version: VERSION, changes: [{ table: 'cards', id: 'new' }] });
    const { project, before } = await loadProject(tab().disk, disk.project.id);
    expect(toJson(project)).toBe(toJson(editor.store.getState().project));
    expect(before).toBeUndefined();
  });
});

test('S8: a tab of the earlier program that goes on writing is followed by reading again', async () => {
  const { world, tab } = await worldOf(disks.journal);
  void world.locks.request('project:bike', {}, () => new Promise(() => undefined));
  const handle = await openProject(tab().disk, 'bike');
  expect(handle.mode).toBe('mirror');
  const last = disks.journal.rows.journal.at(-1);
  const [card] = allCards(handle.project.cards);
  if (!last || !card) throw new Error('the disk has no commits, or the project no cards');
  const path = ['cards', card.stageId, card.id, 'text'];
  const row = {
    ...last,
    rev: last.rev + 1,
    base: last.commit,
    commit: 'next',
    patches: [{ op: 'replace', path, value: 'Theirs' }],
  } satisfies JournalRow;
  await putRow(world, 'journal', row);
  tab().disk.parts.hub.post({ type: 'commit', ...row });
  await settle();
  expect(cardById(handle.project, card.id)?.text).toBe('Theirs');
  expect(checkInvariants(handle.project)).toEqual([]);
});
