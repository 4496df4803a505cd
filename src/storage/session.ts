// The session of an open project: its state in memory, its queue to the disk, and how the two are kept in step.
import type { Id } from '@/model/id';
import type { Change } from '@/model/change';
import { applied } from '@/model/takeChanges';
import type { Project } from '@/model/types';
import { type Base, baseOfRewrite, createBase } from './base';
import { type Copied, type Copying, createCopying } from './copying';
import type { Disk } from './disk';
import { appendRows } from './journal';
import { type Compaction, createCompaction } from './compaction';
import { storedTip } from './exitJournal';
import { type Loaded, loadProject } from './loadProject';
import { type Source, observable } from './observable';
import type { Conflict, Mode, Remote } from './projectHandle';
import { type RestorePoints, createRestorePoints } from './restorePoints';
import { aboutProject } from './summary';
import { dropOldestVersions } from './versions';
import { type WriteQueue, createWriteQueue } from './writeQueue';

export type OpenProject = {
  readonly id: Id;
  project: Project;
  mode: Mode;
  closed: boolean;
  readonly base: Base;
  readonly queue: WriteQueue;
  readonly compaction: Compaction;
  readonly points: RestorePoints;
  readonly copying: Copying;
  readonly conflict: Source<Conflict | undefined>;
  readonly remotes: Set<(remote: Remote) => void>;
  readonly modes: Set<(mode: Mode) => void>;
  become(mode: Mode): void;
  /** Takes in what another tab has written on exactly this place in the chain. */
  follow(rev: number, commit: string, changes: Change[]): void;
  /** Commits changes that came from outside of the editor, and shows them. */
  adopt(changes: Change[]): void;
  /** Shows what is on disk now, and builds on it from here. */
  reload(): Promise<void>;
  /** Whether that is under way: what another tab writes meanwhile must be read as well. */
  isReading(): boolean;
  /** Two histories part: mine stays in memory, theirs is fetched to be shown beside it. */
  part(): Promise<void>;
  /** Looks whether the disk still stands where this tab believes, after any absence. */
  catchUpWithDisk(): Promise<void>;
  /** Whether the last commit on disk is the one that this tab believes in. */
  inStep(): Promise<boolean>;
  /** Starts a new chain on disk with the whole project from memory. */
  rewrite(): Promise<void>;
};

