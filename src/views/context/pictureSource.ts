// Stored images for those who paint on a canvas: each is read when it is first asked for, and told of when it is there.
import type { DrawnPicture, PicturesById } from '@/formats/browser/canvasPen';
import type { Id } from '@/model/id';

/** So many are kept; more than anybody sees at once. */
const KEPT = 300;
/** Milliseconds within which pictures that have come are told of together. */
const TOGETHER = 40;

export type PictureSource = {
  pictures: PicturesById;
  /** Tells that pictures have come, or are known to be missing. Returns what ends it. */
  listen(listener: () => void): () => void;
  /** Waits until these are there to be painted at once, or known to be missing. */
  ready(ids: readonly Id[]): Promise<void>;
};

/** @param load the bytes of an image, or undefined */
export function createPictureSource(load: (id: Id) => Promise<Blob | undefined>): PictureSource {
  const known = new Map<Id, DrawnPicture | 'missing' | undefined>();
  const listeners = new Set<() => void>();
  let timer: number | undefined;

  const tell = (): void => {
    timer ??= window.setTimeout(() => {
      timer = undefined;
      listeners.forEach((listener) => listener());
    }, TOGETHER);
  };

  async function read(id: Id): Promise<void> {
    const found = await load(id)
      .then((blob) => blob && drawn(blob))
      .catch(() => undefined);
    if (!known.has(id)) return;
    known.set(id, found ?? 'missing');
    tell();
  }

  function pictures(id: Id): DrawnPicture | 'missing' | undefined {
    if (!known.has(id)) {
      known.set(id, undefined);
      void read(id);
      const oldest = known.size > KEPT ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
    }
    return known.get(id);
  }

  function listen(listener: () => void): () => void {
    listeners.add(listener);
    // Whoever begins to look asks again for what was not there before.
    for (const [id, picture] of known) if (picture === 'missing') known.delete(id);
    return () => void listeners.delete(listener);
  }

  return {
    pictures,
    listen,
    ready: (ids) =>
      new Promise((done) => {
        // More than are kept at a time would never be there together.
        const wanted = ids.slice(0, KEPT);
        const look = (): void => {
          if (!wanted.every((id) => pictures(id) !== undefined)) return;
          leave();
          done();
        };
        const leave = listen(look);
        look();
      }),
  };
}

async function drawn(blob: Blob): Promise<DrawnPicture> {
  const url = URL.createObjectURL(blob);
  try {
    const source = new Image();
    source.src = url;
    await source.decode();
    return { source, width: source.naturalWidth, height: source.naturalHeight };
  } finally {
    URL.revokeObjectURL(url);
  }
}
