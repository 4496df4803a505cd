// Painting without a browser: which characters fonts have, texts from the right; and the word that was meant.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingCharacters } from '@/cli/fontCharacters';
import { forPainter } from '@/cli/paint';
import { createSvgPen } from '@/formats/svgPen';
import { nearest } from '@/cli/nearest';
import { resources } from '../../scripts/cli/build.mjs';

const inter = new Uint8Array(readFileSync(resources['Inter_400Regular.ttf']));

test('Inter has Latin, Cyrillic, Greek and arrows; what it lacks is told once each', () => {
  expect(
    missingCharacters(['Naïve – “Łódź” → 5 €', 'Карта пути ₽', 'Ταξίδι', 'a\u0301\u200d\n'], [inter]),
  ).toEqual([]);
  expect(missingCharacters(['支払う', 'שלום 支', '😀'], [inter])).toEqual('支払うשלום😀'.match(/./gu));
});

test('a font that breaks off, or is none, has no characters', () => {
  for (const font of [new Uint8Array(), inter.slice(0, 40), new TextEncoder().encode('not a font at all')])
    expect(missingCharacters(['ab'], [font])).toEqual(['a', 'b']);
});

test('a text from the right is set from the right by a painter that knows no direction', () => {
  const pen = createSvgPen();
  pen.text('שלום', 10, 20, { font: 'card', fill: '#000', room: 100 });
  pen.text('שלום', 10, 20, { font: 'card', fill: '#000' });
  pen.text('Hello', 10, 20, { font: 'card', fill: '#000' });
  const painted = forPainter(pen.body()).match(/<text[^>]*>|\u200fשלום\u200f/gu) ?? [];
  expect(painted).toHaveLength(5);
  const [within, , alone, , plain] = painted;
  expect(within).toContain('x="110"');
  expect(within).toContain('text-anchor="end"');
  // Without room it begins at its left end, as it does in the drawing.
  expect(alone).toContain('x="10"');
  expect(alone).toContain('text-anchor="start"');
  expect(plain).not.toContain('anchor');
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
