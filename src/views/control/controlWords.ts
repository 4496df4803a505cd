// Words of control: the sentence of the month and the line below it, places of goals, changes, and corrections with where they lead.
// keys: control.correct.*
import type { Control, ControlledRound, Correction } from '@/analysis/control';
import type { ControlledGoal } from '@/analysis/controlGoals';
import type { Measurements } from '@/analysis/measuredAt';
import type { Interval } from '@/analysis/intervals';
import '@/i18n/en/control';
import '@/i18n/en/measures';
import { formatCount, formatDate, formatNumber, formatPeriod, formatSigned } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { differenceWord, groupWord, proposalWord, writtenValue } from '@/views/experiments/figureWords';
import { mapName } from '@/views/context/mapName';
import { planSumsWords } from '@/views/context/planSums';
import type { Route } from '@/views/context/router';
import { boundText, shortVerdict, valueText } from '@/views/measures/measureWords';

export const titleOf = (title: string, untitled: 'strategy' | 'finding'): string =>
  title.trim() || t(untitled === 'strategy' ? 'experiments.untitled' : 'experiments.untitledFinding');

/** The month in one sentence: goals, tests that disappoint, goals past their date, strategies that are overdue. */
export function headline({ goals, corrections }: Control): string {
  const total = goals.length;
  const reached = goals.filter((one) => one.reached).length;
  const count = (...kinds: Correction['kind'][]) =>
    corrections.filter(({ kind }) => kinds.includes(kind)).length;
  const [tests, missed, overdue] = [count('unclear', 'worse'), count('missed'), count('overdue')];
  const ofGoals =
    total === 0
      ? t('control.noGoals')
      : reached === 0
        ? t('control.goalsNone', { count: total })
        : reached === total
          ? t('control.goalsAll', { count: total })
          : t('control.goalsReached', { count: reached, total });
  return [
    ofGoals,
    ...(tests > 0 ? [t('control.tests', { count: tests })] : []),
    ...(missed > 0 ? [t('control.missed', { count: missed })] : []),
    ...(overdue > 0 ? [t('control.overdue', { count: overdue })] : []),
  ].join(', ');
}

/** The line below the headline: a change that is real, and what of the weight is solved. */
export function lead({ goals, fates }: Control): string {
  const sums = fates.at(-1)?.sums;
  const real = goals.find(({ change }) => change?.verdict === 'better' || change?.verdict === 'worse');
  const later = goals.some(({ change }) => change !== undefined);
  const changed = real
    ? t(real.change?.verdict === 'better' ? 'control.changedBetter' : 'control.changedWorse', {
        name: real.metric.name,
      })
    : later && t('control.changedNot');
  return [changed, sums && planSumsWords(sums, t)].filter(Boolean).join(' ');
}

/** Where a goal holds: its stage, or its map where there are several that are not derived, and its persona. */
export function placeWord(
  project: Project,
  { goals: [{ mapId, stageId, personaId }] }: ControlledGoal,
): string {
  const maps = mapsOf(project).filter(({ basedOn }) => !project.maps[basedOn ?? '']);
  const map = project.maps[mapId ?? ''];
  return [
    stageId === undefined ? maps.length > 1 && map && mapName(project, map) : project.stages[stageId]?.name,
    personaId !== undefined && project.personas[personaId]?.name,
  ]
    .filter(Boolean)
    .join(' \u00b7 ');
}

/** How far a goal is on its way. */
export function progressWord({ now, progress, reached }: ControlledGoal): string {
  if (reached) return t('control.reached');
  if (!now) return t('control.notMeasured');
  if (progress === undefined) return '';
  if (progress < 0) return t('control.further');
  return t('control.ofTheWay', { share: `${formatNumber(Math.abs(Math.round(100 * progress)))}\u00a0%` });
}

/** Whether a change is real, and between what it lies; of a first value, where that lies. */
export function changeWords({ metric, change, now }: ControlledGoal): { word: string; note: string } {
  const bounds = (interval: Interval | undefined, bound: (value: number) => string): string =>
    interval ? t('control.range', { low: bound(interval.low), high: bound(interval.high) }) : '';
  if (!change) {
    const note = bounds(now?.measured.interval, (value) => boundText(metric, value));
    return { word: now ? shortVerdict(undefined, t) : '', note };
  }
  if (change.verdict === 'untold')
    return { word: differenceWord(metric, change.by), note: shortVerdict(change, t) };
  return { word: shortVerdict(change, t), note: bounds(change.interval, formatSigned) };
}

