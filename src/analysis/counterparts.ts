// Counterparts: which record of one map is which of another, what says so, and how a person's word on it is kept.
import type { Id } from '@/model/id';
import type { AnyRecord } from '@/model/records/recordKind';
import type { Steps } from '@/model/steps';
import { kinds, recordIn, type TableName } from '@/model/tables';
import type { Project } from '@/model/types';
import type { Side } from './comparison';
import { type Alike, alike } from './likeness';
import { ancestorOf, type Copied, isOwn, type Origins } from './lineage';
import { matchMaps, type Matching } from './matching';

/** The tables whose records are linked by people, the places before what stands in them. */
export const LINKED = ['stages', 'lanes', 'cards', 'findings', 'paths', 'phases'] as const;
export type LinkedTable = (typeof LINKED)[number];
export const isLinkable = (table: TableName): table is LinkedTable => LINKED.some((one) => one === table);

/** Why two records are taken for one: they are, one was copied or linked, they are called the same, or nearly so. */
export type Reason = 'same' | 'origin' | 'name' | 'likeness';

export type Counterpart = {
  table: LinkedTable;
  fromId: Id;
  toId: Id;
  by: Reason;
  /** How alike their words are: from 0 to 1; 1 for all that are not paired by likeness. */
  likeness: number;
};

/** Whether a pair is kept in the file; others are only proposed. */
export const isLinked = ({ by }: Counterpart): boolean => by === 'same' || by === 'origin';

/** Records that have nobody on the other side. */
export type Alone = { table: LinkedTable; id: Id };

export type Counterparts = { pairs: Counterpart[]; aloneFrom: Alone[]; aloneTo: Alone[] };

/** What speaks for a pair of cards beside their words: one stage, and one lane. */
const SAME_STAGE = 0.15;
const SAME_LANE = 0.05;

const originsIn =
  (project: Project, table: TableName): Origins =>
  (id) =>
    (recordIn(project, table, id) as Copied | undefined)?.origin;

function reasonOf({ from, to }: { from: Copied; to: Copied }, own: Origins, other: Origins): Reason {
  if (from.id === to.id) return 'same';
  if (to.origin === from.id || from.origin === to.id) return 'origin';
  return ancestorOf(from.id, own, other) === ancestorOf(to.id, other, own) ? 'origin' : 'name';
}

/** What two texts must have in common before they are compared: lanes their kind, findings whether they are good news. */
function groupOf(table: LinkedTable, record: AnyRecord): string {
  if (table === 'lanes') return record['kind'] as string;
  return table === 'findings' && record['kind'] === 'delight' ? 'delight' : '';
}

/**
 * Finds the counterparts of two maps, of one project or of two: by origin and by name as the comparison does, and among
 * the rest by likeness of the words, which nothing takes for the same before a person says so.
 */
export function* findCounterparts(from: Side, to: Side): Steps<Counterparts> {
  const matching: Matching = yield* matchMaps(from, to);
  const found: Counterparts = { pairs: [], aloneFrom: [], aloneTo: [] };
  const partners = new Map<LinkedTable, Map<Id, Id>>();
  for (const table of LINKED) {
    const matched = matching[table];
    if (!matched) continue;
    const own = originsIn(from.project, table);
    const other = originsIn(to.project, table);
    const toOf = new Map(matched.toOf);
    partners.set(table, toOf);
    for (const pair of matched.pairs) {
      const by = reasonOf(pair, own, other);
      found.pairs.push({ table, fromId: pair.from.id, toId: pair.to.id, by, likeness: 1 });
    }
    const removed = matched.removed.filter((record) => !isOwn(record));
    const added = matched.added.filter((record) => !isOwn(record));
    const stageOf = partners.get('stages');
    const likened = (record: AnyRecord, place: unknown) => ({
      text: record[kinds[table].name ?? ''] as string,
      group: groupOf(table, record),
      place: place as string | undefined,
    });
    const meets = (field: string, a: AnyRecord, b: AnyRecord, of: LinkedTable): boolean =>
      partners.get(of)?.get(a[field] as Id) === b[field];
    const closer = (at: number, there: number): number => {
      const [a, b] = [removed[at], added[there]];
      if (table !== 'cards' || !a || !b) return 0;
      const inStage = meets('stageId', a, b, 'stages') ? SAME_STAGE : 0;
      return inStage + (meets('laneId', a, b, 'lanes') ? SAME_LANE : 0);
    };
    const pairs: Alike[] = yield* alike(
      removed.map((record) => likened(record, stageOf?.get(record['stageId'] as Id))),
      added.map((record) => likened(record, record['stageId'])),
      closer,
    );
    for (const { from: at, to: there, likeness } of pairs) {
      const [fromId, toId] = [removed[at]?.id ?? '', added[there]?.id ?? ''];
      toOf.set(fromId, toId);
      found.pairs.push({ table, fromId, toId, by: 'likeness', likeness });
    }
    const taken = new Set(toOf.values());
    for (const { id } of matched.removed) if (!toOf.has(id)) found.aloneFrom.push({ table, id });
    for (const { id } of matched.added) if (!taken.has(id)) found.aloneTo.push({ table, id });
    yield;
  }
  return found;
}

/** Where a record says that it comes from; undefined: it says nothing. */
export type OriginChange = { table: LinkedTable; id: Id; origin: Id | undefined };

/** Writes origins into their records, in place: a draft. */
export function writeOrigins(draft: Project, changes: readonly OriginChange[]): void {
  for (const { table, id, origin } of changes) {
    const record = recordIn(draft, table, id);
    if (!record || record['origin'] === origin) continue;
    if (origin === undefined) Reflect.deleteProperty(record, 'origin');
    else record['origin'] = origin;
  }
}

/**
 * What is written to keep a pair.
 * @param side whose records may be written: those of the second map, or of the first where the second lies elsewhere
 */
export const linking = (
  { table, fromId, toId }: Pick<Counterpart, 'table' | 'fromId' | 'toId'>,
  side: 'from' | 'to',
): OriginChange =>
  side === 'to' ? { table, id: toId, origin: fromId } : { table, id: fromId, origin: toId };

/**
 * What is written so that two records are no pair any more: the one is of its own. Where the other came from this one, it
 * is of its own, too. Undefined where that cannot be written: one record in two files, or what the other file says.
 */
export function parting(
  { table, fromId, toId, by }: Counterpart,
  side: 'from' | 'to',
  { from, to }: { from: Side; to: Side },
): OriginChange[] | undefined {
  if (by === 'same') return undefined;
  const [id, project] = side === 'to' ? [toId, to.project] : [fromId, from.project];
  const [otherId, other] = side === 'to' ? [fromId, from.project] : [toId, to.project];
  const changes: OriginChange[] = [{ table, id, origin: id }];
  if (!comesFrom(otherId, id, originsIn(other, table))) return changes;
  return other === project ? [...changes, { table, id: otherId, origin: otherId }] : undefined;
}

function comesFrom(id: Id, ancestor: Id, origins: Origins): boolean {
  const seen = new Set<Id>();
  for (let at: Id | undefined = origins(id); at !== undefined && !seen.has(at); at = origins(at)) {
    if (at === ancestor) return true;
    seen.add(at);
  }
  return false;
}
