// Healing: LevelDB under the browser's databases begins a fresh log before this start writes anything (law S13).
import type { Surroundings } from './surroundings';

/** The program opens without the rest when it takes longer. Measured: 4 to 217 ms. */
const LIMIT = 2000;

export type Healing = {
  /** Heals once; always resolves, at the latest when the limit has passed. */
  run: () => Promise<void>;
  /**
   * What the browser said when it had found its databases damaged and had thrown all of them away. Known when the
   * database is open. Chromium tells it once, to whoever opens a database first, and no other browser tells it.
   */
  dataLoss: () => string | undefined;
};

/**
 * A browser that was killed may leave half a record at the end of its log. The next start appends behind it, and the
 * one after takes that for corruption and wipes everything. Opening and deleting a database of no use makes the
 * browser begin a new log; deleting one that never existed does not.
 */
export function createHealing(
  name: string,
  { indexedDB, clock }: Pick<Surroundings, 'indexedDB' | 'clock'>,
): Healing {
  const scratch = `${name}-scratch`;
  let lost: string | undefined;
  let running: Promise<void> | undefined;

  const opened = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(scratch);
      request.addEventListener('upgradeneeded', (event) => {
        const { dataLoss, dataLossMessage } = event as { dataLoss?: string; dataLossMessage?: string };
        if (dataLoss !== undefined && dataLoss !== 'none') lost = dataLossMessage || dataLoss;
      });
      request.addEventListener('success', () => {
        // At once: the heal of another tab may be waiting to delete it.
        request.result.close();
        resolve();
      });
      request.addEventListener('error', (event) => {
        event.preventDefault();
        reject(request.error ?? new Error('not opened'));
      });
    });

  const deleted = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(scratch);
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', (event) => {
        event.preventDefault();
        reject(request.error ?? new Error('not deleted'));
      });
    });

  async function attempt(): Promise<void> {
    await opened();
    await deleted();
  }

  return {
    run: () =>
      (running ??= new Promise<void>((resolve) => {
        const cancel = clock.after(LIMIT, resolve);
        // What fails here shows itself when the database is opened.
        void attempt()
          .catch(() => undefined)
          .then(() => {
            cancel();
            resolve();
          });
      })),
    dataLoss: () => lost,
  };
}
