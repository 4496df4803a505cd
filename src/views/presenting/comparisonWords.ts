// Words of the presentation of a comparison: what its steps are called, and what is said of a card and of a stage.
// keys: presentingComparison.*
import { formatSigned } from '@/i18n/format';
import type { Comparison } from '@/analysis/comparison';
import type { GapRow } from '@/analysis/gapTable';
import type { Story } from '@/analysis/story';
import { formatDuration } from '@/i18n/formatDuration';
import { t } from '@/i18n/translate';
import type { DifferenceRow } from '@/views/compare/differenceRows';
import { byWeight, fieldName, fieldSentence, moveSentence } from '@/views/compare/differenceWords';
import { isSmall, type StoryLine } from '@/views/compare/storyLines';
import { headline } from '@/views/compare/storyWords';
import type { CardTurn, ComparisonStep } from './comparisonSteps';

/** All that is told of two maps, and the shortest names that tell them apart. */
export type ComparisonTold = {
  comparison: Comparison;
  rows: readonly DifferenceRow[];
  story: Story;
  /** The lines that no part of the summary names. */
  rest: readonly StoryLine[];
  states: { from: string; to: string };
};

/** What a step is called. */
export function comparisonTitle(step: ComparisonStep, { story, rows, rest }: ComparisonTold): string {
  switch (step.kind) {
    case 'opening':
      return headline(story, rows.length, rest);
    case 'change':
      return step.change.row.name.trim() || t('compare.unnamedStage');
    case 'curve':
      return t('presentingComparison.curve', { name: step.persona.name || t('compare.unnamedPersona') });
    case 'left':
      return t('story.group.open');
  }
}

/** What happens to a card, where the two columns do not say it by themselves. */
export function turnWord({ comparison }: ComparisonTold, { kind, before, after }: CardTurn): string {
  const { from, to } = comparison;
  const stage = (name: string | undefined): string => name?.trim() || t('compare.unnamedStage');
  switch (kind) {
    case 'left':
      return t('presentingComparison.left', { stage: stage(to.project.stages[after?.stageId ?? '']?.name) });
    case 'arrived':
      return t('presentingComparison.arrived', {
        stage: stage(from.project.stages[before?.stageId ?? '']?.name),
      });
    case 'gone':
    case 'came':
    case 'changed':
      return t(`presentingComparison.${kind}`);
  }
}

/** What of a card changed besides its text. */
export function turnFacts({ comparison }: ComparisonTold, { row }: CardTurn): string[] {
  const fields = byWeight(row.fields).filter((change) => change.field !== 'text' && !isSmall(change));
  const changesLane = row.kinds.includes('moved') && isOtherLane(comparison, row);
  return [
    ...(changesLane ? [moveSentence(comparison, row)] : []),
    ...fields.map((change) => fieldSentence(row.of, change) ?? fieldName(row.of, change.field)),
  ];
}

const isOtherLane = ({ lanes }: Comparison, { from, to }: DifferenceRow): boolean =>
  lanes.toOf.get(from?.laneId ?? '') !== to?.laneId;

/** What is measured of a stage before and after: how each persona feels there, and how long it takes. */
export function stageFigures({ feelings, time }: GapRow): { name: string; before: string; after: string }[] {
  const word = (value: number | undefined): string =>
    value === undefined ? t('compare.unknown') : formatSigned(value);
  const told = feelings.flatMap(({ name, before, after }) =>
    before === undefined && after === undefined
      ? []
      : [{ name: name || t('compare.unnamedPersona'), before: word(before), after: word(after) }],
  );
  const spent = (one: typeof time.before): string | undefined =>
    one?.minutes === undefined ? one?.text : formatDuration(one.minutes);
  const [was, is] = [spent(time.before), spent(time.after)];
  const unknown = t('compare.unknown');
  return was === undefined && is === undefined
    ? told
    : [...told, { name: t('compare.field.duration'), before: was ?? unknown, after: is ?? unknown }];
}
