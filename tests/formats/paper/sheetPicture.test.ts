// @vitest-environment node
// The preview of a sheet: the picture in its middle, with the margins that it is printed with.
import { expect, it } from 'vitest';
import { PAPER_SIZES } from '@/formats/paper/paperSizes';
import { sheetPicture } from '@/formats/paper/sheetPicture';
import { recorded } from '@/formats/paper/record';
import type { Picture } from '@/formats/picture';

const picture: Picture = {
  box: { x: -20, y: 10, width: 700, height: 500 },
  title: 'Map',
  ground: '#faf8f3',
  images: () => [],
  draw: (pen) => pen.text('Map', 0, 40, { font: 'card', fill: '#000000' }),
};

it('has the proportions of the sheet, on its side, with the picture in the middle', () => {
  const { box } = sheetPicture(picture, 11, 'a4');
  expect(box.width / box.height).toBeCloseTo(PAPER_SIZES.a4.height / PAPER_SIZES.a4.width, 5);
  expect(box.x + box.width / 2).toBeCloseTo(330, 5);
  expect(box.y + box.height / 2).toBeCloseTo(260, 5);
  expect(box.width).toBeGreaterThan(700);
  expect(box.height).toBeGreaterThan(500);
});

it('is of the colour of its picture up to the edges', () => {
  const strokes = recorded(
    (pen) => sheetPicture(picture, 11, 'a4').draw(pen),
    () => true,
  );
  expect(strokes).toHaveLength(2);
  const plain = { ...picture, ground: undefined };
  expect(
    recorded(
      (pen) => sheetPicture(plain, 11, 'a4').draw(pen),
      () => true,
    ),
  ).toHaveLength(1);
});

it('is the picture itself where the sheet is made for it', () => {
  expect(sheetPicture(picture, 11, 'fit')).toBe(picture);
  expect(sheetPicture(picture, 11)).toBe(picture);
});
