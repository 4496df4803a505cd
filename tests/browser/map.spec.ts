// The map editor under hand and keys: a card by keyboard alone, dragging, the curve, what is far out, reading only.
import type { Page } from '@playwright/test';
import { axeCheck, expect, test } from './support';

const cards = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const card = (page: Page, name: RegExp) => cards(page).getByRole('button', { name });
const focused = (page: Page) => page.locator(':focus');

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(cards(page)).toBeVisible();
  await expect(cards(page).locator('[data-item]').first()).toBeVisible();
}

test('a card is added, written, moved and removed by keyboard alone, and the focus is never lost', async ({
  app,
}) => {
  await openExample(app);
  await cards(app)
    .getByRole('button', { name: /, stage/ })
    .first()
    .focus();
  await app.keyboard.press('ArrowDown');
  await expect(focused(app)).toHaveAttribute('aria-label', /1 of \d/);
  await app.keyboard.press('n');
  await app.keyboard.type('Written without a mouse');
  await app.keyboard.press('Escape');
  await expect(focused(app)).toHaveAttribute('aria-label', /^Written without a mouse, /);
  const before = await focused(app).getAttribute('aria-label');
  await app.keyboard.press('Alt+ArrowRight');
  await expect(focused(app)).toHaveAttribute('aria-label', /^Written without a mouse, /);
  await expect.poll(() => focused(app).getAttribute('aria-label')).not.toBe(before);
  await app.keyboard.press('Delete');
  await expect(card(app, /^Written without a mouse/)).toHaveCount(0);
  await expect(focused(app)).toHaveAttribute('aria-label', /.+/);
  await app.keyboard.press('Control+z');
  await expect(focused(app)).toHaveAttribute('aria-label', /^Written without a mouse, /);
  await app.keyboard.press('Control+z');
  await app.keyboard.press('Control+z');
  await expect(card(app, /^Written without a mouse/)).toHaveCount(0);
});

