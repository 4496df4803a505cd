// Scenes of the laws of storage, played in the page on the real database (S1, S7, S9, S10, S12).
import { produce } from 'immer';
import { newProject } from '@/model/newProject';
import { readProject } from '@/model/readProject';
import type { Project } from '@/model/types';
import { createProject } from '@/storage/createProject';
import { openDisk } from '@/storage/disk';
import { loadForView } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import { changesOf } from '@/model/change';
import type { ProjectHandle } from '@/storage/projectHandle';
import type { SnapshotRow, VersionRow } from '@/storage/rows';
import type { Surroundings } from '@/storage/surroundings';
import { dumpOf, putRow, rowsOf } from './rows';
import { migrating } from './scenes';

async function stored(name: string, more: object = {}, surroundings: Partial<Surroundings> = {}) {
  const disk = openDisk({ readProject: migrating, name, ...surroundings });
  await createProject(disk, { ...newProject('Shop', undefined, name), ...more });
  return disk;
}

function retitle(handle: ProjectHandle, title: string): Promise<void> {
  const project = produce(handle.project, (draft) => void (draft.title = title));
  handle.append(changesOf(handle.project, project), { project: () => project });
  return handle.flush();
}

/** What lies on the disk before, while and after a project is opened and closed without an edit. */
async function opening() {
  const disk = await stored('s1');
  const before = await dumpOf('s1', true);
  const handle = await openProject(disk, 's1');
  const opened = await dumpOf('s1', true);
  await handle.close();
  const closed = await dumpOf('s1', true);
  const example = await createProject(disk, newProject('Empty', undefined, 's1')).then(
    () => 'stored',
    () => 'refused',
  );
  const kept = (await loadForView(disk, 's1')).title;
  disk.close();
  return { untouched: before === opened && before === closed, example, kept };
}

/** Two snapshots, the newest of them damaged. */
async function damagedSnapshot() {
  const disk = await stored('s7');
  const handle = await openProject(disk, 's7');
  for (let i = 0; i < 30; i++) await retitle(handle, `T${i}`);
  await handle.close();
  const snapshots = await rowsOf<SnapshotRow>('s7', 'snapshots');
  const newest = snapshots.at(-1);
  if (!newest) throw new Error('no snapshot');
  await putRow('s7', 'snapshots', { ...newest, json: newest.json.replace('"T29"', '"T28"') });
  const { title } = await loadForView(disk, 's7');
  disk.close();
  return { snapshots: snapshots.map(({ rev }) => rev), title };
}

/** A document of an earlier schema is looked at, and then edited. */
async function migration() {
  const disk = await stored('s9', { old: true });
  const handle = await openProject(disk, 's9');
  const looked = (await rowsOf<VersionRow>('s9', 'versions')).length;
  await retitle(handle, 'New');
  const versions = await rowsOf<VersionRow>('s9', 'versions');
  const now = await loadForView(disk, 's9');
  disk.close();
  return {
    looked,
    kept: versions.map(({ reason, json }) => {
      const { title, old } = JSON.parse(json) as Project & { old?: boolean };
      return { reason, title, old };
    }),
    now: { title: now.title, description: now.description },
  };
}

/** What a newer program wrote is opened, edited in vain, and closed. */
async function newer() {
  const { version } = newProject('Any');
  const disk = await stored('s10', { version: version + 1 });
  const before = await dumpOf('s10', true);
  const handle = await openProject(disk, 's10');
  const { mode } = handle;
  let refusal = 'none';
  try {
    await retitle(handle, 'x');
  } catch (error) {
    refusal = (error as { reason?: string }).reason ?? 'other';
  }
  await handle.takeOver();
  dispatchEvent(new Event('pagehide'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const shown = (await loadForView(disk, 's10')).title;
  await handle.close();
  disk.close();
  return { mode, refusal, shown, untouched: before === (await dumpOf('s10', true)) };
}

/** How often the browser is asked to keep the data: by then, after one edit, after another. */
async function persistence() {
  const asked: number[] = [];
  let times = 0;
  const { storage } = navigator;
  const storageManager = {
    persist: () => (times++, storage.persist()),
    persisted: () => storage.persisted(),
    estimate: () => storage.estimate(),
  };
  const disk = openDisk({ readProject, name: 's12', storageManager });
  await createProject(disk, newProject('Shop', undefined, 's12'));
  const handle = await openProject(disk, 's12');
  asked.push(times);
  const told = new Promise<void>((resolve) => disk.persistence.state.subscribe(resolve));
  await retitle(handle, 'A');
  await told;
  asked.push(times);
  await retitle(handle, 'B');
  asked.push(times);
  const { persisted, usage = 0 } = disk.persistence.state.get();
  disk.close();
  return { asked, persisted, truth: await storage.persisted(), used: usage > 0 };
}

export const laws = { opening, damagedSnapshot, migration, newer, persistence };
