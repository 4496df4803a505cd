// What weakens a map: remarks by rule, each with the record that it is about. They advise and never forbid.
import { laneKind } from '@/model/laneKinds';
import type { Id } from '@/model/id';
import { cardsByLane, feelingsOf, findingsOf, lanesOf, mapsOf, stagesOf } from '@/model/select';
import type { Feeling, Finding, Project, Table } from '@/model/types';

/** The rules in the order in which remarks are told. */
export const RULES = [
  'noOwner',
  'overdueReview',
  'stageNoTouchpoint',
  'barrierNoCause',
  'barrierNoOwner',
  'feelingNoSource',
  'personaNoMap',
] as const;
export type Rule = (typeof RULES)[number];

export type RemarkTable = 'project' | 'maps' | 'stages' | 'findings' | 'feelings' | 'personas';

export type Remark = {
  /** Its rule and its record: by this it is muted. */
  key: string;
  rule: Rule;
  table: RemarkTable;
  id: Id;
};

const remark = (rule: Rule, table: RemarkTable, id: Id): Remark => ({
  key: `${rule}:${id}`,
  rule,
  table,
  id,
});

/** What is asked of one table is asked again only when that table has changed: letters in cards ask nobody. */
function ofTable<T>(ask: (project: Project, mapId: Id) => Remark[]) {
  const known = new WeakMap<Table<T>, Map<Id, Remark[]>>();
  return (table: Table<T>, project: Project, mapId: Id): readonly Remark[] => {
    const byMap = known.get(table) ?? new Map<Id, Remark[]>();
    known.set(table, byMap);
    const found = byMap.get(mapId) ?? ask(project, mapId);
    byMap.set(mapId, found);
    return found;
  };
}

const ofFindings = ofTable<Finding>((project, mapId) =>
  findingsOf(project, mapId)
    .filter(({ kind, status }) => kind === 'barrier' && status !== 'solved' && status !== 'dismissed')
    .flatMap(({ id, cause, whys, owner }) => [
      ...(isEmpty(cause) && !whys?.length ? [remark('barrierNoCause', 'findings', id)] : []),
      ...(isEmpty(owner) ? [remark('barrierNoOwner', 'findings', id)] : []),
    ]),
);

const ofFeelings = ofTable<Feeling>((project, mapId) =>
  feelingsOf(project, mapId).flatMap(({ id, evidenceIds }) =>
    evidenceIds?.length ? [] : [remark('feelingNoSource', 'feelings', id)],
  ),
);

const isEmpty = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Stages that say something, and not at which contact. A stage without any card is still to be written. */
function ofStages(project: Project, mapId: Id): Remark[] {
  const touching = lanesOf(project, mapId).filter(({ kind }) => laneKind(kind).touchpoints);
  return stagesOf(project, mapId).flatMap(({ id }) => {
    const cells = cardsByLane(project, id);
    if (!cells || cells.count === 0) return [];
    const met = touching.some((lane) => (cells.byLane.get(lane.id)?.length ?? 0) > 0);
    return met ? [] : [remark('stageNoTouchpoint', 'stages', id)];
  });
}

/** Nobody lives a journey that has no persona; one who lives none is a portrait without use. */
function ofPersonas(project: Project): Remark[] {
  const living = new Set(mapsOf(project).flatMap(({ personaIds }) => personaIds));
  return Object.values(project.personas).flatMap(({ id }) =>
    living.has(id) ? [] : [remark('personaNoMap', 'personas', id)],
  );
}

/**
 * All remarks on a map and on what it shares with the project, muted ones too, in the order of the rules. As long as
 * the project has no source at all, feelings are not asked for theirs: an empty register is no fault of a feeling.
 * @param today a calendar date, YYYY-MM-DD
 */
export function remarksOn(project: Project, mapId: Id, today: string): Remark[] {
  const map = project.maps[mapId];
  if (!map) return [];
  const researched = Object.keys(project.evidence).length > 0;
  const found: Remark[] = [
    ...(isEmpty(map.owner) && isEmpty(project.owner) ? [remark('noOwner', 'maps', mapId)] : []),
    ...(isOver(map.reviewDate, today) ? [remark('overdueReview', 'maps', mapId)] : []),
    ...(isOver(project.reviewDate, today) ? [remark('overdueReview', 'project', project.id)] : []),
    ...ofStages(project, mapId),
    ...ofFindings(project.findings, project, mapId),
    ...(researched ? ofFeelings(project.feelings, project, mapId) : []),
    ...ofPersonas(project),
  ];
  return found.sort((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule));
}

const isOver = (date: string | undefined, today: string): boolean => date !== undefined && date < today;

/** The remarks on a map that are not muted. */
export function openRemarks(project: Project, mapId: Id, today: string): Remark[] {
  const muted = new Set(project.muted);
  return remarksOn(project, mapId, today).filter(({ key }) => !muted.has(key));
}