test('undo in a card goes on writing, Escape takes the edit back, and the focus stays on the map', async ({
  app,
}) => {
  await openExample(app);
  const first = card(app, /1 of/).first();
  await first.click();
  const name = (await first.getAttribute('aria-label')) ?? '';
  await app.keyboard.press('Enter');
  const field = app.getByRole('textbox', { name: 'Text of the card' });
  await app.keyboard.type(' and more');
  await app.keyboard.press('Control+z');
  await expect(field).toBeFocused();
  await expect(field).not.toHaveValue(/and more/);
  // Nothing is left to take back: the browser must not take back anything of its own.
  await app.keyboard.press('Control+z');
  await app.keyboard.press('Control+z');
  await expect(field).toBeFocused();
  await app.keyboard.type(' again');
  await expect(field).toHaveValue(/ again$/);
  await app.keyboard.press('Escape');
  await expect(focused(app)).toHaveAttribute('aria-label', name);
  await expect(app.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('Tab ends the writing and goes on to the next stage, Shift+Tab goes back; Shift+2 shows what is selected', async ({
  app,
}) => {
  await openExample(app);
  await card(app, /, Website, Notice the need, 1 of/).click();
  await app.keyboard.press('n');
  await app.keyboard.type('Asks a friend');
  await app.keyboard.press('Tab');
  await expect(focused(app)).toHaveAttribute('aria-label', 'New card');
  await app.keyboard.type('shops');
  await app.keyboard.press('Shift+Tab');
  await app.keyboard.press('Escape');
  await expect(card(app, /^shops, Website, Choose a bank, /)).toBeVisible();
  await card(app, /^Asks a friend, Website, Notice the need, 2 of/).click();
  await app.keyboard.press('Shift+Digit2');
  await expect(app.getByRole('button', { name: 'Zoom 150 %' })).toBeVisible();
});

test('the map stays in sight however far it is panned', async ({ app }) => {
  await openExample(app);
  const lanes = cards(app).locator('[data-lane]');
  await app.mouse.move(700, 500);
  for (let i = 0; i < 12; i += 1) await app.mouse.wheel(1500, 1500);
  const region = await cards(app).boundingBox();
  await expect
    .poll(async () => {
      const box = await lanes.last().boundingBox();
      return box && region ? box.y + box.height - region.y - 62 : 0;
    })
    .toBeGreaterThan(118);
  const stage = await cards(app).locator('[data-stage]').last().boundingBox();
  expect((stage?.x ?? 0) + (stage?.width ?? 0) - 168).toBeGreaterThan(100);
});

test('a stage with cards is deleted with a way back', async ({ app }) => {
  await openExample(app);
  const stages = cards(app).locator('[data-stage]');
  const count = await stages.count();
  await stages.first().getByRole('button').first().click();
  await app.keyboard.press('Delete');
  await expect(stages).toHaveCount(count - 1);
  await app
    .getByRole('dialog', { name: /deleted/ })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(stages).toHaveCount(count);
});

test('a finding chosen with the mouse waits for its title, and nothing is chosen by typing alone', async ({
  app,
}) => {
  await openExample(app);
  await card(app, /1 of/).first().click();
  await app.getByRole('button', { name: 'Add a finding' }).click();
  await expect(app.getByRole('menuitem', { name: 'Barrier' })).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('textbox', { name: 'What is it?' })).toHaveCount(0);
  await app.getByRole('menuitem', { name: 'Barrier' }).click();
  await expect(app.getByRole('textbox', { name: 'What is it?' })).toBeFocused();
  await expect(app.getByRole('menu')).toHaveCount(0);
  await app.keyboard.type('Late');
  await expect(app.getByRole('textbox', { name: 'What is it?' })).toHaveValue('Late');
});

test('after deriving a target map the focus is on the new map', async ({ app }) => {
  await openExample(app);
  const address = app.url();
  await app.getByRole('button', { name: 'Maps of the project' }).click();
  await app.getByRole('menuitem', { name: 'Derive target map from this one' }).click();
  await expect(app).not.toHaveURL(address);
  await expect.poll(() => app.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('an empty new card leaves no trace, not even a step to undo', async ({ app }) => {
  await openExample(app);
  await card(app, /1 of/).first().click();
  await app.keyboard.press('n');
  await app.keyboard.type('x');
  await app.keyboard.press('Backspace');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await expect(focused(app)).toHaveAttribute('aria-label', /.+/);
});

test('a dragged card falls where the mark shows, in one step; Escape drops the drag', async ({ app }) => {
  await openExample(app);
  const dragged = card(app, /1 of/).first();
  const name = ((await dragged.getAttribute('aria-label')) ?? '').split(', ')[0] ?? '';
  const from = await dragged.boundingBox();
  if (!from) throw new Error('the card has no box');
  const start = { x: from.x + from.width / 2, y: from.y + 12 };
  const label = () =>
    cards(app)
      .locator(`[aria-label^=${JSON.stringify(name)}]`)
      .first()
      .getAttribute('aria-label');
  const before = await label();
  await app.mouse.move(start.x, start.y);
  await app.mouse.down();
  await app.mouse.move(start.x + from.width * 1.2, start.y + 4, { steps: 8 });
  await app.keyboard.press('Escape');
  await app.mouse.up();
  expect(await label()).toBe(before);
  await app.mouse.move(start.x, start.y);
  await app.mouse.down();
  await app.mouse.move(start.x + from.width * 1.2, start.y + 4, { steps: 8 });
  await app.mouse.up();
  await expect.poll(label).not.toBe(before);
  await app.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(label).toBe(before);
});

test('a point of the curve is a slider: arrows change it, and its value is told in words', async ({
  app,
}) => {
  await openExample(app);
  const point = app.getByRole('slider').first();
  await point.focus();
  await app.keyboard.press('Home');
  await expect(focused(app)).toHaveAttribute('aria-valuenow', '-2');
  await app.keyboard.press('ArrowUp');
  await expect(focused(app)).toHaveAttribute('aria-valuetext', /^−1\.5 /);
});

test('stage header and lane names stay in place while the map is panned', async ({ app }) => {
  await openExample(app);
  const stage = cards(app)
    .getByRole('button', { name: /, stage/ })
    .nth(1);
  const lane = cards(app)
    .getByRole('button', { name: /, lane/ })
    .nth(1);
  const [stageBefore, laneBefore] = [await stage.boundingBox(), await lane.boundingBox()];
  await app.mouse.move(700, 500);
  await app.mouse.wheel(60, 40);
  await expect.poll(async () => (await stage.boundingBox())?.x).toBe((stageBefore?.x ?? 0) - 60);
  expect((await stage.boundingBox())?.y).toBe(stageBefore?.y);
  expect((await lane.boundingBox())?.x).toBe(laneBefore?.x);
  expect((await lane.boundingBox())?.y).toBeCloseTo((laneBefore?.y ?? 0) - 40, 0);
});

test('far out the map is one painted layer, and a click on it still finds the card', async ({ app }) => {
  await openExample(app);
  await app.mouse.move(400, 300);
  await app.keyboard.down('Control');
  for (let i = 0; i < 7; i += 1) await app.mouse.wheel(0, 120);
  await app.keyboard.up('Control');
  await expect(cards(app).locator('canvas')).toBeVisible();
  await expect(cards(app).locator('[data-item]')).toHaveCount(0);
  const zoom =
    Number(/\d+/.exec((await app.getByRole('button', { name: /^Zoom/ }).textContent()) ?? '')) / 100;
  const column = await cards(app).locator('[data-stage]').first().boundingBox();
  const row = await cards(app).locator('[data-lane]').first().boundingBox();
  if (!column || !row) throw new Error('header and rail are not in sight');
  // The top card of the first cell: what is selected is a node even from far away.
  await app.mouse.click(column.x + column.width / 2, row.y + 30 * zoom);
  await expect(cards(app).locator('[data-item]')).toHaveCount(1);
  await expect(focused(app)).toHaveAttribute('aria-label', /, 1 of /);
});

test('the map and its details pass every rule that axe can judge', async ({ app }) => {
  await openExample(app);
  await axeCheck(app);
  await card(app, /1 of/).first().click();
  await axeCheck(app);
});

test('an opportunity is written in its lane by keyboard, opened in the panel, found, and undone', async ({
  app,
}) => {
  await app.getByRole('button', { name: 'Open example' }).first().click();
  const map = app.getByRole('region', { name: 'Journey map' });
  await expect(map.locator('[data-item]').first()).toBeVisible();
  await app.keyboard.press('Control+k');
  await app.keyboard.type('opportunities');
  await app.keyboard.press('Enter');
  // The map has such a lane, folded: it is unfolded and not made again.
  await expect(map.getByRole('button', { name: /^Opportunities, lane$/ })).toBeFocused();
  await app.keyboard.press('ArrowRight');
  const cell = map.getByRole('button', { name: 'Add an opportunity in Opportunities, Notice the need' });
  await expect(cell).toBeFocused();
  await app.keyboard.type('Shows the courier on a map');
  await app.keyboard.press('Escape');
  const made = map.getByRole('button', {
    name: /^Shows the courier on a map, Opportunities, Notice the need/,
  });
  await expect(made).toBeFocused();
  const panel = app.getByRole('complementary');
  await expect(panel.getByRole('textbox', { name: 'What could be done?' })).toHaveValue(
    'Shows the courier on a map',
  );
  await panel.getByRole('combobox', { name: 'Owner' }).fill('Dana');
  await axeCheck(app);

  await app.keyboard.press('Control+f');
  await app.keyboard.type('courier on a');
  await expect(app.getByRole('status', { name: 'Matches' })).toHaveText('1 of 1');
  await app.keyboard.press('Escape');
  await expect(made).toBeFocused();
  await app.keyboard.press('Delete');
  await expect(cell).toBeFocused();
  await app.keyboard.press('Control+z');
  await expect(made).toBeFocused();
});
