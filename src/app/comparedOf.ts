// comparedOf(): which two maps the export dialog offers compared: those of the address, else a target and what it comes from.
import { comparedMaps } from '@/analysis/comparedMaps';
import type { Project } from '@/model/types';
import type { Compared, Route } from '@/views/context/router';

/** Whether a report has a chapter of it: two maps of which none is a target are two maps, and no way from one to the other. */
export const isOfTarget = (project: Project, { toMapId, other }: Compared): boolean =>
  other !== undefined || project.maps[toMapId]?.state === 'target';

export function comparedOf(project: Project, route: Route): Compared | undefined {
  if (route.screen === 'compare' && route.fromMapId !== undefined && route.toMapId !== undefined) {
    const { fromMapId, toMapId, other } = route;
    return { fromMapId, toMapId, ...(other && { other }) };
  }
  const { fromMapId, toMapId } = comparedMaps(project);
  return fromMapId !== undefined && toMapId !== undefined ? { fromMapId, toMapId } : undefined;
}
