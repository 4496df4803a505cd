// The inside of a card or finding: its lines, marks and height. Kept per record, because most edits touch one.
import type { Card, Finding } from '@/model/types';
import type { BreakText } from './breakText';
import type { LineHeights, Mark, MarkKind, MeasureText, MostLines, SceneWords } from './scene';
import { cardWidthIn, SIZES } from './sizes';

/** What an item is, wherever it stands: the same object as long as record, findings and width are. */
export type Body = {
  lines: readonly string[];
  marks: readonly Mark[];
  height: number;
  squares?: { x: number; y: number };
};

export type Bodies = {
  /** The body of a card in a column of this width (map units); `findings` are those that hang on it. */
  ofCard: (card: Card, findings: readonly Finding[], columnWidth: number) => Body;
  /** The body of a finding in the derived lane, in a column of this width. */
  ofFinding: (finding: Finding, columnWidth: number) => Body;
};

const MARK_ORDER: readonly MarkKind[] = ['pain', 'barrier', 'delight', 'moment'];
const innerWidthIn = (columnWidth: number): number => cardWidthIn(columnWidth) - 2 * SIZES.cardPadX;
const SQUARES_WIDTH = 5 * SIZES.square + 4 * SIZES.squareGap;
const MARKS_ABOVE = 4;
/** The word of a mark has one line wherever its card is wide enough. */
const MARK_LINES = 3;
/** How many widths of one finding are remembered: it may stand in several stages, and a stage is stretched by hand. */
const WIDTHS = 6;

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
  const cards = new WeakMap<Card, { kinds: string; columnWidth: number; body: Body }>();
  const findings = new WeakMap<Finding, Map<number, Body>>();

  function marksOf(
    kinds: readonly MarkKind[],
    counts: readonly number[],
    top: number,
    inner: number,
  ): Mark[] {
    const room = inner - 2 * SIZES.markPadX - SIZES.markIcon - SIZES.markIconGap;
    let x = SIZES.cardPadX;
    let y = top;
    let bottom = top;
    return kinds.map((kind, i) => {
      const count = counts[i] ?? 1;
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

  return {
    ofCard(card, onCard, columnWidth) {
      const counts = MARK_ORDER.map((kind) =>
        kind === 'moment'
          ? Number(card.momentOfTruth !== undefined)
          : onCard.reduce((sum, finding) => sum + Number(finding.kind === kind), 0),
      );
      const kinds = counts.join();
      const known = cards.get(card);
      if (known?.kinds === kinds && known.columnWidth === columnWidth) return known.body;
      const inner = innerWidthIn(columnWidth);
      const lines = breakText(card.text, 'card', inner, maxLines);
      const present = MARK_ORDER.filter((_, i) => (counts[i] ?? 0) > 0);
      const presentCounts = counts.filter((count) => count > 0);
      const marks = marksOf(present, presentCounts, textHeight(lines) + MARKS_ABOVE, inner);
      const body: Body = { lines, marks, height: heightOf(lines, bottomOf(marks)) };
      cards.set(card, { kinds, columnWidth, body });
      return body;
    },
    ofFinding(finding, columnWidth) {
      const known = findings.get(finding) ?? new Map<number, Body>();
      const old = known.get(columnWidth);
      if (old) return old;
      const inner = innerWidthIn(columnWidth);
      const lines = breakText(finding.title, 'card', inner, maxLines);
      const marks = marksOf([finding.kind], [1], textHeight(lines) + MARKS_ABOVE, inner);
      const mark = marks[0];
      let bottom = mark && mark.y + mark.height;
      let squares: Body['squares'];
      if (mark && finding.severity !== undefined) {
        const beside = mark.x + mark.width + 8;
        const fits = beside + SQUARES_WIDTH <= SIZES.cardPadX + inner;
        squares = fits
          ? { x: beside, y: mark.y + (mark.height - SIZES.square) / 2 }
          : { x: mark.x, y: mark.y + mark.height + MARKS_ABOVE };
        if (!fits) bottom = squares.y + SIZES.square + 2;
      }
      const body = { lines, marks, height: heightOf(lines, bottom), ...(squares && { squares }) };
      if (known.size >= WIDTHS) known.clear();
      known.set(columnWidth, body);
      findings.set(finding, known);
      return body;
    },
  };
}

/** Where the lowest mark ends; a mark of two lines may stand beside one of one line. */
const bottomOf = (marks: readonly Mark[]): number | undefined =>
  marks.length === 0 ? undefined : Math.max(...marks.map(({ y, height }) => y + height));
