// The rows of the links between two maps: what is proposed, what is linked, and what has nobody on the other side.
import {
  type Alone,
  type Counterpart,
  type Counterparts,
  isLinked,
  LINKED,
  type LinkedTable,
} from '@/analysis/counterparts';
import type { Side } from '@/analysis/comparison';
import type { Noun } from '@/model/records/recordKind';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import { kinds, recordIn } from '@/model/tables';

export type SideName = 'from' | 'to';
export const facing = (side: SideName): SideName => (side === 'from' ? 'to' : 'from');

/** The lists that the links are told in. */
export type Shelf = 'proposed' | 'linked' | 'alone';

export type PairRow = { kind: 'pair'; key: string; pair: Counterpart };
export type AloneRow = { kind: 'alone'; key: string; side: SideName; alone: Alone };
export type LinkRow = PairRow | AloneRow;

const placeOf = ({ table }: { table: LinkedTable }): number => LINKED.indexOf(table);

/** The rows of each list: stages first, and then what stands in them. */
export function linkRows({ pairs, aloneFrom, aloneTo }: Counterparts): Record<Shelf, LinkRow[]> {
  const rows = (list: readonly Counterpart[]): PairRow[] =>
    list.map((pair) => ({ kind: 'pair', key: `${pair.table} ${pair.fromId} ${pair.toId}`, pair }));
  const alone = (list: readonly Alone[], side: SideName): AloneRow[] =>
    list.map((one) => ({ kind: 'alone', key: `${side} ${one.table} ${one.id}`, side, alone: one }));
  return {
    proposed: rows(pairs.filter((pair) => !isLinked(pair))),
    linked: rows(pairs.filter(isLinked)),
    alone: [...alone(aloneTo, 'to'), ...alone(aloneFrom, 'from')].sort(
      (a, b) => placeOf(a.alone) - placeOf(b.alone),
    ),
  };
}

const nouns = {
  stages: 'stage',
  lanes: 'lane',
  cards: 'card',
  findings: 'finding',
  paths: 'path',
  phases: 'phase',
} as const satisfies Record<LinkedTable, Noun>;

/** What a record of a table is called: its word among those of the comparison. */
export const nounOf = (table: LinkedTable): (typeof nouns)[LinkedTable] => nouns[table];

/** What a record says; empty where it says nothing. */
export const wordsOf = ({ project }: Side, table: LinkedTable, id: Id): string => {
  const said = recordIn(project, table, id)?.[kinds[table].name ?? ''];
  return typeof said === 'string' ? said.trim() : '';
};

/** Where a card stands, by the name of its stage. */
export const stageOf = ({ project }: Side, table: LinkedTable, id: Id): string =>
  table === 'cards' ? (project.stages[cardById(project, id)?.stageId ?? '']?.name ?? '') : '';
