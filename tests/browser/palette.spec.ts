// Working by name: the command palette by keyboard, in both languages and on the wrong layout.
import type { Page } from '@playwright/test';
import { axeCheck, expect, test } from './support';

const map = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const card = (page: Page, name: RegExp) => map(page).getByRole('button', { name });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands' });
const options = (page: Page) => palette(page).getByRole('option');
const focused = (page: Page) => page.locator(':focus');

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(map(page).locator('[data-item]').first()).toBeVisible();
}

test.describe('the command palette', () => {
  test('opens by key, finds by words in any order, runs by Enter, and Escape gives the focus back', async ({
    app,
  }) => {
    await openExample(app);
    const first = card(app, /, 1 of/).first();
    await first.click();
    await app.keyboard.press('Control+k');
    await expect(palette(app).getByRole('combobox', { name: 'Search commands and the map' })).toBeFocused();
    await expect(options(app).first()).toHaveAccessibleName(/Edit text/);
    await axeCheck(app);
    await app.keyboard.press('Escape');
    await expect(palette(app)).toHaveCount(0);
    await expect(first).toBeFocused();

    const stages = map(app).locator('[data-stage]');
    const count = await stages.count();
    await app.keyboard.press('Control+k');
    await app.keyboard.type('stage add');
    await expect(options(app).first()).toHaveAccessibleName(/^Add stage/);
    await app.keyboard.press('Enter');
    await expect(palette(app)).toHaveCount(0);
    await expect(stages).toHaveCount(count + 1);
    await expect(app.getByRole('textbox', { name: 'Name of the stage' })).toBeFocused();
    await app.keyboard.press('Escape');
    await app.keyboard.press('Control+k');
    await expect(
      palette(app).getByRole('group', { name: 'Recent' }).getByRole('option'),
    ).toHaveAccessibleName(/^Add stage/);
  });

  test('a window that a command opens before anything had the focus selects nothing when it closes', async ({
    app,
  }) => {
    await openExample(app);
    await app.keyboard.press('Control+k');
    await app.keyboard.type('export');
    await app.keyboard.press('Enter');
    await expect(app.getByRole('dialog', { name: 'Export' })).toBeVisible();
    await app.keyboard.press('Escape');
    await expect(app.getByRole('dialog')).toHaveCount(0);
    await expect(app.getByRole('complementary')).toHaveCount(0);
  });

  test('acts on what was selected before, from a field too, and the map has the focus afterwards', async ({
    app,
  }) => {
    await openExample(app);
    const first = card(app, /, 1 of/).first();
    const text = ((await first.getAttribute('aria-label')) ?? '').split(', ')[0] ?? '';
    await first.click();
    await app.getByRole('complementary').getByRole('textbox').first().focus();
    await app.keyboard.press('Control+k');
    await expect(palette(app).getByRole('combobox')).toBeFocused();
    await app.keyboard.type('dupl');
    await app.keyboard.press('Enter');
    await expect(map(app).locator(`[aria-label^=${JSON.stringify(`${text}, `)}]`)).toHaveCount(2);
    await expect(focused(app)).toHaveAttribute('data-item', /.+/);
    await app.keyboard.press('Enter');
    await app.keyboard.type(' twice');
    await app.keyboard.press('Control+k');
    await app.keyboard.press('Escape');
    await expect(focused(app)).toHaveAttribute('aria-label', / twice, /);
  });

  test('goes to cards of the map, and says when nothing is found', async ({ app }) => {
    await openExample(app);
    const label = await card(app, /, 1 of/)
      .nth(3)
      .getAttribute('aria-label');
    const text = label?.split(', ')[0] ?? '';
    await app.getByRole('tab', { name: 'Personas' }).click();
    await app.getByRole('button', { name: 'Search commands' }).click();
    await app.keyboard.type(text.slice(0, 12));
    await options(app).filter({ hasText: text }).first().click();
    await expect(map(app)).toBeVisible();
    await expect(focused(app)).toHaveAttribute('aria-label', new RegExp(`^${text.slice(0, 12)}`));
    await app.keyboard.press('Control+k');
    await app.keyboard.type('qqqqq');
    await expect(palette(app).getByText('Nothing answers to “qqqqq”')).toBeVisible();
    await axeCheck(app);
    await app.keyboard.press('Control+k');
    await expect(palette(app)).toHaveCount(0);
  });

  test('understands Russian, and either keyboard layout', async ({ app }) => {
    await openExample(app);
    await app.keyboard.press('Control+k');
    for (const asked of ['этап добавить', "lj,fdbnm 'nfg", 'фвв ыефпу']) {
      await palette(app).getByRole('combobox').fill(asked);
      await expect(options(app).first()).toHaveAccessibleName(/^Add stage/);
    }
    await palette(app).getByRole('combobox').fill('русский');
    await app.keyboard.press('Enter');
    await expect(app.getByRole('region', { name: 'Карта пути клиента' })).toBeVisible();
    await app.keyboard.press('Control+k');
    const asked = app.getByRole('dialog', { name: 'Команды' });
    await asked.getByRole('combobox').fill("'rcgjhn");
    await expect(asked.getByRole('option').first()).toHaveAccessibleName(/^Экспорт/);
    await app.keyboard.press('Enter');
    await expect(app.getByRole('dialog', { name: 'Экспорт' })).toBeVisible();
  });
});

