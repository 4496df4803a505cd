// @vitest-environment node
// What the dialog says of letters without a font agrees with the fonts themselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawnLetters, hasLetter } from '@/formats/paper/paperLetters';
import { paperPicture } from '@/formats/paper/paperPlan';
import { readTrueType } from '@/formats/paper/trueType';
import { fontsOnDisk, paperOptions, rightToLeft } from '@tests/support/paper';

it.each([400, 600])('the letters of the fonts of weight %i are known', (weight) => {
  const fonts = ['inter', 'noto-hebrew', 'noto-arabic'].map((name) =>
    readTrueType(new Uint8Array(readFileSync(join(fontsOnDisk, `${name}-${weight}.ttf`)))),
  );
  const wrong: number[] = [];
  for (let code = 0x20; code < 0xffff; code += 1)
    if (fonts.some((font) => font.glyphOf(code) !== 0) !== hasLetter(code)) wrong.push(code);
  expect(wrong).toEqual([]);
});

it('what no font has is named once each', async () => {
  const { picture } = await rightToLeft();
  const { strokes, drawn } = paperPicture(picture(paperOptions));
  expect(drawn).toEqual(drawnLetters(strokes));
  expect(drawn).toEqual(expect.arrayContaining(['👩‍👩‍👧‍👦', '🇩🇪', 'お', '客']));
  expect(drawn.join('')).not.toMatch(/[a-zα-ωא-ת]/);
});