/** A session on what was loaded. It starts as a mirror: the owner of the lock decides what it becomes. */
export function createOpenProject(disk: Disk, loaded: Loaded): OpenProject {
  const { connection, hub, clock, sentinel, losses, rules } = disk.parts;
  const projectId = loaded.project.id;
  let base = createBase(projectId, loaded, clock.now(), rules);

  const queue = createWriteQueue({
    projectId,
    start: base.tip,
    clock,
    rules,
    write: (rows) =>
      connection.write(base.tables, async (db) => {
        const outcome = await base.lay(db);
        return outcome === 'written' ? appendRows(db, rows) : outcome;
      }),
    makeRoom: () => connection.write(['versions', 'meta'], dropOldestVersions),
    onWritten(rows) {
      const laid = base.laid();
      if (laid !== undefined) compaction.restart(laid);
      for (const { rev, commit, base: on, changes = [] } of rows)
        hub.post({ type: 'committed', projectId, rev, commit, base: on, changes });
      const last = rows.at(-1);
      if (last) sentinel.note(projectId, last, () => aboutProject(session.project, last.at));
      if (queue.save.get().state === 'saved')
        settled = { project: session.project, tip: queue.tip(), latest: true };
      compaction.written(rows.reduce((sum, row) => sum + (row.changes?.length ?? 0), 0));
      void disk.persistence.ask();
    },
    onRefused: (outcome) => void (outcome === 'stale' && session.part()),
  });
  const compaction = createCompaction(
    disk,
    () => {
      const settled = session.mode === 'writer' && !session.closed && queue.save.get().state === 'saved';
      return settled ? { project: session.project, tip: queue.tip() } : undefined;
    },
    loaded.snapshotRev,
  );
  /** The project as it was last known to be on disk as a whole. */
  let settled: Copied | undefined;
  const copying = createCopying(disk, projectId, () => {
    if (session.mode !== 'writer' || session.closed || session.conflict.get()) return undefined;
    // What is only on its way to the disk is not copied: a copy that is further than the disk reads as a loss. What
    // the disk does not take is.
    if (queue.save.get().state === 'saving') return settled && { ...settled, latest: false };
    return { project: session.project, tip: queue.tip(), latest: true };
  });
  const last = () => storedTip(disk.parts, projectId);

  function tell(changes?: readonly Change[]): void {
    const remote: Remote = {
      project: session.project,
      rev: queue.tip().rev,
      ...(changes && { changes }),
    };
    for (const run of session.remotes) run(remote);
  }

  /** The reading that is under way, and whether more came to the disk since it began. */
  let reading: Promise<void> | undefined;
  let stale = false;

  /** One reading after the other: of two at once the earlier might end last, and show what is no more. */
  async function readAgain(): Promise<void> {
    try {
      do {
        stale = false;
        // oxlint-disable-next-line no-await-in-loop
        await readOnce();
      } while (stale && !session.closed);
    } finally {
      reading = undefined;
    }
  }

  async function readOnce(): Promise<void> {
    const fresh = await loadProject(disk, projectId);
    // What was written here meanwhile must meet the disk, and is never read over.
    if (session.closed || queue.unwritten().length > 0) return;
    session.project = fresh.project;
    settled = undefined;
    base = createBase(projectId, fresh, clock.now(), rules);
    queue.restart(base.tip);
    compaction.restart(fresh.snapshotRev);
    if (fresh.newer) session.become('newer');
    if (session.mode !== 'writer') queue.stop('conflict');
    tell();
  }

  const session: OpenProject = {
    id: projectId,
    project: loaded.project,
    mode: 'mirror',
    closed: false,
    get base() {
      return base;
    },
    queue,
    compaction,
    points: createRestorePoints(disk, projectId),
    copying,
    conflict: observable<Conflict | undefined>(undefined),
    remotes: new Set(),
    modes: new Set(),
    isReading: () => reading !== undefined,
    become(mode) {
      if (session.mode === mode) return;
      session.mode = mode;
      for (const run of session.modes) run(mode);
    },
    follow(rev, commit, changes) {
      session.project = applied(session.project, changes);
      base = base.follow();
      settled = undefined;
      queue.restart({ rev, commit });
      queue.stop('conflict');
      tell(changes);
    },
    adopt(changes) {
      session.project = applied(session.project, changes);
      queue.add(changes, false);
      copying.edited();
      tell(changes);
    },
    reload() {
      stale = reading !== undefined;
      reading ??= readAgain();
      return reading;
    },
    async part() {
      session.conflict.set({ mine: session.project });
      const theirs = await loadProject(disk, projectId).catch(() => undefined);
      if (session.conflict.get() && theirs)
        session.conflict.set({ mine: session.project, theirs: theirs.project });
    },
    async inStep() {
      return (await last())?.commit === base.known(queue.tip()).commit;
    },
    async catchUpWithDisk() {
      if (session.closed || session.mode === 'newer' || session.conflict.get()) return;
      if (queue.unwritten().length > 0) {
        queue.retry();
        return;
      }
      const here = base.known(queue.tip());
      const found = await last();
      if (session.closed || queue.unwritten().length > 0 || found?.commit === here.commit) return;
      if (found && found.rev >= here.rev) await session.reload();
      else queue.stop('erased', true);
    },
    async rewrite() {
      base = baseOfRewrite(projectId, session.project, clock.now(), rules, queue.tip().rev);
      queue.restart(base.tip);
      queue.add([], false);
      copying.edited();
      await queue.flush();
      // What was lost is here again, as far as it had come.
      await losses.settle(projectId);
    },
  };
  return session;
}
