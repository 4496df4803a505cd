// The strategies in the field impact x effort as a picture: each with its weight and its name, nothing folded away.
import { bubbleRadius, EFFORTS, IMPACTS, matrixCells } from '@/analysis/strategyMatrix';
import type { StrategyPlan } from '@/analysis/strategyPlan';
import { type Quarter, quarterOf } from '@/analysis/strategyScores';
import { createBreaker } from '@/layout/breakText';
import { lineThrough } from '@/layout/outline';
import { TYPE } from '@/layout/sizes';
import type { Strategy } from '@/model/types';
import { type Placeable, stacked, textIn } from './pageText';
import { baselineIn } from './pen';
import { framePicture, type Picture, type PictureOptions } from './picture';
import type { PictureHead } from './pictureOfOverlay';
import { bestOnLeaf, leafOf } from './slide';

export type MatrixWords = {
  impact: string;
  effort: string;
  quarter: (quarter: Quarter) => string;
  unplaced: string;
  nameOf: (strategy: Strategy) => string;
  /** A line below the name: who answers for it, and until when. */
  noteOf: (strategy: Strategy) => string;
};

const AXIS = 58;
const ON_SLIDE = [208, 240, 280, 330] as const;
/** What is higher than a slide is wide is set in wider columns there; a sheet is less wide. */
const COLUMNS = { own: [208], slide: ON_SLIDE, sheet: [160, ...ON_SLIDE] } as const;
const PAD = 10;
/** On a sheet no height is given away: its words are to be as large as can be. */
const LEAST_ROW = { own: { filled: 74, empty: 44 }, sheet: { filled: 48, empty: 26 } } as const;
/** Above the first row of a quarter stands its name. */
const QUARTER_HEAD = 26;
const GAP = 8;
const BUBBLE_GAP = 8;

/** Lays out the picture of a plan. */
export function pictureOfMatrix(
  plan: StrategyPlan,
  words: MatrixWords,
  head: PictureHead,
  options: PictureOptions,
): Picture {
  const columns: readonly number[] = COLUMNS[leafOf(options.proportions) ?? 'own'];
  const pictures = columns.map((column) => setMatrix(plan, words, head, options, column));
  return bestOnLeaf(pictures, TYPE.mark.size, options.proportions);
}

