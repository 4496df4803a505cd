// PNG and JPEG: a picture on a canvas, as large as the machine can hold, never silently cut.
import { createCanvasPen, type PicturesById } from './canvasPen';
import { canvasSheet, type Sheet, type SheetOptions } from './canvasSheet';
import { workerSheet } from './workerSheet';
import type { BitmapMime } from '../exportFormat';
import type { Picture } from '../picture';

export type BitmapOptions = {
  format: BitmapMime;
  /** Pixels for one scene unit: 1, 2 or 4. */ scale: number;
  /** Makes the worker that holds and encodes it; null where there are no workers. */
  createWorker?: (() => Worker) | null;
  /** Ends it between two bands; the promise is rejected then. */
  signal?: AbortSignal | undefined;
  pictures?: PicturesById;
  /** Told after each band how much is painted, from 0 to 1. */
  progress?: ((share: number) => void) | undefined;
};
/** `scale` is what was reached; `lowered` says that it is less than was asked for. */
export type Bitmap = { blob: Blob; width: number; height: number; scale: number; lowered: boolean };

/** What a canvas holds in Chromium; other browsers hold less and are found out by trying. */
export const CANVAS_LIMITS = { side: 16_384, area: 268_000_000 } as const;
type Limits = { side: number; area: number };

/**
 * The largest scale, up to the one asked for, at which a picture fits a canvas.
 * Never cut and never zero: a picture of any size comes out whole, if smaller.
 */
export function fittingScale(
  { width, height }: { width: number; height: number },
  scale: number,
  limits: Limits = CANVAS_LIMITS,
): number {
  const bySide = limits.side / Math.max(width, height);
  const byArea = Math.sqrt(limits.area / (width * height));
  const most = Math.min(bySide, byArea);
  if (scale <= most) return scale;
  // Down to a hundredth, so that rounding cannot push a side over the limit again.
  return Math.max(0.01, Math.floor(most * 100) / 100);
}

/** Beyond this many pixels a picture at 2x is more than other programs like to open, and 1x is the better offer. */
const AT_EASE = 40_000_000;

/** The scale to offer first: fine type at 2x, unless that makes a huge picture. */
export const offeredScale = ({ width, height }: { width: number; height: number }): 1 | 2 =>
  width * height * 4 > AT_EASE ? 1 : 2;

/** Of JPEG; the least at which small text keeps clean edges. */
const QUALITY = 0.92;

/** Pixels of a band: painting so many takes a few hundredths of a second. */
const BAND = 4_000_000;

/** How far around a band shadows, faces and words of what stands beside it may reach, in scene units. */
const REACH = 48;

/** Lets the page do what waits: an input, a frame. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Paints a picture and encodes it. Where the machine refuses a canvas of that size the scale is halved and tried again.
 * The page is held up by no more than a band: the whole lies in a worker, which encodes it as well.
 * @throws Error 'bitmap-failed' when not even a small canvas can be had
 */
export async function toBitmap(picture: Picture, options: BitmapOptions): Promise<Bitmap> {
  const { box } = picture;
  const { format: type } = options;
  let createWorker = typeof OffscreenCanvas === 'undefined' ? null : (options.createWorker ?? null);
  let scale = fittingScale(box, options.scale);
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const width = Math.max(1, Math.floor(box.width * scale));
    const height = Math.max(1, Math.floor(box.height * scale));
    const size = { width, height, type, quality: QUALITY };
    const open = createWorker;
    // The tries follow one another: two such canvases at once would be the very lack of memory they are about.
    // oxlint-disable-next-line no-await-in-loop
    const blob = await paint(picture, scale, size, options, () =>
      open ? workerSheet(size, open) : canvasSheet(size),
    );
    if (blob && blob.size > 0) return { blob, width, height, scale, lowered: scale < options.scale };
    // What did not work out in a worker may on the page.
    if (createWorker) createWorker = null;
    else scale /= 2;
  }
  throw new Error('bitmap-failed');
}

/** The encoded picture; nothing where the sheet cannot be had. */
async function paint(
  picture: Picture,
  scale: number,
  { width, height }: SheetOptions,
  { signal, pictures, progress }: Pick<BitmapOptions, 'signal' | 'pictures' | 'progress'>,
  open: () => Sheet | undefined,
): Promise<Blob | null | undefined> {
  const { box } = picture;
  const rows = Math.max(1, Math.floor(BAND / width));
  let sheet: Sheet | undefined;
  const stop = () => sheet?.close();
  signal?.addEventListener('abort', stop);
  try {
    sheet = open();
    if (!sheet) return undefined;
    for (let y = 0; y < height; y += rows) {
      if (signal?.aborted) return undefined;
      const own = Math.min(rows, height - y);
      const rect = {
        x: box.x,
        y: box.y + y / scale - REACH,
        width: box.width,
        height: own / scale + 2 * REACH,
      };
      // oxlint-disable-next-line no-await-in-loop -- the pauses are the point
      const taken = await sheet.band(y, own, (context, top) => {
        context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale - top);
        picture.draw(createCanvasPen(context, pictures), { rect });
      });
      if (!taken) return undefined;
      progress?.((y + own) / height);
      // oxlint-disable-next-line no-await-in-loop
      await pause();
    }
    return await sheet.toBlob();
  } catch {
    return undefined;
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
    signal?.throwIfAborted();
  }
}
