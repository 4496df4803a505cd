// The sheets of a map: which there are, and the one that is asked for.
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import { findingsOf, metricsOf, personasOf, strategiesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { pictureTitle } from '../mapTitle';
import type { SheetBook, SheetId } from './sheet';

type MapSheetId = Exclude<SheetId, 'control' | 'differences'>;

/** A target, or what one was derived from. */
const hasPair = (project: Project, mapId: Id): boolean =>
  Object.values(project.maps).some(
    ({ id, basedOn }) => (id === mapId && project.maps[basedOn ?? ''] !== undefined) || basedOn === mapId,
  );

const isThere: Record<MapSheetId, (project: Project, mapId: Id) => boolean> = {
  matrix: () => true,
  cards: () => true,
  findings: (project, mapId) => findingsOf(project, mapId).length > 0,
  gaps: hasPair,
  strategies: (project) => strategiesOf(project).length > 0,
  measures: (project) => metricsOf(project).length > 0,
  personas: (project) => personasOf(project).length > 0,
};
const ORDER = Object.keys(isThere) as MapSheetId[];

/** The sheets of a map, or of a part of it. What builds them comes when the first is asked for. */
export const mapSheets = (project: Project, mapId: Id, t: Translate, language: string): SheetBook => ({
  title: pictureTitle(project, project.maps[mapId]),
  ids: ORDER.filter((id) => isThere[id](project, mapId)),
  sheet: async (id) => (await import('./buildMapSheet')).buildMapSheet(id, { project, mapId, t, language }),
});
