// The lock of a project: one tab writes, others wait for their turn or take it over (law S8).
import type { Id } from '@/model/id';
import type { Locks } from './surroundings';

export type ProjectLock = {
  held: () => boolean;
  /** Takes the lock if it is free. */
  claim: () => Promise<boolean>;
  /** Stands in the queue; `onGained` tells when it is our turn. */
  wait(): void;
  /** Takes the lock whoever holds it. */
  steal(): Promise<void>;
  release(): void;
};

/**
 * @param locks the platform's locks; without them every claim succeeds and the revisions on disk alone decide
 * @param onGained called when waiting has ended with the lock
 * @param onLost called when another tab has taken the lock
 */
export function createProjectLock(
  locks: Locks | undefined,
  projectId: Id,
  onGained: () => void,
  onLost: () => void,
): ProjectLock {
  const name = `project:${projectId}`;
  let releaseHeld: (() => void) | undefined;
  let waiting: AbortController | undefined;

  function request(options: {
    ifAvailable?: boolean;
    steal?: boolean;
    signal?: AbortSignal;
  }): Promise<boolean> {
    if (!locks) {
      releaseHeld = () => undefined;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      let mine: (() => void) | undefined;
      locks
        .request(name, options, (lock) => {
          if (lock === null) {
            resolve(false);
            return Promise.resolve();
          }
          return new Promise<void>((release) => {
            releaseHeld = mine = release;
            resolve(true);
          });
        })
        .catch(() => {
          resolve(false);
          if (mine && releaseHeld === mine) {
            releaseHeld = undefined;
            onLost();
          }
        });
    });
  }

  return {
    held: () => releaseHeld !== undefined,
    claim: () => request({ ifAvailable: true }),
    wait() {
      if (waiting || releaseHeld) return;
      const turn = (waiting = new AbortController());
      void request({ signal: turn.signal }).then((gained) => {
        if (waiting === turn) waiting = undefined;
        if (gained) onGained();
      });
    },
    async steal() {
      waiting?.abort();
      waiting = releaseHeld = undefined;
      await request({ steal: true });
    },
    release() {
      waiting?.abort();
      waiting = undefined;
      releaseHeld?.();
      releaseHeld = undefined;
    },
  };
}
