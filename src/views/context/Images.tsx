// The stored images, given to the screens by context: how one is shown, and how a file becomes one.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ImageRefusal } from '@/formats/imageRefusal';
import type { Id } from '@/model/id';
import type { Asset } from '@/model/types';
import { createImageUrls, type ImageUrls } from './imageUrls';
import { createPictureSource, type PictureSource } from './pictureSource';

/** Where the bytes of images are kept. */
export type ImageStore = {
  /** Keeps bytes and answers their id, once they are on disk. */
  put(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<Id>;
  get(id: Id): Promise<Blob | undefined>;
};

const Images = createContext<{ store: ImageStore; urls: ImageUrls; source: PictureSource } | null>(null);

export function ImagesProvider({ store, children }: { store: ImageStore; children: ReactNode }) {
  const images = useMemo(() => {
    const load = (id: Id) => store.get(id);
    return { store, urls: createImageUrls(load), source: createPictureSource(load) };
  }, [store]);
  return <Images value={images}>{children}</Images>;
}

const never = () => () => undefined;

/** The address of an image; undefined while it is read, when there is none, and where no images are kept. */
export function useImage(id: Id | undefined): string | undefined {
  const urls = useContext(Images)?.urls;
  const listen = useCallback(
    (listener: () => void) => (urls && id !== undefined ? urls.listen(id, listener) : never()),
    [urls, id],
  );
  return useSyncExternalStore(listen, () => (id === undefined ? undefined : urls?.urlOf(id)));
}

/** Whether an image was asked for and storage does not have it. */
export function useIsLost(id: Id | undefined): boolean {
  const urls = useContext(Images)?.urls;
  const listen = useCallback(
    (listener: () => void) => (urls && id !== undefined ? urls.listen(id, listener) : never()),
    [urls, id],
  );
  return useSyncExternalStore(listen, () => id !== undefined && (urls?.isLost(id) ?? true));
}

/** Waits until images are there to be shown at once, as for a print; they are kept until the answer is called. */
export function useHoldImages(): ImageUrls['hold'] {
  const urls = useContext(Images)?.urls;
  return useCallback((ids) => urls?.hold(ids) ?? Promise.resolve(() => undefined), [urls]);
}

/** The images for whoever paints them on a canvas; undefined where none are kept. */
export const usePictureSource = (): PictureSource | undefined => useContext(Images)?.source;

/** A picture that is on disk, for a commit that points at it, or why there is none. */
export type TakenAsset = { ok: true; asset: Asset } | { ok: false; refusal: ImageRefusal };

/**
 * Makes an asset of a file: decoded, made smaller, written anew without what else was in it, and stored. Only when it
 * answers may a commit (`setImage`) point at the asset. Never rejects.
 */
export function useTakeImage(): (file: Blob, longest?: number) => Promise<TakenAsset> {
  const store = useContext(Images)?.store;
  return useCallback(
    async (file, longest) => {
      // Fetched when wanted: few visits take in a picture.
      const { takeImage } = await import('@/formats/browser/takeImage');
      const taken = await takeImage(file, longest);
      if (!taken.ok) return taken;
      const { bytes, mime, width, height } = taken.image;
      try {
        if (!store) throw new Error('no images are kept here');
        const id = await store.put(bytes, mime);
        return { ok: true, asset: { id, mime, bytes: bytes.length, width, height } };
      } catch {
        return { ok: false, refusal: 'notStored' };
      }
    },
    [store],
  );
}
