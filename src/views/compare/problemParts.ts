// Problem parts: how pain points and barriers stand in a summary - the figure, and the groups that can be told.
import type { Fate, FindingOutcome } from '@/analysis/findingOutcomes';
import { fateWeight, type Story } from '@/analysis/story';
import { t } from '@/i18n/translate';

const GROUPS = {
  solves: ['resolved', 'reduced'],
  open: ['open'],
  worse: ['worse', 'new'],
} as const satisfies Record<string, readonly Fate[]>;

export type ProblemGroup = keyof typeof GROUPS;

export type ProblemParts = {
  /** How many there were and are; absent where one of the maps names none, so that nothing is solved or left. */
  figure?: string;
  groups: readonly { group: ProblemGroup; fates: readonly FindingOutcome[] }[];
};

/** Beside a map that names no finding nothing is solved and nothing stays: what there is, is told. */
export function problemParts({ problems, counts, silent }: Story): ProblemParts {
  const groupOf = (group: ProblemGroup) => {
    const fates: readonly Fate[] = GROUPS[group];
    const own = problems.filter(({ fate }) => fates.includes(fate));
    return { group, fates: own.sort((a, b) => fateWeight(b) - fateWeight(a)) };
  };
  if (silent.from) return { groups: [groupOf('worse')] };
  if (silent.to) return { groups: [groupOf('open')] };
  const left = counts.open + counts.reduced + counts.worse;
  return {
    figure: t('story.fromTo', { before: counts.resolved + left, after: left + counts.new }),
    groups: [groupOf('solves'), groupOf('open'), groupOf('worse')],
  };
}
