// What a file of answers seems to be: the role of each column, the values found in it, the scale. A person has the last word.
import { type AnswerRole, answerNumber, isSplit, type Split } from './answers';
import { DATE_ORDERS, type DateOrder, ordersOf, readDay } from './readDate';
import type { RowsRead } from './rows';

export type FoundValue = { value: string; count: number };

export type FoundColumn = {
  name: string;
  role: AnswerRole;
  /** The values found in it, the most frequent first, where they are few enough to be mapped. */
  values: FoundValue[];
  /** How many different ones. */
  different: number;
  /** The orders in which its dates can be read. */
  orders: DateOrder[];
  /** A date of it that tells the orders apart, or that shows that they cannot be. */
  example?: string;
  /** The least and the greatest number in it. */
  range?: { min: number; max: number };
  /** Its numbers are often no whole ones. */
  decimals?: boolean;
};

export type AnswersPreview = {
  columns: FoundColumn[];
  hasHead: boolean;
  rows: string[][];
  total: number;
  by: RowsRead['by'];
  openQuote?: number;
};

/** The names of places of the project, by what they split; a column whose values are these is known by them. */
export type PlaceNames = Readonly<Record<Exclude<Split, 'segment'>, readonly string[]>>;

const PREVIEW = 5;
/** More values than these are nothing to be mapped by hand. */
const MAPPED = 200;

/** A smaller share of answers between whole numbers is slips of the pen, and not how people were asked. */
const MANY_DECIMALS = 0.1;

const WORDS: readonly [AnswerRole, RegExp][] = [
  ['date', /date|day|time|дата|день|время/iu],
  ['stage', /stage|step|phase|этап|шаг|стади/iu],
  ['card', /touch|точк/iu],
  ['channel', /channel|канал/iu],
  ['persona', /persona|персон/iu],
  ['segment', /segment|group|сегмент|групп/iu],
  ['count', /^(?:n|count|answers|responses|respondents|number|кол-?во|количество|ответов|число)\b|^n$/iu],
  ['share', /share|percent|%|доля|процент/iu],
  ['answer', /score|rating|answer|grade|nps|csat|ces|mark|satisf|recommend|оцен|балл|ответ|удовл|рекоменд/iu],
  ['id', /(?:^|[^a-z])id(?:$|[^a-z])|e-?mail|phone|номер|почта|телефон/iu],
];

/** Looks at all rows once, column by column. */
export function previewOf(read: RowsRead, names: PlaceNames): AnswersPreview {
  const { head, rows, hasHead, by, openQuote } = read;
  const columns = head.map((name, at) => columnOf(name, at, rows));
  const known = plainNames(names);
  const taken = new Set<AnswerRole>();
  const give = (role: AnswerRole, of: (column: FoundColumn, at: number) => boolean): void => {
    if (taken.has(role)) return;
    const found = columns.find((column, at) => column.role === 'skip' && of(column, at));
    if (!found) return;
    found.role = role;
    taken.add(role);
  };
  const filled = rows.length;
  const named = (role: AnswerRole) => (column: FoundColumn) =>
    WORDS.some(([one, pattern]) => one === role && pattern.test(column.name));
  const isScore = ({ range }: FoundColumn): boolean =>
    range !== undefined && range.min >= 0 && range.max <= 100;
  give('date', (column) => column.orders.length > 0 && named('date')(column));
  give(
    'date',
    (column) => column.orders.length > 0 && column.example !== undefined && !/^\d+$/.test(column.example),
  );
  for (const split of ['stage', 'card', 'channel', 'persona'] as const)
    give(split, (column) => column.values.some(({ value }) => known[split].has(plain(value))));
  for (const split of ['stage', 'card', 'channel', 'persona', 'segment'] as const)
    give(split, (column) => named(split)(column) && column.values.length > 0 && !column.range);
  give(
    'share',
    (column) => named('share')(column) && columns.some((other) => other !== column && named('count')(other)),
  );
  if (taken.has('share')) give('count', named('count'));
  else {
    give('answer', (column) => named('answer')(column) && isScore(column));
    give('answer', (column) => isScore(column) && column.different <= 12 && !named('id')(column));
    // The only column of a file is the answer, whatever it holds.
    if (columns.length === 1) give('answer', () => true);
    if (taken.has('answer')) give('count', (column) => named('count')(column) && column.range !== undefined);
  }
  give('id', (column) => named('id')(column) && column.different > filled / 2 && columns.length > 2);
  // Rows of one client after each step tell clients apart, not rows: that is for a person to say.
  for (const column of columns) if (column.role === 'id') column.role = 'skip';
  return {
    columns,
    hasHead,
    rows: rows.slice(0, PREVIEW).map((row) => [...row]),
    total: rows.length,
    by,
    ...(openQuote !== undefined && { openQuote }),
  };
}

/** The measure whose answers are looked for. */
export type WantedMeasure = {
  name: string;
  kind: 'nps' | 'csat' | 'ces' | 'custom';
  scale: { min: number; max: number } | undefined;
};

const KIND_WORDS = {
  nps: /(?<!\p{L})nps(?!\p{L})|recommend|рекоменд|лояльн/iu,
  csat: /(?<!\p{L})csat(?!\p{L})|satisf|удовл/iu,
  ces: /(?<!\p{L})ces(?!\p{L})|effort|усили/iu,
  custom: undefined,
} as const;
const ANY_SCORE = /score|rating|оцен|балл/iu;

