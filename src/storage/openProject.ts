// Opening a project: load, then a handle that an editor can be joined to (laws S1-S10, S12).
import { type Id, newId } from '@/model/id';
import { createCopy } from './createProject';
import type { Disk } from './disk';
import { StorageFailure, asFailure } from './failure';
import { settleExitJournal } from './exitJournal';
import { type Loaded, loadProject } from './loadProject';
import type { ProjectHandle } from './projectHandle';
import { type OpenProject, createOpenProject } from './session';
import { type Sharing, createSharing } from './sharing';

export type { ProjectHandle } from './projectHandle';

const PREPARATION = 1000;

type Open = { handle: Promise<ProjectHandle>; users: number };

/**
 * Opens a project; nothing can be written before this has resolved (S1). A project that is open in this tab already
 * answers with the same handle, and each user closes it once. Throws `notFound` and `unreadable`.
 */
export async function openProject(
  disk: Disk,
  projectId: Id,
  { tabId = newId() }: { tabId?: string } = {},
): Promise<ProjectHandle> {
  const { handles } = disk.parts;
  const known = handles.get(projectId) as Open | undefined;
  if (known) {
    known.users++;
    return known.handle;
  }
  const opening: Open = {
    users: 1,
    handle: Promise.resolve().then(() => open(disk, projectId, tabId, opening)),
  };
  handles.set(projectId, opening);
  opening.handle.catch(() => handles.delete(projectId));
  return opening.handle;
}

async function open(disk: Disk, projectId: Id, tabId: string, users: Open): Promise<ProjectHandle> {
  const { connection } = disk.parts;
  const sharing = createSharing(disk, projectId, tabId);
  const claimed = await sharing.claim();
  let loaded: Loaded;
  try {
    if (claimed) await settleExitJournal(disk.parts, projectId).catch(toleratesNewer);
    loaded = await loadProject(disk, projectId);
    if (!claimed && sharing.missed()) loaded = await loadProject(disk, projectId);
  } catch (error) {
    sharing.leave();
    throw error;
  }
  // The last-moment connection stands ready before there can be anything to save, unless it never answers.
  await Promise.race([disk.parts.emergency.prepared(), pause(disk, PREPARATION)]);
  const session = createOpenProject(disk, loaded);
  if (loaded.newer || connection.state.get().state === 'newer') session.mode = 'newer';
  sharing.join(session, claimed);
  const away = watchPage(disk, session);
  return handleOf(disk, session, sharing, loaded, async () => {
    users.users = Math.max(0, users.users - 1);
    if (session.closed || users.users > 0) return;
    if (session.mode === 'writer') {
      await session.queue.flush();
      await session.compaction.finish();
      await session.points.finish();
      // Nobody waits for it: the work is on disk.
      void session.copying.now();
      // Somebody may have opened it again in the meantime.
      if (users.users > 0) return;
    }
    disk.parts.sentinel.flush();
    session.closed = true;
    session.compaction.stop();
    session.copying.stop();
    away();
    sharing.leave();
    disk.parts.handles.delete(projectId);
  });
}

const pause = (disk: Disk, ms: number) => new Promise<void>((resolve) => disk.parts.clock.after(ms, resolve));

/** Where a newer program has changed the tables nothing is moved, but reading goes on. */
function toleratesNewer(error: unknown): void {
  if (asFailure(error).reason !== 'newer') throw error;
}

const guards = { saved: 'none', saving: 'watch', unsaved: 'ask' } as const;

/** Answers the life of the page and of the connection: write before leaving (S4), look around on coming back. */
function watchPage(disk: Disk, session: OpenProject): () => void {
  const { connection, emergency, page } = disk.parts;
  const { queue } = session;
  const look = () => void session.catchUpWithDisk().catch(() => queue.retry());
  const leave = [
    page.on('leaving', () => {
      const rows = session.mode === 'writer' ? queue.unwritten() : [];
      if (rows.length > 0) emergency.send([...session.base.exitRows(), ...rows]);
      void session.copying.now();
    }),
    page.on('returning', (kept) => {
      if (kept) connection.drop();
      look();
    }),
    connection.onYield(() => queue.flush()),
    connection.onLost(look),
    queue.save.subscribe(() => page.guard(session.id, guards[queue.save.get().state])),
    () => page.guard(session.id, 'none'),
  ];
  return () => {
    for (const run of leave) run();
  };
}

function handleOf(
  disk: Disk,
  session: OpenProject,
  sharing: Sharing,
  { missing }: Loaded,
  close: () => Promise<void>,
): ProjectHandle {
  const { queue, conflict } = session;
  const handle: ProjectHandle = {
    id: session.id,
    get project() {
      return session.project;
    },
    get rev() {
      return queue.tip().rev;
    },
    get commit() {
      return queue.tip().commit;
    },
    get mode() {
      return session.mode;
    },
    save: queue.save,
    conflict,
    ...(missing && { missing }),
    append(changes, { project, typing = false, risk }) {
      if (session.closed) throw new StorageFailure('closed');
      if (session.mode === 'newer') throw new StorageFailure('newer');
      const parted = conflict.get();
      if (session.mode === 'writer' && !parted) session.points.beforeEdit(session.project, queue.tip(), risk);
      session.project = project();
      queue.add(changes, typing);
      session.copying.edited();
      if (parted) conflict.set({ ...parted, mine: session.project });
      // A commit that slips in after another tab took over is not lost: it is one side of a conflict.
      else if (session.mode === 'mirror') void session.part();
    },
    flush: () => queue.flush(),
    onRemote(run) {
      session.remotes.add(run);
      return () => session.remotes.delete(run);
    },
    onMode(run) {
      session.modes.add(run);
      return () => session.modes.delete(run);
    },
    takeOver: sharing.takeOver,
    async saveAgain() {
      if (queue.save.get().reason === 'erased') await session.rewrite();
      else queue.retry();
    },
    async saveMineAsCopy(title) {
      const id = await createCopy(disk, conflict.get()?.mine ?? session.project, title);
      await handle.discardMine();
      return id;
    },
    async discardMine() {
      conflict.set(undefined);
      queue.restart(queue.tip());
      await session.reload();
      if (sharing.holds() && session.mode === 'mirror') await sharing.gained();
    },
    close,
  };
  return handle;
}
