// The inside of an item: its lines, marks and height. Kept per record, because most edits touch one.
import type { BreakText } from './breakText';
import type { Facts, LineHeights, Mark, MarkKind, MeasureText, MostLines, SceneWords } from './scene';
import { cardWidthIn, SIZES } from './sizes';

/** What an item is, wherever it stands: the same object as long as record, marks and width are. */
export type Body = {
  lines: readonly string[];
  marks: readonly Mark[];
  height: number;
  facts?: Facts;
  /** Where five squares begin, if they are asked for. */
  squares?: { x: number; y: number };
};

export type MarkCount = { kind: MarkKind; count: number };
/** What stands in an item. A record's text is its own; facts, marks and squares may come and go around it. */
export type Content = { text: string; facts?: string; marks: readonly MarkCount[]; squares?: boolean };

/** The body of a record in a column of this width (map units). */
export type Bodies = (record: object, content: Content, columnWidth: number) => Body;

const innerWidthIn = (columnWidth: number): number => cardWidthIn(columnWidth) - 2 * SIZES.cardPadX;
const SQUARES_WIDTH = 5 * SIZES.square + 4 * SIZES.squareGap;
const MARKS_ABOVE = 4;
/** The word of a mark has one line wherever its card is wide enough. */
const MARK_LINES = 3;
/** Facts are a note, not the card: they never push its neighbours out of sight. */
const FACT_LINES = 4;
const FACTS_ABOVE = 2;
/** How many bodies of one record are remembered: it may stand in several stages, and a stage is stretched by hand. */
const REMEMBERED = 6;

type Known = { columnWidth: number; facts: string; marks: readonly MarkCount[]; body: Body };

const sameMarks = (a: readonly MarkCount[], b: readonly MarkCount[]): boolean =>
  a === b ||
  (a.length === b.length && a.every(({ kind, count }, at) => b[at]?.kind === kind && b[at].count === count));

type BodyOptions = {
  breakText: BreakText;
  measure: MeasureText;
  words: SceneWords;
  lineHeights: LineHeights;
  mostLines: MostLines;
};

/** Makes the bodies of one language and one measure, remembered per record. */
export function createBodies({ breakText, measure, words, lineHeights, mostLines }: BodyOptions): Bodies {
  const maxLines = mostLines(SIZES.maxCardLines);
  const known = new WeakMap<object, Known[]>();

  function marksOf(counted: readonly MarkCount[], top: number, inner: number): Mark[] {
    const room = inner - 2 * SIZES.markPadX - SIZES.markIcon - SIZES.markIconGap;
    let x = SIZES.cardPadX;
    let y = top;
    let bottom = top;
    return counted.map(({ kind, count }) => {
      const label = count > 1 ? `${words[kind]} ×${count}` : words[kind];
      const lines = breakText(label, 'mark', room, mostLines(MARK_LINES));
      const widest = Math.max(...lines.map((line) => measure(line, 'mark')));
      const width = Math.ceil(widest) + 2 * SIZES.markPadX + SIZES.markIcon + SIZES.markIconGap;
      const height = Math.max(SIZES.markHeight, lines.length * lineHeights.mark);
      if (x > SIZES.cardPadX && x + width > SIZES.cardPadX + inner) {
        x = SIZES.cardPadX;
        y = bottom + MARKS_ABOVE;
      }
      const mark: Mark = { kind, label, lines, x, y, width: Math.min(width, inner), height };
      bottom = Math.max(bottom, y + height);
      x += width + SIZES.markGap;
      return mark;
    });
  }

  const textHeight = (lines: readonly string[]) => SIZES.cardPadY + lines.length * lineHeights.card;
  const heightOf = (lines: readonly string[], bottom: number | undefined) =>
    bottom === undefined ? textHeight(lines) + SIZES.cardPadY : bottom + SIZES.cardPadY + 1;

  function factsBelow(text: string, lines: readonly string[], inner: number): Facts | undefined {
    if (text === '') return undefined;
    const y = textHeight(lines) + FACTS_ABOVE;
    return { text, lines: breakText(text, 'laneNote', inner, mostLines(FACT_LINES)), y };
  }

  function bodyOf(
    { text, facts: known, marks: counted, squares: wanted }: Content,
    columnWidth: number,
  ): Body {
    const inner = innerWidthIn(columnWidth);
    const lines = breakText(text, 'card', inner, maxLines);
    const facts = factsBelow(known ?? '', lines, inner);
    const factsEnd = facts && facts.y + facts.lines.length * lineHeights.laneNote;
    const marks = marksOf(counted, (factsEnd ?? textHeight(lines)) + MARKS_ABOVE, inner);
    const last = marks.at(-1);
    let bottom = bottomOf(marks) ?? factsEnd;
    let squares: Body['squares'];
    if (last && wanted) {
      const beside = last.x + last.width + 8;
      const fits = beside + SQUARES_WIDTH <= SIZES.cardPadX + inner;
      squares = fits
        ? { x: beside, y: last.y + (last.height - SIZES.square) / 2 }
        : { x: SIZES.cardPadX, y: last.y + last.height + MARKS_ABOVE };
      if (!fits) bottom = squares.y + SIZES.square + 2;
    }
    const height = heightOf(lines, bottom);
    return { lines, marks, height, ...(facts && { facts }), ...(squares && { squares }) };
  }

  return (record, content, columnWidth) => {
    const { marks, facts = '' } = content;
    const before = known.get(record);
    const old = before?.find(
      (one) => one.columnWidth === columnWidth && one.facts === facts && sameMarks(one.marks, marks),
    );
    if (old) return old.body;
    const made = { columnWidth, facts, marks, body: bodyOf(content, columnWidth) };
    if (before && before.length < REMEMBERED) before.push(made);
    else known.set(record, [made]);
    return made.body;
  };
}

/** Where the lowest mark ends; a mark of two lines may stand beside one of one line. */
const bottomOf = (marks: readonly Mark[]): number | undefined =>
  marks.length === 0 ? undefined : Math.max(...marks.map(({ y, height }) => y + height));
