// Where a conflict of a merge stands: two maps, two lanes, and one cell may hold cards of the same words.
import type { MergeConflict } from '@/analysis/merging/types';
import '@/i18n/en/cli';
import type { Translate } from '@/i18n/messages';
import type { Id } from '@/model/id';
import type { AnyRecord } from '@/model/records/recordKind';
import { cardsInCell, lanesOf, phasesOf, stagesOf } from '@/model/select';
import { fieldOf, kinds, type Lookup, mapOfRecord, recordIn, type TableName } from '@/model/tables';
import type { Project } from '@/model/types';
import type { States } from '@/views/merging/mergeWords';
import { calledOf } from './lookup';

/** How closely a place can be told: each says one thing more than the one before, and the last is never the same twice. */
export const CLOSENESS = ['plain', 'stage', 'lane', 'number', 'id'] as const;
export type Closeness = (typeof CLOSENESS)[number];

/** What a conflict is about, and where that stands, as closely as is asked; as it is where nothing can be told of it. */
export function withPlace(
  what: string,
  conflict: MergeConflict,
  states: States,
  closeness: Closeness,
  t: Translate,
): string {
  const { table, id } = conflict;
  const isTold = (one: Closeness): boolean => CLOSENESS.indexOf(closeness) >= CLOSENESS.indexOf(one);
  if (table === 'project' || !isTold('stage')) return what;
  const state = states.find((one) => one && recordIn(one, table, id));
  const record = state && recordIn(state, table, id);
  const lookup: Lookup = (of, wanted) => {
    for (const one of states) {
      const found = one && recordIn(one, of, wanted);
      if (found) return found;
    }
    return undefined;
  };
  const mapId = record && mapOfRecord(lookup, table, record);
  const map = nameIn(states, 'maps', mapId);
  const stage = record && nameIn(states, 'stages', standsIn(lookup, table, record, 'stages'));
  const lane = record && nameIn(states, 'lanes', standsIn(lookup, table, record, 'lanes'));
  const number = record && numberOf(state, table, record, mapId);
  const place = [
    ...(map === undefined ? [] : [t('cli.merge.place.map', { name: map })]),
    ...(stage === undefined ? [] : [t('cli.merge.place.stage', { name: stage })]),
    ...(lane === undefined || !isTold('lane') ? [] : [t('cli.merge.place.lane', { name: lane })]),
    ...(number === undefined || !isTold('number') ? [] : [t('cli.merge.place.number', { number })]),
    ...(isTold('id') ? [t('cli.merge.place.id', { id })] : []),
  ];
  return place.length === 0 ? what : t('cli.merge.placed', { what, place: place.join(', ') });
}

/** The stage or lane that a record stands in, or the first card of it. */
function standsIn(lookup: Lookup, table: TableName, record: AnyRecord, of: 'stages' | 'lanes'): unknown {
  const own = kinds[table].references.find(({ to, many }) => to === of && !many);
  if (own) return fieldOf(record, own.field);
  const card = kinds[table].references.find(({ to }) => to === 'cards');
  const [id] = card ? [fieldOf(record, card.field)].flat() : [];
  return typeof id === 'string' ? lookup('cards', id)?.[of === 'stages' ? 'stageId' : 'laneId'] : undefined;
}

/** Which one it is, as people count: a card in its cell from above, a stage or a lane on its map. */
function numberOf(
  state: Project,
  table: TableName,
  record: AnyRecord,
  mapId: Id | undefined,
): number | undefined {
  if (mapId === undefined) return undefined;
  const siblings: readonly { id: Id }[] =
    table === 'cards'
      ? cardsInCell(state, record['stageId'] as Id, record['laneId'] as Id)
      : table === 'stages'
        ? stagesOf(state, mapId)
        : table === 'lanes'
          ? lanesOf(state, mapId)
          : table === 'phases'
            ? phasesOf(state, mapId)
            : [];
  const at = siblings.findIndex(({ id }) => id === record['id']);
  return at < 0 ? undefined : at + 1;
}

function nameIn(states: States, table: 'maps' | 'stages' | 'lanes', id: unknown): string | undefined {
  if (typeof id !== 'string') return undefined;
  for (const state of states) {
    const found = state && recordIn(state, table, id);
    if (found) return calledOf(state, table, found);
  }
  return undefined;
}
