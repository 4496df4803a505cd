// Addresses: which screen the hash of the page names, and back.
import { useSyncExternalStore } from 'react';
import { type Id, isId } from '@/model/id';

/** The kinds of records that an address of a map can name. */
const SHOWN = ['stage', 'lane', 'card', 'finding', 'strategy'] as const;
export type ShownRecord = { kind: (typeof SHOWN)[number]; id: Id };

/** The side of a comparison that lies in another project than the open one, and in which. */
export type OtherProject = { side: 'from' | 'to'; projectId: Id };

/** The two maps of a comparison, and how they are looked at. */
export type Compared = { fromMapId: Id; toMapId: Id; view?: string; other?: OtherProject };

/** The parts of the plan beside its findings, and those of research beside the evidence. */
export const PLAN_PARTS = ['strategies', 'board', 'control'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];
export const RESEARCH_PARTS = ['measures', 'contacts'] as const;
export type ResearchPart = (typeof RESEARCH_PARTS)[number];

export type Route =
  | { screen: 'library' }
  /** The templates that a new project may begin with. */
  | { screen: 'new' }
  /** What was lost, and where it can come back from. */
  | { screen: 'recovery' }
  /** A project that lies in the address itself. */
  | { screen: 'shared'; data: string }
  /** `shown`: a record of it that is selected and brought into view on arrival. */
  | { screen: 'map'; projectId: Id; mapId?: Id | undefined; shown?: ShownRecord }
  /** The same map as a table. */
  | { screen: 'table'; projectId: Id; mapId?: Id | undefined }
  /** The gallery, or the page of one persona. */
  | { screen: 'personas'; projectId: Id; personaId?: Id | undefined }
  /** The evidence register, one source of it open. */
  | { screen: 'research'; projectId: Id; sourceId?: Id | undefined; part?: never }
  /** What was measured or counted, one measure or log of it open. */
  | { screen: 'research'; projectId: Id; part: ResearchPart; recordId?: Id | undefined }
  /** `view`: how the two maps are looked at; `other`: which of them lies in another project. */
  | {
      screen: 'compare';
      projectId: Id;
      fromMapId?: Id | undefined;
      toMapId?: Id | undefined;
      view?: string;
      other?: OtherProject;
    }
  /** The findings, or another part of the plan, one strategy of it open, or one month. */
  | {
      screen: 'plan';
      projectId: Id;
      part?: PlanPart | undefined;
      strategyId?: Id | undefined;
      month?: string | undefined;
    }
  /** A file of the same project is merged into it. */
  | { screen: 'merge'; projectId: Id }
  /** A map, or two of them compared. `notes`: the presenter's own window; `step`: the number of what is shown. */
  | {
      screen: 'present';
      projectId: Id;
      mapId?: Id | undefined;
      compared?: Compared;
      notes?: boolean;
      step?: number;
    };

