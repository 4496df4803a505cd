// Answers of a table to counts: what each column is, which answers count, and why the others do not. No row leaves this file.
import { type DateOrder, readDay } from './readDate';

/** What a column of a file of answers is. The five in the middle split the answers by a place. */
export const ANSWER_ROLES = [
  'answer',
  'date',
  'stage',
  'card',
  'channel',
  'persona',
  'segment',
  'id',
  'share',
  'count',
  'skip',
] as const;
export type AnswerRole = (typeof ANSWER_ROLES)[number];
export const SPLITS = ['stage', 'card', 'channel', 'persona', 'segment'] as const;
export type Split = (typeof SPLITS)[number];
export const isSplit = (role: AnswerRole): role is Split => (SPLITS as readonly AnswerRole[]).includes(role);

/** Calendar periods that answers with a date are put together by; `all`: as one. */
export const SPANS = ['month', 'quarter', 'year', 'all'] as const;
export type Span = (typeof SPANS)[number];

export type AnswerMapping = {
  roles: readonly AnswerRole[];
  order: DateOrder;
  /** Only answers within it count, and only whole ones unless `fractions` says more; without one any number does. */
  scale?: { min: number; max: number } | undefined;
  /** Answers between the points of the scale count too. */
  fractions?: boolean | undefined;
  span: Span;
  /** The period of answers without a column of dates. */
  period?: { from: string; to: string } | undefined;
  /** By column: what a value found in it stands for. A value that is not here counts for the map as a whole. */
  places: Readonly<Record<number, Readonly<Record<string, string>>>>;
  /** By column of answers: the touchpoint that it asks about, where there are several. */
  asks: Readonly<Record<number, string>>;
};

/** Why an answer does not count. */
export const REJECTIONS = ['range', 'fraction', 'word', 'date', 'duplicate', 'group'] as const;
export type Rejection = (typeof REJECTIONS)[number];

/** So many, and where the first three stand. */
export type Lines = { count: number; lines: number[] };
export type Rejected = Lines & { reason: Rejection; value?: string };

export type AnswerGroup = {
  place: { [Key in Split]?: string };
  from?: string;
  to?: string;
  counts: Record<string, number>;
};

export type AnswerCounts = {
  answered: number;
  blank: Lines;
  rejected: Rejected[];
  groups: AnswerGroup[];
  /** The first and the last day on which somebody answered. */
  days?: { from: string; to: string };
  /** Why nothing can come of it: names were chosen as the answer, or averages that cannot be taken further. */
  problem?: 'words' | 'averages' | 'noAnswer' | 'noCount' | 'manySegments';
};

export type AnswerRows = { rows: readonly (readonly string[])[]; lines: readonly number[] };

const FIRST = 3;
/** So many values of a segment at most: more are names, and those stay outside. */
export const MANY_SEGMENTS = 50;
/** Before that nobody has answered: it is the empty date of a program. */
const EARLIEST = '1950';

/** What of a rejected value may be told: a short number, or a date. */
const SHORT = /^(?:[+-]?[\d.,]{1,5}|[\d./-]{6,10})$/;
const TOLD = 20;

const note = (lines: Lines, line: number): void => {
  lines.count++;
  if (lines.lines.length < FIRST) lines.lines.push(line);
};

/** A number as a table writes it: `5`, `5.0`, `5,0`, or the number of a labelled point, `10 - certainly`. */
export function answerNumber(text: string): number | undefined {
  const plain = text.trim();
  const found = /^([+-]?\d{1,12}(?:[.,]\d{1,12})?)(?:\s*[-\u2013\u2014.:)]\s*\p{L}.*)?$/su.exec(plain);
  return found ? Number((found[1] ?? '').replace(',', '.')) : undefined;
}

