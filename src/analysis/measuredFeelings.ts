// Feelings out of measurements: a value on its scale laid evenly onto the five feelings, from -2 to 2.
import type { Id } from '@/model/id';
import { stagesOf } from '@/model/select';
import type { Feeling, Metric, Project } from '@/model/types';
import { betterOf, measuresOf } from './measured';
import { latestAt } from './measuredAt';

/** A score from `low` to `high` as a feeling, to two decimals; beyond the scale it is the outermost. */
export function evenFeeling(score: number, low: number, high: number): number {
  const even = ((score - low) / (high - low)) * 4 - 2;
  return Math.round(Math.min(2, Math.max(-2, even)) * 100) / 100;
}

/** The ends of the scale of a metric: which value is the worst feeling and which the best. Undefined where it has none. */
export function feelingEnds(metric: Metric): { worst: number; best: number } | undefined {
  const what = measuresOf(metric);
  const ends =
    what === 'nps'
      ? { worst: -100, best: 100 }
      : what === 'share'
        ? { worst: 0, best: 100 }
        : metric.scale && { worst: metric.scale.min, best: metric.scale.max };
  if (!ends || what === 'number' || ends.worst === ends.best) return undefined;
  return betterOf(metric) === 'lower' ? { worst: ends.best, best: ends.worst } : ends;
}

export type MeasuredFeeling = {
  stageId: Id;
  value: number;
  answers?: number;
  source: NonNullable<Feeling['source']>;
};

/** The feelings of the stages of a map by the latest measurements there: those of the persona, else those of all. */
export function measuredFeelings(
  project: Project,
  metric: Metric,
  { mapId, personaId }: { mapId: Id; personaId: Id },
): MeasuredFeeling[] {
  const ends = feelingEnds(metric);
  if (!ends) return [];
  const { worst, best } = ends;
  return stagesOf(project, mapId).flatMap(({ id: stageId }) => {
    const found = latestAt(project, metric, { stageId, personaId }) ?? latestAt(project, metric, { stageId });
    if (!found) return [];
    const { value, n } = found.measured;
    const score = Math.round(value * 100) / 100;
    return [
      {
        stageId,
        value: evenFeeling(value, worst, best),
        ...(n !== undefined && { answers: n }),
        source: { score, scale: `${worst}..${best}`, metricId: metric.id },
      },
    ];
  });
}
