// What can be said of one strategy by itself: its quarter of impact x effort, its RICE score, whether it is late.
import type { Strategy } from '@/model/types';

export const QUARTERS = ['quickWin', 'bigProject', 'fillIn', 'timeSink'] as const;
export type Quarter = (typeof QUARTERS)[number];

/** From here on impact and effort are high: the border of the quarters stands between 2 and 3 on both axes. */
export const HIGH = 3;

/**
 * The quarter of the field impact x effort; undefined while either is unknown. (The impact-effort matrix of Six Sigma,
 * with the border between 2 and 3, so that nothing that has a place is unclassified.)
 */
export function quarterOf({ impact, effort }: Pick<Strategy, 'impact' | 'effort'>): Quarter | undefined {
  if (impact === undefined || effort === undefined) return undefined;
  if (impact >= HIGH) return effort >= HIGH ? 'bigProject' : 'quickWin';
  return effort >= HIGH ? 'timeSink' : 'fillIn';
}

/** What each impact from 1 to 5 counts in RICE. */
const IMPACT_COUNTS: readonly number[] = [0.25, 0.5, 1, 2, 3];

/** A RICE score with the parts that it is made of: reach x impact x confidence / effort. */
export type Rice = {
  value: number;
  reach: number;
  /** What the impact counts, 0.25 to 3. */
  impact: number;
  /** 0 to 1. */
  confidence: number;
  effort: number;
};

/**
 * RICE = reach x impact x confidence / effort; undefined while any of the four is unknown. Impact 5, 4, 3, 2, 1 counts
 * 3, 2, 1, 0.5, 0.25; confidence is kept in per cent and counts 0 to 1; effort is 1 to 5. (Intercom: RICE.)
 */
export function riceOf({ reach, impact, confidence, effort }: Strategy): Rice | undefined {
  const counts = impact === undefined ? undefined : IMPACT_COUNTS[Math.round(impact) - 1];
  if (reach === undefined || counts === undefined || confidence === undefined || !effort) return undefined;
  const share = confidence / 100;
  return { value: (reach * counts * share) / effort, reach, impact: counts, confidence: share, effort };
}

/** Whether there is still something to do: neither done nor dropped. */
export const isToDo = ({ status }: Pick<Strategy, 'status'>): boolean =>
  status !== 'done' && status !== 'dropped';

/**
 * Whether it is still to be done and was due before today.
 * @param today the calendar day, as projects keep days
 */
export const isLate = (strategy: Pick<Strategy, 'status' | 'due'>, today: string): boolean =>
  isToDo(strategy) && strategy.due !== undefined && strategy.due < today;
