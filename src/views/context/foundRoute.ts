// Where a record is shown that the search over all projects has found.
import type { FoundRecord } from '@/analysis/projectSearch';
import type { Id } from '@/model/id';
import type { Route } from './router';

/** The screen that shows a record, with what it is to bring into view. */
export function routeOf(projectId: Id, { kind, id, map, source }: FoundRecord): Route {
  switch (kind) {
    case 'persona':
      return { screen: 'personas', projectId, personaId: id };
    case 'source':
      return { screen: 'research', projectId, sourceId: id };
    case 'quote':
      return { screen: 'research', projectId, sourceId: source?.id };
    case 'project':
    case 'about':
    case 'map':
      return { screen: 'map', projectId, mapId: map?.id };
    default:
      return { screen: 'map', projectId, mapId: map?.id, ...(map && { shown: { kind, id } }) };
  }
}
