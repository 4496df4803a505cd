// What a strategy answers, and what that weighs: each finding once, on however many maps it stands.
import type { Id } from '@/model/id';
import { recordIn } from '@/model/tables';
import type { Finding, Project, Strategy } from '@/model/types';
import { weighs } from '@/model/weighs';
import { ancestorOf } from './lineage';
import { weightOf } from './ranking';

/** A finding counts while it weighs; a strategy that is done keeps what it has solved. */
const counts = (finding: Finding, { status }: Strategy): boolean =>
  finding.kind !== 'delight' && (weighs(finding) || (status === 'done' && finding.status === 'solved'));

/**
 * The weights of the pain points and barriers that strategies answer, by their first ancestor, so that a finding and its
 * copy in a target count once, and so does one that several of them answer. The heavier of the two counts.
 */
export function answeredWeights(project: Project, strategies: Iterable<Strategy>): Map<Id, number> {
  const originOf = (id: Id) => recordIn(project, 'findings', id)?.['origin'] as Id | undefined;
  const weights = new Map<Id, number>();
  for (const strategy of strategies) {
    for (const findingId of strategy.findingIds) {
      const finding = project.findings[findingId];
      const weight = finding && counts(finding, strategy) ? weightOf(finding) : undefined;
      if (weight === undefined) continue;
      const ancestor = ancestorOf(findingId, originOf, originOf);
      weights.set(ancestor, Math.max(weight, weights.get(ancestor) ?? 0));
    }
  }
  return weights;
}

/** What strategies answer together, each finding once; undefined where no weight is known. */
export function answeredWeight(project: Project, strategies: Iterable<Strategy>): number | undefined {
  const weights = answeredWeights(project, strategies);
  return weights.size === 0 ? undefined : [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}
