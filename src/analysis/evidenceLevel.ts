// How well a statement is supported: an assumption, partly, or researched. One rule for screen, picture and count.
import type { Id } from '@/model/id';
import { isUsed } from './evidenceUse';
import type { Evidence, EvidenceLevel, JourneyMap, Project, Table } from '@/model/types';

/** What may rest on something: a card, a finding, a feeling with its answers, a persona. */
export type Supported = {
  evidenceIds?: readonly Id[] | undefined;
  /** Of a feeling: how many people were asked. */
  answers?: number | undefined;
};

export type IsWeak = (evidenceId: Id) => boolean;

/**
 * The level of a statement: without a source an assumption; with nothing but sources of strength 1 partly; else
 * researched. A source whose strength nobody has judged counts like a fair one: weak is what somebody has called weak.
 * A feeling with counted answers has its source in them.
 */
export function levelOf({ evidenceIds = [], answers = 0 }: Supported, weak: IsWeak): EvidenceLevel {
  if (answers > 0) return 'researched';
  if (evidenceIds.length === 0) return 'assumption';
  return evidenceIds.every(weak) ? 'partly' : 'researched';
}

const weakOf = new WeakMap<Table<Evidence>, ReadonlySet<Id>>();
let last: ReadonlySet<Id> = new Set();

/** The weak sources: the same set as long as the same sources are weak, however their other fields change. */
export function weakSources(table: Table<Evidence>): ReadonlySet<Id> {
  const known = weakOf.get(table);
  if (known) return known;
  const found = new Set<Id>();
  for (const id in table) if (table[id]?.strength === 1) found.add(id);
  if (found.size !== last.size || [...found].some((id) => !last.has(id))) last = found;
  weakOf.set(table, last);
  return last;
}

/** Tells of a source whether it is weak. */
export function isWeak(table: Table<Evidence>): IsWeak {
  const weak = weakSources(table);
  return (id) => weak.has(id);
}

/** Whether a project has any source: one that has a title, or that something rests on. One just begun is none yet. */
export function hasSources(project: Project): boolean {
  const { evidence } = project;
  for (const id in evidence) if (evidence[id]?.title.trim() !== '') return true;
  for (const id in evidence) if (isUsed(project, id)) return true;
  return false;
}

/** Whether a map shows what rests on evidence and what does not: as it was chosen, else once there is a source. */
export const showsEvidence = (project: Project, map: JourneyMap | undefined): boolean =>
  map?.showEvidence ?? hasSources(project);

/**
 * By what the marks of a map are drawn: its weak sources; undefined where it shows none. The same object for as long as
 * no mark may look different while its own record is the same.
 */
export const marksOf = (project: Project, mapId: Id): ReadonlySet<Id> | undefined =>
  showsEvidence(project, project.maps[mapId]) ? weakSources(project.evidence) : undefined;

/** The level that a map shows of a statement; undefined where it shows none. */
export function shownLevel(project: Project, mapId: Id): (statement: Supported) => EvidenceLevel | undefined {
  const weak = marksOf(project, mapId);
  return (statement) => weak && levelOf(statement, (id) => weak.has(id));
}
