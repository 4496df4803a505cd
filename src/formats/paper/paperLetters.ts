// The letters that the fonts of paper have, and what of a text they lack: it is drawn as small pictures instead.
import type { Stroke } from './record';

// prettier-ignore
const HAD =
  '20-7e a0-ac ae-148 14a-1c3 1c5-24f 2b0-304 306-30a 30c 30f 313 315 31b 323 326-328 32c 337-338 342-343 ' +
  '346-36f 374-376 37a-37f 384-38a 38c 38e-3a1 3a3-3d7 3dc-3dd 3f0-3f6 3f9-3fa 3fc-479 480-49d 4a0-4ff 52f ' +
  '591-5c7 5d0-5ea 5ef-5f4 600-6ff 750-77f 8a0-8ff 1e00-1e9b 1e9d-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d ' +
  '1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe ' +
  '2000-200b 2010-2027 202f-2055 2057 205f 2070-2071 2074-208e 2090-209c 20a0-20af 20b1-20b5 20b8-20ba ' +
  '20bc-20bf 2100-2101 2103 2105-2106 2109 2113 2116-2117 211e-2122 2126 212a-212b 212e 2132 213b 214d ' +
  '2150-217f 2183-2186 2189 2190-2199 21a9-21aa 21b0-21b1 21b3-21b5 21ba-21bb 21d0 21d2 21d4 21de-21df ' +
  '21e4-21e5 21e7 21ea 2202 2205-2206 220f 2211-2212 221a 221e 222b 2236 2248 2260 2264-2265 2295-2298 ' +
  '2303-2305 2318 2325-2327 232b 2380 2387 238b 23ce-23cf 2460-2468 24b6-24cf 24ea 25a0-25a2 25aa 25b2-25b3 ' +
  '25b6-25b7 25ba-25bd 25c0-25c1 25c4-25c7 25ca-25cc 25cf 25e6 25ef 2600 2605-2606 263c 2661 2665 26a0 2713 ' +
  '2717 2756 2764 2780-2788 fb1d-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fbc2 fbd3-fd8f fd92-fdc7 fdcf ' +
  'fdf0-fdff fe70-fe74 fe76-fefc feff';

const ranges = HAD.split(' ').map((range) => {
  const [from = '', to = from] = range.split('-');
  return [parseInt(from, 16), parseInt(to, 16)] as const;
});

/** Whether a font of paper has a character. */
export function hasLetter(code: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, 0];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const unseen = /^[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\u034f\ufe00-\ufe0f]$/u;
/** Marks on letters from the right: the line that has any is drawn as a whole. */
const rightMarks =
  /[\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]/;

/** What of the words of a drawing no font of paper has, each once. */
export function drawnLetters(strokes: readonly Stroke[]): string[] {
  const found = new Set<string>();
  for (const stroke of strokes) {
    if (stroke.kind !== 'text' || isPlain(stroke.text)) continue;
    for (const { segment } of graphemes.segment(stroke.text.normalize('NFC'))) {
      const letters = Array.from(segment).filter((letter) => !unseen.test(letter));
      const isEmoji = letters.length > 0 && (segment.includes('\ufe0f') || segment.includes('\u200d'));
      const lacks = letters.some((letter) => !hasLetter(letter.codePointAt(0) ?? 0));
      if (isEmoji || lacks || rightMarks.test(segment)) found.add(segment);
    }
  }
  return [...found];
}

/** Nearly every text is plain Latin or Cyrillic, which is told at a glance. */
const isPlain = (text: string): boolean =>
  /^[ -~\u00a0-\u017f\u0400-\u045f\u2010-\u2026\u2190-\u2193\u2212]*$/.test(text);
