// A PNG that carries the project: written as a chunk of text that every other program leaves alone, and found there again.
import { packText, type Unpacked, unpackText } from './packedText';
import { checksum } from './zip';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The keyword of the chunk (PNG 1.2, 4.2.3.3: international text, here packed). */
const KEYWORD = 'Waymark project';
const TYPE = 'iTXt';
/** Length, type and checksum around what a chunk holds. */
const AROUND = 12;

const latin = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The head of what the chunk holds: keyword, packed, by zlib, no language, no translated keyword. */
const HEAD = latin(`${KEYWORD}\0\u0001\0\0\0`);

const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** The chunks of a PNG by their types and places, as far as they are whole. */
function* chunksOf(bytes: Uint8Array): Generator<{ type: string; at: number; length: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; at + AROUND <= bytes.length;) {
    const length = view.getUint32(at);
    if (length > bytes.length - at - AROUND) return;
    yield { type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), at, length };
    at += AROUND + length;
  }
}

/** The PNG with a text in it, before its end. */
export function withProject(png: Uint8Array<ArrayBuffer>, text: string): Uint8Array<ArrayBuffer> {
  const end = [...chunksOf(png)].find(({ type }) => type === 'IEND')?.at;
  if (!isPng(png) || end === undefined) throw new Error('no-png');
  const packed = packText(text);
  const chunk = new Uint8Array(AROUND + HEAD.length + packed.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, HEAD.length + packed.length);
  chunk.set(latin(TYPE), 4);
  chunk.set(HEAD, 8);
  chunk.set(packed, 8 + HEAD.length);
  view.setUint32(chunk.length - 4, checksum(chunk.subarray(4, chunk.length - 4)));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, end));
  whole.set(chunk, end);
  whole.set(png.subarray(end), end + chunk.length);
  return whole;
}

/** The text that a PNG carries; undefined where it is no PNG or carries none. */
export function projectInPng(bytes: Uint8Array): Unpacked | undefined {
  if (!isPng(bytes)) return undefined;
  for (const { type, at, length } of chunksOf(bytes)) {
    const held = bytes.subarray(at + 8, at + 8 + length);
    if (type !== TYPE || !HEAD.every((byte, i) => held[i] === byte)) continue;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(at + 8 + length) !== checksum(bytes.subarray(at + 4, at + 8 + length)))
      return { ok: false, trouble: 'damaged' };
    return unpackText(held.subarray(HEAD.length));
  }
  return undefined;
}
