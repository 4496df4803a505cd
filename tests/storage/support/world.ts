// A small world for storage: time by hand, locks, a channel and pages that tests control.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { fromDocument, type ProjectDocument } from '@/model/document';
import { newProject } from '@/model/newProject';
import { VERSION } from '@/model/constants';
import type { Project } from '@/model/types';
import { type Disk, type DiskOptions, type ReadProject, openDisk } from '@/storage/disk';
import type { Channel, Clock, Locks, Page, PageMoment } from '@/storage/surroundings';

/** Passes a document on as it is, and knows the present version only. */
export const readPlainly: ReadProject = (raw, options) => {
  const project = fromDocument(raw as ProjectDocument);
  if (project.version > VERSION && !options.allowNewer) return { ok: false, problem: { code: 'newer' } };
  const newer = project.version > VERSION ? { newer: true as const } : {};
  return { ok: true, project, report: [], from: project.version, ...newer };
};

/** Time that passes only when told to. Dexie and the fake database run on real ticks. */
export function handClock(start = 1_000_000) {
  let now = start;
  const timers = new Set<{ at: number; run: () => void }>();
  const clock: Clock = {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    idle: () => Promise.resolve(),
  };
  return {
    clock,
    /** Lets time pass in steps, with room for what the timers start. */
    async pass(ms: number, step = 250): Promise<void> {
      const end = now + ms;
      while (now < end) {
        now = Math.min(end, now + step);
        for (const timer of [...timers].sort((a, b) => a.at - b.at)) {
          if (timer.at > now || !timers.delete(timer)) continue;
          timer.run();
        }
        await settle();
      }
    },
    set(time: number) {
      now = time;
    },
  };
}

/** Lets everything that is under way in the fake database come to an end. */
export async function settle(turns = 40): Promise<void> {
  for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** Web Locks as far as they are used: first come, first served; ifAvailable, steal, signal. */
export function fakeLocks(): Locks {
  type Wait = { grant: () => void };
  const holders = new Map<string, { breakIt: () => void }>();
  const queues = new Map<string, Wait[]>();
  const next = (name: string) => {
    if (!holders.has(name)) queues.get(name)?.shift()?.grant();
  };
  return {
    query: () =>
      Promise.resolve({
        held: [...holders.keys()].map((name) => ({ name })),
        pending: [...queues].flatMap(([name, queue]) => queue.map(() => ({ name }))),
      }),
    request: (name, { ifAvailable, steal, signal }, held) =>
      new Promise((resolve, reject) => {
        const hold = () => {
          const holder = {
            breakIt: () => reject(new DOMException('stolen', 'AbortError')),
          };
          holders.set(name, holder);
          void held({ name }).then(() => {
            if (holders.get(name) === holder) holders.delete(name);
            resolve();
            next(name);
          });
        };
        if (steal) {
          const before = holders.get(name);
          hold();
          before?.breakIt();
        } else if (!holders.has(name)) hold();
        else if (ifAvailable) void held(null).then(resolve);
        else {
          const wait = { grant: hold };
          const queue = queues.get(name) ?? [];
          queues.set(name, queue);
          queue.push(wait);
          signal?.addEventListener('abort', () => {
            queue.splice(queue.indexOf(wait), 1);
            reject(new DOMException('aborted', 'AbortError'));
          });
        }
      }),
  };
}

/** A channel between the disks of one world. */
export function fakeAir() {
  const ends = new Set<{ hear?: (message: unknown) => void; deaf: boolean }>();
  return (): { channel: Channel; end: { deaf: boolean } } => {
    const end: { hear?: (message: unknown) => void; deaf: boolean } = { deaf: false };
    ends.add(end);
    const channel: Channel = {
      send(message) {
        const copy = structuredClone(message);
        for (const other of ends)
          if (other !== end) setImmediate(() => ends.has(other) && !other.deaf && other.hear?.(copy));
      },
      listen: (run) => (end.hear = run),
      close: () => ends.delete(end),
    };
    return { channel, end };
  };
}

function fakePage() {
  const runs = new Map<PageMoment, Set<(kept: boolean) => void>>();
  const page: Page = {
    guard: () => undefined,
    on(moment, run) {
      const set = runs.get(moment) ?? new Set();
      runs.set(moment, set.add(run));
      return () => set.delete(run);
    },
  };
  return { page, tell: (moment: PageMoment, kept = false) => runs.get(moment)?.forEach((run) => run(kept)) };
}

/** A database that refuses the scratch one: for a look that must not wait for a heal that never ends. */
export function withoutHeal(factory: IDBFactory): IDBFactory {
  return new Proxy(factory, {
    get(target, name) {
      const member = Reflect.get(target, name) as unknown;
      if (typeof member !== 'function') return member;
      return (...of: unknown[]): unknown => {
        if (String(of[0]).endsWith('-scratch')) throw new DOMException('refused', 'UnknownError');
        return member.apply(target, of) as unknown;
      };
    },
  });
}

export type Tab = { disk: Disk; leave(): void; come(kept?: boolean): void; deafen(deaf: boolean): void };

/** One browser: a database, a localStorage, locks and a channel, shared by the tabs that are opened in it. */
export function aWorld(options: { readProject?: ReadProject } = {}) {
  const time = handClock();
  const indexedDB = new IDBFactory();
  const locks = fakeLocks();
  const air = fakeAir();
  const notes = new Map<string, string>();
  const local = {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, value: string) => void notes.set(key, value),
    removeItem: (key: string) => void notes.delete(key),
    key: (at: number) => [...notes.keys()][at] ?? null,
    get length() {
      return notes.size;
    },
  };
  return {
    time,
    indexedDB,
    local,
    locks,
    tab(given: Partial<DiskOptions> & { readProject?: ReadProject } = {}): Tab {
      const { channel, end } = air();
      const { page, tell } = fakePage();
      const disk = openDisk({
        readProject: options.readProject ?? readPlainly,
        clock: time.clock,
        locks,
        channel,
        page,
        local,
        storageManager: undefined,
        indexedDB,
        IDBKeyRange,
        ...given,
      });
      return {
        disk,
        leave: () => tell('leaving'),
        come: (kept = false) => tell('returning', kept),
        deafen: (deaf) => (end.deaf = deaf),
      };
    },
  };
}

export const aProject = (title = 'Shop', id = 'p1'): Project =>
  newProject(title, '2026-01-02T03:04:05.000Z', id);