/** A share of one or of a hundred as counts of answers: so many at the top of the scale, the others at its foot. */
function sharesOf(
  text: string,
  count: number,
  { min, max }: { min: number; max: number },
): Record<string, number> | undefined {
  const percent = text.includes('%');
  const number = answerNumber(text.replace('%', ''));
  if (number === undefined || number < 0) return undefined;
  const share = percent || number > 1 ? number / 100 : number;
  if (share > 1) return undefined;
  const hits = Math.round(share * count);
  return { [max]: hits, [min]: count - hits };
}

/** The calendar period of a day. */
export function periodOf(day: string, span: Span): { from: string; to: string } | undefined {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const last = (until: number): string => new Date(Date.UTC(year, until, 0)).toISOString().slice(0, 10);
  const first = (from: number): string =>
    `${String(year).padStart(4, '0')}-${String(from).padStart(2, '0')}-01`;
  if (span === 'all') return undefined;
  if (span === 'year') return { from: first(1), to: last(12) };
  if (span === 'month') return { from: first(month), to: last(month) };
  const begin = month - ((month - 1) % 3);
  return { from: first(begin), to: last(begin + 2) };
}

/** What makes two rows the same one: their id where a column has one, else all their cells, where some column tells rows apart. */
function sameness(
  { rows }: AnswerRows,
  { roles }: AnswerMapping,
): ((row: readonly string[], period: string) => string) | undefined {
  const id = roles.indexOf('id');
  const splits = roles.flatMap((role, at) => (isSplit(role) ? [at] : []));
  if (id !== -1)
    return (row, period) =>
      (row[id] ?? '') === '' ? '' : JSON.stringify([row[id], period, ...splits.map((at) => row[at] ?? '')]);
  const width = roles.length;
  if (rows.length < 5) return undefined;
  for (let at = 0; at < width; at++) {
    const different = new Set<string>();
    for (const row of rows) different.add(row[at] ?? '');
    if (different.size > 0.9 * rows.length) return (row) => JSON.stringify(row);
  }
  return undefined;
}

