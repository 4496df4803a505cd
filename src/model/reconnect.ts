// Reconnect: references that lead nowhere are taken out; what loses its place by that stands under "Unplaced".
import { derivedId } from './id';
import { basedOnItself } from './invariants';
import type { Report } from './notes';
import { references, tableNames, type TableName } from './references';
import type {
  Card,
  Feeling,
  Finding,
  JourneyMap,
  Lane,
  Link,
  Measurement,
  Stage,
  Strategy,
  Table,
} from './types';
import type { Path } from './types';

/** Words that reading has to put into a document; the reader passes them in the person's language. */
export type ReadWords = { unplaced: string };

/** Where a required reference leads that the document does not have. */
export const NOWHERE = derivedId('nowhere');

type Loose = Record<string, unknown>;
type Tables = Record<TableName, Map<string, Loose>>;
type Kit = { tables: Tables; report: Report; words: ReadWords; made: Map<string, string> };

/** Makes every reference of fitted records lead somewhere, in place. Links and feelings without ends are dropped. */
export function reconnect(tables: Tables, report: Report, words: ReadWords): void {
  const kit: Kit = { tables, report, words, made: new Map() };
  reconnectMaps(kit);
  for (const name of ['stages', 'lanes', 'paths'] as const) {
    for (const [id, record] of tables[name]) placeOnMap(kit, `${name}.${id}`, record);
  }
  for (const [id, card] of tables.cards) placeCard(kit, id, card as Card);
  for (const [id, finding] of tables.findings) placeFinding(kit, id, finding as Finding);
  for (const [id, link] of tables.links) checkLink(kit, id, link as Link);
  const felt = new Set<string>();
  for (const [id, feeling] of tables.feelings) checkFeeling(kit, id, feeling as Feeling, felt);
  for (const [id, record] of tables.measurements) {
    const measurement = record as Measurement;
    if (tables.metrics.has(measurement.metricId)) continue;
    measurement.metricId = unplaced(kit, 'metrics', '', { kind: 'custom', name: words.unplaced });
    report.add('unplaced', `measurements.${id}`);
  }
  for (const [id, record] of tables.strategies) {
    const experiment = (record as Strategy).experiment;
    if (experiment?.metricId === undefined || tables.metrics.has(experiment.metricId)) continue;
    report.add('referenceDropped', `strategies.${id}.experiment.metricId`, { to: experiment.metricId });
    delete experiment.metricId;
  }
  for (const name of tableNames) dropDangling(kit, name);
}

/** Optional references and lists of them: what is not there any more is taken out, repetitions too. */
function dropDangling({ tables, report }: Kit, name: TableName): void {
  const loose = references[name].filter((reference) => !reference.required);
  if (loose.length === 0) return;
  for (const [id, record] of tables[name]) {
    for (const { field, to } of loose) {
      const value = record[field];
      if (value === undefined) continue;
      const at = `${name}.${id}.${field}`;
      if (Array.isArray(value)) {
        const kept = [...new Set(value as string[])].filter((one) => {
          if (tables[to].has(one)) return true;
          report.add('referenceDropped', at, { to: one });
          return false;
        });
        if (kept.length < value.length) record[field] = kept;
      } else if (!tables[to].has(value as string)) {
        report.add('referenceDropped', at, { to: value as string });
        Reflect.deleteProperty(record, field);
      }
    }
  }
}

function reconnectMaps(kit: Kit): void {
  dropDangling(kit, 'maps');
  const maps = Object.fromEntries(kit.tables.maps) as Table<JourneyMap>;
  for (const map of Object.values(maps)) {
    const at = `maps.${map.id}`;
    if (map.leadPersonaId !== undefined && !map.personaIds.includes(map.leadPersonaId)) {
      map.personaIds = [map.leadPersonaId, ...map.personaIds];
      kit.report.add('leadAdded', `${at}.leadPersonaId`);
    }
    if (map.basedOn !== undefined && basedOnItself({ maps }, map.id)) {
      kit.report.add('referenceDropped', `${at}.basedOn`, { to: map.basedOn });
      delete map.basedOn;
    }
  }
}

/** The record named "Unplaced" of a table and map, made on first need. Its order key comes with the next pass. */
function unplaced(
  kit: Kit,
  table: 'maps' | 'stages' | 'lanes' | 'metrics',
  mapId: string,
  record: Loose,
): string {
  const known = kit.made.get(`${table} ${mapId}`);
  if (known !== undefined) return known;
  let id = derivedId(`unplaced ${table} ${mapId}`);
  while (kit.tables[table].has(id)) id = derivedId(id);
  kit.tables[table].set(id, { id, order: '', ...record });
  kit.made.set(`${table} ${mapId}`, id);
  return id;
}

