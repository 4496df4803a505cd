// Words of differences: what a row says, in the language of the interface.
// keys: compare.kind.*, compare.noun.*, compare.field.*
import type { Comparison, DifferenceKind, FieldChange, Side } from '@/analysis/comparison';
import { fieldWord, isReference } from '@/analysis/fieldWord';
import { formatNumber, formatSigned } from '@/i18n/format';
import { t } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import { type DifferenceRow, findingOf, type Place } from './differenceRows';
import type { MarkTone } from './differenceSigns';

/** A feeling in the tenths in which it is shown. */
export const tenths = (value: number): number => Math.round(value * 10) / 10;

/** The word of a kind. What is gone of a pain point or barrier is resolved, and of a delight lost. */
export function kindWord(comparison: Comparison, row: DifferenceRow, kind: DifferenceKind): string {
  const finding = findingOf(comparison, row);
  if (finding && kind === 'removed')
    return t(finding.kind === 'delight' ? 'compare.kind.lost' : 'compare.kind.resolved');
  if (finding && kind === 'added') return t('compare.kind.new');
  return t(`compare.kind.${kind}`);
}

/** Whether a kind is good news, bad news or neither: a resolved barrier is not shown as a loss. */
export function kindTone(comparison: Comparison, row: DifferenceRow, kind: DifferenceKind): MarkTone {
  const finding = findingOf(comparison, row);
  if (!finding || (kind !== 'added' && kind !== 'removed')) return kind;
  const better = (finding.kind === 'delight') === (kind === 'added');
  return better ? 'added' : 'bad';
}

const sideOf = ({ from, to }: Comparison, row: DifferenceRow): [Side, Id] =>
  row.toId === undefined ? [from, row.fromId ?? ''] : [to, row.toId];

/** What the row is about, by its own name; empty names say what is missing. */
export function rowTitle(comparison: Comparison, row: DifferenceRow): string {
  const [{ project }, id] = sideOf(comparison, row);
  switch (row.of) {
    case 'map':
      return t('compare.mapDetails');
    case 'phase':
      return project.phases[id]?.name || t('compare.unnamedPhase');
    case 'stage':
      return project.stages[id]?.name || t('compare.unnamedStage');
    case 'lane':
      return project.lanes[id]?.name || t('compare.unnamedLane');
    case 'card':
      return cardById(project, id)?.text || t('compare.emptyCard');
    case 'path':
      return project.paths[id]?.name || t('compare.unnamedPath');
    case 'finding':
      return project.findings[id]?.title || t('compare.unnamedFinding');
    case 'feeling': {
      const feeling = project.feelings[id];
      const card = feeling?.cardId === undefined ? undefined : cardById(project, feeling.cardId);
      const stage = feeling?.stageId === undefined ? undefined : project.stages[feeling.stageId];
      const place = card?.text ?? stage?.name ?? '';
      const name = (feeling && project.personas[feeling.personaId]?.name) ?? '';
      return t('compare.feelingAt', { name, place });
    }
    case 'measurement':
    case 'goal': {
      const value = row.of === 'goal' ? project.goals[id] : project.measurements[id];
      const name = project.metrics[value?.metricId ?? '']?.name ?? '';
      const place = project.stages[value?.stageId ?? '']?.name || t('compare.unnamedStage');
      return t('compare.feelingAt', { name, place });
    }
  }
}

/** The kind of thing a row is about: touchpoint, barrier, stage ... */
export function rowNoun(comparison: Comparison, row: DifferenceRow): string {
  const finding = findingOf(comparison, row);
  return finding ? t(`compare.noun.${finding.kind}`) : t(`compare.noun.${row.of}`);
}

/** A number on the scale of a metric, and not of a feeling. */
const isValue = (of: DifferenceRow['of']): of is 'measurement' | 'goal' =>
  of === 'measurement' || of === 'goal';

/** What a field is called; fields of later versions show their own name. */
export const fieldName = (of: DifferenceRow['of'], field: string): string => {
  if (isValue(of) && field === 'value') return t(`compare.noun.${of}`);
  const word = fieldWord(of, field);
  return word ? t(`compare.field.${word}`) : field;
};

/** What a value reads as, or undefined where showing it says nothing (ids, marks, colours). */
function valueWord(of: DifferenceRow['of'], { field }: FieldChange, value: unknown): string | undefined {
  if (isReference(of, field) || ['colour', 'kind', 'status', 'initiative'].includes(field)) return undefined;
  if (value === undefined || value === '') return t('compare.unknown');
  if (of === 'feeling' && field === 'value' && typeof value === 'number') return formatSigned(value);
  if (typeof value === 'number') return formatNumber(value);
  return typeof value === 'string' ? value : undefined;
}

