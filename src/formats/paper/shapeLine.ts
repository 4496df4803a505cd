// A line of text as it is set: its letters from left to right, each with the character that is drawn and what it says.
import bidiFactory from 'bidi-js';
import { directionOf } from '@/layout/direction';
import { arabicForms } from './arabicForms';

/** One place of a line: a character that a font may have, or letters that are drawn as a picture together. */
export type Placed =
  | { code: number; said: string }
  /** `letters` are those of it from left to right. */
  | { drawn: string; letters: readonly string[] }
  /** Says a letter that is part of the one to its right. */
  | { silent: string };

/** Whether a font of paper has a character. */
export type HasGlyph = (code: number) => boolean;

const fromRight = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Marks above and below letters that run from the right: where they go only the shaper of a browser knows. */
const rightMarks =
  /[\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff]/;
const invisible =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- each of them is to go by itself
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
const arabic = /[\u0600-\u06ff]/;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
let bidi: ReturnType<typeof bidiFactory> | undefined;

/** What is left of a text once everything is gone that is neither seen nor wide. */
const visible = (text: string): string => text.replace(invisible, '');

/** Whether any letter of a text runs from the right. */
export const runsFromRight = (text: string): boolean => fromRight.test(text);

/**
 * Sets a line. What `has` does not know is drawn, grapheme by grapheme; a line from the right that carries marks is
 * drawn as a whole where the machine can draw at all.
 */
export function shapeLine(line: string, has: HasGlyph, canDraw: boolean): Placed[] {
  const text = line.normalize('NFC');
  if (!fromRight.test(text)) return plain(text, has);
  const pieces = inVisualOrder(levelled(text, has)).map(({ placed }) => placed);
  if (!canDraw || !rightMarks.test(text)) return pieces;
  const letters = pieces.flatMap((piece) =>
    'drawn' in piece ? piece.letters : 'silent' in piece ? piece.silent : piece.said,
  );
  return [{ drawn: text, letters }];
}

function plain(text: string, has: HasGlyph): Placed[] {
  const out: Placed[] = [];
  for (const { segment } of graphemes.segment(text)) out.push(...graphemeOf(segment, has));
  return out;
}

function graphemeOf(segment: string, has: HasGlyph): Placed[] {
  const seen = visible(segment);
  if (seen === '') return [];
  const letters = Array.from(seen);
  // A sign that asks to be shown as emoji is none of the font's letters.
  const isEmoji = segment.includes('\ufe0f') || segment.includes('\u200d');
  if (!isEmoji && letters.every((letter) => has(letter.codePointAt(0) ?? 0)))
    return letters.map((letter) => ({ code: letter.codePointAt(0) ?? 0, said: letter }));
  return [{ drawn: segment, letters: [segment] }];
}

type Piece = { placed: Placed; level: number };

/** The letters in their logical order, each with how deep it stands in text of the other direction. */
function levelled(text: string, has: HasGlyph): Piece[] {
  bidi ??= bidiFactory();
  const { levels } = bidi.getEmbeddingLevels(text, directionOf(text));
  const pieces: Piece[] = [];
  // Letters that join are shaped together, everything else grapheme by grapheme.
  let run = { text: '', level: 0 };
  const shape = (): void => {
    for (const { code, from, to } of arabicForms(run.text)) {
      // Two letters in one: readers turn round what stands at one place, so each has a place of its own.
      const [first = '', ...rest] = Array.from(run.text.slice(from, to));
      pieces.push({ placed: { code, said: first }, level: run.level });
      for (const silent of rest) pieces.push({ placed: { silent }, level: run.level });
    }
    run = { text: '', level: 0 };
  };
  let at = 0;
  for (const { segment } of graphemes.segment(text)) {
    const level = levels[at] ?? 0;
    at += segment.length;
    const joins = arabic.test(segment);
    if (!joins || level !== run.level) shape();
    if (joins) run = { text: run.text + segment, level };
    else
      for (const placed of graphemeOf(segment, has))
        pieces.push({ placed: turned(placed, level, has), level });
  }
  shape();
  return pieces;
}

/** A bracket among letters that run from the right opens to the other side. */
function turned(placed: Placed, level: number, has: HasGlyph): Placed {
  if (!('code' in placed) || level % 2 === 0) return placed;
  const code = bidi?.getMirroredCharacter(String.fromCodePoint(placed.code))?.codePointAt(0);
  return code !== undefined && has(code) ? { code, said: placed.said } : placed;
}

/** Turns round, from the deepest level to the first, whatever stands at least that deep (rule L2). */
function inVisualOrder(pieces: Piece[]): Piece[] {
  const deepest = Math.max(0, ...pieces.map(({ level }) => level));
  for (let level = deepest; level > 0; level -= 1) {
    for (let from = 0; from < pieces.length; from += 1) {
      if ((pieces[from]?.level ?? 0) < level) continue;
      let to = from;
      while (to < pieces.length && (pieces[to]?.level ?? 0) >= level) to += 1;
      pieces.splice(from, to - from, ...pieces.slice(from, to).toReversed());
      from = to;
    }
  }
  return pieces;
}
