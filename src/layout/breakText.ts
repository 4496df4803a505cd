// Line breaking: chooses the lines of a text once, so that screen, picture and document break it alike.
import { directed, type Direction, directionOf } from './direction';
import type { FontName, MeasureText } from './scene';
import { SOFT_HYPHEN, softHyphens } from './softHyphens';

/**
 * Breaks a text to a width (map units) and at most `maxLines`; what is left over ends in an ellipsis. Each line tells its
 * direction by its first letter: where that would be another than its paragraph's, it begins with an unseen mark.
 */
export type BreakText = (text: string, font: FontName, width: number, maxLines: number) => string[];

type Piece = { text: string; width: number; spaceBefore: boolean };

const ELLIPSIS = '…';
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });
// Scripts written without spaces, where a line may end between any two words.
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uff60]/u;
const closing = /^[\p{Pe}\p{Pf}\p{Po}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜～]/u;
const opening = /[\p{Ps}\p{Pi}]$/u;
const CACHE_SIZE = 50_000;

/** Makes a breaker that remembers the width of each word in each font. */
export function createBreaker(measure: MeasureText): BreakText {
  const known = new Map<FontName, Map<string, number>>();

  function widthOf(text: string, font: FontName): number {
    let byText = known.get(font);
    if (!byText) known.set(font, (byText = new Map()));
    let width = byText.get(text);
    if (width === undefined) {
      if (byText.size > CACHE_SIZE) byText.clear();
      byText.set(text, (width = measure(text, font)));
    }
    return width;
  }

  /** The pieces of a paragraph between which a line may end, none wider than `limit`. */
  function piecesOf(paragraph: string, font: FontName, limit: number): Piece[] {
    const pieces: Piece[] = [];
    for (const word of paragraph.split(/[\s\u200b]+/)) {
      if (!word) continue;
      let spaceBefore = true;
      for (const part of partsOf(word)) {
        const width = widthOf(part, font);
        if (width <= limit) {
          pieces.push({ text: part, width, spaceBefore });
        } else {
          for (const chunk of syllablesOf(part, font, limit) ?? chunksOf(part, font, limit)) {
            pieces.push({ ...chunk, spaceBefore });
            spaceBefore = false;
          }
        }
        spaceBefore = false;
      }
    }
    return pieces;
  }

  /** A word that is wider than the line, cut between letters as people see them. */
  function chunksOf(word: string, font: FontName, limit: number): Omit<Piece, 'spaceBefore'>[] {
    const chunks: Omit<Piece, 'spaceBefore'>[] = [];
    let text = '';
    let width = 0;
    for (const { segment } of graphemes.segment(word)) {
      const step = widthOf(segment, font);
      if (text && width + step > limit) {
        chunks.push({ text, width });
        text = '';
        width = 0;
      }
      text += segment;
      width += step;
    }
    if (text) chunks.push({ text, width });
    return chunks;
  }

  /** A word of a lane's name that is wider than the line, cut between syllables; undefined where these have no room. */
  function syllablesOf(
    word: string,
    font: FontName,
    limit: number,
  ): Omit<Piece, 'spaceBefore'>[] | undefined {
    if (font !== 'lane') return undefined;
    const hyphen = widthOf('-', font);
    const syllables = softHyphens(word).split(SOFT_HYPHEN);
    const chunks: Omit<Piece, 'spaceBefore'>[] = [];
    let text = '';
    let width = 0;
    for (const [at, syllable] of syllables.entries()) {
      const step = widthOf(syllable, font);
      const end = at < syllables.length - 1 ? hyphen : 0;
      if (step + end > limit) return undefined;
      if (text && width + step + end > limit) {
        chunks.push({ text: `${text}-`, width: width + hyphen });
        text = '';
        width = 0;
      }
      text += syllable;
      width += step;
    }
    return [...chunks, { text, width }];
  }

  /** Cuts a line from its end until the ellipsis fits as well. */
  function withEllipsis(line: string, font: FontName, limit: number): string {
    const room = limit - widthOf(ELLIPSIS, font);
    const letters = Array.from(graphemes.segment(line), ({ segment }) => segment);
    let width = letters.reduce((sum, letter) => sum + widthOf(letter, font), 0);
    while (letters.length > 1 && width > room) width -= widthOf(letters.pop() ?? '', font);
    return letters.join('').replace(/[\s.,;:–—-]+$/u, '') + ELLIPSIS;
  }

  return (text, font, limit, maxLines) => {
    const space = widthOf(' ', font);
    const lines: string[] = [];
    const directions: Direction[] = [];
    // Beyond what maxLines could ever hold nothing is measured: a pasted novel costs what a note costs.
    const most = Math.ceil((limit / 2) * (maxLines + 1));
    const cut = text.length > most ? text.slice(0, most) : text;
    for (const paragraph of cut.replace(/[\r\n\u2028\u2029]+$/, '').split(/\r\n|[\n\r\u2028\u2029]/)) {
      let line = '';
      let width = 0;
      for (const piece of piecesOf(paragraph, font, limit)) {
        const gap = line && piece.spaceBefore ? space : 0;
        if (line && width + gap + piece.width > limit) {
          lines.push(line);
          line = '';
          width = 0;
        }
        const lead = line && piece.spaceBefore ? ' ' : '';
        width += (lead ? space : 0) + piece.width;
        line += lead + piece.text;
      }
      lines.push(line);
      while (directions.length < lines.length) directions.push(directionOf(paragraph));
      if (lines.length > maxLines) break;
    }
    if (lines.length > maxLines || cut !== text) {
      const last = Math.min(lines.length, maxLines) - 1;
      lines.length = last + 1;
      lines[last] = withEllipsis(lines[last] ?? '', font, limit);
    }
    return lines.map((line, at) => directed(line, directions[at] ?? 'ltr'));
  };
}

/** The parts of a word between which it may be broken: after hyphens, and between words of spaceless scripts. */
function partsOf(word: string): string[] {
  if (spaceless.test(word)) {
    const parts: string[] = [];
    for (const { segment } of words.segment(word)) {
      const last = parts.at(-1);
      if (last !== undefined && (closing.test(segment) || opening.test(last)))
        parts[parts.length - 1] = last + segment;
      else parts.push(segment);
    }
    return parts;
  }
  return word.match(/[^-/–—]{2,}[-/–—]+(?=[^-/–—]{2})|.+$/gsu) ?? [word];
}
