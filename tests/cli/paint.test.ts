// Painting without a browser: which characters fonts have, texts from the right; and the word that was meant.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingCharacters } from '@/cli/fontCharacters';
import { forPainter } from '@/cli/forPainter';
import { createSvgPen } from '@/formats/svgPen';
import { setFromRight } from '@/cli/setFromRight';
import { readTrueType } from '@/formats/paper/trueType';
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

test('letters from the right stand in runs of one font, in the forms in which they join', () => {
  const fontOf = (name: 'Inter_400Regular.ttf' | 'noto-arabic-400.ttf') =>
    readTrueType(new Uint8Array(readFileSync(resources[name])));
  const fonts = [
    { family: 'Inter', font: fontOf('Inter_400Regular.ttf'), fromRight: false },
    { family: 'Noto Sans Arabic', font: fontOf('noto-arabic-400.ttf'), fromRight: true },
  ];
  const { runs, width } = setFromRight('في بنك ABC 25 支', fonts, () => 1200);
  // From the left to the right as it is seen; the letters of a word in their own order.
  expect(runs.map(({ family, text }) => [family, text])).toEqual([
    ['Inter', 'ABC'],
    ['Inter', '25'],
    [undefined, '支'],
    ['Noto Sans Arabic', '\ufe91\ufee8\ufeda'],
    ['Noto Sans Arabic', '\ufed3\ufef2'],
  ]);
  const places = runs.map(({ x }) => x);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBe(0);
  expect(width).toBeGreaterThan(places.at(-1) ?? 0);

  const pen = createSvgPen();
  pen.text('في بنك', 10, 20, { font: 'card', fill: '#000', room: 100 });
  pen.text('Says في', 10, 20, { font: 'card', fill: '#000' });
  const painted = forPainter(pen.body(), (text) => setFromRight(text, fonts, () => 0));
  expect(painted).not.toContain('direction=');
  const [bank, , says] = painted.match(/<text[^>]*>[^<]*/g) ?? [];
  expect(bank).toContain('font-family:Noto Sans Arabic');
  expect(bank).toMatch(/\ufe91\ufee8\ufeda$/u);
  // The line ends at its right end, and another begins at its left.
  expect(Number(/ x="([^"]*)"/.exec(bank ?? '')?.[1])).toBeGreaterThan(40);
  expect(says).toMatch(/ x="10.00".*>Says$/);
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
