// The values and goals of metrics on stages: of several of one place, the one that goes before.
import type { Id } from './id';
import { memo } from './memo';
import type { Goal, Measurement, Project, Table } from './types';

type Placed = { id: Id; metricId: Id; stageId?: Id | undefined; value?: number | undefined };
/** By metric and stage: the one of each place that goes before the others. */
function byPlace<T extends Placed>(
  table: Table<T>,
  isMeant: (record: T) => boolean,
  before: (a: T, b: T) => boolean,
) {
  const metrics = new Map<Id, Map<Id, T>>();
  for (const record of Object.values(table)) {
    const { metricId, stageId, value } = record;
    if (stageId === undefined || value === undefined || !isMeant(record)) continue;
    const stages = metrics.get(metricId) ?? new Map<Id, T>();
    metrics.set(metricId, stages);
    const other = stages.get(stageId);
    if (!other || before(record, other)) stages.set(stageId, record);
  }
  return metrics;
}
const dayOf = ({ from, to }: Measurement): string => to ?? from ?? '';
const valuesByMetric = memo((table: Table<Measurement>) =>
  byPlace(
    table,
    ({ cardId, personaId }) => cardId === undefined && personaId === undefined,
    (a, b) => {
      const [day, other] = [dayOf(a), dayOf(b)];
      if (day === other) return a.id < b.id;
      return day === '' || (other !== '' && day > other);
    },
  ),
);
const goalsByStage = memo((table: Table<Goal>) =>
  byPlace(
    table,
    ({ personaId }) => personaId === undefined,
    (a, b) => a.id < b.id,
  ),
);

/** The value of a metric on a stage; one that was set by hand, without dates, goes before those of a period. */
export const valueAtStage = (project: Project, metricId: Id, stageId: Id): Measurement | undefined =>
  valuesByMetric(project.measurements).get(metricId)?.get(stageId);
/** The goal of a metric on a stage. */
export const goalAtStage = (project: Project, metricId: Id, stageId: Id): Goal | undefined =>
  goalsByStage(project.goals).get(metricId)?.get(stageId);
