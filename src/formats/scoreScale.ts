// Score scale: which scale the numbers of a foreign file are on, and what they are from -2 to +2.
import { evenFeeling } from '@/analysis/measuredFeelings';

export type ScoreScale = {
  /** as written into `feeling.source.scale`: `1..5` */
  name: string;
  /** the score from -2 to +2, to two decimals */
  value: (score: number) => number;
};

/** A scale from `low` to `high`, laid evenly onto -2..+2. */
export function scaleFrom(low: number, high: number): ScoreScale {
  return { name: `${low}..${high}`, value: (score) => evenFeeling(score, low, high) };
}

/**
 * The smallest usual scale that holds all scores and is no smaller than `usual`.
 * @param scores what the file has; may be empty
 * @param usual the scale that the format documents
 */
export function guessScale(scores: readonly number[], usual: readonly [number, number]): ScoreScale {
  let low = 0;
  let high = 0;
  for (const score of scores) {
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  const least = scores.reduce((least, score) => Math.min(least, score), Infinity);
  if (scores.length === 0 || (least >= usual[0] && high <= usual[1])) return scaleFrom(...usual);
  if (low < 0) {
    const bound = Math.max(-low, high);
    const round = [2, 5, 10, 100].find((edge) => bound <= edge) ?? Math.ceil(bound);
    return scaleFrom(-round, round);
  }
  return scaleFrom(0, [5, 10, 100].find((edge) => high <= edge) ?? Math.ceil(high));
}
