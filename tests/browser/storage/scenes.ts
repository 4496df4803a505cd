// Scenes of the fault tests: the life of a project in the page while one call to the database goes wrong (F5, F9).
import { produce } from 'immer';
import { command } from '@/commands/command';
import { createEditor } from '@/editor/createEditor';
import { newProject } from '@/model/newProject';
import { changesOf } from '@/model/change';
import { readProject } from '@/model/readProject';
import type { Project } from '@/model/types';
import { createProject } from '@/storage/createProject';
import { type ReadProject, openDisk } from '@/storage/disk';
import { StorageFailure } from '@/storage/failure';
import { loadForView } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import { listVersions } from '@/storage/versions';
import { headFirstSaver, naiveSaver } from './naive';
import { dumpOf } from './rows';
import { type Kind, arm, disarm } from './spoil';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(holds: () => boolean, limit: number): Promise<boolean> {
  const end = performance.now() + limit;
  while (!holds() && performance.now() < end) await wait(5);
  return holds();
}

/** `old` in a document stands for an earlier schema: reading migrates it. */
export const migrating: ReadProject = (raw, options) => {
  const { old, ...document } = raw as Project & { old?: boolean };
  const read = readProject(document, options);
  return read.ok && old ? { ...read, project: { ...read.project, description: 'migrated' }, from: 0 } : read;
};

const titles = ['A', 'B', 'C'];

export type Outcome = {
  /** The call that was spoilt, or nothing when there were fewer calls. */
  hit: string;
  /** Milliseconds from the fault to *Not saved*, or -1 when it never read so. */
  shown: number;
  /** It read saved in the end. */
  saved: boolean;
  /** A fresh look at the disk finds the last edit. */
  kept: boolean;
  /** Where it read *Not saved*: the disk was exactly as at some acknowledged commit before. */
  whole: boolean;
};

let count = 0;

/**
 * Opens a project, edits it three times, and looks at the disk afresh; the `nth` call goes wrong.
 * `opening` counts from before the opening, `migrated` begins with a document of an earlier schema.
 */
async function spoiltLife(
  scene: 'editing' | 'opening' | 'migrated',
  kind: Kind,
  nth: number,
): Promise<Outcome> {
  const name = `life${Date.now()}-${++count}`;
  const prepared = openDisk({ readProject: migrating, name });
  const old = scene === 'migrated' ? { old: true } : {};
  await createProject(prepared, { ...newProject('Shop', undefined, name), ...old });
  prepared.close();

  const disk = openDisk({ readProject: migrating, name });
  let plan = scene === 'opening' ? arm(nth, kind) : undefined;
  const handle = await openProject(disk, name).catch((error: unknown) => {
    if (!(error instanceof StorageFailure)) throw error;
    return openProject(disk, name);
  });
  // The lock of an opening that failed is let go a moment later.
  await until(() => handle.mode === 'writer', 3000);
  if (handle.mode !== 'writer') throw new Error(`opened as ${handle.mode}`);
  let { project } = handle;
  const edit = (title: string): void => {
    const next = produce(project, (draft) => void (draft.title = title));
    const changes = changesOf(project, next);
    project = next;
    handle.append(changes, { project: () => project });
  };
  if (scene === 'editing') {
    // The day's restore point is kept before anything goes wrong: calls of its own are not those of a commit.
    edit('First');
    await handle.flush();
    for (let kept = 0; kept === 0; kept = (await listVersions(disk, name)).length) await wait(20);
  }
  const acknowledged = [await dumpOf(name)];
  plan ??= arm(nth, kind);
  const armed = plan;
  let shown = -1;
  let whole = true;
  const looks: Promise<void>[] = [];
  handle.save.subscribe(() => {
    if (handle.save.get().state !== 'unsaved' || shown >= 0) return;
    shown = performance.now() - (armed.hitAt ?? 0);
    // Asked for before the next attempt to write, so it is answered before.
    looks.push(dumpOf(name).then((now) => void (whole = acknowledged.includes(now))));
  });
  for (const title of titles) {
    edit(title);
    await handle.flush().then(
      async () => void acknowledged.push(await dumpOf(name)),
      () => undefined,
    );
  }
  const saved = await until(() => handle.save.get().state === 'saved', 8000);
  disarm();
  await Promise.all(looks);
  const fresh = openDisk({ readProject: migrating, name });
  const found = await loadForView(fresh, name);
  const kept = found.title === 'C' && (scene !== 'migrated' || found.description === 'migrated');
  fresh.close();
  await handle.close();
  disk.close();
  return { hit: armed.hit ?? '', shown, saved, kept, whole };
}

/** The control: a saver that says saved whatever happens. */
async function naiveLife(kind: Kind, nth: number): Promise<Outcome> {
  const saver = await naiveSaver(newProject('Shop', undefined, 'p1'));
  const plan = arm(nth, kind);
  for (const title of titles) saver.append({ ...saver.project, title });
  await wait(500);
  disarm();
  const found = await naiveSaver(newProject('Nothing', undefined, 'p1'));
  return { hit: plan.hit ?? '', shown: -1, saved: true, kept: found.project.title === 'C', whole: true };
}

/** The control: head and row in transactions of their own, the second of which is aborted. */
async function headFirst(): Promise<{ whole: boolean }> {
  const saver = await headFirstSaver();
  await saver.save(1, 'A');
  const before = await saver.dump();
  arm(4, 'abort');
  await saver.save(2, 'B').catch(() => undefined);
  disarm();
  return { whole: (await saver.dump()) === before };
}

const rename = command(
  'project.test',
  'undo.editProject',
  (draft, title: string) => void (draft.title = title),
);
const breaking = command('project.break', 'undo.editProject', (draft) => {
  draft.title = 'half done';
  draft.maps = {};
  throw new Error('in the recipe');
});

/** The real editor on the real disk: a command that throws half-way between two that do not. */
async function throwingCommand() {
  const name = `throw${Date.now()}`;
  const disk = openDisk({ readProject, name });
  await createProject(disk, newProject('Shop', undefined, name));
  const handle = await openProject(disk, name);
  const editor = createEditor(handle.project);
  editor.onCommit(({ changes, project, typing }) =>
    handle.append(changes, { typing, project: () => project }),
  );
  editor.commit(rename, 'A');
  await handle.flush();
  const [disk0, state0] = [await dumpOf(name), editor.store.getState()];
  let threw = false;
  try {
    editor.commit(breaking, undefined);
  } catch {
    threw = true;
  }
  await handle.flush();
  const sameDisk = (await dumpOf(name)) === disk0;
  const sameStore = editor.store.getState() === state0;
  editor.commit(rename, 'B');
  await handle.flush();
  const next = (await loadForView(disk, name)).title;
  editor.undo();
  await handle.flush();
  const undone = (await loadForView(disk, name)).title;
  disk.close();
  return { threw, sameDisk, sameStore, next, undone };
}

export const scenes = { spoiltLife, naiveLife, headFirst, throwingCommand };
