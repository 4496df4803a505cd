// A text packed small, and unpacked within bounds that no file can talk its way past.
import { FlateErrorCode, Unzlib, zlibSync } from 'fflate';
import { LIMITS } from '@/model/constants';

/** Beyond this size a text that is so many times larger than its bytes is a trap. */
const SMALL = 4 * 1024 * 1024;
const RATIO = 200;
const PIECE = 16 * 1024;

/** `cutOff`: what is there is whole as far as it goes, and its end is missing. */
export type Unpacked = { ok: true; text: string } | { ok: false; trouble: 'damaged' | 'cutOff' | 'tooLarge' };

/** Packs a text (RFC 1950). */
export const packText = (text: string): Uint8Array<ArrayBuffer> =>
  zlibSync(new TextEncoder().encode(text), { level: 9 });

/** Unpacks it. What counts is what comes out: beyond the bounds it ends, however much more there would be. */
export function unpackText(bytes: Uint8Array): Unpacked {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Unzlib((piece: Uint8Array, last: boolean) => {
    size += piece.length;
    ended = last;
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const end = Math.min(at + PIECE, bytes.length);
      stream.push(bytes.subarray(at, end), end === bytes.length);
      if (size > LIMITS.fileBytes || (size > SMALL && size > bytes.length * RATIO))
        return { ok: false, trouble: 'tooLarge' };
    }
  } catch (error) {
    const { code } = error as { code?: unknown };
    return { ok: false, trouble: code === FlateErrorCode.UnexpectedEOF ? 'cutOff' : 'damaged' };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!ended || adler32(pieces) !== view.getUint32(bytes.length - 4))
    return { ok: false, trouble: 'damaged' };
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(whole) };
  } catch {
    return { ok: false, trouble: 'damaged' };
  }
}

/** The checksum at the end of what is packed: a letter that was lost on the way is noticed (RFC 1950, 8.2). */
function adler32(pieces: readonly Uint8Array[]): number {
  const PRIME = 65_521;
  let [a, b] = [1, 0];
  for (const piece of pieces)
    for (let at = 0; at < piece.length;) {
      // So many sums fit before a remainder has to be taken.
      const end = Math.min(at + 3800, piece.length);
      for (; at < end; at++) {
        a += piece[at] ?? 0;
        b += a;
      }
      a %= PRIME;
      b %= PRIME;
    }
  return ((b << 16) | a) >>> 0;
}
