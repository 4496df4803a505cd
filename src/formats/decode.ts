// Decode: the bytes of a file as text, or a refusal that says what they are instead.
import { LIMITS } from '@/model/constants';
import { type ImportNote, type ImportProblem, refuse } from './importTypes';
import { type Encoding, ENCODINGS } from './encodings';
import { legacyEncodingOf } from './legacyEncoding';

export type Decoded =
  /** `damagedLine`: the first line that is no UTF-8, where another encoding had to be guessed */
  | { ok: true; text: string; encoding: Encoding; notes: ImportNote[]; damagedLine?: number }
  | { ok: false; problem: ImportProblem };

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

/**
 * Text of UTF-8 with or without mark, or of UTF-16 or a code page, which is noted. Anything else is refused.
 * @param told the encoding, where somebody has said it: then nothing is guessed, and nothing noted but what it cannot read
 */
export function decode(bytes: Uint8Array, told?: Encoding): Decoded {
  if (bytes.length > LIMITS.fileBytes) {
    const megabyte = 1024 * 1024;
    return refuse('tooLarge', {
      size: Math.ceil(bytes.length / megabyte),
      limit: LIMITS.fileBytes / megabyte,
    });
  }
  if (bytes.length === 0) return refuse('empty');
  const known = signatures.find(({ bytes: mark, at = 0 }) => mark.every((byte, i) => bytes[at + i] === byte));
  const office = officeOf(bytes);
  if (office !== null) return refuse('office', { what: office });
  if (known) return refuse(known.code, { what: known.what });
  if (told !== undefined) return decodedAs(bytes, told);
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const text = new TextDecoder(utf16).decode(bytes);
    return { ok: true, text, encoding: 'utf-16', notes: [{ code: 'utf16', path: '', values: {} }] };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, text, encoding: 'utf-8', notes: [] };
  } catch {
    const damagedLine = lineOfBadByte(bytes);
    const encoding = legacyEncodingOf(bytes);
    if (encoding === null) return refuse('notText', {}, { line: damagedLine });
    const text = western(new TextDecoder(encoding).decode(bytes), encoding);
    const notes: ImportNote[] = [
      { code: 'legacyEncoding', path: '', values: { encoding: ENCODINGS[encoding] } },
    ];
    return { ok: true, text, encoding, notes, damagedLine };
  }
}

/** The signs of Windows-1252 from 0x80 on; some decoders take it for Latin-1, which has none of them. */
const SIGNS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const western = (text: string, encoding: Encoding): string =>
  encoding === 'windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (sign) => SIGNS_1252.charAt(sign.charCodeAt(0) - 0x80))
    : text;

/** What stands where an encoding has no letter for a byte. */
const NO_LETTER = /\ufffd/g;

function decodedAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const name = encoding === 'utf-16' ? (utf16Of(bytes) ?? 'utf-16le') : encoding;
  try {
    const text = western(new TextDecoder(name, { fatal: true }).decode(bytes), encoding);
    return { ok: true, text, encoding, notes: [] };
  } catch {
    const text = new TextDecoder(name).decode(bytes);
    const count = text.match(NO_LETTER)?.length ?? 0;
    const values = { count, encoding: ENCODINGS[encoding] };
    return { ok: true, text, encoding, notes: [{ code: 'lettersUnread', path: '', values }] };
  }
}

/** The program of a document: today's are archives that name their parts, older ones have a mark of their own. */
function officeOf(bytes: Uint8Array): string | null {
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)) return 'Microsoft Office';
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  // The list of parts is at the end of an archive.
  const latin = new TextDecoder('latin1');
  const names = latin.decode(bytes.subarray(0, 4000)) + latin.decode(bytes.subarray(-64_000));
  const parts = { 'xl/': 'Excel', 'word/': 'Word', 'ppt/': 'PowerPoint', opendocument: 'OpenDocument' };
  for (const [part, name] of Object.entries(parts)) if (names.includes(part)) return name;
  return null;
}

/**
 * UTF-16 by its mark, else by the zeros that line ends, blanks and signs have in one half of their two bytes: a text
 * of one byte a letter has none at all.
 */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Blanks and line ends alone are a tenth of any text; binary files have zeros in both halves.
  if (odd * 20 > sample.length / 2 && even === 0) return 'utf-16le';
  if (even * 20 > sample.length / 2 && odd === 0) return 'utf-16be';
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
