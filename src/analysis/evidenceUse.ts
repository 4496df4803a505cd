// Where evidence is used: which records rest on which source. One index, followed table by table.
import type { Id } from '@/model/id';
import { cardsOf, feelingsOf, findingsOf } from '@/model/select';
import { recordIn, recordsIn } from '@/model/tables';
import type { Project } from '@/model/types';

/** The tables whose records may rest on evidence. */
export const RESTING = [
  'cards',
  'findings',
  'feelings',
  'personas',
  'strategies',
  'metrics',
  'measurements',
] as const;

export type RestingTable = (typeof RESTING)[number];

/** A record that may rest on evidence. */
export type Statement = { table: RestingTable; id: Id };

type Uses = ReadonlyMap<Id, readonly Statement[]>;

const none: readonly Id[] = [];

/** What a statement rests on, in the order in which it was attached. */
export const evidenceIdsOf = (project: Project, { table, id }: Statement): readonly Id[] =>
  (recordIn(project, table, id)?.['evidenceIds'] as readonly Id[] | undefined) ?? none;

const known = new WeakMap<object, Uses>();

/** The uses within one table, found once for as long as the table is the same. */
function usesIn(project: Project, table: RestingTable): Uses {
  let uses = known.get(project[table]);
  if (!uses) {
    const found = new Map<Id, Statement[]>();
    for (const record of recordsIn(project, table)) {
      for (const evidenceId of (record['evidenceIds'] as readonly Id[] | undefined) ?? none) {
        const list = found.get(evidenceId);
        const statement = { table, id: record['id'] as Id };
        if (list) list.push(statement);
        else found.set(evidenceId, [statement]);
      }
    }
    known.set(project[table], (uses = found));
  }
  return uses;
}

/** Every record that rests on a source: cards first, then findings, feelings, personas, strategies and measures. */
export const restingOn = (project: Project, evidenceId: Id): Statement[] =>
  RESTING.flatMap((table) => usesIn(project, table).get(evidenceId) ?? []);

/** In how many places a source is used. */
export const countUses = (project: Project, evidenceId: Id): number =>
  RESTING.reduce((sum, table) => sum + (usesIn(project, table).get(evidenceId)?.length ?? 0), 0);

/** Whether anything rests on a source. */
export const isUsed = (project: Project, evidenceId: Id): boolean =>
  RESTING.some((table) => usesIn(project, table).has(evidenceId));

/** The sources on which anything rests that stands on a map. */
export function sourcesOnMap(project: Project, mapId: Id): ReadonlySet<Id> {
  const found = new Set<Id>();
  const add = (ids: readonly Id[] | undefined): void => ids?.forEach((id) => found.add(id));
  for (const card of cardsOf(project, mapId)) add(card.evidenceIds);
  for (const finding of findingsOf(project, mapId)) add(finding.evidenceIds);
  for (const feeling of feelingsOf(project, mapId)) add(feeling.evidenceIds);
  return found;
}
