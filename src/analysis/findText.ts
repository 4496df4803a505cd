// Finding text in a map: in its cards, findings, stages and lanes, in the order in which a map is read.
import type { Id } from '@/model/id';
import { cardsInCell, findingsOnCard, lanesOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';

export type FindOptions = { matchCase?: boolean | undefined; wholeWord?: boolean | undefined };

/** A field in which text is found. */
export type TextPlace =
  | { kind: 'stage'; id: Id; field: 'name' | 'goal' }
  | { kind: 'lane'; id: Id; field: 'name' | 'note' }
  | { kind: 'card'; id: Id; field: 'text' | 'description' }
  | { kind: 'finding'; id: Id; field: 'title' | 'cause' };

/** Where in the field it stands: `start` included, `end` excluded, as String.slice counts. */
export type TextMatch = TextPlace & { start: number; end: number };

type Written = { place: TextPlace; text: string | undefined };

/** Every text of a map: the lane names, then stage by stage what is in it. A finding comes with its first touchpoint. */
function* textsOf(project: Project, mapId: Id): Generator<Written> {
  const lanes = lanesOf(project, mapId);
  for (const { id, name, note } of lanes) {
    yield { place: { kind: 'lane', id, field: 'name' }, text: name };
    yield { place: { kind: 'lane', id, field: 'note' }, text: note };
  }
  const told = new Set<Id>();
  for (const { id: stageId, name, goal } of stagesOf(project, mapId)) {
    yield { place: { kind: 'stage', id: stageId, field: 'name' }, text: name };
    yield { place: { kind: 'stage', id: stageId, field: 'goal' }, text: goal };
    for (const lane of lanes) {
      for (const { id, text, description } of cardsInCell(project, stageId, lane.id)) {
        yield { place: { kind: 'card', id, field: 'text' }, text };
        yield { place: { kind: 'card', id, field: 'description' }, text: description };
        for (const finding of findingsOnCard(project, id)) {
          if (told.has(finding.id)) continue;
          told.add(finding.id);
          yield { place: { kind: 'finding', id: finding.id, field: 'title' }, text: finding.title };
          yield { place: { kind: 'finding', id: finding.id, field: 'cause' }, text: finding.cause };
        }
      }
    }
  }
}

/** Small letters, and ё like е: people write either. Where case matters, each letter is itself. */
const soften = (text: string, matchCase: boolean): string =>
  matchCase ? text : text.toLowerCase().replaceAll('ё', 'е');

/** A text made comparable; `from` and `to` lead back to the text as written, where the two differ in length. */
type Comparable = { text: string; from?: number[]; to?: number[] };

/** Signs that belong to the letter before them: accents, and the vowels and ends of Korean syllables. */
const ACCENT = String.raw`\p{M}\u1160-\u11ff`;
const accented = new RegExp(`[${ACCENT}]`, 'u');
const letters = new RegExp(`[^${ACCENT}][${ACCENT}]*|[${ACCENT}]+`, 'gu');

/**
 * A letter may be written as one sign or as a letter and its accent, and small letters may be longer than capitals:
 * such texts are made comparable letter by letter, so that the places of the matches stay right. A letter that becomes
 * shorter or longer is found as a whole.
 */
function comparable(text: string, matchCase: boolean): Comparable {
  const soft = soften(text, matchCase);
  if (soft.length === text.length && !accented.test(text)) return { text: soft };
  const [from, to]: [number[], number[]] = [[], []];
  let whole = '';
  for (const { 0: letter, index } of text.matchAll(letters)) {
    const piece = soften(letter.normalize('NFC'), matchCase);
    const asLong = piece.length === letter.length;
    for (let i = 0; i < piece.length; i += 1) {
      from.push(asLong ? index + i : index);
      to.push(asLong ? index + i + 1 : index + letter.length);
    }
    whole += piece;
  }
  return { text: whole, from, to };
}

/** What is looked for, as a pattern; undefined for an empty query. */
function patternOf(query: string, { matchCase = false, wholeWord = false }: FindOptions): RegExp | undefined {
  const wanted = soften(query.normalize('NFC'), matchCase);
  if (wanted === '') return undefined;
  const literal = wanted.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const inWord = String.raw`[\p{L}\p{M}\p{N}_]`;
  return new RegExp(wholeWord ? `(?<!${inWord})${literal}(?!${inWord})` : literal, 'gu');
}

/**
 * All matches of a query in a map, in reading order and without overlaps. Without `matchCase` capitals and small letters
 * are the same, and so are е and ё. A whole word has no letter, digit or underscore beside it, in any alphabet.
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
  for (const { place, text } of textsOf(project, mapId)) {
    if (text === undefined || text === '') continue;
    const { text: soft, from, to } = comparable(text, options.matchCase ?? false);
    for (const { 0: found, index } of soft.matchAll(pattern)) {
      const end = index + found.length;
      matches.push({ ...place, start: from?.[index] ?? index, end: to?.[end - 1] ?? end });
    }
  }
  return matches;
}
