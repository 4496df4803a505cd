// The queue between commits and the disk: in order, retried until written, honest about what is not (S2, S3, S5, S6).
import { type Id, newId } from '@/model/id';
import { type Change, forward, joined } from '@/model/change';
import { VERSION } from '@/model/constants';
import { type FailureReason, StorageFailure, asFailure } from './failure';
import type { AppendOutcome, Tip } from './journal';
import { type Observable, observable } from './observable';
import type { JournalRow } from './rows';
import type { Clock } from './surroundings';

export type UnsavedReason = Extract<
  FailureReason,
  'quota' | 'diskFull' | 'connection' | 'conflict' | 'erased' | 'closed' | 'newer'
>;
export type SaveState = {
  state: 'saved' | 'saving' | 'unsaved';
  reason?: UnsavedReason;
  /** When this state began, milliseconds. */
  since: number;
};

export type WriteQueue = {
  save: Observable<SaveState>;
  /** The last commit handed in, written or not. */
  tip(): Tip;
  add(changes: readonly Change[], typing: boolean): Tip;
  /** What has not been acknowledged, oldest first. The rows will not change any more. */
  unwritten(): readonly JournalRow[];
  /** Resolves when all that was handed in so far is on disk; rejects when it cannot be. */
  flush(): Promise<void>;
  /** Resolves when nothing is on its way to the disk, however that ended. */
  settled(): Promise<void>;
  /** Tries again at once instead of waiting for the next turn. */
  retry(): void;
  /** Stops writing for a reason that no retry mends; `lost` says that even what was written is gone. */
  stop(reason: UnsavedReason, lost?: boolean): void;
  /** Starts afresh from a place in the chain; what was unwritten is let go. */
  restart(tip: Tip): void;
};

const TYPING_PAUSE = 250;
const FIRST_RETRY = 250;
const LAST_RETRY = 30_000;
/** One commit is one transaction; only a backlog after an outage is written in larger batches. */
const BACKLOG = 8;
const BATCH = 64;

