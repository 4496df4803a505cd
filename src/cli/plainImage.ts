// WebP for what reads only PNG and JPEG: decoded by libwebp and written anew.
import decode, { init } from '@jsquash/webp/decode.js';
import { encode } from 'fast-png';
import type { ImageBytes } from '@/formats/exportFormat';
import type { Io } from './io';

/** What the decoder makes of its pixels; a browser has it, Node does not. */
class Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

let ready: Promise<void> | undefined;

/** The image as a PNG. Rejects where it is no WebP or is damaged. */
export async function toPlain({ bytes }: ImageBytes, io: Io): Promise<ImageBytes> {
  ready ??= io.resource('webp.wasm').then(async (wasm) => {
    (globalThis as { ImageData?: unknown }).ImageData ??= Pixels;
    await init(await WebAssembly.compile(wasm));
  });
  await ready;
  const { data, width, height } = await decode(bytes.slice().buffer);
  const png = encode({ data, width, height, channels: 4, depth: 8 });
  return { bytes: new Uint8Array(png), mime: 'image/png' };
}
