// Fates: what became of each finding from the first map of a comparison to the second.
import type { Id } from '@/model/id';
import type { Finding } from '@/model/types';
import { weighs } from '@/model/weighs';
import type { Comparison } from './comparison';
import { weightOf } from './ranking';

export type Fate = 'resolved' | 'reduced' | 'open' | 'worse' | 'new';

export type FindingFate = {
  fate: Fate;
  current: Finding | undefined;
  target: Finding | undefined;
  before: number;
  after: number;
  cardIds: Id[];
  strategyIds: Id[];
  note: string;
  claimed: boolean;
  removed: boolean;
};

const weightNow = (finding: Finding | undefined): number =>
  finding && weighs(finding) ? (weightOf(finding) ?? 0) : 0;

function fateOf(current: Finding | undefined, target: Finding | undefined): Fate {
  if (!current) return 'new';
  if (!target || !weighs(target)) return 'resolved';
  const by = weightNow(target) - weightNow(current);
  return by === 0 ? 'open' : by < 0 ? 'reduced' : 'worse';
}

/** What became of each finding, those of the first map in its order, then the new ones. */
export function findingFates({ findings }: Comparison): FindingFate[] {
  const tell = (current: Finding | undefined, target: Finding | undefined): FindingFate => ({
    fate: fateOf(current, target),
    current,
    target,
    before: weightNow(current),
    after: weightNow(target),
    cardIds: [],
    strategyIds: [],
    note: '',
    claimed: false,
    removed: target === undefined,
  });
  return [
    ...findings.removed.map((current) => tell(current, undefined)),
    ...findings.pairs.map(({ from, to }) => tell(from, to)),
    ...findings.added.map((target) => tell(undefined, target)),
  ];
}
