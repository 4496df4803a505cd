// The inside of a card or finding: its lines, marks and height. Kept per record, because most edits touch one.
import type { Card, Finding } from '@/model/types';
import type { BreakText } from './breakText';
import type { Mark, MarkKind, MeasureText, SceneWords } from './scene';
import { CARD_WIDTH, SIZES, TYPE } from './sizes';

/** What an item is, wherever it stands: the same object as long as record and findings are. */
export type Body = {
  lines: readonly string[];
  marks: readonly Mark[];
  height: number;
  squares?: { x: number; y: number };
};

export type Bodies = {
  /** The body of a card; `findings` are those that hang on it. */
  ofCard: (card: Card, findings: readonly Finding[]) => Body;
  /** The body of a finding in the derived lane. */
  ofFinding: (finding: Finding) => Body;
};

const MARK_ORDER: readonly MarkKind[] = ['pain', 'barrier', 'delight', 'moment'];
const INNER_WIDTH = CARD_WIDTH - 2 * SIZES.cardPadX;
const SQUARES_WIDTH = 5 * SIZES.square + 4 * SIZES.squareGap;
const MARKS_ABOVE = 4;

/** Makes the bodies of one language and one measure, remembered per record. */
export function createBodies(breakText: BreakText, measure: MeasureText, words: SceneWords): Bodies {
  const cards = new WeakMap<Card, { kinds: string; body: Body }>();
  const findings = new WeakMap<Finding, Body>();

  function marksOf(kinds: readonly MarkKind[], counts: readonly number[], top: number): Mark[] {
    const room = INNER_WIDTH - 2 * SIZES.markPadX - SIZES.markIcon - SIZES.markIconGap;
    let x = SIZES.cardPadX;
    let y = top;
    return kinds.map((kind, i) => {
      const count = counts[i] ?? 1;
      const label = breakText(count > 1 ? `${words[kind]} ×${count}` : words[kind], 'mark', room, 1)[0] ?? '';
      const width =
        Math.ceil(measure(label, 'mark')) + 2 * SIZES.markPadX + SIZES.markIcon + SIZES.markIconGap;
      if (x > SIZES.cardPadX && x + width > SIZES.cardPadX + INNER_WIDTH) {
        x = SIZES.cardPadX;
        y += SIZES.markHeight + MARKS_ABOVE;
      }
      const mark: Mark = { kind, label, x, y, width: Math.min(width, INNER_WIDTH), height: SIZES.markHeight };
      x += width + SIZES.markGap;
      return mark;
    });
  }

  const textHeight = (lines: readonly string[]) => SIZES.cardPadY + lines.length * TYPE.card.line;
  const heightOf = (lines: readonly string[], bottom: number | undefined) =>
    bottom === undefined ? textHeight(lines) + SIZES.cardPadY : bottom + SIZES.cardPadY + 1;

  return {
    ofCard(card, onCard) {
      const counts = MARK_ORDER.map((kind) =>
        kind === 'moment'
          ? Number(card.momentOfTruth !== undefined)
          : onCard.reduce((sum, finding) => sum + Number(finding.kind === kind), 0),
      );
      const kinds = counts.join();
      const known = cards.get(card);
      if (known?.kinds === kinds) return known.body;
      const lines = breakText(card.text, 'card', INNER_WIDTH, SIZES.maxCardLines);
      const present = MARK_ORDER.filter((_, i) => (counts[i] ?? 0) > 0);
      const presentCounts = counts.filter((count) => count > 0);
      const marks = marksOf(present, presentCounts, textHeight(lines) + MARKS_ABOVE);
      const last = marks.at(-1);
      const body: Body = { lines, marks, height: heightOf(lines, last && last.y + last.height) };
      cards.set(card, { kinds, body });
      return body;
    },
    ofFinding(finding) {
      let body = findings.get(finding);
      if (body) return body;
      const lines = breakText(finding.title, 'card', INNER_WIDTH, SIZES.maxCardLines);
      const marks = marksOf([finding.kind], [1], textHeight(lines) + MARKS_ABOVE);
      const mark = marks[0];
      let bottom = mark && mark.y + mark.height;
      let squares: Body['squares'];
      if (mark && finding.severity !== undefined) {
        const beside = mark.x + mark.width + 8;
        const fits = beside + SQUARES_WIDTH <= SIZES.cardPadX + INNER_WIDTH;
        squares = fits
          ? { x: beside, y: mark.y + (mark.height - SIZES.square) / 2 }
          : { x: mark.x, y: mark.y + mark.height + MARKS_ABOVE };
        if (!fits) bottom = squares.y + SIZES.square + 2;
      }
      body = { lines, marks, height: heightOf(lines, bottom), ...(squares && { squares }) };
      findings.set(finding, body);
      return body;
    },
  };
}