export function createWriteQueue(parts: {
  projectId: Id;
  start: Tip;
  clock: Clock;
  /** The rules of the reader that the project in memory keeps. */
  rules?: string | undefined;
  write(rows: readonly JournalRow[]): Promise<AppendOutcome>;
  /** Frees room by dropping what is not needed; false when there is nothing to drop. */
  makeRoom(): Promise<boolean>;
  onWritten(rows: readonly JournalRow[]): void;
  onRefused(outcome: 'stale' | 'erased'): void;
}): WriteQueue {
  const { projectId, clock, rules } = parts;
  const save = observable<SaveState>({ state: 'saved', since: clock.now() });
  let tip = parts.start;
  let rows: JournalRow[] = [];
  /** The last row still takes keystrokes until this is called. */
  let closeTyping: (() => void) | undefined;
  let busy = false;
  let underWay = Promise.resolve();
  let stopped: UnsavedReason | undefined;
  let attempts = 0;
  let madeRoom = false;
  let cancelRetry: (() => void) | undefined;
  let waiters: { rev: number; resolve: () => void; reject: (error: Error) => void }[] = [];

  function show(state: SaveState['state'], reason?: UnsavedReason): void {
    const now = save.get();
    if (now.state === state && now.reason === reason) return;
    save.set({ state, ...(reason && { reason }), since: clock.now() });
  }

  function settle(failure?: Error): void {
    const first = rows[0]?.rev ?? Infinity;
    const [done, rest] = [waiters.filter((w) => w.rev < first), waiters.filter((w) => w.rev >= first)];
    waiters = failure ? [] : rest;
    for (const waiter of done) waiter.resolve();
    if (failure) for (const waiter of rest) waiter.reject(failure);
  }

  async function pump(): Promise<void> {
    if (busy || stopped || cancelRetry) return;
    const ready = closeTyping ? rows.length - 1 : rows.length;
    if (ready === 0) return;
    busy = true;
    underWay = send(rows.slice(0, ready > BACKLOG ? BATCH : 1).slice(0, ready));
    await underWay;
    void pump();
  }

  async function send(batch: readonly JournalRow[]): Promise<void> {
    // After a restart the answer concerns nobody any more.
    const isCurrent = () => rows[0] === batch[0];
    try {
      const outcome = await parts.write(batch);
      busy = false;
      if (isCurrent() && outcome === 'written') acknowledged(batch);
      else if (isCurrent() && outcome !== 'written') refused(outcome);
    } catch (error) {
      busy = false;
      if (isCurrent()) await failed(asFailure(error));
    }
  }

  function acknowledged(batch: readonly JournalRow[]): void {
    rows = rows.slice(batch.length);
    attempts = 0;
    madeRoom = false;
    closeTyping?.();
    show(rows.length === 0 ? 'saved' : 'saving');
    parts.onWritten(batch);
    settle();
  }

  function refused(outcome: 'stale' | 'erased'): void {
    stop(outcome === 'stale' ? 'conflict' : 'erased');
    parts.onRefused(outcome);
  }

  async function failed(failure: Error & { reason: FailureReason }): Promise<void> {
    if (failure.reason === 'newer' || failure.reason === 'closed') return stop(failure.reason);
    // After a full disk the next attempts meet a dead connection; the first reason is the true one.
    const first = save.get().reason;
    const reason =
      failure.reason === 'quota' || failure.reason === 'diskFull'
        ? failure.reason
        : first === 'diskFull'
          ? 'diskFull'
          : 'connection';
    show('unsaved', reason);
    settle(failure);
    if (reason === 'quota' && !madeRoom) {
      madeRoom = true;
      if (await parts.makeRoom().catch(() => false)) return;
    }
    const wait = Math.min(FIRST_RETRY * 2 ** attempts++, LAST_RETRY);
    cancelRetry = clock.after(wait, () => {
      cancelRetry = undefined;
      void pump();
    });
  }

  function stop(reason: UnsavedReason, lost = false): void {
    stopped = reason;
    cancelRetry?.();
    cancelRetry = undefined;
    if (rows.length > 0 || lost) show('unsaved', reason);
    settle(new StorageFailure(reason));
  }

  function retry(): void {
    cancelRetry?.();
    cancelRetry = undefined;
    closeTyping?.();
    void pump();
  }

  return {
    save,
    tip: () => tip,
    add(changes, typing) {
      const open = closeTyping && rows.at(-1);
      if (typing && open) {
        open.changes = joined(open.changes ?? [], forward(changes));
        return tip;
      }
      closeTyping?.();
      const commit = newId();
      const row: JournalRow = {
        projectId,
        rev: tip.rev + 1,
        commit,
        base: tip.commit,
        at: clock.now(),
        version: VERSION,
        ...(rules !== undefined && { rules }),
        changes: forward(changes),
      };
      tip = { rev: row.rev, commit };
      rows.push(row);
      if (stopped) show('unsaved', stopped);
      else if (save.get().state === 'saved') show('saving');
      // A keystroke is written at once like everything else; those that come while it is on its way are grouped.
      if (typing && !stopped && (busy || cancelRetry)) {
        const cancel = clock.after(TYPING_PAUSE, () => closeTyping?.());
        closeTyping = () => {
          closeTyping = undefined;
          cancel();
          void pump();
        };
      } else void pump();
      return tip;
    },
    unwritten() {
      closeTyping?.();
      return rows;
    },
    flush() {
      closeTyping?.();
      if (rows.length === 0) return Promise.resolve();
      if (stopped) return Promise.reject(new StorageFailure(stopped));
      const rev = tip.rev;
      if (cancelRetry) retry();
      return new Promise((resolve, reject) => waiters.push({ rev, resolve, reject }));
    },
    settled: () => underWay,
    retry,
    stop,
    restart(from) {
      closeTyping?.();
      cancelRetry?.();
      cancelRetry = undefined;
      rows = [];
      tip = from;
      stopped = undefined;
      attempts = 0;
      show('saved');
      settle();
    },
  };
}
