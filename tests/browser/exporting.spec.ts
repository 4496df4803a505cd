// The export dialog as a marketer uses it: three clicks to a finished file, what cannot be read helped with one, the choice kept.
import { readFileSync } from 'node:fs';
import { axeCheck, chooseFrom, expect, test } from './support';

test('from the open example to a finished file in three clicks, and the choice is kept', async ({ app }) => {
  await app.getByRole('button', { name: 'Open example' }).first().click();
  await expect(app.locator('[data-item]').first()).toBeVisible();
  // Where the map would be cut on paper is seen while it is edited.
  await app.getByRole('button', { name: 'Show', exact: true }).click();
  await app.getByRole('menuitemcheckbox', { name: 'Page breaks' }).click();
  await expect(app.getByText('6 sheets with the smallest text at 9 pt')).toBeVisible();
  await chooseFrom(app.getByRole('combobox', { name: 'Paper' }), 'A2');
  await expect(app.getByText('2 sheets with the smallest text at 9 pt')).toBeVisible();
  await axeCheck(app);
  await app.getByRole('button', { name: 'Hide the page breaks' }).click();

  await app.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = app.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: 'Whole map' })).toBeFocused();
  await axeCheck(app);
  await dialog.getByRole('button', { name: 'Slides', exact: true }).click();
  const [file] = await Promise.all([
    app.waitForEvent('download'),
    dialog.getByRole('button', { name: /^Download/ }).click(),
  ]);
  expect(readFileSync(await file.path()).length).toBeGreaterThan(10_000);
  await expect(dialog.getByRole('status').last()).toHaveText(/ is saved\. .+B, .+ s\.$/);
  await app.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // On the plan it proposes the findings; what was chosen the last time is chosen still.
  await app.getByRole('tab', { name: 'Plan' }).click();
  await app.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByRole('radio', { name: 'Findings' })).toBeChecked();
  await expect(dialog.getByRole('button', { name: 'Download 2 slides' })).toBeVisible();
  for (const part of ['Matrix of impact and effort', 'Roadmap', 'Anna', 'Summary page']) {
    await dialog.getByRole('radio', { name: part }).check({ force: true });
    await expect(dialog.getByRole('img', { name: 'Preview of the picture' })).toBeVisible();
  }
});
