// The strategies in the cells of the field impact x effort, and how much of each has room where several share a cell.
import type { PlannedStrategy } from './strategyPlan';

/** From the highest impact down, as the field is drawn, and from the least effort to the right. */
export const IMPACTS = [5, 4, 3, 2, 1] as const;
export const EFFORTS = [1, 2, 3, 4, 5] as const;

/**
 * How much is shown of each strategy in a cell: of one or two the bubble with all words below it, of some the bubble with
 * its name beside it, of many the bubble alone, of very many as small a one as can still be taken hold of.
 */
export type Showing = 'whole' | 'line' | 'bubble' | 'dot';
const MOST = { whole: 2, line: 6, bubble: 12 } as const;
const LARGEST = ['whole', 'line', 'bubble'] as const;

export type MatrixCell = {
  impact: number;
  effort: number;
  showing: Showing;
  /** The heaviest first. */
  strategies: readonly PlannedStrategy[];
};

const showingOf = (count: number): Showing => LARGEST.find((showing) => count <= MOST[showing]) ?? 'dot';

/** All 25 cells, row by row from the upper left, and those that have no place yet. */
export function matrixCells(all: readonly PlannedStrategy[]): {
  cells: readonly MatrixCell[];
  unplaced: readonly PlannedStrategy[];
} {
  const sorted = all.toSorted((a, b) => b.weight - a.weight);
  const at = new Map<string, PlannedStrategy[]>();
  const unplaced: PlannedStrategy[] = [];
  for (const one of sorted) {
    const { impact, effort } = one.strategy;
    if (one.quarter === undefined) {
      unplaced.push(one);
      continue;
    }
    const key = `${impact} ${effort}`;
    at.set(key, [...(at.get(key) ?? []), one]);
  }
  const cells = IMPACTS.flatMap((impact) =>
    EFFORTS.map((effort): MatrixCell => {
      const strategies = at.get(`${impact} ${effort}`) ?? [];
      return { impact, effort, strategies, showing: showingOf(strategies.length) };
    }),
  );
  return { cells, unplaced };
}

/** The radius of bubbles, in pixels: what answers nothing is still there to be taken hold of. */
export const RADIUS = { least: 13, most: 22 } as const;

/** The radius of a bubble: its area grows with its weight, beside the heaviest one. */
export function bubbleRadius(weight: number, heaviest: number): number {
  if (heaviest <= 0 || weight <= 0) return RADIUS.least;
  const share = Math.min(1, weight / heaviest);
  const area = RADIUS.least ** 2 + (RADIUS.most ** 2 - RADIUS.least ** 2) * share;
  return Math.sqrt(area);
}

/** A cell of the field. */
export type Place = { impact: number; effort: number };

/** Where an arrow key leads from a place: one step, and at the edge nowhere. */
export function stepFrom(
  { impact, effort }: Place,
  arrow: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
): Place {
  const within = (value: number): number => Math.min(5, Math.max(1, value));
  switch (arrow) {
    case 'ArrowUp':
      return { impact: within(impact + 1), effort };
    case 'ArrowDown':
      return { impact: within(impact - 1), effort };
    case 'ArrowRight':
      return { impact, effort: within(effort + 1) };
    case 'ArrowLeft':
      return { impact, effort: within(effort - 1) };
  }
}
