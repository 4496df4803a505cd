// Curve gap: one persona's feeling, stage by stage, in both maps of a comparison.
import type { Id } from '@/model/id';
import { cardById, feelingsOf } from '@/model/select';
import type { Feeling } from '@/model/types';
import { type Aligned, alignStages } from './align';
import type { Comparison, Side } from './comparison';

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * A persona's feeling by stage, -2 to +2: the feeling stated for the stage itself, else the arithmetic mean of its
 * touchpoints. A stage of which nothing is known has no entry.
 */
export function feelingByStage({ project, mapId }: Side, personaId: Id): Map<Id, number> {
  const stated = new Map<Id, number>();
  const atTouchpoints = new Map<Id, number[]>();
  const take = (feeling: Feeling): void => {
    if (feeling.cardId === undefined) {
      if (feeling.stageId !== undefined) stated.set(feeling.stageId, feeling.value);
      return;
    }
    const stageId = cardById(project, feeling.cardId)?.stageId;
    if (stageId === undefined) return;
    const values = atTouchpoints.get(stageId);
    if (values) values.push(feeling.value);
    else atTouchpoints.set(stageId, [feeling.value]);
  };
  for (const feeling of feelingsOf(project, mapId)) if (feeling.personaId === personaId) take(feeling);
  const values = new Map<Id, number>();
  for (const [stageId, known] of atTouchpoints) {
    const value = mean(known);
    if (value !== undefined) values.set(stageId, value);
  }
  for (const [stageId, value] of stated) values.set(stageId, value);
  return values;
}

/** A stage of either map or of both; unknown feelings are absent. */
export type GapPoint = Aligned & { before?: number; after?: number };

export type CurveGap = {
  points: readonly GapPoint[];
  /** Means over the stages of which something is known, each stage counting once; absent when nothing is known. */
  before?: number;
  after?: number;
};

/**
 * Both curves of a persona over the merged stages.
 * @param personaId of the first map's project, or of the second's when only that one knows the persona
 */
export function curveGap(comparison: Comparison, personaId: Id): CurveGap {
  const { personas, from, to } = comparison;
  const isFrom = from.project.personas[personaId] !== undefined;
  const fromPersona = isFrom ? personaId : personas.fromOf.get(personaId);
  const toPersona = isFrom ? personas.toOf.get(personaId) : personaId;
  const none: ReadonlyMap<Id, number> = new Map();
  const before = fromPersona === undefined ? none : feelingByStage(from, fromPersona);
  const after = toPersona === undefined ? none : feelingByStage(to, toPersona);
  const valueAt = (values: ReadonlyMap<Id, number>, id: Id | undefined) =>
    id === undefined ? undefined : values.get(id);
  const points = alignStages(comparison).map((place): GapPoint => {
    const was = valueAt(before, place.fromId);
    const is = valueAt(after, place.toId);
    return { ...place, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
  });
  const meanBefore = mean([...before.values()]);
  const meanAfter = mean([...after.values()]);
  return {
    points,
    ...(meanBefore !== undefined && { before: meanBefore }),
    ...(meanAfter !== undefined && { after: meanAfter }),
  };
}

/**
 * The curves of several personas together: at each stage the mean, each persona counting once. Where some are known in
 * both maps only they count there, so that nobody's coming or leaving looks like a change of feeling.
 */
export function curveGapOfAll(comparison: Comparison, personaIds: readonly Id[]): CurveGap {
  const gaps = personaIds.map((id) => curveGap(comparison, id));
  const known = (values: readonly (number | undefined)[]): number | undefined =>
    mean(values.filter((value) => value !== undefined));
  const points = (gaps[0]?.points ?? []).map(({ fromId, toId }, at): GapPoint => {
    const all = gaps.flatMap((gap) => gap.points[at] ?? []);
    const inBoth = all.filter(({ before, after }) => before !== undefined && after !== undefined);
    const counted = inBoth.length > 0 ? inBoth : all;
    const [was, is] = [known(counted.map(({ before }) => before)), known(counted.map(({ after }) => after))];
    return {
      ...(fromId !== undefined && { fromId }),
      ...(toId !== undefined && { toId }),
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { after: is }),
    };
  });
  const [before, after] = [
    known(points.map((point) => point.before)),
    known(points.map((point) => point.after)),
  ];
  return { points, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