/**
 * The column that holds the answers of a measure: the one called as it or as its kind is, else the one that fits its scale
 * best. Undefined where no column has numbers that fit.
 */
export function answerColumnOf(
  columns: readonly FoundColumn[],
  { name, kind, scale }: WantedMeasure,
): { at: number; named: boolean } | undefined {
  const wanted = plain(name);
  const rankOf = (header: string): number => {
    const own = plain(header);
    if (wanted !== '' && own === wanted) return 4;
    if (wanted !== '' && own.includes(wanted)) return 3;
    if (KIND_WORDS[kind]?.test(own)) return 2;
    return ANY_SCORE.test(own) ? 1 : 0;
  };
  const fitOf = ({ values, range }: FoundColumn): number => {
    if (!range) return 0;
    let [fits, all] = [0, 0];
    for (const { value, count } of values) {
      const number = answerNumber(value);
      all += count;
      if (number === undefined) continue;
      if (!scale || (Number.isInteger(number) && number >= scale.min && number <= scale.max)) fits += count;
    }
    return all === 0 ? 0 : fits / all;
  };
  const found = columns.flatMap((column, at) =>
    ['answer', 'skip'].includes(column.role)
      ? [{ at, rank: rankOf(column.name), fit: fitOf(column), guessed: column.role === 'answer' }]
      : [],
  );
  const [best] = found
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.rank - a.rank || b.fit - a.fit || Number(b.guessed) - Number(a.guessed) || a.at - b.at);
  return best && { at: best.at, named: best.rank > 1 };
}

/** A name for comparing: what parts its words, and case, do not matter. */
export const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');

const plainNames = (names: PlaceNames): Record<Exclude<Split, 'segment'>, ReadonlySet<string>> => ({
  stage: new Set(names.stage.map(plain)),
  card: new Set(names.card.map(plain)),
  channel: new Set(names.channel.map(plain)),
  persona: new Set(names.persona.map(plain)),
});

function columnOf(name: string, at: number, rows: readonly (readonly string[])[]): FoundColumn {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = (row[at] ?? '').trim();
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts].map(([value, count]) => ({ value, count }));
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const texts = [...counts.keys()];
  // Dates repeat, so that the different ones say as much as all.
  const isDate = (text: string): boolean => DATE_ORDERS.some((order) => readDay(text, order) !== undefined);
  const sample = texts.slice(0, 5000);
  const dates = sample.filter(isDate);
  const orders = dates.length > 0 && dates.length >= 0.8 * sample.length ? ordersOf(texts) : [];
  const [first, second] = orders;
  const example =
    second === undefined || first === undefined
      ? dates[0]
      : (dates.find((text) => readDay(text, first)?.day !== readDay(text, second)?.day) ?? dates[0]);
  let [min, max, numbers] = [Infinity, -Infinity, 0];
  let [all, between] = [0, 0];
  for (const text of texts) {
    const number = answerNumber(text.replace('%', ''));
    if (number === undefined) continue;
    numbers++;
    const times = counts.get(text) ?? 0;
    all += times;
    if (!Number.isInteger(number)) between += times;
    min = Math.min(min, number);
    max = Math.max(max, number);
  }
  return {
    name,
    role: 'skip',
    values: values.length <= MAPPED ? values : [],
    different: counts.size,
    orders,
    ...(orders.length > 0 && example !== undefined && { example }),
    ...(numbers > 0 &&
      numbers >= 0.5 * texts.length && {
        range: { min, max },
        ...(between > 0 && between >= MANY_DECIMALS * all && { decimals: true }),
      }),
  };
}

/** Whether somebody has to say in which order the dates of a column are: two orders read all of them, and not alike. */
export function orderIsOpen({ orders, example = '' }: FoundColumn): boolean {
  const [first, second] = orders;
  return (
    first !== undefined &&
    second !== undefined &&
    readDay(example, first)?.day !== readDay(example, second)?.day
  );
}

/** The usual scale that holds the numbers of a column. */
export function guessScaleOf({
  range,
}: Pick<FoundColumn, 'range'>): { min: number; max: number } | undefined {
  if (!range || range.min < 0 || range.max > 100) return undefined;
  // One answer out of range does not make another scale of it.
  if (range.min < 1 || range.max > 7) return { min: 0, max: 10 };
  return { min: 1, max: range.max > 5 ? 7 : 5 };
}

/** Scales that are asked often, the narrowest first. */
const USUAL = [
  { min: 0, max: 1 },
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
  { min: 0, max: 100 },
] as const;

/** The narrowest scale that holds every number of a column: a usual one, else one of its own between whole numbers. */
export function fittingScaleOf({
  range,
}: Pick<FoundColumn, 'range'>): { min: number; max: number } | undefined {
  if (!range) return undefined;
  const usual = USUAL.find(({ min, max }) => range.min >= min && range.max <= max);
  if (usual) return { ...usual };
  const [min, max] = [Math.floor(range.min), Math.ceil(range.max)];
  return { min, max: max > min ? max : min + 1 };
}

/** The values of a column that are called as a place is, and which. */
export function equalPlaces(
  { role, values }: FoundColumn,
  places: readonly { id: string; name: string }[],
): Record<string, string> {
  if (!isSplit(role) || role === 'segment') return {};
  const byName = new Map(places.toReversed().map(({ id, name }) => [plain(name), id]));
  return Object.fromEntries(
    values.flatMap(({ value }) => {
      const id = byName.get(plain(value));
      return id === undefined ? [] : [[value, id]];
    }),
  );
}
