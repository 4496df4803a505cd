// The headline of a row of values: a fact; the words are made of it elsewhere.
import type { Id } from '@/model/id';
import { stagesOf } from '@/model/select';
import type { Metric, Project } from '@/model/types';
import type { Measured } from './measured';
import { valueOnStage } from './measuredAt';

/** What a row of values says: where the value is lowest and highest; both are the same stage where one alone has a value. */
export type ValuesHeadline = {
  metric: Metric;
  low: { name: string; measured: Measured };
  high: { name: string; measured: Measured };
};

/** Of stages that have no value of the metric, nothing; which end is the better one is not judged. */
export function valuesHeadline(
  project: Project,
  mapId: Id,
  metric: Metric,
  stageIds: ReadonlySet<Id>,
): ValuesHeadline | undefined {
  const values = stagesOf(project, mapId).flatMap(({ id, name }) => {
    const found = stageIds.has(id) ? valueOnStage(project, metric, id) : undefined;
    return found ? [{ name, measured: found.measured }] : [];
  });
  const [first, ...rest] = values;
  if (!first) return undefined;
  const by = (isBeyond: (a: number, b: number) => boolean) =>
    rest.reduce((most, one) => (isBeyond(one.measured.value, most.measured.value) ? one : most), first);
  return { metric, low: by((a, b) => a < b), high: by((a, b) => a > b) };
}
