// Where a conflict of a merge stands: two maps may hold a card or a stage of the same words.
import type { MergeConflict } from '@/analysis/merging/types';
import '@/i18n/en/cli';
import type { Translate } from '@/i18n/messages';
import type { AnyRecord } from '@/model/records/recordKind';
import { fieldOf, kinds, type Lookup, mapOfRecord, recordIn, type TableName } from '@/model/tables';
import type { States } from '@/views/merging/mergeWords';
import { calledOf } from './lookup';

/** What a conflict is about, with its map, and its stage where it stands in one; as it is where it is on no map. */
export function withPlace(what: string, conflict: MergeConflict, states: States, t: Translate): string {
  const { table, id } = conflict;
  if (table === 'project') return what;
  const lookup: Lookup = (of, wanted) => {
    for (const state of states) {
      const found = state && recordIn(state, of, wanted);
      if (found) return found;
    }
    return undefined;
  };
  const record = lookup(table, id);
  const mapId = record && mapOfRecord(lookup, table, record);
  const map = nameIn(states, 'maps', mapId);
  if (!record || map === undefined) return what;
  const stage = nameIn(states, 'stages', stageOf(lookup, table, record));
  return stage === undefined
    ? t('cli.merge.onMap', { what, map })
    : t('cli.merge.inStage', { what, map, stage });
}

/** The stage that a record stands in, or the first card of it. */
function stageOf(lookup: Lookup, table: TableName, record: AnyRecord): unknown {
  const own = kinds[table].references.find(({ to, many }) => to === 'stages' && !many);
  if (own) return fieldOf(record, own.field);
  const card = kinds[table].references.find(({ to }) => to === 'cards');
  const [id] = card ? [fieldOf(record, card.field)].flat() : [];
  return typeof id === 'string' ? lookup('cards', id)?.['stageId'] : undefined;
}

function nameIn(states: States, table: 'maps' | 'stages', id: unknown): string | undefined {
  if (typeof id !== 'string') return undefined;
  for (const state of states) {
    const found = state && recordIn(state, table, id);
    if (found) return calledOf(state, table, found);
  }
  return undefined;
}