/** Counts the answers of a table. The order of its rows does not matter, but for which of two equal ones is the first. */
export function countAnswers(
  table: AnswerRows,
  mapping: AnswerMapping,
  tell?: (done: number) => void,
): AnswerCounts {
  const { roles, order, scale, fractions: between = false, span, places, asks } = mapping;
  const at = (role: AnswerRole): number => roles.indexOf(role);
  const answers = roles.flatMap((role, column) => (role === 'answer' ? [column] : []));
  const [dates, counts, shares] = [at('date'), at('count'), at('share')];
  const splits = roles.flatMap((role, column) => (isSplit(role) ? [{ role, column }] : []));
  const blank: Lines = { count: 0, lines: [] };
  const rejected = new Map<string, Rejected>();
  const groups = new Map<string, AnswerGroup>();
  const empty = (problem: NonNullable<AnswerCounts['problem']>): AnswerCounts => ({
    answered: 0,
    blank,
    rejected: [],
    groups: [],
    problem,
  });
  if (shares !== -1 && counts === -1) return empty('noCount');
  if (answers.length === 0 && shares === -1) return empty('noAnswer');
  const segments = at('segment');
  if (segments !== -1 && new Set(table.rows.map((row) => row[segments] ?? '')).size > MANY_SEGMENTS)
    return empty('manySegments');

  const reject = (reason: Rejection, line: number, written?: string): void => {
    // A long one may be anything, also a telephone number: it is not told, and does not enter the project.
    const value = written !== undefined && SHORT.test(written) && rejected.size < TOLD ? written : undefined;
    const key = `${reason} ${value ?? ''}`;
    const known = rejected.get(key) ?? { reason, count: 0, lines: [], ...(value !== undefined && { value }) };
    rejected.set(key, known);
    note(known, line);
  };
  const keyOf = sameness(table, mapping);
  const seen = new Set<string>();
  let [answered, fractions] = [0, 0];
  const days = { from: '', to: '' };

  const put = (
    row: readonly string[],
    asked: number | undefined,
    period: { from: string; to: string } | undefined,
    found: Record<string, number>,
  ): void => {
    const place: AnswerGroup['place'] = {};
    for (const { role, column } of splits) {
      const value = (row[column] ?? '').trim();
      const known = role === 'segment' ? value : places[column]?.[value];
      if (known) place[role] = known;
    }
    const touchpoint = asked === undefined ? undefined : asks[asked];
    if (touchpoint) place.card = touchpoint;
    const key = JSON.stringify([place, period]);
    const group: AnswerGroup = groups.get(key) ?? { place, ...period, counts: {} };
    groups.set(key, group);
    for (const [point, count] of Object.entries(found)) {
      if (count > 0) group.counts[point] = (group.counts[point] ?? 0) + count;
      answered += count;
    }
  };

  table.rows.forEach((row, i) => {
    if (i % 5000 === 0) tell?.(i / table.rows.length);
    const line = table.lines[i] ?? i + 1;
    const read = dates === -1 ? undefined : readDay(row[dates] ?? '', order);
    const day = read && read.day >= EARLIEST ? read.day : undefined;
    const period = dates === -1 ? mapping.period : day === undefined ? undefined : periodOf(day, span);
    const repeated = (): boolean => {
      const key = keyOf?.(row, period?.from ?? '') ?? '';
      if (key === '') return false;
      if (seen.has(key)) return true;
      seen.add(key);
      return false;
    };
    const cells = answers.map((column) => (row[column] ?? '').trim());
    const share = shares === -1 ? '' : (row[shares] ?? '').trim();
    if (cells.every((cell) => cell === '') && share === '') return note(blank, line);
    if (dates !== -1 && day === undefined) return reject('date', line, row[dates]);
    if (repeated()) return reject('duplicate', line);
    if (day !== undefined) {
      if (days.from === '' || day < days.from) days.from = day;
      if (day > days.to) days.to = day;
    }
    const times = counts === -1 ? 1 : answerNumber(row[counts] ?? '');
    if (times === undefined || times < 0 || !Number.isInteger(times) || times > 1e9)
      return reject('group', line);
    if (shares !== -1) {
      const found = sharesOf(share, times, scale ?? { min: 0, max: 1 });
      return found ? put(row, undefined, period, found) : reject('word', line);
    }
    cells.forEach((cell, which) => {
      if (cell === '') return answers.length > 1 ? undefined : note(blank, line);
      const number = answerNumber(cell);
      if (number === undefined) return reject('word', line);
      if (scale && (number < scale.min || number > scale.max)) return reject('range', line, cell);
      if (scale && !Number.isInteger(number)) {
        fractions++;
        if (!between) return reject('fraction', line, cell);
      }
      return put(row, answers[which], period, { [pointOf(number)]: times });
    });
  });

  const list = [...rejected.values()].sort(
    (a, b) =>
      REJECTIONS.indexOf(a.reason) - REJECTIONS.indexOf(b.reason) ||
      b.count - a.count ||
      ((a.value ?? '') < (b.value ?? '') ? -1 : 1),
  );
  const words = list.reduce((sum, { reason, count }) => sum + (reason === 'word' ? count : 0), 0);
  const averages = counts !== -1 && fractions > 0;
  const problem = averages ? 'averages' : answered === 0 && words > 0 ? 'words' : undefined;
  return {
    answered,
    blank,
    rejected: list,
    groups: problem ? [] : [...groups.values()].sort((a, b) => (groupKey(a) < groupKey(b) ? -1 : 1)),
    ...(days.from !== '' && { days }),
    ...(problem && { problem }),
  };
}

/** A point by which answers are counted; more decimals than these are noise of a computation. */
const pointOf = (number: number): string => String(Number(number.toFixed(4)));

const groupKey = ({ place, from = '' }: AnswerGroup): string =>
  [from, ...SPLITS.map((split) => place[split] ?? '')].join('\u0000');
