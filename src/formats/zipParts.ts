// The parts of an archive: which there are, and one of them unpacked piece by piece, within bounds that no file can talk its way past.
import { Inflate } from 'fflate';

export type ZipPart = {
  name: string;
  /** Compressed: where it begins is told by its own head. */
  at: number;
  size: number;
  /** How large it says that it is. */
  unpacked: number;
  method: number;
  encrypted: boolean;
};

/** What an archive may ask of us. A part that is larger unpacked than these times its size is a trap. */
export const ZIP_LIMITS = { parts: 5000, unpacked: 400 * 1024 * 1024, ratio: 400 } as const;

/** Below this size no ratio is asked for: short texts that repeat themselves pack well. */
const SMALL = 4 * 1024 * 1024;

export type ZipTrouble = 'damaged' | 'bomb';

/** Why an archive, or a part of it, is not read. */
export class ZipError extends Error {
  readonly trouble: ZipTrouble;
  constructor(trouble: ZipTrouble) {
    super(trouble);
    this.name = 'ZipError';
    this.trouble = trouble;
  }
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The longest comment at the end of an archive, and the record before it. */
const TAIL = 65_557;

/** The list of parts at the end of an archive. */
export function zipParts(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, bytes.length - TAIL);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) throw new ZipError('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > ZIP_LIMITS.parts) throw new ZipError('bomb');
  const names = new TextDecoder();
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new ZipError('damaged');
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    parts.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + name)),
      at: view.getUint32(at + 42, true),
      size: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** How much of a part is unpacked at a time. */
const PIECE = 64 * 1024;

/**
 * Unpacks a part, piece by piece, and tells each. What counts is what comes out, not what the archive says of itself:
 * beyond the limits it ends with an error.
 * @param budget how much may still be unpacked; shared by all parts of an archive
 */
export function unpackPart(
  bytes: Uint8Array,
  part: ZipPart,
  budget: { left: number },
  tell: (piece: Uint8Array, done: number) => void,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at, size, method } = part;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new ZipError('damaged');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(from, from + size);
  if (packed.length < size) throw new ZipError('damaged');
  let out = 0;
  let done = 0;
  const take = (piece: Uint8Array): void => {
    out += piece.length;
    budget.left -= piece.length;
    if (budget.left < 0 || (out > SMALL && out > size * ZIP_LIMITS.ratio)) throw new ZipError('bomb');
    if (piece.length > 0) tell(piece, size === 0 ? 1 : done / size);
  };
  if (method === 0) {
    done = size;
    take(packed);
    return;
  }
  if (method !== 8) throw new ZipError('damaged');
  const inflate = new Inflate(take);
  for (let start = 0; start < packed.length; start += PIECE) {
    done = Math.min(start + PIECE, packed.length);
    try {
      inflate.push(packed.subarray(start, done), done === packed.length);
    } catch (error) {
      throw error instanceof ZipError || !isFlateError(error) ? error : new ZipError('damaged');
    }
  }
}

const isFlateError = (error: unknown): boolean =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'number';