test.describe('the shortcut sheet', () => {
  const sheet = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

  test('opens by the question mark outside of fields, on a Russian layout too, and by the palette', async ({
    app,
  }) => {
    await openExample(app);
    // With nothing selected, looking at the sheet selects nothing either.
    await app.keyboard.press('?');
    await expect(sheet(app)).toBeVisible();
    await app.keyboard.press('Escape');
    await expect(sheet(app)).toHaveCount(0);
    await expect(map(app)).toBeFocused();
    await expect(app.getByRole('complementary')).toHaveCount(0);
    const first = card(app, /, 1 of/).first();
    await first.click();
    await app.keyboard.press('Shift+?');
    await expect(sheet(app)).toBeVisible();
    await expect(sheet(app).getByRole('heading', { level: 3 })).toContainText(['Map', 'Cards']);
    // Columns break between groups: each is one piece.
    const pieces = await sheet(app)
      .getByRole('heading', { level: 3 })
      .evaluateAll((heads) => heads.map(({ parentElement }) => parentElement?.getClientRects().length));
    expect(new Set(pieces)).toEqual(new Set([1]));
    await axeCheck(app);
    await app.keyboard.press('Escape');
    await expect(sheet(app)).toHaveCount(0);
    await expect(first).toBeFocused();
    const press = (key: string, code: string) =>
      focused(app).dispatchEvent('keydown', { key, code, shiftKey: true, bubbles: true, cancelable: true });
    await press('?', 'Digit7');
    await expect(sheet(app)).toBeVisible();
    await app.keyboard.press('Escape');
    await press(',', 'Slash');
    await expect(sheet(app)).toBeVisible();
    await app.keyboard.press('Escape');
    await app.getByRole('complementary').getByRole('textbox').first().focus();
    await app.keyboard.type('?');
    await expect(sheet(app)).toHaveCount(0);
    await app.keyboard.press('Control+k');
    await app.keyboard.type('hotkeys');
    await app.keyboard.press('Enter');
    await expect(sheet(app)).toBeVisible();
  });
});

