// Restore points by themselves: what an edit is about to change is kept, once an hour and before anything risky (law S9).
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { Disk } from './disk';
import type { Tip } from './journal';
import { isDue } from './retention';
import type { Risk } from './rows';
import { keepVersion, listVersions } from './versions';

export type RestorePoints = {
  /** Told before each edit with the project as it stands. Most often it compares two moments and that is all. */
  beforeEdit(project: Project, tip: Tip, risk?: Risk): void;
  /** Ends what is under way, for closing. */
  finish(): Promise<void>;
};

/** The last point of the project, named or not. */
type Last = { at: number; commit?: string | undefined };

/** Makes the points of one open project. Nothing here keeps anybody from typing: it all happens in idle pieces. */
export function createRestorePoints(disk: Disk, projectId: Id): RestorePoints {
  const { clock } = disk.parts;
  let last: Last | undefined;
  let looking = false;
  let hurry = false;
  let work = Promise.resolve();
  const pause = () => (hurry ? Promise.resolve() : clock.idle());

  async function keep(project: Project, tip: Tip, now: number, risk?: Risk): Promise<void> {
    if (!last) {
      const [newest] = await listVersions(disk, projectId);
      last = newest ? { at: newest.at, commit: newest.commit } : { at: -Infinity };
    }
    if (!risk && !isDue(last.at, now)) return;
    if (last.commit !== tip.commit)
      await keepVersion(disk, project, tip, { ...(risk ?? { reason: 'automatic' }), pause });
    last = { at: now, commit: tip.commit };
  }

  return {
    beforeEdit(project, tip, risk) {
      const now = clock.now();
      if (!risk) {
        if (looking || (last && !isDue(last.at, now))) return;
        looking = true;
      }
      work = work
        .then(() => keep(project, tip, now, risk))
        // A point that cannot be kept now is not worth a try at every letter: the next hour has its own.
        .catch(() => void (last = { at: now }))
        .finally(() => {
          if (!risk) looking = false;
        });
    },
    async finish() {
      hurry = true;
      await work;
      hurry = false;
    },
  };
}
