// The map as a table in a real browser: there and back, all by keyboard, in both themes, and on paper.
import type { Page } from '@playwright/test';
import { axeCheck, expect, test } from './support';

const map = (page: Page) => page.getByRole('region', { name: 'Journey map', exact: true });
const region = (page: Page) => page.getByRole('region', { name: 'Journey map, table' });
const table = (page: Page) => region(page).getByRole('table');
const focused = (page: Page) => page.locator(':focus');
const bar = (page: Page) => page.getByRole('toolbar');

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(map(page).locator('[data-item]').first()).toBeVisible();
}

async function openTable(page: Page): Promise<void> {
  await openExample(page);
  await bar(page).getByRole('button', { name: 'Table view' }).click();
  await expect(table(page)).toBeVisible();
}

/** The focus is on something: never on the page as a whole. */
const keepsFocus = (page: Page) => expect.poll(() => focused(page).count()).toBe(1);

test('opens by click and by key, and the map comes back with the same selection', async ({ app }) => {
  await openExample(app);
  await map(app)
    .getByRole('button', { name: /^Reads four fee documents/ })
    .click();
  await app.keyboard.press('Shift+Digit3');
  await expect(app).toHaveURL(/\/table$/);
  await expect(focused(app)).toHaveAccessibleName(/^Reads four fee documents/);
  await app.keyboard.press('ArrowRight');
  await expect(focused(app)).toHaveAccessibleName(/^Fills in the form/);
  await bar(app).getByRole('button', { name: 'Map view' }).click();
  await expect(map(app)).toBeVisible();
  await expect(map(app).locator('[data-cursor]')).toHaveAccessibleName(/^Fills in the form/);
  await keepsFocus(app);
});

test('is edited by keyboard alone, and every step is undone; the focus is never lost', async ({ app }) => {
  await openTable(app);
  const texts = () => table(app).innerText();
  const before = await texts();
  await table(app)
    .getByRole('button', { name: /^Reads four fee documents/ })
    .focus();
  await app.keyboard.press('Enter');
  await app.keyboard.type(' again');
  await app.keyboard.press('Tab');
  await expect(focused(app)).toHaveAccessibleName('New card');
  await app.keyboard.type('pays by invoice');
  await app.keyboard.press('Enter');
  await app.keyboard.press('Escape');
  await expect(focused(app)).toHaveAccessibleName(/^pays by invoice/);
  await app.keyboard.press('Alt+ArrowRight');
  await expect(focused(app)).toHaveAccessibleName(/^pays by invoice, Website, Prove identity/);
  await app.keyboard.press('Delete');
  await keepsFocus(app);
  await expect(table(app)).not.toContainText('pays by invoice');
  await expect(table(app)).toContainText('Reads four fee documents again');
  const undo = bar(app).getByRole('button', { name: 'Undo' });
  await expect(undo).toBeEnabled();
  // A busy machine may make a pause within a word, and of its letters two steps.
  for (let step = 0; step < 12; step += 1) {
    // oxlint-disable-next-line no-await-in-loop
    if (!(await undo.isEnabled())) break;
    // One step after the other, as a person does.
    // oxlint-disable-next-line no-await-in-loop
    await app.keyboard.press('Control+z');
    // oxlint-disable-next-line no-await-in-loop
    await keepsFocus(app);
  }
  await app.keyboard.press('Escape');
  await expect.poll(texts).toBe(before);
});

