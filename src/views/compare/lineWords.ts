// Words of a line of the story: what it is called, where it stands or from where to where it went, and what changed in it.
// keys: story.fate.*
import type { Comparison, FieldChange } from '@/analysis/comparison';
import { language, t } from '@/i18n/translate';
import {
  byWeight,
  fieldName,
  fieldSentence,
  kindWord,
  moveSentence,
  placeSentence,
  feelingFigure,
  stepSentences,
  rowNoun,
  rowTitle,
} from './differenceWords';
import type { DifferenceRow } from './differenceRows';
import { fateFigure, fateNotes } from './fateWords';
import { titleOf } from './storyWords';
import { findingOfLine, isSmall, type StoryLine } from './storyLines';

/** A text that changed, to be told word by word; without a label it is the title of its line. */
export type TextChange = { label?: string; before: string; after: string };

/** What is told of what changed: short facts, and texts word by word. */
export type Told = { notes: readonly string[]; texts: readonly TextChange[] };

export type LineWords = Told & {
  title: string;
  /** What became of the title, where that changed. */
  changedTitle?: TextChange;
  /** What stands at the right: a weight, a feeling, before and after. */
  figure?: string;
  /** What changed beside the point: told where one asks for it. */
  more: Told;
};

/** The fields whose text is the title of a line. */
const TITLES = new Set(['text', 'name', 'title']);
/** Fields whose texts are read, and not only compared. */
const TEXTS = new Set(['cause', 'description', 'goal', 'learning', 'note', 'notes', 'scenario', 'scope']);

const isText = (value: unknown): value is string | undefined =>
  value === undefined || typeof value === 'string';

function textOf({ field, before, after }: FieldChange, fields: ReadonlySet<string>): TextChange | undefined {
  if (!fields.has(field) || !isText(before) || !isText(after)) return undefined;
  return { before: before ?? '', after: after ?? '' };
}

/** All that a line says. */
export function lineWords(comparison: Comparison, line: StoryLine): LineWords {
  const { row, fate } = line;
  const title = row ? rowTitle(comparison, row) : titleOf(findingOfLine(comparison, line));
  const weight = fate && fateFigure(fate);
  const said = fate ? fateNotes(comparison, fate) : [];
  const nothing: Told = { notes: [], texts: [] };
  if (!row)
    return {
      title,
      notes: said,
      texts: [],
      more: nothing,
      ...(weight !== undefined && { figure: weight }),
    };
  const felt = row.of === 'feeling' ? feelingFigure(comparison, row) : undefined;
  const fields = byWeight(row.fields).filter(({ field }) => felt === undefined || field !== 'value');
  const changedTitle = fields.map((change) => textOf(change, TITLES)).find((text) => text !== undefined);
  const rest = fields.filter((change) => textOf(change, TITLES) === undefined);
  const isBeside = (change: FieldChange): boolean => line.group !== 'small' && isSmall(change);
  const noun = fate ? '' : nounNote(comparison, line);
  const place = row.kinds.includes('moved')
    ? moveSentence(comparison, row)
    : fate
      ? ''
      : (placeSentence(comparison, row) ?? '');
  const main = toldOf(
    row,
    rest.filter((change) => !isBeside(change)),
    [...(place === '' && noun !== '' ? [noun] : []), ...stepSentences(row)],
  );
  const figure = felt ?? weight;
  return {
    title,
    ...(changedTitle && { changedTitle }),
    ...(figure !== undefined && { figure }),
    notes: [place, ...said, ...main.notes].filter((note) => note !== ''),
    texts: main.texts,
    more: toldOf(row, rest.filter(isBeside)),
  };
}

/** Short facts share a line; of fields whose values say nothing only the names are told. */
function toldOf(row: DifferenceRow, fields: readonly FieldChange[], first: readonly string[] = []): Told {
  const [facts, unsaid, texts] = [[...first], [] as string[], [] as TextChange[]];
  for (const change of fields) {
    const text = textOf(change, TEXTS);
    const label = fieldName(row.of, change.field);
    const sentence = text ? undefined : fieldSentence(row.of, change);
    if (text) texts.push({ label, ...text });
    else if (sentence === undefined) unsaid.push(label.toLocaleLowerCase(language()));
    else facts.push(sentence);
  }
  if (unsaid.length > 0) facts.push(t('story.changed', { names: unsaid.join(', ') }));
  return { notes: facts.length > 0 ? [facts.join(' \u00b7 ')] : [], texts };
}

/** The kind of thing, where the title alone does not say it. */
function nounNote(comparison: Comparison, { row }: StoryLine): string {
  return row && !['feeling', 'measurement', 'goal', 'map'].includes(row.of) ? rowNoun(comparison, row) : '';
}

/** All words of a line, for a search. */
export function lineText(comparison: Comparison, line: StoryLine): string {
  const { title, changedTitle, notes, texts, more } = lineWords(comparison, line);
  const changed = [...texts, ...more.texts, ...(changedTitle ? [changedTitle] : [])];
  return [title, ...notes, ...more.notes, ...changed.flatMap(({ before, after }) => [before, after])].join(
    '\n',
  );
}

/** What a line is, for those who do not see its sign. */
export function lineKind(comparison: Comparison, { row, fate }: StoryLine): string {
  if (fate) return t(`story.fate.${fate.fate}`);
  return row ? row.kinds.map((kind) => kindWord(comparison, row, kind)).join(', ') : '';
}
