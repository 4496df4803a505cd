// What may answer a finding of a target: where it hangs and what is for it first, then what the target changed, strategies
// and the rest.
import { comparableText } from '@/analysis/comparableText';
import { compareMaps } from '@/analysis/compare';
import type { DifferenceKind } from '@/analysis/comparison';
import { changedCard } from '@/analysis/findingOutcomes';
import { sourceOf } from '@/analysis/targetFindings';
import type { Id } from '@/model/id';
import { cardById, cardsOf, strategiesOf } from '@/model/select';
import type { Finding, Project } from '@/model/types';

export type AnswerChoice = {
  id: Id;
  kind: DifferenceKind | 'same' | 'strategy';
  label: string;
  place: string;
};

const ORDER: readonly AnswerChoice['kind'][] = ['changed', 'added', 'removed', 'moved', 'strategy', 'same'];

/** Where a finding hangs, here and on the map before it, and the strategies that are for it. */
function ownAnswers(project: Project, { id, origin = '', cardIds }: Finding): ReadonlySet<Id> {
  const before = project.findings[origin];
  const strategies = strategiesOf(project).filter(
    ({ findingIds }) => findingIds.includes(id) || findingIds.includes(origin),
  );
  return new Set([...cardIds, ...(before?.cardIds ?? []), ...strategies.map((one) => one.id)]);
}

/** All that may answer a finding of a target, what is likely first: its own, then what the target changed. */
export function answersFor(project: Project, finding: Finding): AnswerChoice[] {
  const { mapId } = finding;
  const own = ownAnswers(project, finding);
  const found = new Map<Id, AnswerChoice['kind']>();
  const source = sourceOf(project, mapId);
  const { differences } = source === undefined ? { differences: [] } : compareMaps(project, source, mapId);
  for (const difference of differences) {
    const [id] = changedCard(difference);
    // What was moved and changed is called changed.
    if (id !== undefined && found.get(id) !== 'changed') found.set(id, difference.kind);
  }
  for (const { id } of cardsOf(project, mapId)) if (!found.has(id)) found.set(id, 'same');
  const cards = [...found].flatMap(([id, kind]): AnswerChoice[] => {
    const card = cardById(project, id);
    return card ? [{ id, kind, label: card.text, place: project.stages[card.stageId]?.name ?? '' }] : [];
  });
  const strategies = strategiesOf(project).map(({ id, title }): AnswerChoice => ({
    id,
    kind: 'strategy',
    label: title,
    place: '',
  }));
  const rank = ({ id, kind }: AnswerChoice): number => ORDER.indexOf(kind) + (own.has(id) ? 0 : ORDER.length);
  return [...cards, ...strategies].toSorted((a, b) => rank(a) - rank(b));
}

/** Those whose text or stage is like what is typed. */
export function answersLike(choices: readonly AnswerChoice[], query: string): AnswerChoice[] {
  const wanted = comparableText(query.trim());
  if (wanted === '') return [...choices];
  return choices.filter(({ label, place }) => comparableText(`${label} ${place}`).includes(wanted));
}
