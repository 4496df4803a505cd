// The overview of customers: how many are in each segment and status, why they leave, and which segments nobody works on.
import { LIFECYCLES } from '@/model/constants';
import type { Id } from '@/model/id';
import { findingsOf, mapsOf, personasOf, strategiesOf } from '@/model/select';
import type { CustomerCount, Persona, Project, Strategy } from '@/model/types';
import { byLetters, sameName } from './nameBook';
import type { Lifecycle } from './personaGaps';

export type CustomerCell = {
  personas: Persona[];
  /** How many customers; undefined where nobody has counted them. */
  count: number | undefined;
  /** How many of them left for a reason that is known: a count by hand cannot be less. */
  reasoned: number;
};

export type CustomerRow = {
  /** As it is written; undefined for those without a segment. */
  segment: string | undefined;
  /** By status; those of whom it is not known stand under `unknown`. */
  cells: Record<Lifecycle | 'unknown', CustomerCell>;
  count: number | undefined;
  /** What nobody has made for a segment with personas or customers. */
  lacks: Lack[];
};

/** What a segment may lack: a map of how it is, one of how it should be, anything that is proposed for it. */
export const LACKS = ['map', 'target', 'strategy'] as const;
export type Lack = (typeof LACKS)[number];

export type CustomerOverview = {
  rows: CustomerRow[];
  counts: Record<Lifecycle | 'unknown', number | undefined>;
  count: number | undefined;
  /** Why customers leave, the most frequent first; without a count where a persona says it and nobody has counted. */
  reasons: { reason: string; count: number | undefined; segments: string[] }[];
};

const LIVES = [...LIFECYCLES, 'unknown'] as const;
const plus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0);
const each = <T>(make: () => T): Record<Lifecycle | 'unknown', T> =>
  Object.fromEntries(LIVES.map((life) => [life, make()])) as Record<Lifecycle | 'unknown', T>;

/** The segment of a count: its own, or that of its persona. */
const segmentOf = (project: Project, { segment, personaId }: CustomerCount): string =>
  segment?.trim() || project.personas[personaId ?? '']?.segment?.trim() || '';

/** Personas and counts by segment and status, in the order in which the segments first come, those without one last. */
export function customerOverview(project: Project): CustomerOverview {
  const rows = new Map<string, CustomerRow>();
  const rowOf = (segment: string): CustomerRow => {
    const key = sameName(segment);
    const row = rows.get(key) ?? {
      segment: segment === '' ? undefined : segment,
      cells: each((): CustomerCell => ({ personas: [], count: undefined, reasoned: 0 })),
      count: undefined,
      lacks: [],
    };
    rows.set(key, row);
    return row;
  };
  for (const persona of personasOf(project))
    rowOf(persona.segment?.trim() ?? '').cells[persona.lifecycle ?? 'unknown'].personas.push(persona);
  const counts = each((): number | undefined => undefined);
  const all = Object.values(project.customerCounts).sort((a, b) => byLetters(a.id, b.id));
  for (const record of all) {
    const row = rowOf(segmentOf(project, record));
    const life = record.lifecycle ?? 'unknown';
    const cell = row.cells[life];
    cell.count = plus(cell.count, record.count);
    if (record.reason !== undefined) cell.reasoned += record.count;
    row.count = plus(row.count, record.count);
    counts[life] = plus(counts[life], record.count);
  }
  const work = workBySegment(project);
  for (const [key, row] of rows) {
    if (key === '') continue;
    row.lacks = LACKS.filter((lack) => !work.get(key)?.has(lack));
  }
  return {
    rows: [...rows.values()].sort(
      (a, b) => Number(a.segment === undefined) - Number(b.segment === undefined),
    ),
    counts,
    count: Object.values(counts).reduce(plus, undefined),
    reasons: reasonsOf(project, all),
  };
}

/** What there is for each segment: its maps, its targets, and strategies against what troubles it. */
function workBySegment(project: Project): Map<string, Set<Lack>> {
  const work = new Map<string, Set<Lack>>();
  const note = (persona: Persona | undefined, lack: Lack): void => {
    const key = sameName(persona?.segment ?? '');
    work.set(key, (work.get(key) ?? new Set()).add(lack));
  };
  for (const { id, personaIds, state } of mapsOf(project)) {
    const answered = findingsOf(project, id);
    for (const personaId of personaIds) {
      const persona = project.personas[personaId];
      if (state === 'current') note(persona, 'map');
      if (state === 'target') note(persona, 'target');
      const theirs = new Set(
        answered
          .filter((finding) => !finding.personaIds?.length || finding.personaIds.includes(personaId))
          .map((finding) => finding.id),
      );
      if (strategiesOf(project).some((strategy) => isFor(project, strategy, id, theirs)))
        note(persona, 'strategy');
    }
  }
  return work;
}

/** Whether a strategy answers one of these findings, or stands on a stage of the map. */
const isFor = (project: Project, strategy: Strategy, mapId: Id, findings: ReadonlySet<Id>): boolean =>
  strategy.status !== 'dropped' &&
  (strategy.findingIds.some((id) => findings.has(id)) ||
    (strategy.stageIds ?? []).some((id) => project.stages[id]?.mapId === mapId));

function reasonsOf(project: Project, counts: readonly CustomerCount[]): CustomerOverview['reasons'] {
  const reasons = new Map<string, { reason: string; count: number | undefined; segments: Set<string> }>();
  const add = (reason: string, count: number | undefined, segment: string): void => {
    const key = sameName(reason);
    if (key === '') return;
    const known = reasons.get(key) ?? { reason: reason.trim(), count: undefined, segments: new Set() };
    known.count = plus(known.count, count);
    if (segment !== '') known.segments.add(segment);
    reasons.set(key, known);
  };
  for (const record of counts)
    if (record.reason !== undefined) add(record.reason, record.count, segmentOf(project, record));
  for (const { churnReason = '', segment = '' } of personasOf(project))
    add(churnReason, undefined, segment.trim());
  return [...reasons.values()]
    .map(({ segments, ...rest }) => ({ ...rest, segments: [...segments] }))
    .sort((a, b) => (b.count ?? -1) - (a.count ?? -1) || byLetters(a.reason, b.reason));
}
