// PNG and JPEG: a picture on a canvas, as large as the machine can hold, never silently cut.
import type { Context2D } from './canvasFont';
import { createCanvasPen } from './canvasPen';
import type { BitmapMime } from '../exportFormat';
import type { Picture } from '../picture';

export type BitmapOptions = {
  format: BitmapMime;
  /** Pixels for one scene unit: 1, 2 or 4. */ scale: number;
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

type Surface = { context: Context2D; format: BitmapMime; toBlob: () => Promise<Blob | null> };

/**
 * Paints a picture and encodes it. Where the machine refuses a canvas of that size the scale is halved and tried again.
 * @throws Error 'bitmap-failed' when not even a small canvas can be had
 */
export async function toBitmap(picture: Picture, options: BitmapOptions): Promise<Bitmap> {
  const { box } = picture;
  let scale = fittingScale(box, options.scale);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const width = Math.max(1, Math.floor(box.width * scale));
    const height = Math.max(1, Math.floor(box.height * scale));
    const surface = openSurface(width, height, options.format);
    if (surface && paint(surface, picture, scale, width, height)) {
      // The tries follow one another: two such canvases at once would be the very lack of memory they are about.
      // oxlint-disable-next-line no-await-in-loop
      const blob = await surface.toBlob().catch(() => null);
      if (blob && blob.size > 0) return { blob, width, height, scale, lowered: scale < options.scale };
    }
    scale /= 2;
  }
  throw new Error('bitmap-failed');
}

/** Paints, and makes sure that the canvas took it: one that is too large stays blank without an error. */
function paint(surface: Surface, picture: Picture, scale: number, width: number, height: number): boolean {
  const { context, format } = surface;
  const { box } = picture;
  try {
    // The last pixel tells: painting the whole background first would take as long as half the picture.
    context.fillStyle = '#ffffff';
    context.fillRect(width - 1, height - 1, 1, 1);
    if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255) return false;
    if (format === 'image/png') context.clearRect(width - 1, height - 1, 1, 1);
    // JPEG knows no transparency and would turn it black.
    else context.fillRect(0, 0, width, height);
    context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
    picture.draw(createCanvasPen(context));
    return true;
  } catch {
    return false;
  }
}

function openSurface(width: number, height: number, format: BitmapMime): Surface | undefined {
  try {
    if (typeof OffscreenCanvas !== 'undefined') {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) return undefined;
      return { context, format, toBlob: () => canvas.convertToBlob({ type: format, quality: QUALITY }) };
    }
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return undefined;
    const toBlob = () => new Promise<Blob | null>((done) => canvas.toBlob(done, format, QUALITY));
    return { context, format, toBlob };
  } catch {
    return undefined;
  }
}
