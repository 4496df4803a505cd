// Pairs that are carried: who takes a difference over or back has said that its two records are one.
import type { Comparison } from '@/analysis/comparison';
import { isLinkable, type LinkedTable, linking, type OriginChange } from '@/analysis/counterparts';
import { ancestorOf, type Copied } from '@/analysis/lineage';
import type { Id } from '@/model/id';
import { type Lookup, mapOfRecord, recordIn, type TableName } from '@/model/tables';
import type { Project } from '@/model/types';
import { type Doing, endsOf, type Way } from './takeOverPlan';

/**
 * What is written so that the pairs of changes and moves stay pairs: of several records of one name the first is paired
 * with the first, and which is the first may be just what a move changes. What is linked already stays as it is, and
 * so does a copy of a record of a third map: its kin there would be lost.
 */
export function keptPairs(comparison: Comparison, way: Way, doings: readonly Doing[]): OriginChange[] {
  const { own, source } = endsOf(comparison, way);
  const changes = new Map<string, OriginChange>();
  for (const { table, what, ownId, sourceId } of doings) {
    if ((what !== 'change' && what !== 'move') || ownId === undefined || sourceId === undefined) continue;
    if (!isLinkable(table) || areLinked(table, ownId, own.project, sourceId, source.project)) continue;
    const before = copiedIn(own.project, table, ownId)?.origin;
    if (before !== undefined && isOnThirdMap(comparison, table, before)) continue;
    const pair = way === 'over' ? { fromId: ownId, toId: sourceId } : { fromId: sourceId, toId: ownId };
    changes.set(`${table} ${ownId}`, linking({ table, ...pair }, way === 'over' ? 'from' : 'to'));
  }
  return [...changes.values()];
}

const copiedIn = (project: Project, table: TableName, id: Id): Copied | undefined =>
  recordIn(project, table, id) as Copied | undefined;

function areLinked(table: LinkedTable, ownId: Id, own: Project, sourceId: Id, source: Project): boolean {
  if (ownId === sourceId) return true;
  const originIn = (project: Project) => (id: Id) => copiedIn(project, table, id)?.origin;
  return (
    ancestorOf(ownId, originIn(own), originIn(source)) ===
    ancestorOf(sourceId, originIn(source), originIn(own))
  );
}

/** Whether a record that another came from is on neither of the two maps. What is gone is nobody's kin. */
function isOnThirdMap({ from, to }: Comparison, table: LinkedTable, id: Id): boolean {
  const places = [from, to].map(({ project, mapId }) => {
    const record = recordIn(project, table, id);
    const lookup: Lookup = (of, one) => recordIn(project, of, one);
    return { mapId, is: record && mapOfRecord(lookup, table, record) };
  });
  return places.some(({ is }) => is !== undefined) && places.every(({ mapId, is }) => is !== mapId);
}
