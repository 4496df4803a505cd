// The cards by stage and lane. Built once for a project; after an edit only the cells in which a card changed are built again.
import { allCards, eachChange, shareCards } from './cardTable';
import type { Id } from './id';
import { inOrder } from './order';
import type { Card, CardTable } from './types';

/** The cards of one stage, each lane top to bottom: the same object for as long as none of these cards changes. */
export type StageCards = {
  readonly count: number;
  readonly byLane: ReadonlyMap<Id, readonly Card[]>;
};

type Index = ReadonlyMap<Id, StageCards>;

const indexes = new WeakMap<CardTable, Index>();

/** How many tables are remembered to go on from. */
const REMEMBERED = 4;
let latest: readonly WeakRef<CardTable>[] = [];

/** What of two tables differs, by stage and lane. */
type Changes = Map<Id, Map<Id, { gone: Set<Card>; come: Card[] }>>;

function place(changes: Changes, { stageId, laneId }: Card): { gone: Set<Card>; come: Card[] } {
  let lanes = changes.get(stageId);
  if (!lanes) changes.set(stageId, (lanes = new Map()));
  let lane = lanes.get(laneId);
  if (!lane) lanes.set(laneId, (lane = { gone: new Set(), come: [] }));
  return lane;
}

function changed(index: Index, changes: Changes): Index {
  if (changes.size === 0) return index;
  const next = new Map(index);
  for (const [stageId, lanes] of changes) {
    const byLane = new Map(index.get(stageId)?.byLane);
    let count = index.get(stageId)?.count ?? 0;
    for (const [laneId, { gone, come }] of lanes) {
      const staying = (byLane.get(laneId) ?? []).filter((card) => !gone.has(card));
      const cards = inOrder([...staying, ...come]);
      if (cards.length > 0) byLane.set(laneId, cards);
      else byLane.delete(laneId);
      count += come.length - gone.size;
    }
    if (count > 0) next.set(stageId, { count, byLane });
    else next.delete(stageId);
  }
  return next;
}

/** The latest table that something was taken over from; of an unrelated one the way is longer, but leads there too. */
function before(table: CardTable): CardTable | undefined {
  const known = latest.flatMap((one) => one.deref() ?? []);
  return known.find((one) => shareCards(one, table)) ?? known[0];
}

function built(table: CardTable): Index {
  const changes: Changes = new Map();
  const from = before(table);
  const index = from && indexes.get(from);
  if (from && index)
    eachChange(from, table, (was, is) => {
      if (was) place(changes, was).gone.add(was);
      if (is) place(changes, is).come.push(is);
    });
  else for (const card of allCards(table)) place(changes, card).come.push(card);
  latest = [new WeakRef(table), ...latest].slice(0, REMEMBERED);
  return changed(index ?? new Map(), changes);
}

/** The cards of a stage; undefined where it has none. */
export function stageCards(table: CardTable, stageId: Id): StageCards | undefined {
  let index = indexes.get(table);
  if (!index) indexes.set(table, (index = built(table)));
  return index.get(stageId);
}
