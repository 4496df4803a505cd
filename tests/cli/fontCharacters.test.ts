// What fonts can draw is read off the fonts, and a font that is none draws nothing.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingCharacters } from '@/cli/fontCharacters';
import { nearest } from '@/cli/nearest';
import { resources } from '../../scripts/cli/build.mjs';

const inter = new Uint8Array(readFileSync(resources['Inter_400Regular.ttf']));

test('Inter has Latin, Cyrillic, Greek and arrows; what it lacks is told once each', () => {
  expect(
    missingCharacters(['Naïve – “Łódź” → 5 €', 'Карта пути ₽', 'Ταξίδι', 'a\u0301\u200d\n'], [inter]),
  ).toEqual([]);
  expect(missingCharacters(['支払う', 'שלום 支', '😀'], [inter])).toEqual([...'支払うשלום😀']);
});

test('a font that breaks off, or is none, has no characters', () => {
  for (const font of [new Uint8Array(), inter.slice(0, 40), new TextEncoder().encode('not a font at all')])
    expect(missingCharacters(['ab'], [font])).toEqual(['a', 'b']);
});

test.each([
  ['valdate', 'validate'],
  ['jsn', 'json'],
  ['rendre', 'render'],
  ['Prove identitty', 'Prove identity'],
  ['zzz', undefined],
  ['', undefined],
])('the word nearest to “%s” is %s', (word, expected) => {
  expect(nearest(word, ['validate', 'json', 'render', 'Prove identity', 'lint'])).toBe(expected);
});
