// Cascades: what goes along when something is removed, as the kinds of records say. A plain call inside a recipe, never a listener.
import type { Draft } from 'immer';
import type { Id } from '@/model/id';
import { uniqueKey } from '@/model/invariants';
import { cardsInStage } from '@/model/select';
import type { AnyRecord, Reference } from '@/model/records/recordKind';
import {
  deleteRecords,
  idsOf,
  kinds,
  recordIn,
  recordsIn,
  referencesTo,
  setField,
  tableNames,
  type TableName,
  target,
} from '@/model/tables';
import type { Project } from '@/model/types';
import { forgetImages } from './images';

type Gone = Map<TableName, Set<Id>>;

/** Removes records with all that cannot be without them; what only points at them forgets them. */
export function removeRecords(
  draft: Draft<Project>,
  project: Project,
  table: TableName,
  ids: Iterable<Id>,
): void {
  const first = new Set(ids);
  if (first.size === 0) return;
  const gone = goesAlong(project, table, first);
  for (const [name, these] of gone) deleteRecords(draft, name, these);
  for (const name of tableNames) {
    const references = kinds[name].references.filter((reference) => gone.has(target(reference)));
    if (references.length > 0) unlink(draft, project, name, references, gone);
  }
  forgetImages(draft, project, imagesOf(project, gone), gone);
}

/** The images that these records show. */
const imagesOf = (project: Project, gone: Gone): Id[] =>
  referencesTo('assets').flatMap(({ table, reference }) =>
    [...(gone.get(table) ?? [])].flatMap((id) => idsOf(recordIn(project, table, id) ?? {}, reference)),
  );

/**
 * The records themselves and everything that goes along with them, by table.
 * @param spared says which records do not go, since they will stand elsewhere by then
 */
export function goesAlong(
  project: Project,
  table: TableName,
  first: Set<Id>,
  spared: (table: TableName, id: Id) => boolean = () => false,
): Gone {
  const gone: Gone = new Map([[table, new Set(first)]]);
  const queue: [TableName, ReadonlySet<Id>][] = [[table, first]];
  for (const [of, these] of queue) {
    for (const { table: name, reference } of referencesTo(of)) {
      if (reference.whenGone === 'unlink') continue;
      const known = gone.get(name) ?? new Set();
      const fresh = new Set<Id>();
      for (const record of pointingAt(project, name, reference, these)) {
        const id = record['id'] as Id;
        const left =
          reference.whenGone === 'dropWhenEmpty' &&
          idsOf(record, reference).some((one) => !gone.get(of)?.has(one));
        if (!left && !known.has(id) && !spared(name, id)) fresh.add(id);
      }
      if (fresh.size === 0) continue;
      gone.set(name, new Set([...known, ...fresh]));
      queue.push([name, fresh]);
    }
  }
  return gone;
}

/** The records of a table that point at one of these; the cards of a stage are found without asking all others. */
function pointingAt(
  project: Project,
  name: TableName,
  reference: Reference,
  ids: ReadonlySet<Id>,
): AnyRecord[] {
  if (name === 'cards' && reference.field === 'stageId')
    return [...ids].flatMap((id): AnyRecord[] => cardsInStage(project, id));
  return recordsIn(project, name).filter((record) => idsOf(record, reference).some((id) => ids.has(id)));
}

/** Takes away what points at something that is gone, in the records that stay. */
function unlink(
  draft: Draft<Project>,
  project: Project,
  name: TableName,
  references: readonly Reference[],
  gone: Gone,
): void {
  for (const record of recordsIn(project, name)) {
    const id = record['id'] as Id;
    if (gone.get(name)?.has(id)) continue;
    const unlinked = new Set<string>();
    for (const reference of references) {
      const ids = idsOf(record, reference);
      const kept = ids.filter((one) => !gone.get(target(reference))?.has(one));
      if (kept.length === ids.length) continue;
      const written = recordIn(draft, name, id);
      if (written) setField(written, reference.field, reference.many ? kept : undefined);
      unlinked.add(reference.field);
    }
    const written = unlinked.size > 0 ? recordIn(draft, name, id) : undefined;
    if (written) kinds[name].unlinked?.(written, unlinked);
  }
}

/**
 * Lets everything that points at one record, or at several, point at another of its table. Where that would make two records the
 * same, such as two feelings of one persona at one place, the one that was there stays.
 */
export function redirect(
  draft: Draft<Project>,
  project: Project,
  table: TableName,
  from: Id | readonly Id[],
  to: Id,
  names: readonly TableName[] = tableNames,
): void {
  const gone = new Set<Id>(typeof from === 'string' ? [from] : from);
  for (const { table: name, reference } of referencesTo(table)) {
    if (!names.includes(name)) continue;
    const { unique } = kinds[name];
    const key = (record: AnyRecord, id: Id) =>
      unique && uniqueKey(unique, { ...record, [reference.field]: id });
    const all = recordsIn(project, name);
    const there = new Set(
      unique ? all.filter((record) => record[reference.field] === to).map((record) => key(record, to)) : [],
    );
    for (const record of all) {
      const ids = idsOf(record, reference);
      if (!ids.some((one) => gone.has(one))) continue;
      const id = record['id'] as Id;
      if (unique && there.has(key(record, to))) {
        deleteRecords(draft, name, [id]);
        continue;
      }
      if (unique) there.add(key(record, to));
      const written = recordIn(draft, name, id);
      const led = reference.many ? [...new Set(ids.map((one) => (gone.has(one) ? to : one)))] : to;
      if (written) setField(written, reference.field, led);
    }
  }
}
