// Words of a fate: where the finding hangs, what answers it, what it weighed and weighs.
import type { Comparison } from '@/analysis/comparison';
import type { FindingOutcome } from '@/analysis/findingOutcomes';
import { formatList } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { cardById } from '@/model/select';
import type { Finding, Project } from '@/model/types';
import type { RecordRef } from './differenceRows';

/** The finding on either map, as the list and the marks know it. */
export function fateRecord({ current, target }: FindingOutcome): RecordRef & { key: string } {
  return {
    key: `finding ${current?.id ?? ''} ${target?.id ?? ''}`,
    of: 'finding',
    ...(current && { fromId: current.id }),
    ...(target && { toId: target.id }),
  };
}

/** Weight before and after; once where it stays; nothing where it is not known. */
export function fateFigure({ fate, before, after }: FindingOutcome): string | undefined {
  if (before === 0 && after === 0) return undefined;
  return fate === 'open' ? String(after) : t('story.fromTo', { before, after });
}

/** Stage and lane of the first touchpoint of a finding. */
function placeOf(project: Project, finding: Finding | undefined): string {
  const card = finding?.cardIds.map((id) => cardById(project, id)).find((one) => one !== undefined);
  if (!card) return '';
  const names = [project.stages[card.stageId]?.name, project.lanes[card.laneId]?.name];
  return names.filter(Boolean).join(' \u00b7 ');
}

const strategyNames = ({ from, to }: Comparison, { strategyIds }: FindingOutcome): string[] =>
  strategyIds.flatMap((id) => (to.project.strategies[id] ?? from.project.strategies[id])?.title || []);

/** What is said below the title, line by line: where it hangs, what answers it, and what is said of it. */
export function fateNotes(comparison: Comparison, fate: FindingOutcome): string[] {
  const { from, to } = comparison;
  const place = fate.target ? placeOf(to.project, fate.target) : placeOf(from.project, fate.current);
  return [...(place === '' ? [] : [place]), ...fateAnswers(comparison, fate)];
}

/** The same without the place. */
export function fateAnswers(comparison: Comparison, fate: FindingOutcome): string[] {
  const strategies = strategyNames(comparison, fate);
  const answered = strategies.length > 0 && fate.fate !== 'new';
  return [
    answered ? t('story.by', { names: formatList(strategies) }) : '',
    fate.removed ? t('story.deleted') : '',
    fate.note,
    fate.claimed ? t('story.claimed') : '',
  ].filter((note) => note !== '');
}

/** The same as one text, a line each. */
export const fateNote = (comparison: Comparison, fate: FindingOutcome): string =>
  fateNotes(comparison, fate).join('\n');
