// Decode: the bytes of a file as text, or a refusal that says what they are instead.
import { LIMITS } from '@/model/constants';
import { type ImportNote, type ImportProblem, refuse } from './importTypes';

export type Decoded = { ok: true; text: string; notes: ImportNote[] } | { ok: false; problem: ImportProblem };

/** First bytes of what people drop by mistake; the name of a file is not asked, since it may be wrong. */
const signatures: readonly {
  bytes: number[];
  at?: number;
  code: 'image' | 'archive' | 'pdf';
  what: string;
}[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: 'image', what: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], code: 'image', what: 'JPEG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], code: 'image', what: 'GIF' },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, code: 'image', what: 'WebP' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], code: 'archive', what: 'ZIP' },
  { bytes: [0x1f, 0x8b], code: 'archive', what: 'GZIP' },
  { bytes: [0x25, 0x50, 0x44, 0x46], code: 'pdf', what: 'PDF' },
];

/** Text of UTF-8 with or without mark, or of UTF-16, which is noted. Anything else is refused. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LIMITS.fileBytes) {
    const megabyte = 1024 * 1024;
    return refuse('tooLarge', {
      size: Math.ceil(bytes.length / megabyte),
      limit: LIMITS.fileBytes / megabyte,
    });
  }
  if (bytes.length === 0) return refuse('empty');
  const known = signatures.find(({ bytes: mark, at = 0 }) => mark.every((byte, i) => bytes[at + i] === byte));
  if (known) return refuse(known.code, { what: known.what });
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const text = new TextDecoder(utf16).decode(bytes);
    return { ok: true, text, notes: [{ code: 'utf16', path: '', values: {} }] };
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] };
  } catch {
    return refuse('notText', {}, { line: lineOfBadByte(bytes) });
  }
}

/** UTF-16 by its mark, or by zeros in every other one of the first bytes, as a letter of JSON has. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be';
  return null;
}

/** The first line that is not UTF-8. A line feed is never part of a longer letter, so lines decode alone. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
  }
  return line;
}
