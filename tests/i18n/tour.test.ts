// The tour finds its way by words of the product: each of them must be there, in both languages.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '@/i18n/en';
import { ru } from '@/i18n/ru';

type Words = { readonly [key: string]: string | Words };

const find = (words: Words, key: string): string | Words | undefined =>
  key
    .split('.')
    .reduce<string | Words | undefined>(
      (part, name) => (typeof part === 'object' ? part[name] : undefined),
      words,
    );

test('every word that the tour looks for exists', () => {
  const script = readFileSync('scripts/tour/screens.mjs', 'utf8');
  const keys = [...script.matchAll(/\bt\('([\w.]+)'\)/g)].map(([, key]) => key ?? '');
  expect(keys.length).toBeGreaterThan(10);
  const gone = keys.filter((key) => [en, ru].some((words) => typeof find(words, key) !== 'string'));
  expect(gone).toEqual([]);
});
