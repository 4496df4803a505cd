// Metrics on a map: a lane for one, its value and its goal on each stage.
import type { Draft } from 'immer';
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import { lanesOf, metricsOf } from '@/model/select';
import type { Goal, Measurement, Metric, Project } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, type Changes } from './command';

export type NewMetricLane = {
  id: Id;
  mapId: Id;
  name: string;
  index?: number;
  /** A metric of the project, or the fields of a new one. */
  metric: Id | Omit<Metric, 'order'>;
};

/** Adds a lane that shows a metric; a new metric is made in the same step. */
export const addMetricLane = command<NewMetricLane>(
  'metric.addLane',
  'undo.addLane',
  (draft, { id, mapId, name, index, metric }, project) => {
    const metricId = typeof metric === 'string' ? metric : metric.id;
    if (!project.maps[mapId] || (typeof metric === 'string' && !project.metrics[metric])) return;
    if (typeof metric !== 'string') {
      const metrics = metricsOf(project);
      draft.metrics[metricId] = { ...metric, order: keyAt(metrics, metrics.length) };
    }
    const lanes = lanesOf(project, mapId);
    const order = keyAt(lanes, index ?? lanes.length);
    draft.lanes[id] = { id, mapId, order, kind: 'metric', name, metricId };
  },
  ({ mapId }) => ({ mapId, lanes: 1 }),
);

/** Changes a metric's own fields: kind, unit, and which way is better. */
export const updateMetric = command<{ id: Id; changes: Changes<Metric> }>(
  'metric.update',
  'undo.editMetric',
  (draft, { id, changes }) => {
    const metric = draft.metrics[id];
    if (metric) assign(metric, changes);
  },
);

export type ValueOfStage = {
  /** Of the record that is made where there is none yet. */
  id: Id;
  metricId: Id;
  stageId: Id;
  /** undefined takes the value away. */
  value: number | undefined;
};

/** A record without a period, card or persona: what somebody has set for the whole stage. */
const isByHand = (record: Measurement | Goal): boolean =>
  record.personaId === undefined &&
  (!('cardId' in record) || record.cardId === undefined) &&
  (!('from' in record) || record.from === undefined) &&
  (!('to' in record) || record.to === undefined);

function setOnStage(
  draft: Draft<Project>,
  project: Project,
  table: 'measurements' | 'goals',
  { id, metricId, stageId, value }: ValueOfStage,
): void {
  const mapId = project.stages[stageId]?.mapId;
  if (mapId === undefined || !project.metrics[metricId]) return;
  const all: (Measurement | Goal)[] = Object.values(project[table]);
  const own = all
    .filter((record) => record.metricId === metricId && record.stageId === stageId && isByHand(record))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const [known] = own;
  if (value === undefined) {
    const gone = own.map((record) => record.id);
    if (gone.length > 0) removeRecords(draft, project, table, gone);
  } else if (known) {
    const written = draft[table][known.id];
    if (written && written.value !== value) written.value = value;
  } else draft[table][id] = { id, metricId, mapId, stageId, value };
}

/** Sets the value of a metric on a stage, or takes it away. Values of a period stay as they are. */
export const setMeasure = command<ValueOfStage>('measure.set', 'undo.setMeasure', (draft, args, project) =>
  setOnStage(draft, project, 'measurements', args),
);

/** Sets what a metric is to reach on a stage, or takes the goal away. */
export const setGoal = command<ValueOfStage>('goal.set', 'undo.setGoal', (draft, args, project) =>
  setOnStage(draft, project, 'goals', args),
);
