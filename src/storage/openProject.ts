// Opening a project: joins lock, queue, mirror and housekeeping into one handle (laws S1-S10, S12).
import { type Id, newId } from '@/model/id';
import { baseAnew, createBase } from './base';
import { createCopy } from './createProject';
import type { Disk } from './disk';
import { StorageFailure } from './failure';
import type { Message } from './hub';
import { appendRows, lastRow } from './journal';
import { createKeeping } from './keeping';
import { type Loaded, loadProject } from './loadProject';
import { observable } from './observable';
import type { Conflict, Mode, ProjectHandle, Remote } from './projectHandle';
import { createProjectLock } from './projectLock';
import { replay } from './snapshot';
import { dropOldestVersions } from './versions';
import { createWriteQueue } from './writeQueue';

/** How long *Edit here* waits for the holder to write and let go. */
const PATIENCE = 2000;

type Open = { handle: Promise<ProjectHandle>; users: number };

/**
 * Opens a project; nothing can be written before this has resolved (S1). A project that is open in this tab already
 * answers with the same handle. Throws `notFound` and `unreadable`.
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
  const opening: Open = { users: 1, handle: open(disk, projectId, tabId, () => --opening.users > 0) };
  handles.set(projectId, opening);
  opening.handle.catch(() => handles.delete(projectId));
  return opening.handle;
}

async function open(
  disk: Disk,
  projectId: Id,
  tabId: string,
  stillUsed: () => boolean,
): Promise<ProjectHandle> {
  const { connection, hub, clock, emergency, sentinel, page, locks, handles } = disk.parts;
  const remotes = new Set<(remote: Remote) => void>();
  const modes = new Set<(mode: Mode) => void>();
  const conflict = observable<Conflict | undefined>(undefined);
  const leave: (() => void)[] = [];
  let closed = false;
  let mode: Mode = 'mirror';
  let letGone: (() => void) | undefined;

  // Ears first: what other tabs write while we load must not pass unheard.
  let heard = false;
  leave.push(
    hub.listen((message) => {
      heard = true;
      if ('projectId' in message && message.projectId === projectId) void answer(message);
    }),
  );
  const lock = createProjectLock(
    locks,
    projectId,
    () => void gained(),
    () => void lost(),
  );
  const claimed = await lock.claim();
  let loaded: Loaded;
  try {
    loaded = await loadProject(disk, projectId);
    if (heard && !claimed) loaded = await loadProject(disk, projectId);
  } catch (error) {
    lock.release();
    for (const run of leave) run();
    throw error;
  }

  let project = loaded.project;
  let base = createBase(projectId, loaded, clock.now());
  const queue = createWriteQueue({
    projectId,
    start: base.tip,
    clock,
    write: (rows) =>
      connection.write(base.tables, async (db) => {
        const outcome = await base.lay(db);
        return outcome === 'written' ? appendRows(db, rows) : outcome;
      }),
    makeRoom: () => connection.write(['versions'], dropOldestVersions),
    onWritten(rows) {
      const first = base.laid();
      for (const { rev, commit, base: on, patches } of rows)
        hub.post({ type: 'commit', projectId, rev, commit, base: on, patches });
      const last = rows.at(-1);
      if (last) sentinel.note(projectId, last);
      if (first !== undefined) keeping.restart(first);
      keeping.written(rows.reduce((sum, row) => sum + row.patches.length, 0));
      void disk.persistence.ask();
    },
    onRefused: (outcome) => void (outcome === 'stale' && part()),
  });
  const keeping = createKeeping(
    disk,
    () =>
      mode === 'writer' && !closed && queue.save.get().state === 'saved'
        ? { project, tip: queue.tip() }
        : undefined,
    loaded.snapshotRev,
  );

  function become(next: Mode): void {
    if (mode === next) return;
    mode = next;
    for (const run of modes) run(next);
  }

  function tell(patches?: Remote['patches']): void {
    const remote: Remote = { project, rev: queue.tip().rev, ...(patches && { patches }) };
    for (const run of remotes) run(remote);
  }

  /** Shows what is on disk now, and builds on it from here. */
  async function reload(): Promise<void> {
    const fresh = await loadProject(disk, projectId);
    if (closed) return;
    project = fresh.project;
    base = createBase(projectId, fresh, clock.now());
    queue.restart(base.tip);
    if (mode !== 'writer') queue.stop('conflict');
    keeping.restart(fresh.snapshotRev);
    if (fresh.newer) become('newer');
    tell();
  }

  /** Two histories part: keep mine in memory, and fetch theirs to show beside it. */
  async function part(): Promise<void> {
    conflict.set({ mine: project });
    const theirs = await loadProject(disk, projectId).catch(() => undefined);
    if (conflict.get() && theirs) conflict.set({ mine: project, theirs: theirs.project });
  }

  /** Looks whether the disk still stands where this tab believes, after any absence. */
  async function lookAround(): Promise<void> {
    if (closed || mode === 'newer') return;
    if (queue.unwritten().length > 0) return queue.retry();
    const last = await connection.read(['journal'], (db) => lastRow(db, projectId));
    if (closed || queue.unwritten().length > 0) return;
    const here = base.known(queue.tip());
    if (last?.commit === here.commit) return;
    if (!last || last.rev < here.rev) queue.stop('erased', true);
    else await reload();
  }
  const look = () => void lookAround().catch(() => queue.retry());

  async function gained(): Promise<void> {
    if (closed) return lock.release();
    try {
      const last = await connection.read(['journal'], (db) => lastRow(db, projectId));
      if (last?.commit !== base.known(queue.tip()).commit) await reload();
    } catch {
      // The first write will find out: it names the commit that it builds on.
    }
    if (closed || mode === 'newer' || !lock.held()) return;
    if (conflict.get()) return;
    queue.restart(queue.tip());
    become('writer');
  }

  async function lost(): Promise<void> {
    if (closed) return;
    const wrote = mode === 'writer';
    become('mirror');
    queue.stop('conflict');
    lock.wait();
    if (wrote && queue.unwritten().length > 0) await part();
    else await reload().catch(() => undefined);
  }

  async function answer(message: Message): Promise<void> {
    if (closed) return;
    if (message.type === 'commit') {
      const tip = queue.tip();
      if (mode === 'writer' || conflict.get()) {
        if (mode === 'writer') look();
      } else if (message.rev === tip.rev + 1 && message.base === tip.commit) {
        project = replay(project, message.patches);
        base = base.follow();
        queue.restart({ rev: message.rev, commit: message.commit });
        queue.stop('conflict');
        tell(message.patches);
      } else if (message.commit !== tip.commit) await reload().catch(() => undefined);
    } else if (message.type === 'letGo' && mode === 'writer' && lock.held()) {
      await queue.flush();
      become('mirror');
      queue.stop('conflict');
      hub.post({ type: 'letGone', projectId, to: message.from });
    } else if (message.type === 'letGone' && message.to === tabId) letGone?.();
    else if (message.type === 'adopt' && mode === 'writer') {
      project = replay(project, message.patches);
      queue.add(message.patches, false);
      tell(message.patches);
      await queue.flush();
      hub.post({ type: 'adopted', ask: message.ask });
    } else if (message.type === 'gone') queue.stop('erased', true);
  }

  const send = () => {
    const rows = mode === 'writer' ? queue.unwritten() : [];
    if (rows.length > 0)
      emergency.send([...base.puts(), ...rows.map((row) => [{ table: 'journal' as const, row, add: true }])]);
  };
  leave.push(
    page.on('leaving', send),
    page.on('returning', (kept) => {
      if (kept) connection.drop();
      look();
    }),
    connection.onYield(() => queue.flush()),
    connection.onLost(look),
  );

  if (loaded.newer) {
    mode = 'newer';
    lock.release();
    queue.stop('newer');
  } else if (claimed) mode = 'writer';
  else {
    queue.stop('conflict');
    lock.wait();
  }

  const handle: ProjectHandle = {
    id: projectId,
    get project() {
      return project;
    },
    get rev() {
      return queue.tip().rev;
    },
    get mode() {
      return mode;
    },
    save: queue.save,
    conflict,
    ...(loaded.missing && { missing: loaded.missing }),
    append(patches, options) {
      if (closed) throw new StorageFailure('closed');
      if (mode === 'newer') throw new StorageFailure('newer');
      project = options.project();
      queue.add(patches, options.typing ?? false);
      // A commit that slips in after another tab took over is not lost: it is one side of a conflict.
      if (mode === 'mirror') void part();
      const parted = conflict.get();
      if (parted) conflict.set({ ...parted, mine: project });
    },
    flush: () => queue.flush(),
    onRemote(run) {
      remotes.add(run);
      return () => remotes.delete(run);
    },
    onMode(run) {
      modes.add(run);
      return () => modes.delete(run);
    },
    async takeOver() {
      if (mode !== 'mirror' || closed) return;
      await new Promise<void>((resolve) => {
        const cancel = clock.after(PATIENCE, resolve);
        letGone = () => {
          cancel();
          resolve();
        };
        hub.post({ type: 'letGo', projectId, from: tabId });
      });
      letGone = undefined;
      await lock.steal();
      await gained();
    },
    async saveAgain() {
      if (queue.save.get().reason !== 'erased') return queue.retry();
      base = baseAnew(projectId, project, clock.now());
      queue.restart(base.tip);
      queue.add([], false);
      await queue.flush();
    },
    async saveMineAsCopy(title) {
      const id = await createCopy(disk, conflict.get()?.mine ?? project, title);
      await handle.discardMine();
      return id;
    },
    async discardMine() {
      conflict.set(undefined);
      await reload();
      if (lock.held() && mode === 'mirror') await gained();
    },
    async close() {
      if (closed || stillUsed()) return;
      if (mode === 'writer') {
        await queue.flush();
        await keeping.finish();
      }
      sentinel.flush();
      closed = true;
      keeping.stop();
      for (const run of leave) run();
      lock.release();
      handles.delete(projectId);
    },
  };
  return handle;
}
