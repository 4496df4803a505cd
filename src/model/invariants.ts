// The check of a living project: what must hold after every commit, beyond the types.
import { isId } from './id';
import { isOrderKey } from './order';
import { references, siblingFields, tableNames, type TableName } from './references';
import type { Project } from './types';

type Loose = Record<string, unknown>;
type Say = (problem: string) => void;

/**
 * The problems of a project as sentences for developers; empty when all is well.
 * Costs one walk over all records (about 10 ms at 5,000 cards).
 */
export function checkInvariants(project: Project): string[] {
  const problems: string[] = [];
  const say: Say = (problem) => problems.push(problem);
  const tables = flatTables(project, say);
  for (const name of tableNames) {
    const orders = new Map<string, Map<unknown, string>>();
    for (const [key, record] of tables[name]) {
      checkRecord(name, key, record, tables, say);
      checkOrder(name, key, record, orders, say);
    }
  }
  checkPlaces(project, tables, say);
  return problems;
}

type Tables = Record<TableName, Map<string, Loose>>;

/** Every table as a map, the shards of the cards joined. */
function flatTables(project: Project, say: Say): Tables {
  const tables = {} as Tables;
  for (const name of tableNames) {
    if (name !== 'cards') tables[name] = new Map(Object.entries<Loose>(project[name]));
  }
  const cards = new Map<string, Loose>();
  for (const [stageId, shard] of Object.entries(project.cards)) {
    if (!tables.stages.has(stageId)) say(`cards.${stageId}: a shard of no stage`);
    for (const [key, card] of Object.entries(shard)) {
      if (card.stageId !== stageId) say(`cards.${stageId}.${key}: its stage is ${card.stageId}`);
      if (cards.has(key)) say(`cards.${stageId}.${key}: a second card of this id`);
      cards.set(key, card);
    }
  }
  tables.cards = cards;
  return tables;
}

function checkRecord(name: TableName, key: string, record: Loose, tables: Tables, say: Say): void {
  const at = `${name}.${key}`;
  if (record['id'] !== key) say(`${at}: its id is ${record['id'] as string}`);
  if (!isId(key) || (name === 'assets' && !/^[0-9a-f]{64}$/.test(key))) say(`${at}: not an id`);
  for (const { field, to, many, required } of references[name]) {
    const value = record[field];
    if (value === undefined) {
      if (required) say(`${at}.${field}: missing`);
    } else if (many) {
      const ids = value as unknown[];
      if (new Set(ids).size < ids.length) say(`${at}.${field}: an id twice`);
      for (const id of ids)
        if (!tables[to].has(id as string)) say(`${at}.${field}: no ${to}.${id as string}`);
    } else if (!tables[to].has(value as string)) {
      say(`${at}.${field}: no ${to}.${value as string}`);
    }
  }
}

function checkOrder(
  name: TableName,
  key: string,
  record: Loose,
  orders: Map<string, Map<unknown, string>>,
  say: Say,
): void {
  const fields = siblingFields[name];
  if (!fields) return;
  const order = record['order'];
  if (!isOrderKey(order)) say(`${name}.${key}.order: not an order key`);
  const group = fields.map((field) => record[field]).join(' ');
  let taken = orders.get(group);
  if (!taken) orders.set(group, (taken = new Map()));
  const other = taken.get(order);
  if (other !== undefined) say(`${name}.${key}.order: the same as ${other}`);
  taken.set(order, key);
}

/** What holds between records: one map on both ends, one feeling per persona and place, no map based on itself. */
function checkPlaces(project: Project, tables: Tables, say: Say): void {
  const stageMap = (id: unknown) => tables.stages.get(id as string)?.['mapId'];
  const cardMap = (id: unknown) => stageMap(tables.cards.get(id as string)?.['stageId']);
  for (const [id, card] of tables.cards) {
    const lane = tables.lanes.get(card['laneId'] as string);
    if (lane && lane['mapId'] !== stageMap(card['stageId'])) say(`cards.${id}: its lane is of another map`);
  }
  for (const link of Object.values(project.links)) {
    const map = project.paths[link.pathId]?.mapId;
    if (cardMap(link.fromCardId) !== map || cardMap(link.toCardId) !== map)
      say(`links.${link.id}: a card of another map`);
  }
  for (const finding of Object.values(project.findings)) {
    for (const card of finding.cardIds) {
      if (cardMap(card) !== finding.mapId) say(`findings.${finding.id}.cardIds: ${card} is of another map`);
    }
  }
  const felt = new Set<string>();
  for (const feeling of Object.values(project.feelings)) {
    const at = `feelings.${feeling.id}`;
    if ((feeling.cardId === undefined) === (feeling.stageId === undefined))
      say(`${at}: needs exactly one of cardId and stageId`);
    const map = feeling.cardId === undefined ? stageMap(feeling.stageId) : cardMap(feeling.cardId);
    if (map !== feeling.mapId) say(`${at}: its place is in another map`);
    const place = `${feeling.personaId} ${feeling.cardId ?? ''} ${feeling.stageId ?? ''}`;
    if (felt.has(place)) say(`${at}: a second feeling of this persona at this place`);
    felt.add(place);
  }
  for (const strategy of Object.values(project.strategies)) {
    const metric = strategy.experiment?.metricId;
    if (metric !== undefined && !tables.metrics.has(metric))
      say(`strategies.${strategy.id}.experiment.metricId: no metrics.${metric}`);
  }
  for (const map of Object.values(project.maps)) {
    if (map.leadPersonaId !== undefined && !map.personaIds.includes(map.leadPersonaId))
      say(`maps.${map.id}.leadPersonaId: not among its personas`);
    if (basedOnItself(project, map.id)) say(`maps.${map.id}.basedOn: leads back to itself`);
  }
}

/** Whether the chain of `basedOn` comes back to the map. */
export function basedOnItself(project: Pick<Project, 'maps'>, mapId: string): boolean {
  const seen = new Set<string>();
  let at = project.maps[mapId]?.basedOn;
  while (at !== undefined && !seen.has(at)) {
    if (at === mapId) return true;
    seen.add(at);
    at = project.maps[at]?.basedOn;
  }
  return false;
}