const unplacedMap = (kit: Kit) =>
  unplaced(kit, 'maps', '', { title: kit.words.unplaced, state: 'current', personaIds: [] });
const unplacedStage = (kit: Kit, mapId: string) =>
  unplaced(kit, 'stages', mapId, { mapId, name: kit.words.unplaced });
const unplacedLane = (kit: Kit, mapId: string) =>
  unplaced(kit, 'lanes', mapId, { mapId, kind: 'free', name: kit.words.unplaced });

function placeOnMap(kit: Kit, at: string, record: Loose): void {
  if (kit.tables.maps.has(record['mapId'] as string)) return;
  record['mapId'] = unplacedMap(kit);
  kit.report.add('unplaced', at);
}

const stageOf = (kit: Kit, id: string | undefined) => kit.tables.stages.get(id ?? '') as Stage | undefined;
const mapOfCard = (kit: Kit, cardId: string) =>
  stageOf(kit, (kit.tables.cards.get(cardId) as Card | undefined)?.stageId)?.mapId;

function placeCard(kit: Kit, id: string, card: Card): void {
  const stage = stageOf(kit, card.stageId);
  const lane = kit.tables.lanes.get(card.laneId) as Lane | undefined;
  if (stage && lane?.mapId === stage.mapId) return;
  const mapId = stage?.mapId ?? lane?.mapId ?? unplacedMap(kit);
  kit.report.add('unplaced', card.stageId === NOWHERE ? `cards.${id}` : `cards.${card.stageId}.${id}`);
  if (!stage) card.stageId = unplacedStage(kit, mapId);
  if (lane?.mapId !== mapId) card.laneId = unplacedLane(kit, mapId);
}

function placeFinding(kit: Kit, id: string, finding: Finding): void {
  const at = `findings.${id}`;
  if (!kit.tables.maps.has(finding.mapId)) {
    const card = finding.cardIds.find((cardId) => mapOfCard(kit, cardId) !== undefined);
    finding.mapId = (card === undefined ? undefined : mapOfCard(kit, card)) ?? unplacedMap(kit);
    kit.report.add('unplaced', at);
  }
  const here = finding.cardIds.filter((cardId) => {
    const map = mapOfCard(kit, cardId);
    if (map !== undefined && map !== finding.mapId)
      kit.report.add('referenceDropped', `${at}.cardIds`, { to: cardId });
    // Cards that are nowhere are left to the general pass, which says so.
    return map === undefined || map === finding.mapId;
  });
  if (here.length < finding.cardIds.length) finding.cardIds = here;
}

function checkLink(kit: Kit, id: string, link: Link): void {
  const path = kit.tables.paths.get(link.pathId) as Path | undefined;
  if (path && mapOfCard(kit, link.fromCardId) === path.mapId && mapOfCard(kit, link.toCardId) === path.mapId)
    return;
  kit.tables.links.delete(id);
  kit.report.add('recordDropped', `links.${id}`);
}

function checkFeeling(kit: Kit, id: string, feeling: Feeling, felt: Set<string>): void {
  const at = `feelings.${id}`;
  const cardMap = feeling.cardId === undefined ? undefined : mapOfCard(kit, feeling.cardId);
  const stageMap = stageOf(kit, feeling.stageId)?.mapId;
  const mapId = cardMap ?? stageMap;
  if (mapId === undefined || !kit.tables.personas.has(feeling.personaId)) {
    kit.tables.feelings.delete(id);
    kit.report.add('recordDropped', at);
    return;
  }
  const spare = cardMap === undefined ? 'cardId' : 'stageId';
  if (feeling[spare] !== undefined) {
    kit.report.add('referenceDropped', `${at}.${spare}`, { to: feeling[spare] });
    delete feeling[spare];
  }
  if (feeling.mapId !== mapId) {
    feeling.mapId = mapId;
    kit.report.add('moved', at);
  }
  const place = `${feeling.personaId} ${feeling.cardId ?? ''} ${feeling.stageId ?? ''}`;
  if (felt.has(place)) {
    kit.tables.feelings.delete(id);
    kit.report.add('feelingRepeated', at);
  }
  felt.add(place);
}
