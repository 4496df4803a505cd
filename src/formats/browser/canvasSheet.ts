// A sheet to paint a picture on, band by band: a canvas of the page itself.
import type { BitmapMime } from '../exportFormat';
import type { Context2D } from './canvasFont';

/** Paints what lies in a band; the origin of the context is where the sheet has its own, `top` rows below it. */
export type PaintBand = (context: Context2D, top: number) => void;

export type Sheet = {
  /** Takes the band that begins at `y`. False: there is no such sheet, and nothing has to be painted any more. */
  band: (y: number, height: number, paint: PaintBand) => Promise<boolean>;
  toBlob: () => Promise<Blob | null>;
  close: () => void;
};

export type SheetOptions = { width: number; height: number; type: BitmapMime; quality: number };

/** The context of a canvas, its ground laid; undefined where the canvas is too large: it would stay blank without an error. */
export function openContext<C extends OffscreenCanvas | HTMLCanvasElement>(
  canvas: C,
  type: BitmapMime,
): (C extends OffscreenCanvas ? OffscreenCanvasRenderingContext2D : CanvasRenderingContext2D) | undefined;
export function openContext(
  canvas: OffscreenCanvas | HTMLCanvasElement,
  type: BitmapMime,
): Context2D | undefined {
  const { width, height } = canvas;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  // The last pixel tells: painting the whole ground first would take as long as half the picture.
  context.fillStyle = '#ffffff';
  context.fillRect(width - 1, height - 1, 1, 1);
  if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255) return undefined;
  if (type === 'image/png') context.clearRect(width - 1, height - 1, 1, 1);
  // JPEG knows no transparency and would turn it black.
  else context.fillRect(0, 0, width, height);
  return context;
}

/** A sheet on the page; undefined where the machine has none of that size. */
export function canvasSheet({ width, height, type, quality }: SheetOptions): Sheet | undefined {
  const offscreen = typeof OffscreenCanvas !== 'undefined';
  const canvas = offscreen ? new OffscreenCanvas(width, height) : document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = openContext(canvas, type);
  if (!context) return undefined;
  return {
    band(y, rows, paint) {
      context.save();
      context.beginPath();
      context.rect(0, y, width, rows);
      context.clip();
      paint(context, 0);
      context.restore();
      // Strokes are collected and painted at some later moment, all at once, unless somebody looks.
      context.getImageData(0, y, 1, 1);
      return Promise.resolve(true);
    },
    toBlob: () =>
      'convertToBlob' in canvas
        ? canvas.convertToBlob({ type, quality })
        : new Promise((done) => canvas.toBlob(done, type, quality)),
    close: () => undefined,
  };
}
