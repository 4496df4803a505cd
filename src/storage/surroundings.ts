// What storage needs of the world around it: time, locks, channel, page events. Tests pass their own.
import type { SecondCopy } from './secondCopy';

export type Clock = {
  now: () => number;
  /** Runs once after so many milliseconds; the answer cancels. */
  after: (ms: number, run: () => void) => () => void;
  /** Resolves when the main thread has nothing better to do. */
  idle: () => Promise<void>;
};

/** A line to the other tabs; what is sent is not heard by the sender. */
export type Channel = {
  send(message: unknown): void;
  listen(run: (message: unknown) => void): void;
  close(): void;
};

/** The part of LockManager that is used. */
export type Locks = {
  request(
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean; signal?: AbortSignal },
    held: (lock: unknown) => Promise<void>,
  ): Promise<void>;
  /** Who holds what and who waits for it, in all tabs; absent where the platform cannot say. */
  query?(): Promise<{ held?: { name?: string }[]; pending?: { name?: string }[] }>;
};

/** Moments in the life of the page that storage must answer. */
export type PageMoment =
  /** about to be hidden, frozen or left: write now */
  | 'leaving'
  /** back from the back/forward cache, from a freeze or from hiding: look around before writing */
  | 'returning';
export type Page = {
  on(moment: PageMoment, run: (kept: boolean) => void): () => void;
  /**
   * While something is on its way to the disk the page hears that it is about to be left earlier (`watch`), and while
   * something cannot be written, closing it asks first (`ask`).
   */
  guard(what: string, how: 'watch' | 'ask' | 'none'): void;
};

export type Surroundings = {
  clock: Clock;
  /** Undefined where the platform has none; revisions alone then keep writers apart. */
  locks: Locks | undefined;
  channel: Channel;
  page: Page;
  /** localStorage or the like; undefined when the browser refuses it. */
  local: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | undefined;
  storageManager: Pick<StorageManager, 'estimate' | 'persist' | 'persisted'> | undefined;
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
  /** Where whole projects lie once more, apart from the database; without it there is no such place. */
  secondCopy?: SecondCopy | undefined;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  idle: () =>
    new Promise((resolve) => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 1000 });
      else setTimeout(resolve, 0);
    }),
};

const guarded = new Map<string, 'watch' | 'ask'>();
const leaving = new Set<() => void>();

// The earliest sign of leaving: the page still lives through all of the navigation, and its writes complete. What comes
// after the new page has arrived is a race against the end of the process, lost now and then on a busy machine.
function beforeLeaving(event: Event): void {
  for (const run of leaving) run();
  if ([...guarded.values()].includes('ask')) event.preventDefault();
}

const browserPage: Page = {
  guard(what, how) {
    if (how === 'none') guarded.delete(what);
    else guarded.set(what, how);
    // Only while it is needed: a standing listener would keep pages out of the back/forward cache.
    if (guarded.size > 0) addEventListener('beforeunload', beforeLeaving);
    else removeEventListener('beforeunload', beforeLeaving);
  },
  on(moment, run) {
    const away = new AbortController();
    const { signal } = away;
    if (moment === 'leaving') {
      const early = () => run(false);
      leaving.add(early);
      signal.addEventListener('abort', () => leaving.delete(early));
      document.addEventListener(
        'visibilitychange',
        () => {
          if (document.visibilityState === 'hidden') run(false);
        },
        { signal },
      );
      addEventListener('pagehide', () => run(false), { signal });
      document.addEventListener('freeze', () => run(false), { signal });
    } else {
      window.addEventListener('pageshow', (event) => event.persisted && run(true), { signal });
      document.addEventListener('resume', () => run(true), { signal });
      document.addEventListener(
        'visibilitychange',
        () => {
          if (document.visibilityState === 'visible') run(false);
        },
        { signal },
      );
    }
    return () => away.abort();
  },
};

/** A line between the pages of one browser. */
export function browserChannel(name: string): Channel {
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    send: (message) => channel.postMessage(message),
    listen: (run) => channel.addEventListener('message', (event: MessageEvent<unknown>) => run(event.data)),
    close: () => channel.close(),
  };
}

/** localStorage where the browser allows it; reading the property alone may throw. */
export function allowedLocalStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** The surroundings of a page in a browser. */
export function browserSurroundings(channelName: string): Surroundings {
  return {
    clock: systemClock,
    // Locks and the storage manager exist in secure contexts only, whatever the types say.
    locks: (navigator as Partial<Navigator>).locks,
    channel: browserChannel(channelName),
    page: browserPage,
    local: allowedLocalStorage(),
    storageManager: (navigator as Partial<Navigator>).storage,
    indexedDB: globalThis.indexedDB,
    IDBKeyRange: globalThis.IDBKeyRange,
  };
}
