// Control of findings: pain points and barriers of a project by what became of them by a day - solved, in work or open.
import type { Id } from '@/model/id';
import { memo } from '@/model/memo';
import { experimentsOf, findingsOf, mapsOf, strategiesOf } from '@/model/select';
import { recordIn } from '@/model/tables';
import type {
  Experiment,
  Finding,
  JourneyMap,
  Project,
  Strategy,
  StrategyStatus,
  Table,
} from '@/model/types';
import { ancestorOf } from './lineage';
import { weightOf } from './ranking';

/** A finding with all its copies on other maps: one trouble, told once. */
export type ControlledFinding = {
  /** As it stands on the map that says how it is now. */
  finding: Finding;
  kin: readonly Finding[];
  weight: number | undefined;
};

/** The maps that say how it is, and those that they were made from: the present ones first. Without any, the targets. */
function controlledMaps(project: Project): JourneyMap[] {
  const maps = mapsOf(project);
  const now = maps.filter(({ state }) => state === 'current');
  if (now.length === 0) return maps.filter(({ basedOn }) => !project.maps[basedOn ?? '']);
  const all = new Set(now);
  // Grows while it is walked, up to the first map of each line.
  for (const { basedOn } of all) {
    const before = project.maps[basedOn ?? ''];
    if (before) all.add(before);
  }
  return [...all].filter(({ state }) => state !== 'target');
}

/** The pain points and barriers of a project, each once, whatever its maps were made from. */
export function controlledFindings(project: Project): ControlledFinding[] {
  const originOf = (id: Id) => recordIn(project, 'findings', id)?.['origin'] as Id | undefined;
  const first = (id: Id): Id => ancestorOf(id, originOf, originOf);
  const leading = new Map<Id, Finding>();
  for (const { id: mapId } of controlledMaps(project))
    for (const finding of findingsOf(project, mapId)) {
      const key = first(finding.id);
      if (finding.kind !== 'delight' && !leading.has(key)) leading.set(key, finding);
    }
  const kin = new Map<Id, Finding[]>();
  for (const finding of Object.values(project.findings)) {
    const key = first(finding.id);
    if (leading.has(key)) kin.set(key, [...(kin.get(key) ?? []), finding]);
  }
  return [...leading].map(([key, finding]) => ({
    finding,
    kin: kin.get(key) ?? [finding],
    weight: weightOf(finding),
  }));
}

const byFinding = memo((table: Table<Strategy>): ReadonlyMap<Id, readonly Strategy[]> => {
  const index = new Map<Id, Strategy[]>();
  for (const strategy of Object.values(table))
    for (const id of strategy.findingIds) index.set(id, [...(index.get(id) ?? []), strategy]);
  return index;
});

/** The strategies that answer a finding or one of its copies, or that a target names as its answer. */
export function answersOf(project: Project, { kin }: ControlledFinding): Strategy[] {
  const against = byFinding(project.strategies);
  return [
    ...new Set(
      kin.flatMap(({ id, resolution }) => [
        ...(against.get(id) ?? []),
        ...(resolution?.strategyIds ?? []).flatMap((one) => project.strategies[one] ?? []),
      ]),
    ),
  ];
}

/** A day in the past or today: what has no date is known from today on. */
export type AsOf = { until: string; today: string };

const isNow = ({ until, today }: AsOf): boolean => until >= today;

/** The first day of the work on a strategy, as far as one is known. */
function begunOn(project: Project, { id, start }: Strategy): string | undefined {
  const days = [start, ...experimentsOf(project, id).map(({ from }: Experiment) => from)];
  return days.filter((day) => day !== undefined).sort()[0];
}

/** The status that a strategy had by a day, as far as its dates tell. */
export function statusBy(project: Project, strategy: Strategy, asOf: AsOf): StrategyStatus {
  const { status = 'proposed', endedOn } = strategy;
  if (isNow(asOf)) return status;
  const begun = begunOn(project, strategy);
  const before: StrategyStatus = begun !== undefined && begun <= asOf.until ? 'testing' : 'planned';
  switch (status) {
    case 'done':
    case 'dropped':
      return endedOn !== undefined && endedOn > asOf.until ? before : status;
    case 'testing':
      return begun !== undefined && begun > asOf.until ? 'planned' : status;
    case 'planned':
    case 'proposed':
      return status;
  }
}

/** Whether the work on a strategy had begun by a day, and was not given up. */
function hasBegun(project: Project, strategy: Strategy, asOf: AsOf): boolean {
  const status = statusBy(project, strategy, asOf);
  if (status === 'dropped') return false;
  const begun = begunOn(project, strategy);
  const tested = experimentsOf(project, strategy.id).some(
    ({ from }) => from !== undefined && from <= asOf.until,
  );
  if (tested) return true;
  if (status !== 'testing' && status !== 'done') return false;
  const known = begun ?? strategy.endedOn;
  return known === undefined ? isNow(asOf) : known <= asOf.until;
}

export const WORK_FATES = ['solved', 'inWork', 'open'] as const;
export type WorkFate = (typeof WORK_FATES)[number];

/** Whether a finding was solved by a day, or not yet; none where it was not found yet, or is no matter any more. */
export function settledBy({ finding }: ControlledFinding, asOf: AsOf): 'solved' | 'open' | 'none' {
  const { status, foundOn, endedOn } = finding;
  if (foundOn !== undefined && foundOn > asOf.until) return 'none';
  const ended = endedOn === undefined ? isNow(asOf) : endedOn <= asOf.until;
  if (status === 'dismissed' && ended) return 'none';
  return status === 'solved' && ended ? 'solved' : 'open';
}

/** What had become of a finding by a day; undefined where it was not found yet, or is no matter any more. */
export function fateBy(project: Project, controlled: ControlledFinding, asOf: AsOf): WorkFate | undefined {
  const settled = settledBy(controlled, asOf);
  if (settled !== 'open') return settled === 'solved' ? settled : undefined;
  if (controlled.finding.status === 'inWork' && isNow(asOf)) return 'inWork';
  return answersOf(project, controlled).some((one) => hasBegun(project, one, asOf)) ? 'inWork' : 'open';
}

/** Sums of weight by fate; where no weight is known, numbers of findings. */
export type FateSums = Record<WorkFate, number> & { by: 'weight' | 'count' };

export function sumFates(
  project: Project,
  findings: readonly ControlledFinding[],
  asOf: AsOf,
  by: FateSums['by'],
): FateSums {
  const sums: FateSums = { solved: 0, inWork: 0, open: 0, by };
  for (const one of findings) {
    const fate = fateBy(project, one, asOf);
    if (fate) sums[fate] += by === 'weight' ? (one.weight ?? 0) : 1;
  }
  return sums;
}

/** How many strategies had each status by a day. */
export function countStrategies(project: Project, asOf: AsOf): Record<StrategyStatus, number> {
  const counts = { proposed: 0, planned: 0, testing: 0, done: 0, dropped: 0 };
  for (const strategy of strategiesOf(project)) counts[statusBy(project, strategy, asOf)] += 1;
  return counts;
}