test('nothing lies under the headers that stay: what has the focus is seen', async ({ app }) => {
  await openTable(app);
  await table(app)
    .getByRole('button', { name: /^Rent is due/ })
    .focus();
  for (const key of [
    'ArrowRight',
    'ArrowDown',
    'ArrowDown',
    'ArrowRight',
    'ArrowDown',
    'ArrowUp',
    'ArrowUp',
  ]) {
    // oxlint-disable-next-line no-await-in-loop
    await app.keyboard.press(key);
    // oxlint-disable-next-line no-await-in-loop
    const seen = await focused(app).evaluate((element) => {
      const { left, top, height } = element.getBoundingClientRect();
      const hit = document.elementFromPoint(left + 8, top + Math.min(height / 2, 12));
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
    expect(seen, key).toBe(true);
  }
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe has nothing to say, ${theme}`, async ({ app }) => {
    await app.emulateMedia({ colorScheme: theme });
    await openTable(app);
    await axeCheck(app);
    await table(app)
      .getByRole('button', { name: /^Reads four fee documents/ })
      .click();
    await expect(app.getByRole('complementary')).toBeVisible();
    await axeCheck(app);
    await app.keyboard.press('Enter');
    await axeCheck(app);
  });
}

test('what is printed holds every text, and nothing of the screen', async ({ app }) => {
  await openTable(app);
  const said = await table(app).locator('[data-item] > button').allInnerTexts();
  expect(said.length).toBeGreaterThan(30);
  await app.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await app.emulateMedia({ media: 'print' });
  const sheet = app.locator('body > [data-theme=light]');
  const printed = await sheet.innerText();
  for (const text of said) expect(printed).toContain(text);
  await expect(bar(app)).toBeHidden();
  await expect(table(app)).toBeHidden();
  await app.emulateMedia({ media: null });
  const pdf = await app.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(20_000);

  await expect(sheet.getByRole('img', { name: /^Opening a bank account/ })).toHaveCount(0);

  // From the map, whose window would be cut, it is drawn as a whole before the table.
  await app.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
  await app.goBack();
  await expect(app.getByRole('region', { name: 'Journey map' })).toBeVisible();
  await app.mouse.move(300, 300);
  await expect
    .poll(async () => {
      await app.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      return sheet.count();
    })
    .toBe(1);
  await app.emulateMedia({ media: 'print' });
  const again = await sheet.innerText();
  for (const text of said) expect(again).toContain(text);
  const drawing = sheet.getByRole('img', { name: /^Opening a bank account/ });
  await expect(drawing).toBeVisible();
  const colours = await drawing.evaluate((one) => {
    const { width, height } = one as HTMLCanvasElement;
    const painted = (one as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height);
    return new Set(painted && new Uint32Array(painted.data.buffer)).size;
  });
  expect(colours).toBeGreaterThan(100);

  // The key of the program prints where one is.
  await app.emulateMedia({ media: null });
  await app.evaluate(() => {
    window.dispatchEvent(new Event('afterprint'));
    window.print = () => document.documentElement.setAttribute('data-printed', window.location.hash);
  });
  await app.keyboard.press('Control+p');
  await expect(app.locator('html')).toHaveAttribute('data-printed', /\/maps\/\w+$/);

  // The board is on paper as long as its columns, in the light colours of paper.
  await app.emulateMedia({ media: null, colorScheme: 'dark' });
  await app.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await app.getByRole('tab', { name: 'Plan' }).click();
  await app.getByRole('tab', { name: 'Board' }).click();
  await app.setViewportSize({ width: 1280, height: 320 });
  const last = app.getByRole('main').getByText('Birthday greeting').last();
  await expect(last).toBeAttached();
  await app.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(app.getByRole('banner')).toBeHidden();
  expect(await app.getByRole('main').evaluate((one) => getComputedStyle(one).overflow)).toBe('visible');
  expect(await app.evaluate(() => document.documentElement.scrollHeight > window.innerHeight)).toBe(true);
  expect(await last.evaluate((one) => getComputedStyle(one).color)).toMatch(/^rgb\((\d|[1-6]\d), /);

  // All else comes out whole, as the pictures that can be taken of it, on as many sheets as can be read.
  await app.emulateMedia({ media: null });
  await app.setViewportSize({ width: 1280, height: 800 });
  const sheets = async (count: number | 'several'): Promise<void> => {
    await app.mouse.move(310, 310);
    await app.mouse.move(300, 300);
    await expect
      .poll(async () => {
        await app.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
        const there = await sheet.getByRole('img', { includeHidden: true }).count();
        return count === 'several' && there > 3 ? 'several' : there;
      })
      .toBe(count);
    await app.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(sheet).toHaveCount(0);
  };
  await app.getByRole('tab', { name: 'Findings' }).click();
  await sheets(3);
  await app.getByRole('tab', { name: 'Strategies' }).click();
  for (const [view, count] of [
    ['Matrix', 1],
    ['Table', 2],
    ['Roadmap', 1],
  ] as const) {
    await app.getByRole('radio', { name: view }).check({ force: true });
    await sheets(count);
  }
  await app.getByRole('tab', { name: 'Control' }).click();
  await sheets(2);
  await app.getByRole('tab', { name: 'Research' }).click();
  await sheets(1);
  await app.getByRole('tab', { name: 'Compare' }).click();
  // What cannot be read as a whole has its parts behind it.
  for (const [view, count] of [
    ['Summary', 2],
    ['Overlay', 'several'],
    ['Side by side', 'several'],
    ['Curves', 1],
    ['Gap table', 3],
  ] as const) {
    await app.getByRole('radio', { name: view }).check({ force: true });
    await sheets(count);
  }
});

test('what is written is found in the table as on the map, and goes back to what was found', async ({
  app,
}) => {
  await openTable(app);
  await app.keyboard.press('Control+f');
  const field = app.getByRole('textbox', { name: 'Find', exact: true });
  await expect(field).toBeFocused();
  await app.keyboard.type('nine tabs');
  await expect(app.getByRole('status', { name: 'Matches' })).toHaveText('1 of 1');
  await app.keyboard.press('Escape');
  await expect(focused(app)).toHaveAccessibleName(/^Compares four banks, opens nine tabs/);
});

test('a presentation that was begun in the table leads back to it', async ({ app }) => {
  await openTable(app);
  await app.getByRole('button', { name: 'Present' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  // The whole screen takes Escape for itself first.
  if (await app.evaluate(() => document.fullscreenElement !== null)) {
    await app.evaluate(() => document.exitFullscreen());
  } else await app.keyboard.press('Escape');
  await expect(table(app)).toBeVisible();
  await expect(app).toHaveURL(/\/table$/);
});
