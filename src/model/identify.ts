// Identify: every record of a document gets a usable id of its own; references follow the renamed ones.
import { derivedId, isId } from './id';
import { bare, isCardsOfStage } from './migrations/0003-flat-cards';
import { type Report, shown } from './notes';
import { fieldOf, kinds, setField, tableNames, type TableName } from './tables';

type Loose = Record<string, unknown>;

/** The records of every table by id, and what the old unusable names became. */
export type Named = {
  tables: Record<TableName, Map<string, Loose>>;
  aliases: Map<TableName, Map<string, string>>;
};

type Entry = { key: string; path: string; record: Loose };

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** A free id for a record without a usable one, always the same for the same place of the same document. */
function freeId(table: TableName, path: string, taken: ReadonlyMap<string, unknown>): string {
  for (let attempt = 0; ; attempt++) {
    const id = derivedId(`${table} ${path} ${attempt}`);
    // An image is named by a hash; this one has the form of it until the bytes give it the true one.
    const name = table === 'assets' ? hex(id) : id;
    if (!taken.has(name)) return name;
  }
}

const hex = (id: string): string =>
  Array.from(id, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .padStart(64, '0');

/** Takes the tables of a sanitised document apart and names every record. Tables may also be plain lists. */
export function identify(document: Loose, report: Report): Named {
  const named: Named = { tables: {} as Named['tables'], aliases: new Map() };
  for (const name of tableNames) {
    const entries = name === 'cards' ? cardEntries(document, report) : tableEntries(name, document, report);
    named.tables[name] = nameAll(name, entries, named, report);
  }
  if (named.aliases.size > 0) followAll(named);
  return named;
}

function tableEntries(name: TableName, document: Loose, report: Report): Entry[] {
  const table = document[name];
  if (table === undefined || table === null) return [];
  if (typeof table !== 'object') {
    report.add('fieldDropped', name, { value: shown(table) });
    return [];
  }
  const entries: Entry[] = [];
  for (const [key, record] of Object.entries(table)) {
    const path = `${name}.${key}`;
    if (isObject(record)) entries.push({ key, path, record });
    else report.add('recordDropped', path);
  }
  return entries;
}

/** The cards; those that a hand has filed by stage, as earlier versions did, are read as well. */
function cardEntries(document: Loose, report: Report): Entry[] {
  const entries: Entry[] = [];
  for (const entry of tableEntries('cards', document, report)) {
    const { key: stageId, path, record } = entry;
    if (!isCardsOfStage(record)) {
      entries.push(entry);
      continue;
    }
    for (const [key, card] of Object.entries(record)) {
      const at = `${path}.${key}`;
      if (!isObject(card)) {
        report.add('recordDropped', at);
        continue;
      }
      card['stageId'] ??= bare(stageId);
      report.add('moved', at);
      entries.push({ key, path: at, record: card });
    }
  }
  return entries;
}

/** Records whose key and id agree keep their name; then the rest, where the first to come takes a free one. */
function nameAll(name: TableName, entries: Entry[], named: Named, report: Report): Map<string, Loose> {
  const usable = name === 'assets' ? isHash : isId;
  const taken = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.record['id'] === entry.key && usable(entry.key) && !taken.has(entry.key))
      taken.set(entry.key, entry);
  }
  const result = new Map<string, Loose>();
  for (const entry of entries) {
    const { key, path, record } = entry;
    const old = record['id'];
    let id = typeof old === 'string' ? old : key;
    if (taken.get(id) !== entry) {
      const wanted = usable(old) ? old : usable(key) ? key : undefined;
      id = wanted !== undefined && !taken.has(wanted) ? wanted : freeId(name, path, taken);
      taken.set(id, entry);
      record['id'] = id;
      if (typeof old === 'object' ? old !== null : typeof old === 'boolean')
        report.add('fieldDropped', `${path}.id`, { value: shown(old) });
      const from = typeof old === 'string' || typeof old === 'number' ? String(old) : key;
      if (wanted !== undefined && id !== wanted) report.add('idDuplicate', path, { from: wanted, to: id });
      else if (from !== id) report.add('idRenamed', path, { from: from.slice(0, 64), to: id });
      for (const alias of [from, key, bare(key)]) if (alias !== id) addAlias(named, name, alias, id);
    }
    result.set(id, record);
  }
  return result;
}

function addAlias(named: Named, table: TableName, from: string, to: string): void {
  let aliases = named.aliases.get(table);
  if (!aliases) named.aliases.set(table, (aliases = new Map()));
  if (!aliases.has(from)) aliases.set(from, to);
}

/** Lets every reference follow the renamed records, `origin` within its own table. */
function followAll(named: Named): void {
  for (const name of tableNames) {
    const fields = [...kinds[name].references, { field: 'origin', to: name }];
    for (const record of named.tables[name].values()) {
      for (const { field, to } of fields) {
        const value = fieldOf(record, field);
        const table = to as TableName;
        if (Array.isArray(value))
          setField(
            record,
            field,
            value.map((id) => follow(named, table, id)),
          );
        else if (value !== undefined) setField(record, field, follow(named, table, value));
      }
    }
  }
}

function follow(named: Named, table: TableName, id: unknown): unknown {
  if (typeof id !== 'string' && typeof id !== 'number') return id;
  if (named.tables[table].has(String(id))) return String(id);
  return named.aliases.get(table)?.get(String(id)) ?? id;
}
