// Cards on the clipboard: cut out of a map as a small project of their own, written as text and as a table, read back as data.
import { countCards } from '@/model/cardTable';
import { toDocument } from '@/model/document';
import type { Id } from '@/model/id';
import { takesCards } from '@/model/laneKinds';
import { newProject } from '@/model/newProject';
import { readProject } from '@/model/readProject';
import { cardById, cardsInCell, lanesOf, mapsOf, stagesOf } from '@/model/select';
import type { AnyRecord } from '@/model/records/recordKind';
import {
  idsOf,
  kinds,
  looseCopy,
  putRecord,
  recordIn,
  recordsIn,
  setField,
  tablesByDependence,
  type TableName,
  target,
} from '@/model/tables';
import type { Card, Project } from '@/model/types';
import { writeBlock } from './tsv';
import { writeHtmlTable } from './writeHtmlTable';

/** A clipboard larger than this is read as plain text only. */
const MOST = 32 * 1024 * 1024;

/** The part of an ordered list from the first to the last of the wanted ones, so that gaps between them stay. */
function span<T extends { id: Id }>(list: readonly T[], wanted: ReadonlySet<Id>): T[] {
  const first = list.findIndex(({ id }) => wanted.has(id));
  const last = list.findLastIndex(({ id }) => wanted.has(id));
  return first < 0 ? [] : list.slice(first, last + 1);
}

/**
 * Cards as a project of one map that holds nothing else: their stages and lanes with what lies between, what is felt
 * and found there, the evidence they cite, and the steps of paths from one of them to another.
 * It keeps the id of its project and every other id, so that a paste knows what is there already.
 */
export function cutOut(project: Project, ids: readonly Id[]): Project | undefined {
  const found = ids.flatMap((id) => cardById(project, id) ?? []);
  const mapId = found[0] && project.stages[found[0].stageId]?.mapId;
  if (mapId === undefined || !project.maps[mapId]) return undefined;
  const cards = found.filter((card) => project.stages[card.stageId]?.mapId === mapId);
  const cutout = newProject('', project.createdAt, project.id);
  const stages = span(stagesOf(project, mapId), new Set(cards.map((card) => card.stageId)));
  const rows = lanesOf(project, mapId).filter(takesCards);
  const lanes = span(rows, new Set(cards.map((card) => card.laneId)));
  for (const card of cards) put(project, cutout, 'cards', card);
  for (const stage of stages) put(project, cutout, 'stages', stage);
  for (const lane of lanes) put(project, cutout, 'lanes', lane);
  for (const table of tablesByDependence()) if (kinds[table].copied) attach(project, cutout, table);
  return cutout;
}

/** Puts a record into the cut-out with all that it points at; what it keeps is said by its kind. */
function put(project: Project, cutout: Project, table: TableName, record: AnyRecord): void {
  const { cutOut: cut, references } = kinds[table];
  const kept = Object.entries(record).filter(
    ([field]) => field !== 'origin' && (cut?.keeps?.includes(field) ?? true) && field !== cut?.drops,
  );
  const copy: AnyRecord = { ...Object.fromEntries(kept), ...cut?.instead };
  putRecord(cutout, table, copy);
  for (const reference of references) {
    for (const id of idsOf(copy, reference)) {
      const to = target(reference);
      const pointedAt = recordIn(cutout, to, id) ? undefined : recordIn(project, to, id);
      if (pointedAt) put(project, cutout, to, pointedAt);
    }
  }
}

/** Records that come along with copied cards: those whose cards are all here, and of sets what is here. */
function attach(project: Project, cutout: Project, table: TableName): void {
  const toCards = kinds[table].references.filter((reference) => target(reference) === 'cards');
  for (const record of recordsIn(project, table)) {
    const copy = looseCopy(table, record);
    let whole = false;
    let lacking = false;
    for (const reference of toCards) {
      const ids = idsOf(record, reference);
      const here = ids.filter((id) => recordIn(cutout, 'cards', id));
      whole ||= here.length > 0 && !reference.acrossMaps;
      if (reference.many) setField(copy, reference.field, here);
      else lacking ||= here.length < ids.length;
    }
    if (whole && !lacking) put(project, cutout, table, copy);
  }
}

/** The cells of a cut-out, row by row, each with its cards from top to bottom. */
function cardsByCell(cutout: Project): (readonly Card[])[][] {
  const mapId = mapsOf(cutout)[0]?.id ?? '';
  const stages = stagesOf(cutout, mapId);
  return lanesOf(cutout, mapId).map((lane) => stages.map((stage) => cardsInCell(cutout, stage.id, lane.id)));
}

const texts = (cutout: Project): string[][] =>
  cardsByCell(cutout).map((row) => row.map((cards) => cards.map((card) => card.text).join('\n')));

/** The cards as a tab-separated block: lanes are rows, stages are columns, several cards in a cell are lines of it. */
export const toBlock = (cutout: Project): string => writeBlock(texts(cutout));

function inLetters(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** The cards as a plain table whose text is escaped; it carries the cut-out itself in an attribute. */
export function toHtml(cutout: Project): string {
  return writeHtmlTable(texts(cutout), ` data-waymark="${inLetters(JSON.stringify(toDocument(cutout)))}"`);
}

/**
 * The cut-out that a pasted page carries, read through the same door as a file; undefined when there is none.
 * The page itself is only searched as text: parsing it would already apply its styles.
 */
export function fromHtml(html: string): Project | undefined {
  const letters = html.length > MOST ? undefined : /\bdata-waymark="([A-Za-z0-9+/=]+)"/.exec(html)?.[1];
  if (letters === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
    const raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
    const result = readProject(raw, { foreign: true });
    return result.ok && countCards(result.project.cards) > 0 ? result.project : undefined;
  } catch {
    // Cut off or made by somebody else: the plain text beside it is still there.
    return undefined;
  }
}
