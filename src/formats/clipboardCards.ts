// Cards on the clipboard: cut out of a map as a small project of their own, written as text and as a table, read back as data.
import type { Id } from '@/model/id';
import { laneKind } from '@/model/laneKinds';
import { newProject } from '@/model/newProject';
import { readProject } from '@/model/readProject';
import { cardById, cardsInCell, lanesOf, mapsOf, stagesOf } from '@/model/select';
import type { Card, Project, Table } from '@/model/types';
import { looksLikeFormula, writeBlock } from './tsv';

/** A clipboard larger than this is read as plain text only. */
const MOST = 32 * 1024 * 1024;

/** A copy begins a life of its own, as a duplicate does. */
function withoutOrigin<T extends { origin?: Id | undefined }>(record: T): T {
  const { origin: _, ...own } = record;
  return own as T;
}

/** The part of an ordered list from the first to the last of the wanted ones, so that gaps between them stay. */
function span<T extends { id: Id }>(list: readonly T[], wanted: ReadonlySet<Id>): T[] {
  const first = list.findIndex(({ id }) => wanted.has(id));
  const last = list.findLastIndex(({ id }) => wanted.has(id));
  return first < 0 ? [] : list.slice(first, last + 1);
}

const table = <T extends { id: Id }>(records: readonly T[]): Table<T> =>
  Object.fromEntries(records.map((record) => [record.id, record]));

/**
 * Cards as a project of one map that holds nothing else: their stages and lanes with what lies between, what is felt
 * and found there, the evidence they cite, and the steps of paths from one of them to another.
 * It keeps the id of its project and every other id, so that a paste knows what is there already.
 */
export function cutOut(project: Project, ids: readonly Id[]): Project | undefined {
  const found = ids.flatMap((id) => cardById(project, id) ?? []);
  const mapId = found[0] && project.stages[found[0].stageId]?.mapId;
  const map = mapId === undefined ? undefined : project.maps[mapId];
  if (!map) return undefined;
  const cards = found.filter((card) => project.stages[card.stageId]?.mapId === map.id).map(withoutOrigin);
  const copied = new Set(cards.map((card) => card.id));
  const stages = span(stagesOf(project, map.id), new Set(cards.map((card) => card.stageId)));
  const rows = lanesOf(project, map.id).filter((lane) => laneKind(lane.kind).content === 'cards');
  const lanes = span(rows, new Set(cards.map((card) => card.laneId)));
  const channels = lanes.flatMap(({ channelId }) => project.channels[channelId ?? ''] ?? []);
  const feelings = Object.values(project.feelings).filter(({ cardId }) => copied.has(cardId ?? ''));
  const personas = new Set(feelings.map((feeling) => feeling.personaId));
  const findings = Object.values(project.findings)
    .map((finding) => ({ ...finding, cardIds: finding.cardIds.filter((id) => copied.has(id)) }))
    .filter(({ cardIds }) => cardIds.length > 0);
  const links = Object.values(project.links).filter(
    (link) => copied.has(link.fromCardId) && copied.has(link.toCardId),
  );
  const paths = new Set(links.map((link) => link.pathId));
  const cited = new Set([...cards, ...feelings, ...findings].flatMap((record) => record.evidenceIds ?? []));
  const shards: Project['cards'] = {};
  for (const card of cards) (shards[card.stageId] ??= {})[card.id] = card;
  return {
    ...newProject('', project.createdAt, project.id),
    maps: { [map.id]: { id: map.id, order: map.order, title: '', state: map.state, personaIds: [] } },
    // The cells are copied, not the stage and the lane themselves: only what a new one would be made of.
    stages: table(
      stages.map(({ id, order, name, colour }) => ({
        id,
        mapId: map.id,
        order,
        name,
        ...(colour && { colour }),
      })),
    ),
    lanes: table(
      lanes.map(({ id, order, kind, name, channelId }) => ({
        id,
        mapId: map.id,
        order,
        kind,
        name,
        ...(channelId !== undefined && { channelId }),
      })),
    ),
    channels: table(channels.map(withoutOrigin)),
    cards: shards,
    feelings: table(feelings.map(withoutOrigin)),
    personas: table(
      Object.values(project.personas)
        .filter(({ id }) => personas.has(id))
        .map(({ id, order, name }) => ({ id, order, name })),
    ),
    findings: table(findings.map(withoutOrigin)),
    links: table(links.map(withoutOrigin)),
    paths: table(
      Object.values(project.paths)
        .filter(({ id }) => paths.has(id))
        .map(withoutOrigin),
    ),
    evidence: table(
      Object.values(project.evidence)
        .filter(({ id }) => cited.has(id))
        .map(withoutOrigin),
    ),
  };
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

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Excel starts a new row at a plain line break, and reckons with what looks like a formula. */
const lineBreak = '<br style="mso-data-placement:same-cell">';
const asText = ` style="mso-number-format:'\\@'"`;

function inLetters(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** The cards as a plain table whose text is escaped; it carries the cut-out itself in an attribute. */
export function toHtml(cutout: Project): string {
  const rows = texts(cutout).map((row) => {
    const cells = row.map(
      (cell) =>
        `<td${looksLikeFormula(cell) ? asText : ''}>${escaped(cell).replaceAll('\n', lineBreak)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table data-waymark="${inLetters(JSON.stringify(cutout))}"><tbody>${rows.join('')}</tbody></table>`;
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
    return result.ok && Object.keys(result.project.cards).length > 0 ? result.project : undefined;
  } catch {
    // Cut off or made by somebody else: the plain text beside it is still there.
    return undefined;
  }
}
