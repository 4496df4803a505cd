// Which column of a log of contacts is what: guessed by its name and by what stands in it, for a person to put right.
import { comparableText } from '@/analysis/comparableText';
import type { DateOrder } from './readDate';

/** What a column of a log can be: who, when and what are needed. */
export const CONTACT_ROLES = ['case', 'when', 'activity', 'channel', 'outcome', 'unused'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** What was seen of a column. */
export type ColumnFacts = {
  header: string;
  /** How many cells have something in them. */
  filled: number;
  /** How many different values there are, counted up to `MANY`. */
  values: number;
  /** How many are moments, and the orders that read as many; `example` where they disagree. */
  moments: number;
  orders: readonly DateOrder[];
  example?: string;
};

/** More different values than this are not counted. */
export const MANY = 2000;

/** Names of columns, the surest first; a word of several languages, and the keys of XES. */
const names: readonly (readonly [role: ContactRole, name: RegExp])[] = [
  ['case', /^(?:case:concept:name|case(?: id)?|trace)$/],
  ['when', /^(?:time:timestamp|timestamp|when|date ?time|date and time|дата и время)$/],
  ['activity', /^(?:concept:name|activity|event|touchpoint|активность|событие|точка контакта)$/],
  [
    'case',
    /case|customer|client|visitor|person|user|session|journey|клиент|пользовател|заявк|обращени[ея] №/,
  ],
  ['when', /date|time|moment|created|occurred|дата|время|когда|момент/],
  ['channel', /channel|medium|\bsource|канал|источник/],
  [
    'outcome',
    /outcome|result|problem|reason|issue|error|status|исход|результат|итог|проблем|причин|ошибк|статус/,
  ],
  ['activity', /activity|event|action|step|contact|page|what|действи|шаг|контакт|событи|операци|что|тема/],
  ['case', /(?:^| )id$|номер|№/],
];

const plain = (header: string): string =>
  comparableText(header)
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** What each column is, as far as it can be told; each role but `unused` is given once. */
export function guessRoles(columns: readonly ColumnFacts[]): ContactRole[] {
  const roles = columns.map((): ContactRole => 'unused');
  const give = (role: ContactRole, at: number): void => {
    if (at >= 0 && roles[at] === 'unused' && !roles.includes(role)) roles[at] = role;
  };
  const isWhen = ({ filled, moments }: ColumnFacts): boolean => filled > 0 && moments >= filled / 2;
  for (const [role, name] of names) {
    const at = columns.findIndex(
      (facts, index) =>
        roles[index] === 'unused' && name.test(plain(facts.header)) && isWhen(facts) === (role === 'when'),
    );
    give(role, at);
  }
  give('when', columns.findIndex(isWhen));
  // Without a name that says so, kinds of contact repeat themselves most, and people less.
  const free = columns
    .map((facts, at) => ({ ...facts, at }))
    .filter(({ at, filled, values }) => roles[at] === 'unused' && filled > 0 && values > 1)
    .sort((a, b) => a.values - b.values);
  give('case', free.at(-1)?.at ?? -1);
  give('activity', free.find(({ at }) => roles[at] === 'unused')?.at ?? -1);
  return roles;
}

/** What is still to be said before a log can be counted. */
export const missingRoles = (roles: readonly ContactRole[]): ('case' | 'when' | 'activity')[] =>
  (['case', 'when', 'activity'] as const).filter((role) => !roles.includes(role));
