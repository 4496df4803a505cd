// The words of a whole project as a search over all projects keeps them: one line a record, and where each stands.
import type { Id } from './id';
import {
  cardById,
  cardsInCell,
  evidenceOf,
  findingsOf,
  lanesOf,
  mapsOf,
  personasOf,
  quotesOf,
  stagesOf,
  strategiesOf,
} from './select';
import type { Finding, Project } from './types';

/** What may be found, each with the letter that stands for it. */
export const SEARCHED = {
  project: 'j',
  about: 'a',
  map: 'm',
  stage: 's',
  lane: 'l',
  card: 'c',
  finding: 'f',
  strategy: 'o',
  persona: 'p',
  source: 'e',
  quote: 'q',
} as const;
export type SearchedKind = keyof typeof SEARCHED;

/** Between two fields of a record. Texts hold no control characters but tab and line feed (`cleanText`). */
export const FIELD_END = '\u001F';

/**
 * The text of a project. Kept as few long strings and not as many small objects: of 200 projects it is read and searched
 * in a moment. A kind, an id and two lines belong to each line of `lines`.
 */
export type SearchText = {
  /** How it is written; what an earlier program wrote otherwise is made anew. */
  format: number;
  /** The fields of each record, one record a line. */
  lines: string;
  /** One letter a line, see `SEARCHED`. */
  kinds: string;
  /** One id a line. */
  ids: string;
  /** The line of the stage of a card or finding, of the map of a stage or lane, of the source of a quote; else -1. */
  at: Int32Array;
  /** The line of the lane of a card; else -1. */
  beside: Int32Array;
};

export const SEARCH_FORMAT = 1;

const inOneLine = (text: string): string => (text.includes('\n') ? text.replaceAll('\n', ' ') : text);

/** Reads the text off a project: its title, then each map as it is read, then what belongs to the whole. */
export function searchTextOf(project: Project): SearchText {
  const lines: string[] = [];
  const ids: Id[] = [];
  const [at, beside]: [number[], number[]] = [[], []];
  let kinds = '';
  const add = (
    kind: SearchedKind,
    id: Id,
    fields: readonly (string | undefined)[],
    place = -1,
    other = -1,
  ): number => {
    kinds += SEARCHED[kind];
    ids.push(id);
    at.push(place);
    beside.push(other);
    return lines.push(fields.map((field = '') => inOneLine(field)).join(FIELD_END)) - 1;
  };
  const { id, title, owner, mission, goal, principles } = project;
  add('project', id, [title, owner]);
  if (mission ?? goal ?? principles) add('about', id, [mission, goal, principles]);
  const stageLines = new Map<Id, number>();
  const mapLines = new Map<Id, number>();
  for (const map of mapsOf(project)) {
    const mapLine = add('map', map.id, [map.title, map.scenario, map.scope, map.owner]);
    mapLines.set(map.id, mapLine);
    const lanes = lanesOf(project, map.id).map((lane) => ({
      lane,
      line: add('lane', lane.id, [lane.name, lane.note], mapLine),
    }));
    for (const stage of stagesOf(project, map.id)) {
      const stageLine = add('stage', stage.id, [stage.name, stage.goal], mapLine);
      stageLines.set(stage.id, stageLine);
      for (const { lane, line } of lanes)
        for (const card of cardsInCell(project, stage.id, lane.id))
          add('card', card.id, [card.text, card.description], stageLine, line);
    }
    const stageOf = ({ cardIds }: Finding): number | undefined => {
      const card = cardIds.flatMap((one) => cardById(project, one) ?? [])[0];
      return card && stageLines.get(card.stageId);
    };
    for (const finding of findingsOf(project, map.id))
      add('finding', finding.id, [finding.title, finding.cause], stageOf(finding) ?? mapLine);
  }
  for (const { id: own, title: name, description, findingIds, stageIds } of strategiesOf(project)) {
    const cardIds = findingIds.flatMap((one) => project.findings[one]?.cardIds ?? []);
    const stages = [...(stageIds ?? []), ...cardIds.map((one) => cardById(project, one)?.stageId ?? '')];
    const stage = stages.map((one) => stageLines.get(one)).find((line) => line !== undefined);
    add('strategy', own, [name, description], stage);
  }
  for (const { id: own, name, role, quote, segment, goals, needs, frustrations } of personasOf(project))
    add('persona', own, [name, role, quote, segment, goals, needs, frustrations]);
  for (const { id: own, title: name, who, note } of evidenceOf(project)) {
    const line = add('source', own, [name, who, note]);
    for (const { id: quoteId, text } of quotesOf(project, own)) add('quote', quoteId, [text], line);
  }
  return {
    format: SEARCH_FORMAT,
    lines: lines.join('\n'),
    kinds,
    ids: ids.join('\n'),
    at: Int32Array.from(at),
    beside: Int32Array.from(beside),
  };
}
