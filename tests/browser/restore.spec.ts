// Restore points, the whole way: an edit keeps the day's first state, one is named, much is deleted, looked at against
// now, brought back, undone, opened as a copy, and all of it is there after a reload.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './support';

const cards = (page: Page) => page.getByRole('region', { name: 'Journey map' }).locator('[data-item]');
const saved = (page: Page) => expect(page.getByRole('status', { name: 'Save state' })).toHaveText('Saved');
const dialog = (page: Page) => page.getByRole('dialog', { name: /Restore points/ });
const list = (page: Page) => dialog(page).getByRole('list', { name: 'Earlier states, newest first' });
const point = (page: Page, name: string | RegExp) => list(page).getByRole('button', { name });

/** By the palette, as from everywhere in a project. */
async function openPoints(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('restore points');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
}

const shots = process.env['SHOTS'] ?? '';
async function shot(page: Page, name: string): Promise<void> {
  if (existsSync(shots)) {
    await page.waitForTimeout(600);
    await page.screenshot({ path: `${shots}/${name}.png` });
  }
}

test('S9: what was there before comes back, in one step that can be undone', async ({ app }) => {
  await app.getByRole('button', { name: 'Open example' }).first().click();
  await expect(cards(app).first()).toBeVisible();

  await openPoints(app);
  await expect(dialog(app).getByRole('heading', { name: 'No earlier states yet' })).toBeVisible();
  await shot(app, 'empty');
  await app.keyboard.press('Escape');

  // The first edit of the day keeps what was there before it.
  const title = app.getByRole('textbox', { name: 'Project title' });
  const before = await title.inputValue();
  await title.fill('Renamed on purpose');
  await title.press('Enter');
  await saved(app);
  await openPoints(app);
  await expect(point(app, 'Kept while working')).toBeVisible();
  await expect(dialog(app).getByText(`Title: “${before}” is now “Renamed on purpose”`)).toBeVisible();

  await dialog(app).getByRole('textbox', { name: 'Name of this state' }).fill('Before the workshop');
  await dialog(app).getByRole('button', { name: 'Keep this state' }).click();
  await expect(point(app, 'Before the workshop')).toHaveAttribute('aria-current', 'true');
  await expect(dialog(app).getByText('Nothing: the project says the same now.')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(dialog(app)).toBeHidden();

  // All cards in sight go at one stroke.
  await cards(app).first().click();
  await app.keyboard.press('Control+a');
  await app.keyboard.press('Delete');
  await expect(cards(app)).toHaveCount(0);
  await saved(app);

  await openPoints(app);
  await expect(point(app, /^Before deleting \d+ cards/)).toBeVisible();
  await point(app, /^Before deleting \d+ cards/).press('ArrowDown');
  await expect(point(app, 'Before the workshop')).toBeFocused();
  await expect(
    dialog(app).getByRole('list', { name: 'Maps of this state' }).getByRole('listitem'),
  ).toHaveCount(2);
  await expect(dialog(app).getByText(/^Cards: \d+ removed$/)).toBeVisible();
  await shot(app, 'light');
  await dialog(app).getByRole('button', { name: 'Restore this state' }).click();
  await expect(dialog(app)).toBeHidden();
  await expect(cards(app).first()).toBeVisible();
  await expect(app.getByText('The project is again as it was: “Before the workshop”').first()).toBeVisible();
  await shot(app, 'restored');

  await app.getByRole('button', { name: 'Undo' }).last().click();
  await expect(cards(app)).toHaveCount(0);
  await app.keyboard.press('Control+Shift+z');
  await expect(cards(app).first()).toBeVisible();
  await saved(app);
  const first = app.url();

  await openPoints(app);
  await point(app, 'Before the workshop').click();
  await dialog(app).getByRole('button', { name: 'Open as a copy' }).click();
  await expect(title).toHaveValue('Renamed on purpose (Before the workshop)');
  expect(app.url()).not.toBe(first);

  await app.goto(first);
  await app.reload();
  await expect(cards(app).first()).toBeVisible();
  await openPoints(app);
  await expect(point(app, 'Before the workshop')).toBeVisible();
  await expect(point(app, 'Before a restore')).toBeVisible();

  // Another window follows, and only looks.
  const mirror = await app.context().newPage();
  await mirror.goto(first);
  await expect(mirror.getByRole('button', { name: 'Edit here' })).toBeVisible();
  await openPoints(mirror);
  await expect(point(mirror, 'Before the workshop')).toBeVisible();
  await expect(dialog(mirror).getByRole('button', { name: 'Open as a copy' })).toBeVisible();
  await expect(dialog(mirror).getByRole('button', { name: 'Restore this state' })).toHaveCount(0);
  await shot(mirror, 'mirror');
  await mirror.close();

  // A named one is deleted, and comes back.
  await point(app, 'Before the workshop').focus();
  await point(app, 'Before the workshop').press('ArrowUp');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Delete');
  await expect(point(app, 'Before the workshop')).toHaveCount(0);
  await app.getByRole('button', { name: 'Undo' }).last().click();
  await expect(point(app, 'Before the workshop')).toBeVisible();
  await app.keyboard.press('Escape');

  // The library's card has the same way in.
  await app.getByRole('link', { name: 'All journeys' }).click();
  await app.getByRole('button', { name: 'More about “Renamed on purpose”' }).click();
  await app.getByRole('menuitem', { name: 'Restore points' }).click();
  await expect(point(app, 'Before the workshop')).toBeVisible();
  await shot(app, 'library');
  await expect(point(app, 'Before a restore')).toBeFocused();
  await app.setViewportSize({ width: 390, height: 844 });
  await shot(app, 'narrow');
  await app.setViewportSize({ width: 1440, height: 900 });
  await app.emulateMedia({ colorScheme: 'dark' });
  await shot(app, 'dark');
  await app.emulateMedia({ colorScheme: 'light' });
  await app.keyboard.press('Escape');

  // A backup that differs in one project asks; what was here becomes a restore point, and the rest is skipped.
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Back up everything' }).click();
  const backup = await readFile(await (await download).path(), 'utf8');
  const changed = backup.replace('"Renamed on purpose"', '"Renamed elsewhere"');
  const file = { name: 'waymark-backup.json', mimeType: 'application/json', buffer: Buffer.from(changed) };
  await app.getByTestId('import-file').setInputFiles(file);
  const question = app.getByRole('dialog', { name: 'This is already here, but differs' });
  await expect(question.getByRole('row', { name: /changed .+ cards, changed/ })).toHaveCount(2);
  await question.getByRole('radio', { name: 'Replace' }).check({ force: true });
  await shot(app, 'question');
  await app.setViewportSize({ width: 390, height: 844 });
  await shot(app, 'question-narrow');
  await app.setViewportSize({ width: 1440, height: 900 });
  await question.getByRole('button', { name: 'Go on' }).click();
  const report = app.getByRole('dialog', { name: '“waymark-backup.json” was restored' });
  await expect(report.getByRole('row', { name: /^Renamed elsewhere replaced/ })).toBeVisible();
  await expect(report.getByRole('row', { name: /unchanged, skipped$/ })).toHaveCount(1);
  await shot(app, 'report');
  await report.getByRole('button', { name: 'Close' }).first().click();
  await app.getByText('Русский').click();
  await app.getByRole('button', { name: 'Действия: «Renamed elsewhere»' }).click();
  await app.getByRole('menuitem', { name: 'Точки восстановления' }).click();
  const russian = app.getByRole('dialog', { name: 'Точки восстановления: Renamed elsewhere' });
  await expect(russian.getByRole('button', { name: 'Перед заменой проекта' })).toBeVisible();
  await expect(
    russian.getByText('Название: было «Renamed on purpose», стало «Renamed elsewhere»'),
  ).toBeVisible();
  await shot(app, 'russian');
});