function setMatrix(
  plan: StrategyPlan,
  words: MatrixWords,
  head: PictureHead,
  options: PictureOptions,
  column: number,
): Picture {
  const { palette, measure } = head;
  const breakText = createBreaker(measure);
  const { cells, unplaced } = matrixCells(plan.all);
  const heaviest = Math.max(0, ...plan.all.map(({ weight }) => weight));
  const text = (value: string, font: 'card' | 'laneNote' | 'lane', fill: string, width: number) =>
    textIn(breakText, value, { font, fill, width });
  const lefts = EFFORTS.map((effort) => AXIS + (effort - 1) * column + (effort > 2 ? GAP : 0));
  const whole = AXIS + EFFORTS.length * column + GAP;

  const bubble = ({ strategy, weight }: StrategyPlan['all'][number]): Placeable => {
    const radius = bubbleRadius(weight, heaviest);
    const left = 2 * radius + BUBBLE_GAP;
    const name = words.nameOf(strategy);
    const isDropped = strategy.status === 'dropped';
    const width = column - 2 * PAD - left;
    const body = stacked([
      text(name, 'card', isDropped ? palette.muted : palette.ink, width),
      text(words.noteOf(strategy), 'laneNote', palette.muted, width),
    ]);
    const { strong } = palette.accent;
    return {
      height: Math.max(body.height, 2 * radius),
      draw(pen, x, y) {
        pen.group(name, () => {
          pen.box(x, y, 2 * radius, 2 * radius, radius, {
            fill: isDropped ? palette.card : strong,
            stroke: isDropped ? palette.muted : strong,
            ...(isDropped && { dash: [3, 3] }),
          });
          const fill = isDropped ? palette.muted : palette.card;
          pen.text(`${weight}`, x + radius, baselineIn(y, 2 * radius, TYPE.mark.size), {
            font: 'mark',
            fill,
            anchor: 'middle',
          });
          body.draw(pen, x + left, y + Math.max(0, radius - TYPE.card.line / 2 - 1));
        });
      },
    };
  };

  let y = 0;
  const rows = IMPACTS.map((impact) => {
    const startsQuarter = impact === 5 || impact === 2;
    const bodies = EFFORTS.map((effort) =>
      stacked(
        cells.find((cell) => cell.impact === impact && cell.effort === effort)?.strategies.map(bubble) ?? [],
        10,
      ),
    );
    const above = startsQuarter ? QUARTER_HEAD : 0;
    const tallest = Math.max(...bodies.map((body) => body.height));
    const rowsOf = LEAST_ROW[leafOf(options.proportions) === 'sheet' ? 'sheet' : 'own'];
    const least = tallest > 0 ? rowsOf.filled : rowsOf.empty;
    const height = above + Math.max(least, tallest + 2 * PAD);
    const row = { impact, top: y, above, height, bodies };
    y += height + (impact === 3 ? GAP : 0);
    return row;
  });
  const fieldHeight = y;
  const axisHeight = 2 * TYPE.laneNote.line + 10;
  const rest: Placeable =
    unplaced.length === 0
      ? { height: 0, draw: () => undefined }
      : stacked(
          [
            text(words.unplaced, 'lane', palette.ink, whole),
            text(
              unplaced.map(({ strategy }) => words.nameOf(strategy)).join(' \u00b7 '),
              'card',
              palette.muted,
              whole,
            ),
          ],
          4,
        );
  const [first, second] = [rows[0], rows.find(({ impact }) => impact === 2)];

  return framePicture(
    {
      ...head,
      bounds: {
        x: 0,
        y: 0,
        width: whole,
        height: fieldHeight + axisHeight + (rest.height > 0 ? 14 + rest.height : 0),
      },
      draw(pen) {
        for (const [at, from] of [first, second].entries()) {
          if (!from) continue;
          const bottom = at === 0 ? (second?.top ?? 0) - GAP : fieldHeight;
          for (const effort of [1, 3] as const) {
            const x = lefts[effort - 1] ?? 0;
            const width = (effort === 1 ? 2 : 3) * column;
            const quarter = quarterOf({ impact: from.impact, effort });
            const isBest = quarter === 'quickWin';
            pen.box(x, from.top, width, bottom - from.top, 10, {
              fill: isBest ? palette.marks.delight.soft : palette.card,
              stroke: palette.cardLine,
            });
            if (!quarter) continue;
            pen.text(words.quarter(quarter), x + PAD, baselineIn(from.top + 4, 20, TYPE.lane.size), {
              font: 'lane',
              fill: isBest ? palette.marks.delight.ink : palette.ink,
              room: width - 2 * PAD,
            });
          }
        }
        for (const { impact, top, above, height, bodies } of rows) {
          pen.text(`${impact}`, AXIS - 10, baselineIn(top + above, height - above, TYPE.laneNote.size), {
            font: 'laneNote',
            fill: palette.muted,
            anchor: 'end',
          });
          if (above === 0)
            for (const [at, count] of [2, 3].entries()) {
              const x = lefts[at === 0 ? 0 : 2] ?? 0;
              const line = lineThrough([x + PAD, top], [x + count * column - PAD, top]);
              pen.path(line, { stroke: palette.line, dash: [2, 4] });
            }
          for (const [at, body] of bodies.entries())
            body.draw(pen, (lefts[at] ?? 0) + PAD, top + above + PAD);
        }
        const quiet = { font: 'laneNote', fill: palette.muted } as const;
        pen.text(words.impact, 0, baselineIn(-1, QUARTER_HEAD, TYPE.laneNote.size), {
          ...quiet,
          room: AXIS,
        });
        for (const [at, effort] of EFFORTS.entries())
          pen.text(
            `${effort}`,
            (lefts[at] ?? 0) + column / 2,
            baselineIn(fieldHeight + 4, TYPE.laneNote.line, TYPE.laneNote.size),
            { ...quiet, anchor: 'middle' },
          );
        pen.text(
          words.effort,
          whole,
          baselineIn(fieldHeight + 4 + TYPE.laneNote.line, TYPE.laneNote.line, TYPE.laneNote.size),
          { ...quiet, anchor: 'end' },
        );
        rest.draw(pen, 0, fieldHeight + axisHeight + 14);
      },
    },
    options,
  );
}
