// A sheet in a worker: each band is painted here on a small canvas, its pixels are handed over, and the worker encodes them.
import type { BitmapMime } from '../exportFormat';
import type { Sheet, SheetOptions } from './canvasSheet';

export type SheetRequest =
  | { what: 'open'; width: number; height: number; type: BitmapMime }
  | { what: 'band'; bitmap: ImageBitmap; y: number }
  | { what: 'encode'; type: BitmapMime; quality: number };
export type SheetAnswer =
  | { what: 'taken' }
  /** The end; null where it could not be done. */
  | { what: 'blob'; blob: Blob | null };

/** So many bands may be on their way at once; more would only lie in memory. */
const AHEAD = 3;

export function workerSheet(options: SheetOptions, createWorker: () => Worker): Sheet {
  const { width, height, type, quality } = options;
  const worker = createWorker();
  let onWay = 0;
  let ended: Blob | null | undefined;
  let wake: () => void = () => undefined;
  const end = (blob: Blob | null) => {
    ended = blob;
    wake();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<SheetAnswer>) => {
    if (data.what === 'blob') end(data.blob);
    else {
      onWay -= 1;
      wake();
    }
  });
  worker.addEventListener('error', () => end(null));
  worker.addEventListener('messageerror', () => end(null));
  const send = (request: SheetRequest, transfer: Transferable[] = []) =>
    worker.postMessage(request, transfer);
  async function until(done: () => boolean): Promise<void> {
    // oxlint-disable-next-line no-await-in-loop
    while (!done()) await new Promise<void>((resolve) => (wake = resolve));
  }

  send({ what: 'open', width, height, type });
  return {
    async band(y, rows, paint) {
      await until(() => onWay < AHEAD || ended !== undefined);
      if (ended !== undefined) return false;
      const canvas = new OffscreenCanvas(width, rows);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) return false;
      paint(context, y);
      const bitmap = canvas.transferToImageBitmap();
      onWay += 1;
      send({ what: 'band', bitmap, y }, [bitmap]);
      return true;
    },
    async toBlob() {
      send({ what: 'encode', type, quality });
      await until(() => ended !== undefined);
      return ended ?? null;
    },
    close: () => {
      end(null);
      worker.terminate();
    },
  };
}
