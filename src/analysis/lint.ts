// What weakens a map: remarks by rule, each with the record that it is about. They advise and never forbid.
import { laneKind } from '@/model/laneKinds';
import type { Id } from '@/model/id';
import { memo } from '@/model/memo';
import { cardsByLane, feelingsOf, findingsOf, lanesOf, mapsOf, stagesOf } from '@/model/select';
import type { StageCards } from '@/model/stageCards';
import type { Steps } from '@/model/steps';
import type { Feeling, Finding, JourneyMap, Lane, Persona, Project, Table } from '@/model/types';
import { weighs } from '@/model/weighs';
import { wishesOf } from './wishes';

/** The rules in the order in which remarks are told. */
export const RULES = [
  'noOwner',
  'overdueReview',
  'stageNoTouchpoint',
  'barrierNoCause',
  'barrierNoOwner',
  'feelingNoSource',
  'personaNoMap',
  'changeNoFinding',
] as const;
export type Rule = (typeof RULES)[number];

export type RemarkTable = 'project' | 'maps' | 'stages' | 'cards' | 'findings' | 'feelings' | 'personas';

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
    .filter((finding) => finding.kind === 'barrier' && weighs(finding))
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
  const meets = meetings(lanesOf(project, mapId));
  return stagesOf(project, mapId).flatMap(({ id }) => {
    const cells = cardsByLane(project, id);
    return !cells || cells.count === 0 || meets(cells) ? [] : [remark('stageNoTouchpoint', 'stages', id)];
  });
}

/** Whether a stage meets the company in one of these lanes: asked again only of stages whose cards have changed. */
const meetings = memo((lanes: readonly Lane[]) => {
  const touching = lanes.filter(({ kind }) => laneKind(kind).touchpoints);
  // An object, as a remembered answer must not be undefined for a stage that meets nobody.
  const asked = memo((cells: StageCards) => ({
    meets: touching.some((lane) => (cells.byLane.get(lane.id)?.length ?? 0) > 0),
  }));
  return (cells: StageCards): boolean => asked(cells).meets;
});

/** Nobody lives a journey that has no persona; one who lives none is a portrait without use. */
const ofPersonas = memo((personas: Table<Persona>) =>
  memo((maps: readonly JourneyMap[]): readonly Remark[] => {
    const living = new Set(maps.flatMap(({ personaIds }) => personaIds));
    return Object.values(personas).flatMap(({ id }) =>
      living.has(id) ? [] : [remark('personaNoMap', 'personas', id)],
    );
  }),
);

type Parts = readonly (readonly Remark[])[];

/** What was said last: as long as nothing else is to be said it is the same list, whatever is edited. */
let last: { mapId: Id; parts: Parts; all: readonly Remark[] } | undefined;

const same = (a: readonly Remark[], b: readonly Remark[] | undefined): boolean =>
  a === b || (a.length === b?.length && a.every(({ key }, at) => key === b[at]?.key));

/**
 * All remarks on a map and on what it shares with the project, muted ones too, in the order of the rules. As long as
 * the project has no source at all, feelings are not asked for theirs: an empty register is no fault of a feeling.
 * Changes without a finding are not among them: they take a comparison of two maps, see `remarksOnChanges`.
 * @param today a calendar date, YYYY-MM-DD
 */
export function remarksOn(project: Project, mapId: Id, today: string): readonly Remark[] {
  const map = project.maps[mapId];
  if (!map) return [];
  const researched = Object.keys(project.evidence).length > 0;
  const parts: Parts = [
    [
      ...(isEmpty(map.owner) && isEmpty(project.owner) ? [remark('noOwner', 'maps', mapId)] : []),
      ...(isOver(map.reviewDate, today) ? [remark('overdueReview', 'maps', mapId)] : []),
      ...(isOver(project.reviewDate, today) ? [remark('overdueReview', 'project', project.id)] : []),
    ],
    ofStages(project, mapId),
    ofFindings(project.findings, project, mapId),
    researched ? ofFeelings(project.feelings, project, mapId) : [],
    ofPersonas(project.personas)(mapsOf(project)),
  ];
  if (last?.mapId === mapId && parts.every((part, at) => same(part, last?.parts[at]))) return last.all;
  const all = parts.flat().sort((a, b) => RULES.indexOf(a.rule) - RULES.indexOf(b.rule));
  last = { mapId, parts, all };
  return all;
}

const isOver = (date: string | undefined, today: string): boolean => date !== undefined && date < today;

/** The remarks on changes of a target map that answer nothing (see `wishesOf`), in steps. */
export function* remarksOnChanges(project: Project, mapId: Id): Steps<Remark[]> {
  const ids = yield* wishesOf(project, mapId);
  return ids.map((id) => remark('changeNoFinding', 'cards', id));
}

/** Those that are not muted. */
export function notMuted(project: Project, remarks: readonly Remark[]): Remark[] {
  const muted = new Set(project.muted);
  return remarks.filter(({ key }) => !muted.has(key));
}
