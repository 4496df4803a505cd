// What the screen shows of a measure: where it was measured, its values over time, its target, and what changed.
import { changeOf, type Change } from '@/analysis/changeReal';
import { goalAt, type Measurements, measuredAt, type Place } from '@/analysis/measuredAt';
import type { Id } from '@/model/id';
import { mapsOf, measurementsOf } from '@/model/select';
import type { Goal, Metric, Project } from '@/model/types';

export type MeasureView = {
  metric: Metric;
  /** The map that it was measured on; undefined where that was the project as a whole. */
  mapId: Id | undefined;
  place: Place;
  points: Measurements[];
  latest?: Measurements;
  before?: Measurements;
  change?: Change;
  goal?: Goal;
};

/** The maps that a metric was measured on, in order. */
export function measuredMaps(project: Project, metricId: Id): Id[] {
  const known = new Set(
    measurementsOf(project, metricId).flatMap(
      ({ mapId, stageId }) => mapId ?? project.stages[stageId ?? '']?.mapId ?? [],
    ),
  );
  return mapsOf(project).flatMap(({ id }) => (known.has(id) ? [id] : []));
}

/** The measure as it stands on a map, or where it was measured first if not there. */
export function measureView(project: Project, metric: Metric, wished: Id | undefined): MeasureView {
  const maps = measuredMaps(project, metric.id);
  const apart = maps.length === 0 && measurementsOf(project, metric.id).length > 0;
  const mapId = apart ? undefined : (maps.find((id) => id === wished) ?? maps[0] ?? wished);
  const place: Place = mapId === undefined ? {} : { mapId };
  const points = measuredAt(project, metric, place);
  const [latest, before] = [points.at(-1), points.at(-2)];
  const goal = goalOf(project, metric.id, mapId);
  return {
    metric,
    mapId,
    place,
    points,
    ...(latest && { latest }),
    ...(before && { before }),
    ...(latest && before && { change: changeOf(metric, before.measured, latest.measured) }),
    ...(goal && { goal }),
  };
}

/** The goal of a whole map: its own, else that of the latest target that was derived from it. */
export function goalOf(project: Project, metricId: Id, mapId: Id | undefined): Goal | undefined {
  if (mapId === undefined) return goalAt(project, metricId, {});
  const targets = mapsOf(project).filter(({ state, basedOn }) => state === 'target' && basedOn === mapId);
  return [mapId, ...targets.toReversed().map(({ id }) => id)].reduce<Goal | undefined>(
    (found, id) => found ?? goalAt(project, metricId, { mapId: id }),
    undefined,
  );
}
