// Sharing a project among tabs: who writes, who follows, and how the write lock goes from one to the other (law S8).
import type { Disk } from './disk';
import type { Message } from './hub';
import { settleExitJournal } from './exitJournal';
import { createProjectLock } from './projectLock';
import type { OpenProject } from './session';

/** How long *Edit here* waits for the holder to write and to release the lock. */
const PATIENCE = 2000;
/** How long it waits for one that says it is still writing: a busy disk may take seconds for a row. */
const MOST_PATIENCE = 10_000;
/** How often it asks meanwhile: the lock may be on its way to a tab that has not heard the question. */
const ASK_AGAIN = 400;

export type Sharing = {
  /** Takes the lock if it is free; before anything is loaded. */
  claim: () => Promise<boolean>;
  /** Joins the session once it is there. Messages heard before that are answered by `missed`. */
  join(session: OpenProject, claimed: boolean): void;
  /** Whether another tab spoke about the project before `join`. */
  missed(): boolean;
  holds: () => boolean;
  /** The lock is ours: catches up with the disk and starts writing. */
  gained(): Promise<void>;
  takeOver: () => Promise<void>;
  leave(): void;
};

export function createSharing(disk: Disk, projectId: string, tabId: string): Sharing {
  const { hub, clock, locks } = disk.parts;
  let session: OpenProject | undefined;
  let heard = false;
  let onReleased: (() => void) | undefined;
  let onReleasing: (() => void) | undefined;
  /** What is left here is being written for whoever asked for the lock. */
  let isReleasing = false;
  let taking: Promise<void> | undefined;
  let forgetOffer: (() => void) | undefined;
  const lock = createProjectLock(
    locks,
    projectId,
    () => void gained(),
    () => void lost(),
  );
  const deaf = hub.listen((message) => {
    if (!('projectId' in message) || message.projectId !== projectId) return;
    heard = true;
    // What cannot be answered now is found out by the first write: it names the commit that it builds on.
    if (session && !session.closed) answer(session, message).catch(() => undefined);
  });

  async function answer(session: OpenProject, message: Message): Promise<void> {
    const { queue } = session;
    switch (message.type) {
      case 'commit':
      case 'committed': {
        const tip = queue.tip();
        if (session.conflict.get() || message.commit === tip.commit || session.mode === 'newer') return;
        // What waits here to be written must meet the disk, and never be read over.
        if (session.mode === 'writer' || queue.unwritten().length > 0) await session.catchUpWithDisk();
        else if (
          !session.isReading() &&
          message.type === 'committed' &&
          message.rev === tip.rev + 1 &&
          message.base === tip.commit
        )
          session.follow(message.rev, message.commit, message.changes);
        else await session.reload();
        return;
      }
      case 'requestRelease':
        if (session.mode === 'writer' && lock.held()) await release(session, message.from);
        else if (isReleasing) hub.post({ type: 'releasing', projectId, to: message.from });
        return;
      case 'releasing':
        if (message.to === tabId) onReleasing?.();
        return;
      case 'released':
        if (message.to === tabId) onReleased?.();
        return;
      case 'adopt':
        // A program of before asks with patches.
        if (session.mode !== 'writer' || !Array.isArray(message.changes)) return;
        session.adopt(message.changes);
        await queue.flush();
        hub.announce({ type: 'adopted', ask: message.ask });
        return;
      case 'gone':
        queue.stop('erased', true);
        return;
      default:
    }
  }

  /**
   * Writes what is left and offers the lock. This tab turns into a mirror first: a stroke that was still taken while
   * the last ones are written would belong to nobody.
   */
  async function release(session: OpenProject, to: string): Promise<void> {
    session.become('mirror');
    isReleasing = true;
    try {
      await session.queue.flush();
    } catch {
      // What cannot be written is not given away; whoever asked takes the lock and gets a conflict with two copies.
      if (lock.held() && !session.conflict.get()) session.become('writer');
      return;
    } finally {
      isReleasing = false;
    }
    if (!lock.held() || session.conflict.get()) return;
    session.queue.stop('conflict');
    hub.post({ type: 'released', projectId, to });
    // The lock itself is taken by the other tab. If that tab is gone by now, it comes back.
    forgetOffer?.();
    forgetOffer = clock.after(
      2 * PATIENCE,
      () => void (lock.held() && session.mode === 'mirror' && gained()),
    );
  }

  async function gained(): Promise<void> {
    forgetOffer?.();
    if (!session || session.closed) return lock.release();
    try {
      await settleExitJournal(disk.parts, projectId);
      // A reading that ended later would take away what is written from here on.
      do {
        if (!session.conflict.get() && (session.isReading() || !(await session.inStep())))
          await session.reload();
      } while (session.isReading());
    } catch {
      // The first write will find out.
    }
    if (session.closed) return lock.release();
    if (session.mode !== 'mirror' || session.conflict.get() || !lock.held()) return;
    session.queue.restart(session.queue.tip());
    session.become('writer');
  }

  async function lost(): Promise<void> {
    if (!session || session.closed) return;
    forgetOffer?.();
    session.become('mirror');
    session.queue.stop('conflict');
    lock.wait();
    // What is on its way may reach the disk all the same, and is no side of a conflict then.
    await session.queue.settled();
    if (session.closed || session.mode !== 'mirror' || session.conflict.get()) return;
    if (session.queue.unwritten().length > 0) await session.part();
    // Most often nothing was written in between, and what is on screen stays untouched.
    else if (!(await session.inStep().catch(() => false))) await session.reload().catch(() => undefined);
  }

  /** Resolves when the holder has released the lock, or has been asked for long enough. */
  function ask(): Promise<void> {
    return new Promise((resolve) => {
      let stopAsking: (() => void) | undefined;
      const again = (): void => {
        hub.post({ type: 'requestRelease', projectId, from: tabId });
        stopAsking = clock.after(ASK_AGAIN, again);
      };
      const waitNoLongerThan = (ms: number) => clock.after(Math.max(0, ms), () => onReleased?.());
      const until = clock.now() + MOST_PATIENCE;
      let stopWaiting = waitNoLongerThan(PATIENCE);
      onReleasing = () => {
        stopWaiting();
        stopWaiting = waitNoLongerThan(Math.min(PATIENCE, until - clock.now()));
      };
      onReleased = () => {
        onReleased = onReleasing = undefined;
        stopWaiting();
        stopAsking?.();
        resolve();
      };
      again();
    });
  }

  async function takeOver(): Promise<void> {
    if (!session || session.closed || session.mode !== 'mirror') return;
    await ask();
    await lock.steal();
    await gained();
  }

  return {
    claim: lock.claim,
    holds: lock.held,
    missed: () => heard,
    join(joined, claimed) {
      session = joined;
      if (joined.mode === 'newer') lock.release();
      else if (claimed) joined.mode = 'writer';
      else {
        joined.queue.stop('conflict');
        lock.wait();
      }
    },
    gained,
    takeOver: () => (taking ??= takeOver().finally(() => (taking = undefined))),
    leave() {
      forgetOffer?.();
      deaf();
      lock.release();
    },
  };
}
