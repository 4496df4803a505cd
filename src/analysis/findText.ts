// Finding text in a map: in its cards, findings, strategies, stages and lanes, in the order in which a map is read.
import type { Id } from '@/model/id';
import { cardsInCell, findingsOnCard, lanesOf, stagesOf } from '@/model/select';
import { gatheredTable } from '@/model/laneKinds';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Project } from '@/model/types';
import { type Comparable, comparable, comparableText } from './comparableText';

export type FindOptions = { matchCase?: boolean | undefined; wholeWord?: boolean | undefined };

/** A field in which text is found. */
export type TextPlace =
  | { kind: 'stage'; id: Id; field: 'name' | 'goal' }
  | { kind: 'lane'; id: Id; field: 'name' | 'note' }
  | { kind: 'card'; id: Id; field: 'text' | 'description' }
  | { kind: 'finding'; id: Id; field: 'title' | 'cause' }
  | { kind: 'strategy'; id: Id; field: 'title' | 'description' };

/** Where in the field it stands: `start` included, `end` excluded, as String.slice counts. */
export type TextMatch = TextPlace & { start: number; end: number };

type Written = { record: object; place: TextPlace; text: string | undefined };

/** Every text of a map: the lane names, then stage by stage what is in it. A finding comes with its first touchpoint. */
function* textsOf(project: Project, mapId: Id): Generator<Written> {
  const lanes = lanesOf(project, mapId);
  for (const record of lanes) {
    const { id, name, note } = record;
    yield { record, place: { kind: 'lane', id, field: 'name' }, text: name };
    yield { record, place: { kind: 'lane', id, field: 'note' }, text: note };
  }
  const told = new Set<Id>();
  // Without a lane that shows them they cannot be gone to.
  const gathersStrategies = lanes.some((lane) => gatheredTable(lane) === 'strategies');
  for (const stage of stagesOf(project, mapId)) {
    const { id: stageId, name, goal } = stage;
    yield { record: stage, place: { kind: 'stage', id: stageId, field: 'name' }, text: name };
    yield { record: stage, place: { kind: 'stage', id: stageId, field: 'goal' }, text: goal };
    if (gathersStrategies)
      for (const record of strategiesInStage(project, mapId, stageId)) {
        if (told.has(record.id)) continue;
        told.add(record.id);
        const { id, title, description } = record;
        yield { record, place: { kind: 'strategy', id, field: 'title' }, text: title };
        yield { record, place: { kind: 'strategy', id, field: 'description' }, text: description };
      }
    for (const lane of lanes) {
      for (const record of cardsInCell(project, stageId, lane.id)) {
        const { id, text, description } = record;
        yield { record, place: { kind: 'card', id, field: 'text' }, text };
        yield { record, place: { kind: 'card', id, field: 'description' }, text: description };
        for (const finding of findingsOnCard(project, id)) {
          if (told.has(finding.id)) continue;
          told.add(finding.id);
          const found = { kind: 'finding', id: finding.id } as const;
          yield { record: finding, place: { ...found, field: 'title' }, text: finding.title };
          yield { record: finding, place: { ...found, field: 'cause' }, text: finding.cause };
        }
      }
    }
  }
}

type Known = Map<string, { written: string; comparable: Comparable }>;
const known = new WeakMap<object, Known>();

/** A field of a record made comparable, once for as long as the record lives: a search goes through all of them at each letter. */
function comparableOf({ record, place, text = '' }: Written, matchCase: boolean): Comparable {
  let fields = known.get(record);
  if (!fields) known.set(record, (fields = new Map()));
  const key = `${place.field} ${matchCase}`;
  let field = fields.get(key);
  if (field?.written !== text)
    fields.set(key, (field = { written: text, comparable: comparable(text, matchCase) }));
  return field.comparable;
}

/** What is looked for, as a pattern; undefined for an empty query. */
function patternOf(query: string, { matchCase = false, wholeWord = false }: FindOptions): RegExp | undefined {
  const wanted = comparableText(query, matchCase);
  if (wanted === '') return undefined;
  const literal = wanted.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const inWord = String.raw`[\p{L}\p{M}\p{N}_]`;
  return new RegExp(wholeWord ? `(?<!${inWord})${literal}(?!${inWord})` : literal, 'gu');
}

/**
 * All matches of a query in a map, in reading order and without overlaps. Signs that look alike are alike
 * (see comparableText), and without `matchCase` capitals and small letters are the same, and so are е and ё. A whole word has no letter, digit or underscore beside it, in any alphabet.
 */
export function findText(
  project: Project,
  mapId: Id,
  query: string,
  options: FindOptions = {},
): readonly TextMatch[] {
  const pattern = patternOf(query, options);
  const matches: TextMatch[] = [];
  if (!pattern) return matches;
  for (const written of textsOf(project, mapId)) {
    if (written.text === undefined || written.text === '') continue;
    const { text: soft, from, to } = comparableOf(written, options.matchCase ?? false);
    let last = 0;
    for (const { 0: found, index } of soft.matchAll(pattern)) {
      const after = index + found.length;
      const [start, end] = [from?.[index] ?? index, to?.[after - 1] ?? after];
      // A letter that is longer when compared than when written is found once.
      if (start < last) continue;
      last = end;
      matches.push({ ...written.place, start, end });
    }
  }
  return matches;
}
