// Texts of before Unicode: which code page bytes are in that are no UTF-8 - one of three Cyrillic ones, or Western European.

import type { Encoding } from './encodings';

type LegacyEncoding = Exclude<Encoding, 'utf-8' | 'utf-16'>;

/** Of equally likely ones the first is taken: it is met most. */
const CYRILLIC = ['windows-1251', 'ibm866', 'koi8-r'] as const;

/** How many bytes are looked at: letters repeat, and a long file says no more than its beginning. */
const SAMPLE = 200_000;

/**
 * The code page of bytes that do not decode as UTF-8; null for bytes that are no text, and for a text that is UTF-8
 * but for some damage: read by a code page, its letters would become signs without sense.
 */
export function legacyEncodingOf(bytes: Uint8Array): LegacyEncoding | null {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  let multibyte = 0;
  let high = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x0b)
      controls++;
    if (byte < 0x80) continue;
    high++;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    if (length === 0 || at + length > sample.length) continue;
    let whole = true;
    for (let more = 1; more < length; more++) whole &&= ((sample[at + more] ?? 0) & 0xc0) === 0x80;
    if (!whole) continue;
    multibyte += length;
    high += length - 1;
    at += length - 1;
  }
  if (controls > 0 || high === 0 || multibyte * 2 > high) return null;
  return looksCyrillic(sample) ? likeliestOf(sample) : 'windows-1252';
}

/**
 * Russian words are runs of high bytes, in whichever code page, where Western texts have single accented letters among
 * plain ones.
 */
function looksCyrillic(bytes: Uint8Array): boolean {
  let inRuns = 0;
  let single = 0;
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    const start = at;
    while ((bytes[at] ?? 0) >= 0x80) at++;
    const beside = isAsciiLetter(bytes[start - 1] ?? 0) || isAsciiLetter(bytes[at] ?? 0);
    if (at - start > 1 && !beside) inRuns += at - start;
    else single++;
  }
  return inRuns > single;
}

const isAsciiLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** The Cyrillic code page in which bytes read most like Russian. */
function likeliestOf(sample: Uint8Array): LegacyEncoding {
  const scores = CYRILLIC.map((encoding) => ({
    encoding,
    score: russianness(new TextDecoder(encoding).decode(sample)),
  }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).encoding;
}

/** The letters of Russian, and how often each stands in its texts, of a thousand (National Corpus of the Russian Language). */
const LETTERS = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф';
const OF_A_THOUSAND = [
  110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16, 16, 14, 12, 10, 9, 7, 6, 5,
  4, 3, 3,
] as const;
const FREQUENCIES: ReadonlyMap<string, number> = new Map(
  Array.from(LETTERS, (letter, at) => [letter, OF_A_THOUSAND[at] ?? 0]),
);

/** Signs beside letters that people do write. */
const SIGNS = new Set('\u00a0«»—–…№„“”‘’•°§');

/**
 * How much a text reads like Russian: letters by how often they stand in it, less what no one writes - capitals behind
 * small letters, frames and other signs among words.
 */
function russianness(text: string): number {
  let score = 0;
  let before = '';
  for (const letter of text) {
    if (letter >= '\u0080') {
      const small = letter.toLowerCase();
      const isCapital = small !== letter;
      if (/\p{Script=Cyrillic}/u.test(letter)) {
        score += FREQUENCIES.get(small) ?? 0;
        if (isCapital && /\p{Ll}/u.test(before)) score -= 200;
      } else if (!SIGNS.has(letter)) score -= 200;
    }
    before = letter;
  }
  return score;
}
