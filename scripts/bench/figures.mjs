// The figures of the measurement, in the order of the table. Each leaves the board as it found it, saved.
import {
  atFullSize,
  board,
  cardNearMiddle,
  cardsInSight,
  freePlace,
  saved,
  wholeBoard,
  zoomTo,
} from './board.mjs';
import { median } from './meter.mjs';

const back = (at, step) => (at % 10 < 5 ? step : -step);

/** Drags a card to the next one; resolves with the measure of its steps. The drop is one change. */
async function dragOnce(page, meter) {
  await atFullSize(page);
  const cards = await cardsInSight(page);
  const [card] = cards;
  if (!card) throw new Error('no card is in sight');
  const target = cards.find((other) => Math.abs(other.x - card.x) > 120) ?? { x: card.x + 260, y: card.y };
  await page.mouse.move(card.x, card.y);
  await page.mouse.down();
  await page.mouse.move(card.x + 4, card.y + 4);
  const steps = 24;
  const measure = await meter.each(steps, (at) => {
    const part = (at + 1) / steps;
    return page.mouse.move(card.x + (target.x - card.x) * part, card.y + (target.y - card.y) * part);
  });
  await page.mouse.up();
  await page.waitForTimeout(300);
  return measure;
}

/** The median of several measures. */
const middle = (measures) => ({
  cpu: median(measures.map(({ cpu }) => cpu)),
  wall: median(measures.map(({ wall }) => wall)),
});

const undo = (page) => page.keyboard.press('Control+z');

/** Opens the window of exports at PNG, for some work that saves one. */
async function withPng(page, work) {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog.getByRole('radio', { name: 'PNG' }).click();
  const result = await work(async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ]);
    await download.path();
  });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return result;
}

/**
 * `run(page, meter)` resolves with {cpu, wall} in ms. `ratio`: at most so many times what the floor needs; `most`: at
 * most so many ms at 1,000 and 5,000 cards, where the floor has nothing like it.
 */
export const figures = [
  {
    name: 'pan at 100 %',
    ratio: 0.5,
    run: async (page, meter) => {
      await atFullSize(page);
      await cardNearMiddle(page);
      return meter.each(40, (at) => page.mouse.wheel(back(at, 60), back(at, 40)));
    },
  },
  {
    name: 'pan, whole board in view',
    ratio: 0.1,
    run: async (page, meter) => {
      await wholeBoard(page);
      return meter.each(40, (at) => page.mouse.wheel(back(at, 30), back(at, 20)));
    },
  },
  {
    name: 'zoom between 100 % and 20 %',
    ratio: 0.5,
    run: async (page, meter) => {
      await atFullSize(page);
      await zoomTo(page, 1);
      const notch = 116; // ten notches of the wheel from 100 % to 20 %
      await page.keyboard.down('Control');
      const measure = await meter.each(40, (at) => page.mouse.wheel(0, at % 20 < 10 ? notch : -notch));
      await page.keyboard.up('Control');
      return measure;
    },
  },
  {
    name: 'drag one card',
    ratio: 0.8,
    run: async (page, meter) => {
      const measure = await dragOnce(page, meter);
      await undo(page);
      return measure;
    },
  },
  {
    name: 'type, per key',
    ratio: 1,
    run: async (page, meter) => {
      await atFullSize(page);
      const { x, y } = await cardNearMiddle(page);
      await page.mouse.dblclick(x, y);
      await page.waitForFunction(() => document.activeElement?.matches('textarea, input, [contenteditable]'));
      const measure = await meter.each(30, (at) => page.keyboard.press('abcdefghij '[at % 11] ?? 'a'));
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);
      return measure;
    },
  },
  {
    name: 'add a card, whole action',
    ratio: 1.3,
    run: async (page, meter) => {
      await atFullSize(page);
      const measures = [];
      for (let round = 0; round < 7; round += 1) {
        const { x, y } = await freePlace(page);
        await meter.quiet();
        const add = async () => {
          await page.mouse.dblclick(x, y);
          await page.waitForFunction(() =>
            document.activeElement?.matches('textarea, input, [contenteditable]'),
          );
          await page.keyboard.press('x');
        };
        measures.push(await meter.one(add));
        await page.keyboard.press('Escape');
      }
      return middle(measures);
    },
  },
  {
    name: 'undo a move',
    ratio: 1.3,
    run: async (page, meter) => {
      const measures = [];
      for (let round = 0; round < 5; round += 1) {
        await dragOnce(page, meter);
        await meter.quiet();
        measures.push(await meter.one(() => undo(page)));
      }
      return middle(measures);
    },
  },
  {
    name: 'PNG of the whole board',
    most: [300, 1000],
    run: (page, meter) => withPng(page, (save) => meter.one(() => undefined, save)),
  },
  {
    name: 'PNG of the whole board, longest task',
    most: [100, 100],
    run: (page, meter) =>
      withPng(page, async (save) => {
        const { longest } = await meter.longest(save);
        return { cpu: longest, wall: longest };
      }),
  },
];

/** Resolves when the board shows its cards and nothing more happens. */
export async function shown(page, meter) {
  await board(page).waitFor({ timeout: 120_000 });
  await meter.quiet(120_000);
  await saved(page);
}
