// Measurements: what was measured at a place and time, written by hand or counted from a file of answers.
import type { Draft } from 'immer';
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import { evidenceOf, importedFilesOf, metricsOf } from '@/model/select';
import type { Evidence, Goal, ImportedFile, Measurement, Metric, Project } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command } from './command';

/** Adds a metric at the end. */
export const addMetric = command<{ metric: Omit<Metric, 'order'> }>(
  'metric.add',
  'undo.addMetric',
  (draft, { metric }, project) => putMetric(draft, project, metric),
);

function putMetric(draft: Draft<Project>, project: Project, metric: Omit<Metric, 'order'>): void {
  const metrics = metricsOf(project);
  draft.metrics[metric.id] = { ...metric, order: keyAt(metrics, metrics.length) };
}

/** Removes a metric with all that was measured by it, its goals and its lanes. */
export const removeMetric = command<{ id: Id }>(
  'metric.remove',
  'undo.removeMetric',
  (draft, { id }, project) => {
    if (project.metrics[id]) removeRecords(draft, project, 'metrics', [id]);
  },
);

/** Adds what was measured of a metric, or writes over the measurement of this id. */
export const putMeasurement = command<{ measurement: Measurement }>(
  'measurement.put',
  'undo.putMeasurement',
  (draft, { measurement }, project) => {
    if (!project.metrics[measurement.metricId]) return;
    const written = draft.measurements[measurement.id];
    if (!written) draft.measurements[measurement.id] = { ...measurement };
    else {
      const gone = Object.fromEntries(
        Object.keys(written)
          .filter((key) => !(key in measurement))
          .map((key) => [key, undefined]),
      );
      assign(written, { ...gone, ...measurement });
    }
  },
);

/** Removes measurements; a file from which nothing is left goes along. */
export const removeMeasurements = command<{ ids: readonly Id[] }>(
  'measurement.remove',
  'undo.removeMeasurement',
  (draft, { ids }, project) => {
    const gone = new Set(ids.filter((id) => project.measurements[id]));
    if (gone.size === 0) return;
    const files = new Set([...gone].flatMap((id) => project.measurements[id]?.fileId ?? []));
    for (const { id, fileId } of Object.values(project.measurements))
      if (fileId !== undefined && !gone.has(id)) files.delete(fileId);
    removeRecords(draft, project, 'measurements', gone);
    if (files.size > 0) removeRecords(draft, project, 'importedFiles', files);
  },
);

/** Sets what a metric is to reach at a place, by when; writes over the goal of this id. */
export const putGoal = command<{ goal: Goal }>('goal.put', 'undo.setGoal', (draft, { goal }, project) => {
  if (!project.metrics[goal.metricId]) return;
  const written = draft.goals[goal.id];
  if (!written) draft.goals[goal.id] = { ...goal };
  else assign(written, { due: undefined, note: undefined, ...goal });
});

/** Takes a goal away. */
export const removeGoal = command<{ id: Id }>('goal.remove', 'undo.setGoal', (draft, { id }, project) => {
  if (project.goals[id]) removeRecords(draft, project, 'goals', [id]);
});

export type AnswersImport = {
  file: Omit<ImportedFile, 'order' | 'metricId' | 'mapId' | 'evidenceId' | 'kind'>;
  /** A metric of the project, or the fields of a new one. */
  metric: Id | Omit<Metric, 'order'>;
  mapId: Id;
  measurements: readonly Omit<Measurement, 'metricId' | 'mapId' | 'fileId' | 'evidenceIds'>[];
  /** A source of evidence that they rest on. */
  source?: Omit<Evidence, 'order' | 'kind'> | undefined;
  /** The file that was imported before and that this one stands in for: what was counted from it goes. */
  replaces?: Id | undefined;
};

/** Takes the counts of a file of answers in: the file, what was measured, and a source of evidence, as one step. */
export const importAnswers = command<AnswersImport>(
  'answers.import',
  'undo.importAnswers',
  (draft, { file, metric, mapId, measurements, source, replaces }, project) => {
    const metricId = typeof metric === 'string' ? metric : metric.id;
    if (!project.maps[mapId] || (typeof metric === 'string' && !project.metrics[metric])) return;
    if (replaces !== undefined && project.importedFiles[replaces])
      removeRecords(draft, project, 'importedFiles', [replaces]);
    if (typeof metric !== 'string') putMetric(draft, project, metric);
    if (source) {
      const sources = evidenceOf(project);
      draft.evidence[source.id] = { ...source, kind: 'survey', order: keyAt(sources, sources.length) };
    }
    const files = importedFilesOf(project);
    draft.importedFiles[file.id] = {
      ...file,
      kind: 'answers',
      order: keyAt(files, files.length),
      metricId,
      mapId,
      ...(source && { evidenceId: source.id }),
    };
    for (const measurement of measurements)
      draft.measurements[measurement.id] = {
        ...measurement,
        metricId,
        mapId,
        fileId: file.id,
        ...(source && { evidenceIds: [source.id] }),
      };
  },
);