/** What a value rests on: how many answered, else the file it came from. */
export function sourceWord({ importedFiles }: Project, { records, measured }: Measurements): string {
  if (measured.n !== undefined) return t('control.nOf', { n: formatCount(measured.n) });
  return importedFiles[records[0]?.fileId ?? '']?.name ?? t('control.nUnknown');
}

/** Without and with, as far as both are known: "30 of 60 → 33 of 60". */
export function roundWord({ result: { metric, test, without } }: ControlledRound): string {
  if (!test) return t('experiments.notCounted');
  const after = groupWord(metric, test);
  if (!without) return after;
  const { by, measured } = without;
  const before = by === 'baseline' ? writtenValue(metric, measured.value) : groupWord(metric, measured);
  return t('control.fromTo', { before, after });
}

/** What a round comes to: the verdict of a person, else what the figures propose. */
export function verdictWord({ strategy, experiment: { verdict }, result }: ControlledRound): string {
  if (verdict === undefined || (verdict === 'open' && result.proposal)) return proposalWord(result);
  const word = t(`experiments.verdict.${verdict}`);
  return verdict === 'confirmed' && strategy.status !== 'done'
    ? t('control.spreads', { verdict: word })
    : word;
}

export type CorrectionWords = { title: string; note: string; verb: string };

/** What needs correcting, why, and what is to be done. */
export function correctionWords(correction: Correction): CorrectionWords {
  const { kind } = correction;
  switch (kind) {
    case 'missed': {
      const { metric, now, goals } = correction.goal;
      const [{ value, due }] = goals;
      return {
        title: t('control.missedTitle', { name: metric.name }),
        note: t('control.missedNote', {
          date: formatPeriod(due, undefined),
          now: now ? valueText(metric, now.measured.value, now.measured) : t('control.notMeasured'),
          goal: writtenValue(metric, value),
        }),
        verb: t('control.missedVerb'),
      };
    }
    case 'overdue': {
      const { strategy, days } = correction;
      const date = formatDate(strategy.due ?? '');
      const owner = strategy.owner?.trim() ?? '';
      return {
        title: t('control.overdueTitle', { name: titleOf(strategy.title, 'strategy'), count: days }),
        note: owner === '' ? t('control.overdueNobody', { date }) : t('control.overdueNote', { date, owner }),
        verb: t('control.overdueVerb'),
      };
    }
    case 'unclear':
    case 'worse': {
      const { strategy, result } = correction.round;
      const { metric, test, without } = result;
      const values = {
        before: without ? groupWord(metric, without.measured) : '',
        after: test ? groupWord(metric, test) : '',
      };
      return {
        title: t(`control.correct.${kind}.title`, { name: titleOf(strategy.title, 'strategy') }),
        note: t(`control.correct.${kind}.note`, values),
        verb: t(`control.correct.${kind}.verb`),
      };
    }
    case 'unplaced':
      return {
        title: t('control.unplacedTitle', { name: titleOf(correction.finding.title, 'finding') }),
        note: t(`control.lacks.${correction.lacks}`, { weight: correction.weight }),
        verb: t('control.unplacedVerb'),
      };
    case 'unanswered':
    case 'assumed':
      return {
        title: t(`control.correct.${kind}.title`, { name: titleOf(correction.finding.title, 'finding') }),
        note: t(`control.correct.${kind}.note`, { weight: correction.weight }),
        verb: t(`control.correct.${kind}.verb`),
      };
  }
}

/** Where a correction is made; undefined for a goal, whose day is changed in its row. */
export function routeOf(projectId: string, correction: Correction): Route | undefined {
  switch (correction.kind) {
    case 'missed':
      return undefined;
    case 'overdue':
    case 'unplaced':
      return { screen: 'plan', projectId, part: 'strategies', strategyId: correction.strategy.id };
    case 'unclear':
    case 'worse':
      return { screen: 'plan', projectId, part: 'strategies', strategyId: correction.round.strategy.id };
    case 'unanswered':
    case 'assumed': {
      const { id, mapId } = correction.finding;
      return { screen: 'map', projectId, mapId, shown: { kind: 'finding', id } };
    }
  }
}

/** What cannot be known of the months that are over: weights are rated anew, and what they were is not kept. */
export const weightsNote = ({ fates }: Control): string =>
  fates.at(-1)?.sums.by === 'weight' ? t('control.weightsAreTodays') : '';
