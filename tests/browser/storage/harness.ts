// A bare page on the disk: no editor, no screen. Tests drive it, and it tells the test server what was acknowledged.
import { putCard } from '@/model/cardTable';
import { changesOf } from '@/model/change';
import { cardsInStage } from '@/model/select';
// The linter reads the file itself; its address is what the builder makes of the query.
// oxlint-disable-next-line import/default
import copyWorkerUrl from '@/storage/copyWorker?worker&url';
import { type Draft, produce } from 'immer';
import { newProject } from '@/model/newProject';
import { readProject } from '@/model/readProject';
import type { Project } from '@/model/types';
import { createProject } from '@/storage/createProject';
import { type Disk, openDisk } from '@/storage/disk';
import type { Connection } from '@/storage/database';
import { asFailure } from '@/storage/failure';
import { loadForView } from '@/storage/loadProject';
import { openProject } from '@/storage/openProject';
import type { ProjectHandle } from '@/storage/projectHandle';
import { copies } from './copies';
import { laws } from './laws';
import { type NaiveSaver, naiveSaver } from './naive';
import { scenes } from './scenes';

/**
 * `slow` has a disk that takes its time, so that only the flush of a page that leaves can save the last keystroke.
 * `slowDeaf`, `naive` and `unhealed` are the controls: with them work must be lost, or the test proves nothing.
 */
export type Setting = 'whole' | 'slow' | 'slowDeaf' | 'naive' | 'unhealed';

let disk: Disk;
let handle: ProjectHandle;
let naive: NaiveSaver | undefined;
let project: Project;
const running = { now: false };

const deaf = { on: () => () => undefined, guard: () => undefined };

async function open(setting: Setting = 'whole', cards = 0): Promise<string> {
  if (setting === 'naive') {
    naive = await naiveSaver(newProject('Naive', undefined, 'p1'));
    project = naive.project;
    return 'writer';
  }
  const createCopyWorker = () => new Worker(copyWorkerUrl, { type: 'module' });
  disk = openDisk({
    readProject,
    createCopyWorker,
    ...(setting === 'slowDeaf' && { page: deaf }),
    ...(setting === 'unhealed' && { indexedDB: withoutScratch }),
  });
  await disk.open();
  await createProject(disk, withCards(cards)).catch((error: unknown) => {
    if (asFailure(error).reason !== 'exists') throw error;
  });
  handle = await openProject(disk, 'p1');
  project = handle.project;
  if (setting === 'slow' || setting === 'slowDeaf') slowDown(disk.parts.connection);
  handle.onRemote((remote) => (project = remote.project));
  return handle.mode;
}

/** A browser that refuses the scratch database, so that nothing is healed. */
const withoutScratch = {
  open(name: string, version?: number) {
    if (name.endsWith('-scratch')) throw new DOMException('refused', 'UnknownError');
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  cmp: (a: unknown, b: unknown) => indexedDB.cmp(a, b),
  databases: () => indexedDB.databases(),
} satisfies IDBFactory;

function slowDown(connection: Connection): void {
  const write = connection.write.bind(connection);
  connection.write = async (...given) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return write(...given);
  };
}

function withCards(count: number): Project {
  const empty = newProject('Kept', undefined, 'p1');
  const order = 'a0';
  const map = { id: 'm1', order, title: 'Now', state: 'current', personaIds: [] } as const;
  const filled: Project = {
    ...empty,
    maps: { m1: { ...map, personaIds: [] } },
    lanes: { l1: { id: 'l1', mapId: 'm1', order, kind: 'actions', name: 'Actions' } },
  };
  const stages = Math.max(1, Math.ceil(count / 125));
  for (let s = 0; s < stages; s++) {
    const id = `s${s}`;
    filled.stages[id] = { id, mapId: 'm1', order: `a${id}`, name: `Stage ${s}` };
  }
  for (let i = 0; i < count; i++) {
    const stageId = `s${i % stages}`;
    const id = `w${i}`;
    const text = `A person compares offers and wonders which of them is meant for her, number ${i}`;
    putCard(filled.cards, {
      id,
      stageId,
      laneId: 'l1',
      order: `a${String(i).padStart(6, '0')}V`,
      text,
    });
  }
  return filled;
}

function commit(recipe: (draft: Draft<Project>) => void, typing = false): void {
  const next = produce(project, recipe);
  const changes = changesOf(project, next);
  project = next;
  if (naive) naive.append(project);
  else handle.append(changes, { typing, project: () => project });
}

const card = (id: string) =>
  commit((draft) => {
    putCard(draft.cards, {
      id,
      stageId: 's0',
      laneId: 'l1',
      order: `b${id}V`,
      text: `card ${id}`,
    });
  });

/** Resolves when what was edited reads saved. Nothing waits any more in a conflict either: that is not saved. */
async function saved(): Promise<void> {
  if (naive) return;
  await handle.flush();
  const [conflict, save] = [handle.conflict.get(), handle.save.get()];
  if (conflict || handle.mode !== 'writer' || save.state === 'unsaved')
    throw new Error(`Not saved: ${handle.mode}, ${save.state}${conflict ? ', conflict' : ''}`);
}

/** Edits without end: each edit is told to the server once it reads saved, and never before. */
async function edit(name: string, from: number, pause = 0): Promise<void> {
  running.now = true;
  for (let n = from; running.now; n++) {
    card(`${name}${n}`);
    await saved();
    await tell(`${name}${n}`);
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

const tell = (acked: string) => fetch('/ack', { method: 'POST', body: acked });

const idsOf = (found: Project) =>
  cardsInStage(found, 's0').flatMap(({ id }) => (id.startsWith('w') ? [] : id));

/** What a fresh look at the disk finds, not what this page believes. */
async function found(): Promise<{ title: string; cards: string[] }> {
  if (naive) return { title: naive.project.title, cards: idsOf(naive.project) };
  const stored = await loadForView(disk, 'p1');
  return { title: stored.title, cards: idsOf(stored) };
}

/** Milliseconds from `append` to *saved*, one commit after the other. */
async function latencies(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const begun = performance.now();
    card(`t${i}`);
    await saved();
    times.push(performance.now() - begun);
  }
  return times;
}

const harness = {
  ...laws,
  ...scenes,
  open,
  edit,
  card,
  saved,
  found,
  latencies,
  ...copies(() => disk, commit),
  stop: () => (running.now = false),
  type: (title: string) => commit((draft) => void (draft.title = title), true),
  fill: (kilobytes: number) =>
    commit((draft) => {
      let noise = '';
      while (noise.length < kilobytes * 1024) noise += Math.random().toString(36).slice(2);
      draft.description = noise;
    }),
  takeOver: () => handle.takeOver(),
  saveAgain: () => handle.saveAgain(),
  state: () => ({ mode: handle.mode, save: handle.save.get(), title: project.title, cards: idsOf(project) }),
  conflict: () => {
    const parted = handle.conflict.get();
    return parted && { mine: idsOf(parted.mine), theirs: parted.theirs && idsOf(parted.theirs) };
  },
};
export type Harness = typeof harness;
Object.assign(globalThis, { harness });
