// Every core task by single clicks alone, and letters where a field is open: whatever is dragged has another way.
import type { Page } from '@playwright/test';
import { chooseFrom, expect, test } from './support';
import { expectFocus, map, onMap } from './keys';

const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const field = (page: Page, name: string | RegExp) => details(page).getByRole('textbox', { name });
const undo = (page: Page) => page.getByRole('toolbar').getByRole('button', { name: 'Undo' });

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(map(page).locator('[data-item]').first()).toBeVisible();
}

async function click(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  await expectFocus(page);
}

/** Chooses in the menu that is open: the last name is the entry, those before it lead there. */
async function choose(page: Page, ...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('menuitem', { name }).click();
  }
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expectFocus(page);
}

async function menuOf(page: Page, name: RegExp): Promise<void> {
  await onMap(page, name).first().click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
}

/** Selects one of a list of the details. */
async function pick(page: Page, list: string, option: string): Promise<void> {
  await chooseFrom(details(page).getByRole('combobox', { name: list }), option);
  await expectFocus(page);
}

test('cards are added, written, moved, doubled and deleted', async ({ app }) => {
  await openExample(app);
  await menuOf(app, /^Rent is due/);
  await choose(app, /^Add card below/);
  await app.keyboard.type('Asks the physio');
  await onMap(app, /^Tries again at home/).click();
  const card = onMap(app, /^Asks the physio/);
  await expect(card).toHaveAccessibleName(/, Actions, Notice the need, 2 of 2/);
  await card.click();
  await field(app, 'Text').fill('Asks the physio again');
  await expect(card).toHaveAccessibleName(/^Asks the physio again, /);
  await menuOf(app, /^Asks the physio/);
  await choose(app, /^Move/, /^Move up/);
  await expect(card).toHaveAccessibleName(/, Actions, Notice the need, 1 of 2/);
  await pick(app, 'Stage', 'Apply');
  await expect(card).toHaveAccessibleName(/, Actions, Apply, 2 of 2/);
  await pick(app, 'Lane', 'Branch');
  await expect(card).toHaveAccessibleName(/, Branch, Apply, 2 of 2/);
  await click(app, 'Duplicate');
  await expect(card).toHaveCount(2);
  await click(app, 'Delete card');
  await expect(card).toHaveCount(1);
  await undo(app).click();
  await expect(card).toHaveCount(2);
  await click(app, 'Redo');
  await expect(card).toHaveCount(1);
});

test('a card is copied and pasted by menus', async ({ app, context, server }) => {
  const { origin } = new URL(server.url);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await openExample(app);
  await menuOf(app, /^Rent is due/);
  await choose(app, /^Copy/);
  await expect(app.getByRole('log')).toHaveText('1 card copied');
  await menuOf(app, /^Tries again at home/);
  await choose(app, /^Paste/);
  await expect(onMap(app, /^Rent is due.*, Actions, Prove identity, 2 of 3/)).toBeVisible();
});

test('stages are added, named, moved, widened, split, merged and deleted', async ({ app }) => {
  await openExample(app);
  const stages = map(app).locator('[data-stage]');
  await click(app, 'Add stage');
  await app.keyboard.type('Try on');
  await click(app, 'Fit the map');
  await expect(onMap(app, /^Try on, stage/)).toHaveCount(1);
  await onMap(app, /^Choose a bank, stage/).click();
  await field(app, /^Name$/).fill('Weigh up');
  const head = onMap(app, /^Weigh up, stage/);
  await click(app, 'Move left');
  await expect(stages.first().getByRole('button').first()).toHaveAccessibleName(/^Weigh up/);
  const width = async () => (await head.boundingBox())?.width ?? 0;
  const before = await width();
  await click(app, 'Wider');
  await expect.poll(width).toBeGreaterThan(before);
  await click(app, 'Menu of stage Weigh up');
  await choose(app, /^Width/, /^Usual width/);
  await expect.poll(width).toBe(before);
  await click(app, 'Split stage');
  await onMap(app, /^Weigh up, stage/).click();
  await expect(stages).toHaveCount(8);
  await click(app, 'Merge with the next stage');
  await expect(stages).toHaveCount(7);
  await click(app, 'Delete stage');
  await expect(stages).toHaveCount(6);
  await undo(app).click();
  await expect(stages).toHaveCount(7);
  await expectFocus(app);
});

test('a map whose stages are all gone offers the first one', async ({ app }) => {
  await app.getByRole('button', { name: 'New project' }).first().click();
  await app.getByRole('button', { name: /^Blank/ }).click();
  const stages = map(app).locator('[data-stage]');
  for (let left = 4; left > 0; left -= 1) {
    await expect(stages).toHaveCount(left);
    await stages.first().click();
    await click(app, 'Delete stage');
  }
  await click(app, 'Add the first stage');
  await app.keyboard.type('Hears of us');
  await app.keyboard.press('Escape');
  await expect(onMap(app, /^Hears of us, stage/)).toBeFocused();
  await expect(app.getByRole('button', { name: 'Add the first stage' })).toHaveCount(0);
});

