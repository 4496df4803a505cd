// The loop of the method on a real journey: counted answers, the heaviest barrier, a strategy, its test, and what Control says of it.
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { root } from '../../scripts/build.mjs';
import { axeCheck, expect, test } from './support';

const sample = join(root, 'tests/fixtures/samples/ojf/ecommerce-purchase.ojf');
const table = (name: string, rows: readonly (readonly (string | number)[])[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(rows.map((row) => row.join(';')).join('\n')),
});
const of = (length: number) => Array.from({ length }, (_, at) => at);

/** 3,000 answers of two months by stage, five of them blank and three that no scale has. */
const answers = table('answers.csv', [
  ['date', 'stage', 'recommend', 'name'],
  ...of(3000).map((at) => [
    `${String(13 + (at % 15)).padStart(2, '0')}.0${at % 2 === 0 ? 5 : 6}.2026`,
    ['Discovery', 'Research', 'Purchase', 'Onboarding'][at % 4] ?? '',
    at % 4 === 2 ? at % 9 : 4 + (at % 7),
    `Person ${at}`,
  ]),
  ...of(5).map((at) => ['14.05.2026', 'Purchase', '', `Silent ${at}`]),
  ...of(3).map((at) => ['14.05.2026', 'Purchase', 11, `Loud ${at}`]),
]);
/** A test of 61 and 64 people, of whom 42 and 55 went on: the worked value of the method. */
const tested = table('test.csv', [
  ['group', 'went on'],
  ...of(61).map((at) => ['as before', at < 42 ? 1 : 0]),
  ...of(64).map((at) => ['fees shown', at < 55 ? 1 : 0]),
]);

async function choose(page: Page, open: () => Promise<void>, file: string | typeof answers): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await open();
  await (await choosing).setFiles(file);
}

test('answers are counted, the heaviest barrier is answered, tested, closed and seen on Control, and all is undone', async ({
  app,
}) => {
  test.setTimeout(150_000);
  const main = app.getByRole('main');
  const undo = app.getByRole('toolbar').getByRole('button', { name: 'Undo', exact: true });
  await choose(app, () => app.getByRole('button', { name: 'Import', exact: true }).click(), sample);
  await app.getByRole('button', { name: 'Open the project' }).click();
  await expect(app.getByRole('region', { name: 'Journey map' })).toContainText('Hidden Shipping Fees');
  await expect(undo).toBeDisabled();

  await test.step('3,000 answers', async () => {
    await app.getByRole('tab', { name: 'Research' }).click();
    await app.getByRole('tab', { name: 'Measures' }).click();
    await app.getByRole('button', { name: 'Import answers' }).first().click();
    const dialog = app.getByRole('dialog', { name: 'Import answers' });
    await choose(app, () => dialog.getByRole('button', { name: 'Choose a file' }).click(), answers);
    await expect(dialog.getByText('“11” out of range')).toBeVisible();
    await axeCheck(app);
    await dialog.getByRole('button', { name: 'Import 3,000 answers' }).click();
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('NPS');
    await expect(main.getByText(/^95 % interval, n /).first()).toBeVisible();
    const told = app.getByRole('dialog').filter({ hasText: '3,000 answers imported' });
    await told.getByRole('button', { name: 'Close' }).click();
    await expect(told).toHaveCount(0);
    await axeCheck(app);
  });

  await test.step('the heaviest barrier gets a strategy', async () => {
    await app.getByRole('tab', { name: 'Plan' }).click();
    const list = app.getByRole('table', { name: 'Pain points, barriers and delights' });
    const row = list.getByRole('row').filter({ hasText: 'Hidden Shipping Fees' });
    await row.getByRole('radio', { name: /^4/ }).last().check({ force: true });
    await expect(row).toContainText('20');
    await row.getByRole('button', { name: 'Make a strategy for: Hidden Shipping Fees' }).click();
    const panel = app.getByRole('complementary', { name: /^Strategy: / });
    await expect(panel.getByRole('textbox', { name: 'What could be done?' })).toBeFocused();
    await app.keyboard.type('Fees on the product page');
    await app.keyboard.press('Escape');
    await app.getByRole('button', { name: 'Place “Fees on the product page”' }).click();
    await app.getByRole('menuitem', { name: /^Quick win/ }).click();
    await app.getByRole('radio', { name: 'Roadmap', exact: true }).check({ force: true });
    await app.getByRole('button', { name: 'Plan “Fees on the product page” from today' }).click();
    await expect(
      app.getByRole('button', { name: /^Fees on the product page: proposed, starts / }),
    ).toBeVisible();
  });

  await test.step('its test is real', async () => {
    await app.getByRole('radio', { name: 'Matrix', exact: true }).check({ force: true });
    await app.getByRole('button', { name: /^Fees on the product page\. / }).click();
    const panel = app.getByRole('complementary', { name: 'Strategy: Fees on the product page' });
    await panel.getByRole('button', { name: 'Plan an experiment' }).click();
    await panel.getByRole('button', { name: 'From a file' }).click();
    const dialog = app.getByRole('dialog', { name: 'Fill the groups from a file' });
    await choose(app, () => dialog.getByRole('button', { name: 'Choose a file' }).click(), tested);
    await axeCheck(app);
    await dialog.getByRole('button', { name: 'Fill the groups' }).click();
    await expect(panel.getByText('The interval leaves out 0, so the change is real.')).toBeVisible();
    await expect(panel.getByText(/\+17\.1 points, between \+?2\.4 and \+?31\.1/)).toBeVisible();
    await panel.getByRole('button', { name: 'Decide' }).click();
    const decide = app.getByRole('dialog', { name: 'Decide round 1' });
    await decide.getByRole('radio', { name: /^Confirmed/ }).check({ force: true });
    await decide.getByRole('button', { name: 'Decide' }).click();
    await panel.getByRole('button', { name: 'Spread to all' }).click();
    const spread = app.getByRole('dialog', { name: 'Spread “Fees on the product page” to all' });
    await spread.getByRole('checkbox', { name: /Hidden Shipping Fees/ }).check({ force: true });
    await axeCheck(app);
    await spread.getByRole('button', { name: 'Spread to all' }).click();
  });

  await test.step('Control tells it, and undo takes all of it back', async () => {
    await app.getByRole('tab', { name: 'Control' }).click();
    await expect(main).toContainText('Fees on the product page');
    await expect(main).toContainText('42 of 61');
    await axeCheck(app);
    await app.getByRole('tab', { name: 'Map', exact: true }).click();
    for (let steps = 0; steps < 40 && (await undo.isEnabled()); steps += 1) await undo.click();
    await expect(undo).toBeDisabled();
    await app.getByRole('tab', { name: 'Plan' }).click();
    await app.getByRole('tab', { name: 'Strategies' }).click();
    await expect(main).not.toContainText('Fees on the product page');
    await app.getByRole('tab', { name: 'Research' }).click();
    await app.getByRole('tab', { name: 'Measures' }).click();
    await expect(main.getByRole('heading', { name: 'NPS' })).toHaveCount(0);
  });
});
