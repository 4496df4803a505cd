// Damaged records: each is found by its kind, and is given out as it lies there; nothing is changed by looking.
import { expect, test } from 'vitest';
import { VERSION } from '@/model/constants';
import { toDocument } from '@/model/document';
import { readProject } from '@/model/readProject';
import { createProject } from '@/storage/createProject';
import { type DamagedRecord, findDamage, recordText } from '@/storage/damage';
import type { Disk } from '@/storage/disk';
import { hashText } from '@/model/hash';
import { openProject } from '@/storage/openProject';
import type { JournalRow, SnapshotRow } from '@/storage/rows';
import { aPen } from './support/pen';
import { dump, putRow, rowsOf } from './support/rows';
import { aProject, aWorld } from './support/world';

async function aWorldWithProjects() {
  const world = aWorld({ readProject });
  const { disk } = world.tab();
  await createProject(disk, aProject('Shop', 'p1'));
  await createProject(disk, aProject('Bakery', 'p2'));
  const handle = await openProject(disk, 'p1');
  const pen = aPen(handle);
  pen.title('A');
  pen.title('B');
  pen.title('C');
  await handle.close();
  const rows = await rowsOf<SnapshotRow>(world, 'snapshots');
  const snapshot = (id: string) => rows.find(({ projectId }) => projectId === id) as SnapshotRow;
  return { world, disk, snapshot };
}

async function found(disk: Disk): Promise<DamagedRecord[]> {
  const records: DamagedRecord[] = [];
  await findDamage(
    disk,
    (record) => records.push(record),
    () => false,
  );
  return records;
}
const kinds = (records: readonly DamagedRecord[]) =>
  records.map(({ projectId, kind, rev }) => [projectId, kind, rev]);

test('whole projects have none', async () => {
  const { disk } = await aWorldWithProjects();
  expect(await found(disk)).toEqual([]);
});

test('a snapshot that does not verify, though the older one still carries the project', async () => {
  const { world, disk, snapshot } = await aWorldWithProjects();
  const text = snapshot('p1').json.slice(0, -5);
  await putRow(world, 'snapshots', { ...snapshot('p1'), rev: 2, json: text });
  const before = await dump(world);
  const records = await found(disk);
  expect(kinds(records)).toEqual([['p1', 'snapshot', 2]]);
  expect(records[0]).toMatchObject({ title: 'C', at: snapshot('p1').at });
  expect(await recordText(disk, records[0] as DamagedRecord)).toBe(text);
  expect(await dump(world)).toEqual(before);
});

test('commits behind a gap', async () => {
  const { world, disk } = await aWorldWithProjects();
  const row = (await rowsOf<JournalRow>(world, 'journal')).find(({ rev }) => rev === 3);
  await putRow(world, 'journal', { ...row, base: 'elsewhere' });
  const records = await found(disk);
  expect(kinds(records)).toEqual([['p1', 'journal', 4]]);
  const text = await recordText(disk, records[0] as DamagedRecord);
  expect((JSON.parse(text) as JournalRow[]).map(({ rev }) => rev)).toEqual([1, 2, 3, 4]);
});

test.each([
  ['a document that is none', { format: 'other' }, VERSION, 'document'],
  ['what a newer program wrote', { ...toDocument(aProject('Bakery', 'p2')), version: 999 }, 999, 'newer'],
])('%s, in the trash too', async (_, document, version, kind) => {
  const { world, disk, snapshot } = await aWorldWithProjects();
  const json = JSON.stringify(document);
  await putRow(world, 'snapshots', { ...snapshot('p2'), version, json, hash: hashText(json) });
  await putRow(world, 'trash', { id: 'p2', title: 'Bakery', deletedAt: 1, summary: {} });
  const records = await found(disk);
  expect(kinds(records)).toEqual([['p2', kind, 1]]);
  expect(JSON.parse(await recordText(disk, records[0] as DamagedRecord))).toEqual(document);
});
