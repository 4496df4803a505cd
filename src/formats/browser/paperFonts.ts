// The fonts of paper: fetched when a file embeds them, and a canvas for the letters that they lack.
import type { FontName } from '@/layout/scene';
import { TYPE } from '@/layout/sizes';
import type { PaperFont } from '../paper/pdfFonts';
import type { DrawnText } from '../paper/pdfText';
import { directionOf } from '@/layout/direction';
import { canvasFont } from './canvasFont';

/** The bytes of a font of `public/fonts`. */
export async function paperFontBytes(font: PaperFont): Promise<Uint8Array> {
  const response = await fetch(new URL(`fonts/${font}.ttf`, document.baseURI)).catch(() => undefined);
  if (!response?.ok) throw new Error(`font ${response?.status ?? 'unreachable'}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Pixels for a unit: on paper such letters are as sharp as a good printer. */
const SHARP = 4;

/** A text drawn with the fonts of the machine; undefined where there is no canvas. */
export function drawnText(text: string, font: FontName, colour: string): DrawnText | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const measuring = new OffscreenCanvas(1, 1).getContext('2d');
  if (!measuring) return undefined;
  measuring.font = canvasFont(font);
  const { width } = measuring.measureText(text);
  const { size } = TYPE[font];
  const [ascent, height] = [size * 1.1, size * 1.5];
  const pixels = { width: Math.ceil(width * SHARP) || 1, height: Math.ceil(height * SHARP) };
  const context = new OffscreenCanvas(pixels.width, pixels.height).getContext('2d');
  if (!context) return undefined;
  context.scale(SHARP, SHARP);
  context.font = canvasFont(font);
  context.fillStyle = colour;
  context.direction = directionOf(text);
  context.textAlign = 'left';
  context.fillText(text, 0, ascent);
  const { data } = context.getImageData(0, 0, pixels.width, pixels.height);
  return { width, ascent, height: pixels.height / SHARP, pixels: { ...pixels, rgba: data } };
}
