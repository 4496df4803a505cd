// The images of a PDF: a JPEG goes in as it is, a PNG as its pixels.
import { unzlibSync } from 'fflate';

/** An image as a PDF holds it: a JPEG whole, or colours and, where any is not opaque, how opaque they are. */
export type ImageData =
  | { kind: 'jpeg'; width: number; height: number; bytes: Uint8Array; channels: 1 | 3 | 4 }
  | { kind: 'pixels'; width: number; height: number; rgb: Uint8Array; alpha: Uint8Array | undefined };

/** Reads an image; undefined where it is none that can be read. */
export function imageData(bytes: Uint8Array): ImageData | undefined {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegData(bytes);
    if (bytes[0] === 0x89 && bytes[1] === 0x50) return pngData(bytes);
  } catch {
    // Cut off or damaged: its frame says that the picture is missing.
  }
  return undefined;
}

/** Pixels of red, green, blue and opacity as an image. */
export function pixelData(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): ImageData {
  const count = width * height;
  const rgb = new Uint8Array(3 * count);
  const alpha = new Uint8Array(count);
  let isOpaque = true;
  for (let i = 0; i < count; i += 1) {
    for (let k = 0; k < 3; k += 1) rgb[3 * i + k] = rgba[4 * i + k] ?? 0;
    alpha[i] = rgba[4 * i + 3] ?? 255;
    if (alpha[i] !== 255) isOpaque = false;
  }
  return { kind: 'pixels', width, height, rgb, alpha: isOpaque ? undefined : alpha };
}

function jpegData(bytes: Uint8Array): ImageData | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // The frame header: any SOF but the tables that share its numbers.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const channels = bytes[at + 9];
      if (channels !== 1 && channels !== 3 && channels !== 4) return undefined;
      return { kind: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7), bytes, channels };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const CHANNELS: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

/** A PNG of eight bits a channel that is not interlaced, as browsers write them. */
function pngData(bytes: Uint8Array): ImageData | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colour, interlaced] = [bytes[24], bytes[25] ?? 0, bytes[28]];
  const channels = CHANNELS.get(colour);
  if (depth !== 8 || interlaced !== 0 || channels === undefined || width * height > 64_000_000)
    return undefined;
  const parts: Uint8Array[] = [];
  let [palette, opacity]: (Uint8Array | undefined)[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'IDAT') parts.push(data);
    if (kind === 'PLTE') palette = data;
    if (kind === 'tRNS') opacity = data;
    at += 12 + length;
  }
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    packed.set(part, end);
    end += part.length;
  }
  const raw = unfiltered(unzlibSync(packed), width * channels, height, channels);
  if (!raw) return undefined;
  const rgba = new Uint8Array(4 * width * height);
  for (let i = 0; i < width * height; i += 1) {
    const at = i * channels;
    const value = raw[at] ?? 0;
    const from = colour === 3 ? { data: palette, at: 3 * value } : { data: raw, at };
    const isGrey = colour === 0 || colour === 4;
    for (let k = 0; k < 3; k += 1) rgba[4 * i + k] = isGrey ? value : (from.data?.[from.at + k] ?? 0);
    rgba[4 * i + 3] =
      colour === 3
        ? (opacity?.[value] ?? 255)
        : colour === 4
          ? (raw[at + 1] ?? 255)
          : colour === 6
            ? (raw[at + 3] ?? 255)
            : 255;
  }
  return pixelData(rgba, width, height);
}

/** Takes the filters from the rows of a PNG. */
function unfiltered(data: Uint8Array, row: number, height: number, step: number): Uint8Array | undefined {
  if (data.length < (row + 1) * height) return undefined;
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const up = y > 0 ? (out[at - row] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[at - row - step] ?? 0) : 0;
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0;
      out[at] = (data[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
