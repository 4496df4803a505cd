// The whole job on a real journey that nobody here wrote: from the file to the target map, through a killed browser, to the picture and the file.
import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/build.mjs';
import { expect, test, watch } from './support';
import { freshProfile, launchKillable } from './storage/support';

const sample = join(root, 'tests/fixtures/samples/ojf/ecommerce-purchase.ojf');

const saved = (page: Page) => expect(page.getByRole('status', { name: 'Save state' })).toHaveText('Saved');
const map = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const card = (page: Page, text: string) => map(page).getByRole('button', { name: new RegExp(`^${text}`) });

async function importFile(page: Page, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import', exact: true }).click(),
  ]);
  await chooser.setFiles(file);
}

async function download(
  page: Page,
  format: string,
  options?: (dialog: Locator) => Promise<void>,
): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog
    .getByRole('radiogroup', { name: 'Format' })
    .getByRole('radio', { name: format, exact: true })
    .check();
  await options?.(dialog);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  const bytes = await readFile(await file.path());
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return bytes;
}

/** Types a new card into a cell, by double-click on its free place. */
async function write(page: Page, stage: string, lane: string, text: string): Promise<void> {
  const column = await map(page).getByText(stage, { exact: true }).first().boundingBox();
  const row = await map(page).getByText(lane, { exact: true }).first().boundingBox();
  if (!column || !row) throw new Error(`${stage}, ${lane} is not in sight`);
  await page.mouse.dblclick(column.x + 100, row.y + 62);
  await expect(page.getByRole('textbox', { name: 'New card' })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(card(page, text)).toBeVisible();
}

async function tagBarrier(page: Page, cardText: string, title: string): Promise<void> {
  await card(page, cardText).click();
  await page.getByRole('button', { name: 'Add a finding' }).click();
  await page.getByRole('menuitem', { name: 'Barrier' }).click();
  await page.getByRole('textbox', { name: 'What is it?' }).fill(title);
  await page.getByRole('radiogroup', { name: 'Severity' }).getByRole('radio').nth(3).check({ force: true });
  await page.getByRole('radiogroup', { name: 'Frequency' }).getByRole('radio').nth(2).check({ force: true });
  await expect(card(page, cardText)).toHaveAccessibleName(/Barrier/);
}

test('the whole job, from a file of somebody else to the picture and back, through a killed browser', async ({
  server,
}) => {
  test.setTimeout(240_000);
  const profile = await freshProfile();
  let browser = await launchKillable(profile.folder);
  let page = browser.page;
  await page.setViewportSize({ width: 1440, height: 900 });
  const breaches = await watch(page.context(), new URL(server.url).origin);
  await page.addInitScript(() => localStorage.setItem('waymark:language', 'en'));
  await page.goto(server.url);

  await test.step('import', async () => {
    await importFile(page, sample);
    await expect(page.getByRole('dialog')).toContainText('4 stages');
    await page.getByRole('button', { name: 'Open the project' }).click();
    await expect(card(page, 'Search for best coffee makers')).toBeVisible();
  });

  await test.step('a persona, a stage and a channel', async () => {
    await page.getByRole('tab', { name: 'Personas' }).click();
    await page.getByRole('button', { name: 'New persona' }).first().click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Tom, the gift giver');
    await page.getByRole('textbox', { name: 'Goals' }).fill('A present that is not sent back');
    const maps = page.getByRole('checkbox', { name: /coffee maker/ });
    if ((await maps.count()) > 0) await maps.first().check();
    await page.getByRole('tab', { name: 'Map' }).click();
    await page.getByRole('button', { name: 'Add stage' }).click();
    await page.keyboard.type('Recommendation');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Add lane' }).click();
    await page.getByRole('menuitem', { name: 'Channel' }).click();
    await page.getByRole('menuitem', { name: /^Messenger/ }).click();
    await expect(page.getByRole('textbox', { name: 'Name of the lane' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(map(page)).toContainText('Recommendation');
    await expect(map(page)).toContainText('Messenger');
  });

  await test.step('cards: add and move', async () => {
    await write(page, 'Recommendation', 'Messenger', 'Sends a photo of the first cup');
    await write(page, 'Onboarding', 'Messenger', 'Asks the shop how to descale');
    await card(page, 'Asks the shop how to descale').click();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(card(page, 'Asks the shop how to descale')).toHaveAccessibleName(/Recommendation/);
    await expect(card(page, 'Asks the shop how to descale')).toBeFocused();
  });

  await test.step('feelings', async () => {
    await card(page, 'Sends a photo of the first cup').click();
    await page
      .getByRole('radio', { name: /delighted/ })
      .first()
      .check({ force: true });
    await card(page, 'Asks the shop how to descale').click();
    await page
      .getByRole('radio', { name: /dissatisfied/ })
      .first()
      .check({ force: true });
    const felt = (text: string) => map(page).getByRole('slider', { name: `Feeling: ${text}` });
    await expect(felt('Sends a photo of the first cup')).toHaveAttribute('aria-valuenow', '2');
    await expect(felt('Asks the shop how to descale')).toHaveAttribute('aria-valuenow', '-1');
    // The point of the curve takes arrow keys as well: a little worse than it was.
    await felt('Asks the shop how to descale').focus();
    await page.keyboard.press('ArrowDown');
    await expect(felt('Asks the shop how to descale')).not.toHaveAttribute('aria-valuenow', '-1');
  });

  await test.step('two barriers', async () => {
    await tagBarrier(page, 'Asks the shop how to descale', 'Nobody answers after six');
    await tagBarrier(page, 'Compare specs and reviews', 'Every site counts bars differently');
  });

  await test.step('undo and redo', async () => {
    const undo = page.getByRole('button', { name: 'Undo' });
    await card(page, 'Sends a photo of the first cup').click();
    await page.keyboard.press('Delete');
    await expect(card(page, 'Sends a photo of the first cup')).toHaveCount(0);
    await undo.click();
    await expect(card(page, 'Sends a photo of the first cup')).toBeVisible();
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect(card(page, 'Sends a photo of the first cup')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(card(page, 'Sends a photo of the first cup')).toBeVisible();
    await saved(page);
  });

  const current = page.url();
  await test.step('derive a target and change it', async () => {
    await page.getByRole('button', { name: 'Maps of the project' }).click();
    await page.getByRole('menuitem', { name: 'Derive target map from this one' }).click();
    await expect(page).not.toHaveURL(current);
    await card(page, 'Asks the shop how to descale').click();
    await page.keyboard.press('Delete');
    await write(page, 'Recommendation', 'Messenger', 'Gets a descaling film on day ten');
    await card(page, 'Unboxing & Setup').click();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(card(page, 'Unboxing & Setup')).toHaveAccessibleName(/Recommendation/);
    await saved(page);
  });

  await test.step('say what it answers: one barrier resolved by a key, one reduced in the panel', async () => {
    await card(page, 'Compare specs and reviews').click();
    await page.keyboard.press('r');
    await expect(card(page, 'Compare specs and reviews')).toHaveAccessibleName(/✓ resolved/);
    // Its card stands above, the finding that came of it below.
    await card(page, 'Hidden Shipping Fees').last().click();
    const target = page.getByRole('region', { name: 'In this target' });
    await target.getByRole('radio', { name: 'Reduced' }).check({ force: true });
    await expect(card(page, 'Hidden Shipping Fees').last()).toHaveAccessibleName(/reduced/);
    await saved(page);
  });

  await test.step('see the differences', async () => {
    await page.getByRole('tab', { name: 'Compare' }).click();
    const summary = page.getByRole('region', { name: 'Summary' });
    await expect(summary.getByRole('heading', { level: 2 })).toHaveText('2 of 3 barriers go and 1 stays');
    await expect(summary).toContainText('Nobody answers after six');
    await page.getByRole('radio', { name: 'Side by side' }).check({ force: true });
    const differences = page.getByRole('complementary', { name: 'Differences' });
    await expect(differences).toContainText('Gets a descaling film on day ten');
    await expect(differences).toContainText('Asks the shop how to descale');
    await expect(differences).toContainText('Nobody answers after six');
    await expect(differences).toContainText('2 of 3 barriers go');
    await expect(differences).toContainText('Hidden Shipping Fees');
    await page.getByRole('radio', { name: 'Overlay', exact: true }).check({ force: true });
    const overlay = page.getByRole('region', { name: /^Overlay: / });
    await expect(overlay.getByRole('button', { name: /Unboxing & Setup/ }).first()).toBeVisible();
    await page.getByRole('radio', { name: 'Gap table', exact: true }).check({ force: true });
    const gap = page.getByRole('grid', { name: 'Gap table' });
    await expect(gap).toContainText('Hidden Shipping Fees');
    await expect(gap).toContainText('Every site counts bars differently');
    await page.getByRole('radio', { name: 'Side by side' }).check({ force: true });
    const drawn = await download(page, 'SVG', async (dialog) => {
      await dialog.getByRole('radio', { name: 'Overlay' }).check();
    });
    for (const text of ['Unboxing', 'Gets a descaling film', 'Asks the shop how'])
      expect(drawn.toString('utf8')).toContain(text);
    await differences.getByRole('searchbox').fill('DESCALING');
    await expect(differences).not.toContainText('Asks the shop how to descale');
    await differences.getByRole('button', { name: /^Added:\s*Gets a descaling film/ }).click();
    await differences.getByRole('button', { name: 'Open in map' }).click();
    await expect(page).toHaveURL(/[/]maps[/]/);
    await expect(card(page, 'Gets a descaling film on day ten')).toBeVisible();
  });

  await test.step('kill the browser and find everything again', async () => {
    await page.getByRole('tab', { name: 'Map' }).click();
    await saved(page);
    const address = page.url();
    expect(breaches).toEqual([]);
    await browser.kill();
    browser = await launchKillable(profile.folder);
    page = browser.page;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await expect(card(page, 'Gets a descaling film on day ten')).toBeVisible();
    await expect(card(page, 'Asks the shop how to descale')).toHaveCount(0);
  });

  await test.step('the picture', async () => {
    const png = await download(page, 'PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16), 'width in pixels').toBeGreaterThan(2000);
    expect(png.length).toBeGreaterThan(50_000);
  });

  await test.step('the file, there and back', async () => {
    const json = (await download(page, 'JSON')).toString('utf8');
    await page.goto(server.url);
    const path = test.info().outputPath('journey.json');
    const { writeFile } = await import('node:fs/promises');
    await writeFile(path, json);
    await importFile(page, path);
    await page.waitForURL(/projects/);
    await expect(card(page, 'Search for best coffee makers')).toBeVisible();
    const again = (await download(page, 'JSON')).toString('utf8');
    const withoutId = (text: string) => ({ ...(JSON.parse(text) as object), id: '' });
    expect(withoutId(again)).toEqual(withoutId(json));
  });

  await browser.close();
  await profile.remove();
});