/** Reads an address such as `#/projects/ID/maps/ID`. What it does not know leads to the library. */
export function parseRoute(hash: string): Route {
  const [path = '', query] = hash.replace(/^#/, '').split('?');
  const [, root, projectId, screen, first, second, third, fourth] = path.split('/').map(decode);
  if (root === 'new') return { screen: 'new' };
  if (root === 'recovery') return { screen: 'recovery' };
  if (root === 'shared' && projectId) return { screen: 'shared', data: projectId };
  if (root !== 'projects' || !projectId) return { screen: 'library' };
  switch (screen) {
    case 'personas':
      return { screen, projectId, ...(isId(first) && { personaId: first }) };
    case 'plan': {
      const part = PLAN_PARTS.find((one) => one === first);
      const month = part === 'control' && second !== undefined && isMonth(second);
      return {
        screen,
        projectId,
        ...(part && { part }),
        ...(month && { month: second }),
        ...(part && part !== 'control' && isId(second) && { strategyId: second }),
      };
    }
    case 'merge':
      return { screen, projectId };
    case 'research': {
      const part = RESEARCH_PARTS.find((one) => one === first);
      if (part) return { screen, projectId, part, ...(isId(second) && { recordId: second }) };
      return { screen, projectId, sourceId: idOf(first) };
    }
    case 'compare': {
      const [fromMapId, toMapId] = [idOf(first), idOf(second)];
      if (third === 'present' && fromMapId !== undefined && toMapId !== undefined) {
        const compared = { fromMapId, toMapId, ...queryOf(query) };
        return { screen: 'present', projectId, compared, ...placeOf(fourth, query) };
      }
      return { screen, projectId, fromMapId, toMapId, ...queryOf(query) };
    }
    default:
      if (first && second === 'present')
        return {
          screen: 'present',
          projectId,
          mapId: idOf(first),
          ...placeOf(third, query),
        };
      if (first && second === 'table') return { screen: 'table', projectId, mapId: idOf(first) };
      return {
        screen: 'map',
        projectId,
        mapId: idOf(first),
        ...(second === 'show' && shownOf(third, fourth)),
      };
  }
}

function shownOf(kind: string | undefined, id: string | undefined): { shown?: ShownRecord } {
  const known = SHOWN.find((one) => one === kind);
  return known && isId(id) ? { shown: { kind: known, id } } : {};
}

/** A month as addresses name it: "2026-11". */
const isMonth = (part: string): boolean => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(part);

/** The view that an address wishes for, where its screen knows one of this name; and the project of one of the maps. */
function queryOf(query: string | undefined): { view?: string; other?: OtherProject } {
  const asked = new URLSearchParams(query);
  const view = asked.get('view');
  const side = (['from', 'to'] as const).find((one) => isId(asked.get(one)));
  return {
    ...(view !== null && { view }),
    ...(side && { other: { side, projectId: asked.get(side) ?? '' } }),
  };
}

/** Which window of a presentation an address means, and which step of it. */
function placeOf(part: string | undefined, query: string | undefined): { notes?: true; step?: number } {
  const step = Number(new URLSearchParams(query).get('step'));
  return {
    ...(part === 'notes' && { notes: true }),
    ...(Number.isSafeInteger(step) && step > 0 && { step }),
  };
}

/** What a record may be called; an address may say anything, also a name that plain objects inherit. */
const idOf = (part: string | undefined): Id | undefined => (isId(part) ? part : undefined);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a route. */
export function href(route: Route): string {
  if (route.screen === 'library') return '#/';
  if (route.screen === 'new') return '#/new';
  if (route.screen === 'recovery') return '#/recovery';
  if (route.screen === 'shared') return `#/shared/${route.data}`;
  const project = `#/projects/${encodeURIComponent(route.projectId)}`;
  switch (route.screen) {
    case 'map': {
      if (route.mapId === undefined) return `${project}/maps`;
      const { shown } = route;
      const tail = shown ? `/show/${shown.kind}/${encodeURIComponent(shown.id)}` : '';
      return `${project}/maps/${encodeURIComponent(route.mapId)}${tail}`;
    }
    case 'compare':
      return `${project}/${compareParts(route)}${queryText(compareQuery(route))}`;
    case 'table':
      if (route.mapId === undefined) return `${project}/maps`;
      return `${project}/maps/${encodeURIComponent(route.mapId)}/table`;
    case 'present': {
      const { mapId, compared, notes, step } = route;
      if (mapId === undefined && !compared) return `${project}/maps`;
      const what = compared ? compareParts(compared) : `maps/${encodeURIComponent(mapId ?? '')}`;
      const query = [...(compared ? compareQuery(compared) : []), ...(step ? [`step=${step}`] : [])];
      return `${project}/${what}/present${notes ? '/notes' : ''}${queryText(query)}`;
    }
    case 'research':
      if (route.part) return pathOf(project, 'research', route.part, route.recordId);
      return pathOf(project, 'research', route.sourceId);
    case 'personas':
      return pathOf(project, 'personas', route.personaId);
    case 'plan':
      return pathOf(project, 'plan', route.part, route.part && (route.month ?? route.strategyId));
    case 'merge':
      return `${project}/merge`;
  }
}

/** What stands behind the address of a project, as far as it is known. */
const pathOf = (project: string, ...parts: readonly (string | undefined)[]): string =>
  [project, ...parts.flatMap((part) => (part === undefined ? [] : encodeURIComponent(part)))].join('/');

type MaybeCompared = { [Key in keyof Compared]?: Compared[Key] | undefined };

const compareParts = ({ fromMapId, toMapId }: MaybeCompared): string =>
  ['compare', ...[fromMapId, toMapId].flatMap((id) => (id === undefined ? [] : encodeURIComponent(id)))].join(
    '/',
  );

const compareQuery = ({ view, other }: MaybeCompared): string[] => [
  ...(view === undefined ? [] : [`view=${encodeURIComponent(view)}`]),
  ...(other ? [`${other.side}=${encodeURIComponent(other.projectId)}`] : []),
];

const queryText = (parts: readonly string[]): string => (parts.length > 0 ? `?${parts.join('&')}` : '');

/** Goes to a screen; `replace` leaves no step back in the browser's history. */
export function navigate(route: Route, { replace = false } = {}): void {
  if (replace) window.location.replace(href(route));
  else window.location.hash = href(route);
}

function listen(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The hash of the page, live. */
export function useHash(): string {
  return useSyncExternalStore(listen, () => window.location.hash);
}

/** Whether the map is shown as a table. The address alone says so. */
export const inTable = (): boolean => parseRoute(window.location.hash).screen === 'table';
