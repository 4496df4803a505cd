// Lanes of values: one value of the lane's metric for each stage, as a number and a bar, with its goal as a mark.
import { type Measured, shownBound, shownValue, unitOf } from '@/analysis/measured';
import { goalAt, measuredCards, measuredStage, valueOnStage } from '@/analysis/measuredAt';
import type { Id } from '@/model/id';
import { stagesOf } from '@/model/select';
import type { Goal, Lane, Measurement, Metric, Project, Table } from '@/model/types';
import type { SceneWords, ValueFace } from '../scene';
import { cardWidthIn, SIZES } from '../sizes';
import { type CellContent, cellOf, type CellSource, type LaneLayout } from './laneLayout';
import { placeOnScale, valueScale } from './valueScale';

const BAR_ABOVE = 8;
const BAR = 6;
const GAP = 10;

const EMPTY: CellContent = { records: [], faces: () => [] };

/** What a lane says of a stage, in words. */
export type ValueWords = {
  value: string | undefined;
  goal: string | undefined;
  met: boolean | undefined;
  /** How many answered, and between which values it lies; undefined where that is not known. */
  sure?: string | undefined;
};

/** Whether a value reaches its goal; undefined where that cannot be told. */
function isMet({ better }: Metric, value: number | undefined, goal: number | undefined): boolean | undefined {
  if (better === undefined || value === undefined || goal === undefined) return undefined;
  return better === 'higher' ? value >= goal : value <= goal;
}

/** The value of a metric on a stage and its goal, as they are written. */
export function valueWords(project: Project, metric: Metric, stageId: Id, words: SceneWords): ValueWords {
  const measured = valueOnStage(project, metric, stageId)?.measured;
  const goal = goalAt(project, metric.id, { stageId })?.value;
  const written = (one: number | undefined) =>
    one === undefined ? undefined : words.value(one, unitOf(metric), metric.kind === 'nps');
  return {
    value: written(measured && shownValue(metric, measured)),
    goal: written(goal),
    met: isMet(metric, measured?.value, goal),
    sure: measured && sureWords(metric, measured, words),
  };
}

function sureWords(metric: Metric, { n, interval }: Measured, words: SceneWords): string | undefined {
  if (n === undefined) return undefined;
  if (!interval) return words.answers(n);
  const bound = (one: number): string => words.value(shownBound(metric, one), '', metric.kind === 'nps');
  return `${words.answers(n)}, ${words.between(bound(interval.low), bound(interval.high))}`;
}

/** The same as one sentence, for those who hear it. */
export function valueSentence({ value, goal, met, sure = '' }: ValueWords, words: SceneWords): string {
  const parts = [value ?? words.notAsked, sure, goal === undefined ? '' : words.goal(goal)];
  if (met !== undefined) parts.push(met ? words.goalReached : words.goalMissed);
  return parts.filter((part) => part !== '').join(', ');
}

function faceOf(source: CellSource, lane: Lane, metric: Metric): { face: ValueFace; height: number } {
  const { project, mapId, stageId, width, words, measure, lineHeights } = source;
  const { value: text, goal, met } = valueWords(project, metric, stageId, words);
  const inner = cardWidthIn(width);
  // Where nothing is known nothing is drawn, as in every other empty cell; whoever hears the map is told.
  const told = goal === undefined ? '' : words.goal(goal);
  const beside = text === undefined || measure(text, 'stage') + GAP + measure(told, 'laneNote') <= inner;
  const line = Math.max(lineHeights.stage, lineHeights.laneNote);
  const smallTop = beside ? (line - lineHeights.laneNote) / 2 : line;
  let height = told !== '' && !beside ? line + lineHeights.laneNote : line;
  const face: ValueFace = { text: text ?? '', top: 0, ...(met !== undefined && { met }) };
  if (told !== '') face.small = { lines: [told], top: smallTop, end: beside && text !== undefined };
  const value = valueOnStage(project, metric, stageId)?.measured.value;
  const target = goalAt(project, metric.id, { stageId })?.value;
  if (lane.show !== 'numbers' && (value !== undefined || target !== undefined)) {
    const scale = valueScale(project, metric, mapId);
    const zero = placeOnScale(scale, 0);
    const end = value === undefined ? zero : placeOnScale(scale, value);
    face.bar = {
      top: height + BAR_ABOVE,
      zero,
      from: Math.min(zero, end),
      to: Math.max(zero, end),
      ...(target !== undefined && { target: placeOnScale(scale, target) }),
    };
    height += BAR_ABOVE + BAR;
  }
  return { face, height: height + 2 };
}

