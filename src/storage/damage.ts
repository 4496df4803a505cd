// Damaged records: what lies in the database and cannot be used, named one by one and given out as it is.
import type { Id } from '@/model/id';
import type { Disk } from './disk';
import { asFailure } from './failure';
import { hashText } from '@/model/hash';
import { lastRow } from './journal';
import { documentOf, loadProject } from './loadProject';
import type { SnapshotRow } from './rows';
import { readExitJournal } from './exitJournal';
import { readStored } from './snapshot';

export type DamageKind =
  /** its hash does not verify */
  | 'snapshot'
  /** commits lie behind a gap, and cannot be reached */
  | 'journal'
  /** the document as a whole is none that can be read */
  | 'document'
  /** a newer program wrote it */
  | 'newer';

export type DamagedRecord = {
  key: string;
  projectId: Id;
  title: string;
  kind: DamageKind;
  /** When it was written, and as which revision. */
  at?: number;
  rev?: number;
};

const whole = (projectId: Id) =>
  [[projectId, 0] as [string, number], [projectId, Infinity] as [string, number]] as const;

const snapshotsOf = (disk: Disk, projectId: Id): Promise<SnapshotRow[]> =>
  disk.parts.connection.read(['snapshots'], (db) =>
    db.snapshots
      .where('[projectId+rev]')
      .between(...whole(projectId), true, true)
      .toArray(),
  );

const storedOf = async (disk: Disk, projectId: Id) => {
  const words = await readExitJournal(disk.parts, projectId);
  return disk.parts.connection
    .read(['snapshots', 'journal'], async (db) => ({
      stored: await readStored(db, projectId, words),
      last: await lastRow(db, projectId),
    }))
    .catch(() => undefined);
};

async function damageOf(disk: Disk, projectId: Id, title: string): Promise<DamagedRecord[]> {
  const found: DamagedRecord[] = [];
  const add = (kind: DamageKind, more: { at?: number; rev?: number } = {}) =>
    found.push({ key: `${kind}-${projectId}-${more.rev ?? ''}`, projectId, title, kind, ...more });
  for (const { json, hash, rev, at } of await snapshotsOf(disk, projectId))
    if (typeof json !== 'string' || hashText(json) !== hash) add('snapshot', { rev, at });
  const there = await storedOf(disk, projectId);
  if (there?.stored && there.last && there.last.rev > there.stored.tip.rev)
    add('journal', { rev: there.last.rev, at: there.last.at });
  if (!there?.stored) return found;
  try {
    const { newer, tip, at } = await loadProject(disk, projectId);
    if (newer) add('newer', { rev: tip.rev, at });
  } catch (error) {
    if (asFailure(error).reason === 'unreadable') add('document', { rev: there.stored.tip.rev });
  }
  return found;
}

/** Goes through all projects, the trash too, and hands each damaged record to `told`. `stopped` ends it early. */
export async function findDamage(
  disk: Disk,
  told: (record: DamagedRecord) => void,
  stopped: () => boolean,
): Promise<void> {
  const { connection, clock } = disk.parts;
  const [keys, summaries, trash] = await connection.read(['snapshots', 'summaries', 'trash'], (db) =>
    Promise.all([db.snapshots.toCollection().primaryKeys(), db.summaries.toArray(), db.trash.toArray()]),
  );
  const titles = new Map([...summaries, ...trash].map(({ id, title }) => [id, title]));
  for (const id of new Set([...keys.map(([id]) => id), ...titles.keys()])) {
    // oxlint-disable-next-line no-await-in-loop -- whole documents: one at a time, and when nothing else is to be done
    await clock.idle();
    if (stopped()) return;
    // oxlint-disable-next-line no-await-in-loop
    for (const record of await damageOf(disk, id, titles.get(id) ?? '')) told(record);
  }
}

/** A damaged record as it lies there: the document where there is one, else the bare rows. */
export async function recordText(disk: Disk, { projectId, kind, rev = 0 }: DamagedRecord): Promise<string> {
  if (kind === 'snapshot') {
    const row = (await snapshotsOf(disk, projectId)).find((one) => one.rev === rev);
    return typeof row?.json === 'string' ? row.json : JSON.stringify(row ?? null);
  }
  if (kind === 'journal') {
    const rows = await disk.parts.connection.read(['journal'], (db) =>
      db.journal
        .where('[projectId+rev]')
        .between(...whole(projectId), true, true)
        .toArray(),
    );
    return JSON.stringify(rows);
  }
  const there = await storedOf(disk, projectId);
  if (!there?.stored) return 'null';
  const { stored } = there;
  const document = await documentOf(stored, disk.parts.readProject).catch(() => stored.base);
  return JSON.stringify(document);
}