test('lanes are added, named, moved, folded, heightened and deleted', async ({ app }) => {
  await openExample(app);
  const lanes = map(app).locator('[data-lane]');
  await onMap(app, /^Actions, lane/).click();
  await click(app, 'Add lane');
  await choose(app, /^Quotes/);
  await app.keyboard.type('Overheard');
  await onMap(app, /^Website, lane/).click();
  await onMap(app, /^Overheard, lane/).click();
  await field(app, 'Name').fill('Heard');
  const head = onMap(app, /^Heard, lane/);
  await click(app, 'Move down');
  await expect(lanes.nth(2).getByRole('button').first()).toHaveAccessibleName(/^Heard/);
  const height = async () => (await lanes.nth(2).boundingBox())?.height ?? 0;
  const before = await height();
  await click(app, 'Higher');
  await expect.poll(height).toBeGreaterThan(before);
  const folded = details(app).getByRole('switch', { name: 'Collapsed' });
  await folded.click();
  await expect(head).toHaveAccessibleName(/collapsed/);
  await folded.click();
  await click(app, 'Delete lane');
  await expect(lanes).toHaveCount(11);
  await undo(app).click();
  await expect(head).toBeVisible();
});

test('a finding, its severity, feelings, a moment of truth and a path', async ({ app }) => {
  await openExample(app);
  await onMap(app, /^Searches/).click();
  await click(app, 'Add a finding');
  await choose(app, 'Pain point');
  await field(app, 'What is it?').fill('No advice');
  await details(app).getByRole('radiogroup', { name: 'Severity' }).getByRole('radio', { name: /^4/ }).click();
  await expect(onMap(app, /^No advice, .*severity 4 of 5/)).toHaveCount(1);
  await details(app).getByRole('radio', { name: /^\+2 / }).first().click();
  const points = map(app).getByRole('slider', { name: /Searches/ });
  await expect(points.first()).toHaveAttribute('aria-valuenow', '2');
  await details(app).getByRole('switch', { name: 'Moment of truth' }).click();
  await expect(onMap(app, /^Searches.*Moment of truth/)).toHaveCount(1);
  await menuOf(app, /^Searches/);
  await choose(app, /^Draw a new path from here/);
  await onMap(app, /^Reads four fee/).click();
  await onMap(app, /^Waits for an adviser/).click();
  await click(app, 'Done');
  await expect(app.getByText(/^Drawing/)).toHaveCount(0);
  await click(app, 'Paths');
  await expect(app.getByRole('menuitemcheckbox', { name: /2 steps/ })).toBeVisible();
});

test('zoom, the palette, the shortcut sheet, a picture, the screens, a presentation, language and theme', async ({
  app,
}) => {
  await openExample(app);
  const zoom = app.getByRole('button', { name: /^Zoom/ });
  await zoom.click();
  await choose(app, /^True size/);
  await expect(zoom).toHaveText('100 %');
  await zoom.click();
  await choose(app, /^Zoom in/);
  await expect(zoom).toHaveText('125 %');
  await click(app, 'Fit the map');
  await expect(zoom).not.toHaveText('125 %');
  await click(app, 'Language and theme');
  await choose(app, /^Keyboard shortcuts/);
  await click(app, 'Close');
  await expect(app.getByRole('button', { name: 'Language and theme' })).toBeFocused();
  await click(app, 'Search commands');
  await app.keyboard.type('export');
  await app
    .getByRole('option', { name: /^Export/ })
    .first()
    .click();
  const dialog = app.getByRole('dialog', { name: 'Export' });
  const [download] = await Promise.all([
    app.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  await expectFocus(app);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await expectFocus(app);
  for (const name of ['Personas', 'Compare', 'Plan', 'Map']) {
    await app.getByRole('tab', { name }).click();
    await expect(app.getByRole('tab', { name, selected: true })).toBeVisible();
    await expectFocus(app);
  }
  await click(app, 'Present');
  await expect(app.getByRole('main', { name: 'Presentation' })).toBeVisible();
  await click(app, 'Next');
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Notice the need');
  await click(app, 'End the presentation');
  await expect(map(app)).toBeVisible();
  await expectFocus(app);
  await click(app, 'Language and theme');
  await app.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
  await click(app, 'Language and theme');
  await app.getByRole('menuitemcheckbox', { name: 'Русский' }).click();
  await expect(app.getByRole('region', { name: 'Карта пути клиента' })).toBeVisible();
  await expectFocus(app);
});
