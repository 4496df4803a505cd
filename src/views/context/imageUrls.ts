// Addresses of stored images: each is read once and shared by all who show it; those that nobody shows are let go of.
import type { Id } from '@/model/id';

/** How many addresses are kept though nobody shows them at the moment, for whoever comes back to a screen. */
const KEPT = 60;

type Entry = { url?: string; lost?: boolean; listeners: Set<() => void> };

export type ImageUrls = {
  /** The address of an image that somebody listens for; undefined while it is read, and when storage has lost it. */
  urlOf(id: Id): string | undefined;
  /** Whether it was looked for in vain. */
  isLost(id: Id): boolean;
  listen(id: Id, listener: () => void): () => void;
  /** Waits until these are read or known to be lost; they are kept until the answer is called. */
  hold(ids: readonly Id[]): Promise<() => void>;
};

/** @param load the bytes of an image, or undefined */
export function createImageUrls(load: (id: Id) => Promise<Blob | undefined>): ImageUrls {
  const entries = new Map<Id, Entry>();

  async function read(id: Id, entry: Entry): Promise<void> {
    const blob = await load(id).catch(() => undefined);
    if (entries.get(id) !== entry) return;
    if (blob) entry.url = URL.createObjectURL(blob);
    else entry.lost = true;
    entry.listeners.forEach((told) => told());
  }

  function letGo(): void {
    const idle = [...entries].filter(([, { listeners, url }]) => listeners.size === 0 && url !== undefined);
    for (const [id, { url }] of idle.slice(0, Math.max(0, idle.length - KEPT))) {
      entries.delete(id);
      if (url !== undefined) URL.revokeObjectURL(url);
    }
  }

  function listen(id: Id, listener: () => void): () => void {
    let entry = entries.get(id);
    if (!entry) {
      entry = { listeners: new Set() };
      entries.set(id, entry);
      void read(id, entry);
    }
    const own = entry;
    own.listeners.add(listener);
    return () => {
      own.listeners.delete(listener);
      // What was not found is asked for again by the next who wants it.
      if (own.lost && own.listeners.size === 0 && entries.get(id) === own) entries.delete(id);
      letGo();
    };
  }

  /** Whether nothing more is to come of an image. */
  const isSettled = (id: Id): boolean => {
    const { url, lost } = entries.get(id) ?? {};
    return url !== undefined || lost === true;
  };

  return {
    urlOf: (id) => entries.get(id)?.url,
    isLost: (id) => entries.get(id)?.lost ?? false,
    listen,
    async hold(ids) {
      const ends: (() => void)[] = [];
      await Promise.all(
        ids.map(
          (id) =>
            new Promise<void>((done) => {
              ends.push(listen(id, () => isSettled(id) && done()));
              if (isSettled(id)) done();
            }),
        ),
      );
      return () => ends.forEach((end) => end());
    },
  };
}
