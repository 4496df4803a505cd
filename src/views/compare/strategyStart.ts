// What a strategy begins with that is made for a difference: what it is called, the findings it answers, the stage it stands on.
import type { Comparison, Difference } from '@/analysis/comparison';
import type { Id } from '@/model/id';
import { cardById, findingsOnCard } from '@/model/select';
import type { StrategyStart } from '@/views/context/newStrategy';
import { rowOf } from './takeOverWords';

/** Undefined where a difference is of something that no strategy stands on or answers. */
export function strategyStart(comparison: Comparison, difference: Difference): StrategyStart | undefined {
  const { of, fromId, toId } = rowOf(comparison, difference);
  const { project } = toId === undefined ? comparison.from : comparison.to;
  const id: Id = toId ?? fromId ?? '';
  switch (of) {
    case 'finding':
      // A strategy is for the problem as it is met today.
      return { findingIds: [fromId ?? id] };
    case 'card': {
      const card = cardById(project, id);
      if (!card) return undefined;
      const before = fromId === undefined ? [] : findingsOnCard(comparison.from.project, fromId);
      const findings = (before.length > 0 ? before : findingsOnCard(project, id)).filter(
        ({ kind }) => kind !== 'delight',
      );
      return {
        title: card.text.replaceAll(/\s*\n\s*/g, ' '),
        stageIds: [card.stageId],
        findingIds: findings.map((finding) => finding.id),
      };
    }
    case 'stage':
      return { title: project.stages[id]?.name ?? '', stageIds: [id] };
    case 'feeling': {
      const { stageId, cardId } = project.feelings[id] ?? {};
      const at = stageId ?? cardById(project, cardId ?? '')?.stageId;
      return at === undefined ? undefined : { stageIds: [at] };
    }
    case 'measurement':
    case 'goal': {
      const { stageId } = project[of === 'goal' ? 'goals' : 'measurements'][id] ?? {};
      return stageId === undefined ? undefined : { stageIds: [stageId] };
    }
    case 'lane':
    case 'phase':
    case 'path':
    case 'map':
      return undefined;
  }
}