/** The value of a stage; without its unit where both would not fit. */
function foldedValue({ project, stageId, laneId, width, words, measure }: CellSource): string {
  const measured = project.metrics[project.lanes[laneId]?.metricId ?? ''];
  const known = measured && valueOnStage(project, measured, stageId)?.measured;
  if (!measured || !known) return '';
  const [value, signed] = [shownValue(measured, known), measured.kind === 'nps'];
  const whole = words.value(value, unitOf(measured), signed);
  return measure(whole, 'laneNote') <= cardWidthIn(width) ? whole : words.value(value, '', signed);
}

/** All values of a lane: the only one, or from the least to the greatest. */
function rangeOf(project: Project, { metricId, mapId }: Lane, words: SceneWords): string {
  const measured = project.metrics[metricId ?? ''];
  if (!measured) return '';
  const values = stagesOf(project, mapId).flatMap(({ id }) => {
    const known = valueOnStage(project, measured, id)?.measured;
    return known ? [shownValue(measured, known)] : [];
  });
  if (values.length === 0) return words.notAsked;
  const signed = measured.kind === 'nps';
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const last = words.value(greatest, unitOf(measured), signed);
  return least === greatest ? last : words.range(words.value(least, '', signed), last);
}

export const metric: LaneLayout = {
  cell(source) {
    const { project, stageId, laneId, words } = source;
    const lane = project.lanes[laneId];
    const measured = project.metrics[lane?.metricId ?? ''];
    if (!lane || !measured) return EMPTY;
    // Where nothing is known the metric itself stands for it: a change of it touches every stage.
    const record =
      valueOnStage(project, measured, stageId) ?? goalAt(project, measured.id, { stageId }) ?? measured;
    return cellOf([record], () => {
      const { face: value, height } = faceOf(source, lane, measured);
      const text = valueSentence(valueWords(project, measured, stageId, words), words);
      return { id: laneId, record, text, lines: [], marks: [], quiet: true, value, height };
    });
  },
  touched,
  folded: { cell: foldedValue, row: rangeOf },
  stops: 'cell',
  least: 2 * SIZES.rowPad + 36,
};

/** The stages whose value or goal has changed; all, where a metric has, or the scale of a lane. */
function touched(before: Project, now: Project): (stageId: Id) => boolean {
  if (before.metrics !== now.metrics) return () => true;
  const moved = before.cards === now.cards ? [] : movedStages(before, now);
  const same = before.measurements === now.measurements && before.goals === now.goals;
  if (same && moved.length === 0) return () => false;
  const changed = [
    ...changedIn(before.measurements, now.measurements),
    ...changedIn(before.goals, now.goals),
  ];
  if (changed.some((record) => scaleChanged(before, now, record))) return () => true;
  const stages = new Set([
    ...moved,
    ...changed.flatMap((record) => [measuredStage(before, record), measuredStage(now, record)]),
  ]);
  return (stageId) => stages.has(stageId);
}

/** Where touchpoints have come from and gone to that something was measured at: their values go along. */
const movedStages = (before: Project, now: Project): (Id | undefined)[] =>
  measuredCards(now.measurements).flatMap((record) => {
    const [was, is] = [measuredStage(before, record), measuredStage(now, record)];
    return was === is ? [] : [was, is];
  });

function scaleChanged(before: Project, now: Project, { metricId, mapId }: Measurement | Goal): boolean {
  const measured = now.metrics[metricId];
  if (!measured || mapId === undefined) return false;
  const [old, fresh] = [valueScale(before, measured, mapId), valueScale(now, measured, mapId)];
  return old.min !== fresh.min || old.max !== fresh.max;
}

/** The records of a table that came, went or changed, in both their states. */
function changedIn<T extends { id: Id }>(before: Table<T>, now: Table<T>): T[] {
  if (before === now) return [];
  const changed: T[] = [];
  for (const id of new Set([...Object.keys(before), ...Object.keys(now)])) {
    const [old, next] = [before[id], now[id]];
    if (old === next) continue;
    if (old) changed.push(old);
    if (next) changed.push(next);
  }
  return changed;
}
