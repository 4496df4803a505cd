// What may answer a finding of a target: what the target changed, added or took away first, then strategies, then the rest.
import { comparableText } from '@/analysis/comparableText';
import { compareMaps } from '@/analysis/compare';
import type { DifferenceKind } from '@/analysis/comparison';
import { changedCard } from '@/analysis/fates';
import { sourceOf } from '@/analysis/targetFindings';
import type { Id } from '@/model/id';
import { cardById, cardsOf, strategiesOf } from '@/model/select';
import type { Project } from '@/model/types';

export type AnswerChoice = {
  id: Id;
  kind: DifferenceKind | 'same' | 'strategy';
  label: string;
  place: string;
};

const ORDER: readonly AnswerChoice['kind'][] = ['changed', 'added', 'removed', 'moved', 'strategy', 'same'];

/** All that may answer the findings of a target, what is likely first. */
export function answersFor(project: Project, mapId: Id): AnswerChoice[] {
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
  return [...cards, ...strategies].toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

/** Those whose text or stage is like what is typed. */
export function answersLike(choices: readonly AnswerChoice[], query: string): AnswerChoice[] {
  const wanted = comparableText(query.trim());
  if (wanted === '') return [...choices];
  return choices.filter(({ label, place }) => comparableText(`${label} ${place}`).includes(wanted));
}
