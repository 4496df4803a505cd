// The source of a feeling that was set from measurements: which measure, which value, how many answered, and when.
import type { Feeling, Metric, Project } from '@/model/types';
import { measuredAt, type Period } from './measuredAt';

export type FeelingSource = {
  metric: Metric;
  score: number;
  /** Absent where nobody counted. */
  answers?: number;
  /** When that was measured; absent where the measurement is not there any more, or says no day. */
  period?: Period;
  /** The measurement is still there as it was. */
  known: boolean;
};

const inHundredths = (value: number): number => Math.round(value * 100) / 100;

/** What a feeling was computed from; undefined where a person has set it, or the measure is gone. */
export function feelingSource(project: Project, feeling: Feeling): FeelingSource | undefined {
  const { source, stageId, personaId, answers } = feeling;
  const metric = project.metrics[source?.metricId ?? ''];
  if (!source || !metric) return undefined;
  const found = (stageId === undefined ? [] : [{ stageId, personaId }, { stageId }])
    .flatMap((place) => measuredAt(project, metric, place).toReversed())
    .find(({ measured: { value, n } }) => inHundredths(value) === source.score && n === answers);
  const dated = found && found.period.to !== '' ? found.period : undefined;
  return {
    metric,
    score: source.score,
    known: found !== undefined,
    ...(answers !== undefined && { answers }),
    ...(dated && { period: dated }),
  };
}
