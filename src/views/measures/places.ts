// The places that a measure was asked by: stages, touchpoints, channels, personas, segments.
import { goalAt, measuredStage, type Place } from '@/analysis/measuredAt';
import type { Id } from '@/model/id';
import { cardById, channelsOf, measurementsOf, personasOf, stagesOf } from '@/model/select';
import type { Goal, Measurement, Project } from '@/model/types';

export const SPLIT_BY = ['stage', 'card', 'channel', 'persona', 'segment'] as const;
export type SplitBy = (typeof SPLIT_BY)[number];

export type PlaceRow = {
  id: string;
  name: string;
  /** The colour of a stage. */
  hue: string | undefined;
  place: Place;
  goal: Goal | undefined;
};

const FIELD = {
  stage: 'stageId',
  card: 'cardId',
  channel: 'channelId',
  persona: 'personaId',
  segment: 'segment',
} as const;

const on = (project: Project, metricId: Id, mapId: Id | undefined): Measurement[] =>
  measurementsOf(project, metricId).filter(
    (record) => (record.mapId ?? project.stages[measuredStage(project, record) ?? '']?.mapId) === mapId,
  );

/** By what a measure can be looked at on a map; by stage first, where any was asked. */
export function splitsOf(project: Project, metricId: Id, mapId: Id | undefined): SplitBy[] {
  const records = on(project, metricId, mapId);
  return SPLIT_BY.filter((by) =>
    records.some(
      (record) => record[FIELD[by]] !== undefined || (by === 'stage' && record.cardId !== undefined),
    ),
  );
}

/** The rows of a measure: all stages of the map, and of the others those that were asked. */
export function placesOf(project: Project, metricId: Id, mapId: Id | undefined, by: SplitBy): PlaceRow[] {
  const records = on(project, metricId, mapId);
  const base: Place = mapId === undefined ? {} : { mapId };
  const row = (id: string, name: string, place: Place, hue?: string): PlaceRow => ({
    id,
    name,
    hue,
    place: { ...base, ...place },
    goal: by === 'stage' || by === 'persona' ? goalAt(project, metricId, { ...base, ...place }) : undefined,
  });
  const asked = new Set(records.flatMap((record) => record[FIELD[by]] ?? []));
  switch (by) {
    case 'stage':
      return mapId === undefined
        ? []
        : stagesOf(project, mapId).map(({ id, name, colour }) =>
            row(
              id,
              name,
              { stageId: id },
              `var(--${colour === 'violet' ? 'violet-hue' : (colour ?? 'slate')})`,
            ),
          );
    case 'card':
      return [...asked].flatMap((id) => {
        const card = cardById(project, id);
        return card ? [row(id, card.text, { cardId: id })] : [];
      });
    case 'channel':
      return channelsOf(project).flatMap(({ id, name }) =>
        asked.has(id) ? [row(id, name, { channelId: id })] : [],
      );
    case 'persona':
      return personasOf(project).flatMap(({ id, name }) =>
        asked.has(id) ? [row(id, name, { personaId: id })] : [],
      );
    case 'segment':
      return [...asked].sort().map((segment) => row(segment, segment, { segment }));
  }
}
