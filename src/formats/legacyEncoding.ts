// Texts of before Unicode: whether bytes that are no UTF-8 are Windows-1251 (Cyrillic) or Windows-1252 (Western European).

export type LegacyEncoding = 'windows-1251' | 'windows-1252';

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
  return looksCyrillic(sample) ? 'windows-1251' : 'windows-1252';
}

/**
 * Russian words are runs of bytes from 0xC0 on, most of them small letters, where Western texts have single accented
 * letters among plain ones.
 */
function looksCyrillic(bytes: Uint8Array): boolean {
  let inRuns = 0;
  let single = 0;
  for (let at = 0; at < bytes.length;) {
    if (!isCyrillicLetter(bytes[at] ?? 0)) {
      at++;
      continue;
    }
    const start = at;
    while (at < bytes.length && isCyrillicLetter(bytes[at] ?? 0)) at++;
    const beside = isAsciiLetter(bytes[start - 1] ?? 0) || isAsciiLetter(bytes[at] ?? 0);
    if (at - start > 1 && !beside) inRuns += at - start;
    else single++;
  }
  return inRuns > single;
}

/** А to я, and Ё and ё. */
const isCyrillicLetter = (byte: number): boolean => byte >= 0xc0 || byte === 0xa8 || byte === 0xb8;
const isAsciiLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