/** From what to what a field changed, or undefined where its values say nothing. */
export function fieldSentence(of: DifferenceRow['of'], change: FieldChange): string | undefined {
  const before = valueWord(of, change, change.before);
  const after = valueWord(of, change, change.after);
  if (before === undefined || after === undefined) return undefined;
  return t('compare.fieldFromTo', { field: fieldName(of, change.field), before, after });
}

const nameOf = (side: Side, table: 'stages' | 'lanes', id: Id | undefined): string =>
  (id === undefined ? undefined : side.project[table][id]?.name) ?? '';

/** Stage and lane of a place. */
const placeWord = (side: Side, place: Place | undefined): string =>
  [nameOf(side, 'stages', place?.stageId), nameOf(side, 'lanes', place?.laneId)]
    .filter(Boolean)
    .join(' \u00b7 ');

/** From where to where, for a moved record: a card with stage and lane. */
export function moveSentence(comparison: Comparison, row: DifferenceRow): string {
  const { from, to, stages, lanes } = comparison;
  if (row.of !== 'card') return t(row.of === 'path' ? 'compare.movedSteps' : 'compare.movedAmongOthers');
  const sameStage = stages.toOf.get(row.from?.stageId ?? '') === row.to?.stageId;
  const sameLane = lanes.toOf.get(row.from?.laneId ?? '') === row.to?.laneId;
  if (sameStage && sameLane) return `${placeWord(to, row.to)}. ${t('compare.movedInCell')}`;
  return t('compare.movedFromTo', { before: placeWord(from, row.from), after: placeWord(to, row.to) });
}

/** Where a card or finding stands: stage and lane, from the map that shows it. */
export function placeSentence(comparison: Comparison, row: DifferenceRow): string | undefined {
  if (row.of !== 'card' && row.of !== 'finding') return undefined;
  const [side] = sideOf(comparison, row);
  return placeWord(side, row.toId === undefined ? row.from : row.to) || undefined;
}

/** What is told first of a record, and what only if nothing else changed: the rest stands between. */
const FIRST = ['text', 'name', 'title', 'value', 'severity', 'frequency'];
const LAST = ['evidenceIds', 'answers', 'source', 'note', 'colour'];

/** The changed fields of a record, what weighs most first. */
export const byWeight = (fields: readonly FieldChange[]): FieldChange[] => {
  const weight = ({ field }: FieldChange): number => {
    const first = FIRST.indexOf(field);
    if (first >= 0) return first;
    return FIRST.length + LAST.indexOf(field) + 1;
  };
  return [...fields].sort((a, b) => weight(a) - weight(b));
};

/** The steps of a path that came, went or changed. */
export function stepSentences(row: DifferenceRow): string[] {
  const details: string[] = [];
  if (row.steps) {
    const { added, removed, changed, moved } = row.steps;
    if (added > 0) details.push(t('compare.stepsAdded', { count: added }));
    if (removed > 0) details.push(t('compare.stepsRemoved', { count: removed }));
    if (changed > 0) details.push(t('compare.stepsChanged', { count: changed }));
    if (moved > 0) details.push(t('compare.stepsMoved', { count: moved }));
  }
  return details;
}

/** The value of a feeling on both maps; undefined of one that does not exist. */
export const feltOn = ({ from, to }: Comparison, { fromId, toId }: DifferenceRow) => ({
  before: fromId === undefined ? undefined : from.project.feelings[fromId]?.value,
  after: toId === undefined ? undefined : to.project.feelings[toId]?.value,
});

/** A feeling before and after; undefined where it stays. */
export function feelingFigure(comparison: Comparison, row: DifferenceRow): string | undefined {
  const { before, after } = feltOn(comparison, row);
  if (before === after) return undefined;
  const word = (value: number | undefined) =>
    value === undefined ? t('compare.unknown') : formatSigned(value);
  return t('compare.fromTo', { before: word(before), after: word(after) });
}

/** The short word on a mark in a pane: a moved card says where from, or where to. */
export function markWord(
  comparison: Comparison,
  row: DifferenceRow,
  kind: DifferenceKind,
  side: 'from' | 'to',
): string {
  if (kind !== 'moved' || row.of !== 'card') return kindWord(comparison, row, kind);
  const { from, to, stages } = comparison;
  const stayed = row.from?.stageId !== undefined && stages.toOf.get(row.from.stageId) === row.to?.stageId;
  const table = stayed ? 'lanes' : 'stages';
  const [before, after] = stayed ? [row.from?.laneId, row.to?.laneId] : [row.from?.stageId, row.to?.stageId];
  const [was, is] = [nameOf(from, table, before), nameOf(to, table, after)];
  if (was === is || !was || !is) return kindWord(comparison, row, kind);
  return side === 'from' ? t('compare.markTo', { place: is }) : t('compare.markFrom', { place: was });
}