test.describe('find and replace', () => {
  const bar = (page: Page) => page.getByRole('search', { name: 'Find in the map' });
  const matches = (page: Page) => bar(page).getByRole('status', { name: 'Matches' });
  const undo = (page: Page) => page.getByRole('toolbar').getByRole('button', { name: 'Undo', exact: true });

  test('goes from match to match, around the end, and Escape gives the focus to what was found', async ({
    app,
  }) => {
    await openExample(app);
    await app.keyboard.press('Control+f');
    await expect(bar(app).getByRole('textbox', { name: 'Find' })).toBeFocused();
    await app.keyboard.type('passport');
    await expect(matches(app)).toHaveText(/^1 of \d+$/);
    const of = Number(/\d+$/.exec((await matches(app).textContent()) ?? ''));
    expect(of).toBeGreaterThan(3);
    // The words themselves are marked, those at hand apart.
    const words = () =>
      app.evaluate(() =>
        ['found', 'found-now'].map((name) =>
          [...(CSS.highlights.get(name) ?? [])].flatMap((range) =>
            range instanceof Range ? range.toString().toLowerCase() : [],
          ),
        ),
      );
    await expect.poll(async () => (await words())[1]).toEqual(['passport']);
    expect((await words())[0]?.every((word) => word === 'passport')).toBe(true);
    expect((await words())[0]?.length).toBeGreaterThan(0);
    await axeCheck(app);
    await app.keyboard.press('Enter');
    await expect(matches(app)).toHaveText(`2 of ${of}`);
    await app.keyboard.press('F3');
    await expect(matches(app)).toHaveText(`3 of ${of}`);
    await app.keyboard.press('Shift+Enter');
    await app.keyboard.press('Shift+F3');
    await app.keyboard.press('Shift+Enter');
    await expect(matches(app)).toHaveText(`${of} of ${of}`);
    await app.keyboard.press('Enter');
    await expect(matches(app)).toHaveText(`1 of ${of}`);
    await bar(app).getByRole('textbox', { name: 'Find' }).fill('nine tabs');
    await expect(matches(app)).toHaveText('1 of 1');
    await app.keyboard.press('Escape');
    await expect(bar(app)).toHaveCount(0);
    await expect(focused(app)).toHaveAttribute('aria-label', /^Compares four banks, opens nine tabs, /);
    // Called from the map, it has what was looked for, ready to be written over.
    await app.keyboard.press('Control+f');
    await app.keyboard.type('zzzz');
    await expect(matches(app)).toHaveText('Not found');
  });

  test('replaces one, or all in one step that is told and undone', async ({ app }) => {
    await openExample(app);
    await app.keyboard.press('Control+h');
    await expect(bar(app).getByRole('textbox', { name: 'Find' })).toBeFocused();
    await app.keyboard.type('passport');
    await expect(matches(app)).toHaveText(/^1 of \d+$/);
    const of = Number(/\d+$/.exec((await matches(app).textContent()) ?? ''));
    await bar(app).getByRole('textbox', { name: 'Replace with' }).fill('passports');
    await axeCheck(app);
    await bar(app).getByRole('button', { name: 'Replace', exact: true }).click();
    // What was written holds the word again: the next match is another one.
    await expect(matches(app)).toHaveText(`2 of ${of}`);
    await undo(app).click();
    await expect(undo(app)).toBeDisabled();
    await bar(app).getByRole('textbox', { name: 'Replace with' }).fill('boot');
    await bar(app).getByRole('button', { name: 'Replace all' }).click();
    await expect(matches(app)).toHaveText('Not found');
    const told = app.getByRole('dialog', { name: `${of} matches replaced` });
    await expect(told).toBeVisible();
    await expect(card(app, /boot/).first()).toBeVisible();
    await told.getByRole('button', { name: 'Undo' }).click();
    await expect(matches(app)).toHaveText(new RegExp(`of ${of}$`));
    await expect(undo(app)).toBeDisabled();
  });

  test('opens from a field too, leaves the keys of the map alone, and is found by name in the wrong layout', async ({
    app,
  }) => {
    await openExample(app);
    const first = card(app, /, 1 of/).first();
    await first.click();
    await app.getByRole('complementary').getByRole('textbox').first().focus();
    await app.keyboard.press('Control+k');
    await app.keyboard.type('gjbcr yf rfhnt');
    await app.keyboard.press('Enter');
    await expect(bar(app).getByRole('textbox', { name: 'Find' })).toBeFocused();
    await app.keyboard.type('no');
    await bar(app).getByRole('button', { name: 'Match case' }).press('Enter');
    await expect(bar(app).getByRole('button', { name: 'Match case' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await app.keyboard.press('Delete');
    await app.keyboard.press('n');
    await expect(undo(app)).toBeDisabled();
    await expect(app.getByRole('textbox', { name: 'New card' })).toHaveCount(0);
  });
});

test('where a project may only be read, its text is found and nothing offers to replace it', async ({
  app,
  context,
}) => {
  await openExample(app);
  const mirror = await context.newPage();
  await mirror.goto(app.url());
  await expect(mirror.getByRole('button', { name: 'Edit here' })).toBeVisible();
  await mirror.keyboard.press('Control+h');
  const bar = mirror.getByRole('search', { name: 'Find in the map' });
  await expect(bar.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await mirror.keyboard.type('passport');
  await expect(bar.getByRole('status', { name: 'Matches' })).toHaveText(/^1 of \d+$/);
  await expect(bar.getByRole('textbox')).toHaveCount(1);
  await expect(bar.getByRole('button', { name: /Replace/ })).toHaveCount(0);
  await mirror.keyboard.press('Escape');
  await mirror.keyboard.press('Control+k');
  await mirror.keyboard.type('add stage');
  await expect(palette(mirror).getByRole('option', { name: /^Add stage/ })).toHaveCount(0);
});
