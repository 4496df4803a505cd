// When the second copy of an open project is written: in a pause, soon enough while somebody goes on, and at leaving (law S11).
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { Disk } from './disk';
import type { Tip } from './journal';

/** A pause in the work, after which a copy is made. */
const PAUSE = 5000;
/** With no pause at all, a copy is made this long after the first edit that the last one lacks. */
const LATEST = 25_000;

/** What is copied; `latest` says that it is all that was edited. */
export type Copied = { project: Project; tip: Tip; latest: boolean };

export type Copying = {
  /** Something was edited. */
  edited(): void;
  /** Copies at once what the last copy lacks. Never rejects: a failure is left for the next time. */
  now(): Promise<void>;
  stop(): void;
};

/** @param current what may be copied now, or undefined when this tab does not write the project */
export function createCopying(disk: Disk, projectId: Id, current: () => Copied | undefined): Copying {
  const { clock, page, secondCopy } = disk.parts;
  let cancelPause: (() => void) | undefined;
  let cancelLatest: (() => void) | undefined;
  let edits = 0;
  /** As many of them are in a copy that was finished. */
  let copied = 0;
  let writing: Promise<void> | undefined;

  function stop(): void {
    cancelPause?.();
    cancelLatest?.();
    cancelPause = cancelLatest = undefined;
  }

  /** While a copy is due the page hears early that it is about to be left: a worker ends with its page. */
  const watch = () => page.guard(`copy of ${projectId}`, edits > copied ? 'watch' : 'none');

  async function write(): Promise<void> {
    stop();
    const upTo = edits;
    const now = upTo > copied ? current() : undefined;
    if (!now) return;
    try {
      await secondCopy.write(now.project, now.tip);
      if (now.latest) copied = Math.max(copied, upTo);
      else planPause();
      watch();
    } catch {
      // The next edit tries again, and so does leaving.
    }
  }

  const now = (): Promise<void> => (writing = write().finally(() => (writing = undefined)));

  /** One copy at a time while the page lives: a slow disk must not be handed more than it can take. */
  const inTurn = () => void (writing ?? Promise.resolve()).then(now);

  function planPause(): void {
    cancelPause?.();
    cancelPause = clock.after(PAUSE, inTurn);
  }

  return {
    edited() {
      edits++;
      watch();
      planPause();
      cancelLatest ??= clock.after(LATEST, inTurn);
    },
    now,
    stop() {
      copied = edits;
      watch();
      stop();
    },
  };
}
