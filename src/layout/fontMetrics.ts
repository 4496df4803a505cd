// Text widths without a screen: the font's own advance widths, the same in Node, in a worker and on the page.
import { regular, semibold, type WidthRun } from './interWidths';
import type { FontName, MeasureText } from './scene';
import { TYPE } from './sizes';

/** Width in map units of one grapheme that the table does not know. */
export type MeasureOther = (grapheme: string, font: FontName) => number;

const tables = { 400: spread(regular), 600: spread(semibold) } as const;
// Combining accents, joiners and variation selectors add nothing to the letter they follow.
const widthless = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
const fullWidth =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function spread(runs: readonly WidthRun[]): Float64Array {
  const table = new Float64Array(0x2300).fill(-1);
  for (const [first, widths] of runs) widths.forEach((width, i) => (table[first + i] = width));
  return table;
}

/** Emoji and East Asian characters are a full em wide, anything else about as wide as a Latin letter. */
const guess: MeasureOther = (grapheme, font) => {
  if (widthless.test(grapheme)) return 0;
  return TYPE[font].size * (fullWidth.test(grapheme) ? 1.2 : 0.62);
};

/**
 * Makes a measure from the font's own widths, in map units.
 * @param other asked for what the table lacks (East Asian characters, emoji); guesses by class when left out
 */
export function createTableMeasure(other: MeasureOther = guess): MeasureText {
  return (text, font) => {
    const { size, weight } = TYPE[font];
    const table = tables[weight];
    let sum = 0;
    for (let i = 0; i < text.length; i += 1) {
      const width = table[text.charCodeAt(i)] ?? -1;
      if (width < 0) return byGrapheme(text, font, other);
      sum += width;
    }
    return (sum * size) / 1000;
  };
}

function byGrapheme(text: string, font: FontName, other: MeasureOther): number {
  const { size, weight } = TYPE[font];
  const table = tables[weight];
  let sum = 0;
  for (const { segment } of graphemes.segment(text)) {
    const known = segment.length === 1 ? (table[segment.charCodeAt(0)] ?? -1) : -1;
    sum += known < 0 ? other(segment, font) : (known * size) / 1000;
  }
  return sum;
}
