// From the example to what is taken away, as a marketer would: slides in three clicks, and a report on paper.
import { readFile } from 'node:fs/promises';
import { axeCheck, expect, test } from './support';

test('the example becomes a deck in three clicks, and its report is one PDF', async ({ app }) => {
  await app.getByRole('button', { name: 'Open example' }).first().click();
  await app.getByRole('button', { name: 'Export' }).click();
  const dialog = app.getByRole('dialog', { name: 'Export' });
  const taken = async (): Promise<{ name: string; bytes: Buffer }> => {
    const download = app.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download' }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };

  await dialog.getByRole('button', { name: 'Slides', exact: true }).click();
  await expect(dialog.getByRole('radio', { name: /^PowerPoint/ })).toBeChecked();
  // The slides that will be there, each with what it says.
  await expect(dialog.getByRole('button', { name: /^Show Map/ }).first()).toBeVisible();
  await axeCheck(app);
  const deck = await taken();
  expect(deck.name).toMatch(/\.pptx$/);
  expect(deck.bytes.subarray(0, 2).toString()).toBe('PK');
  await expect(dialog.getByText(deck.name)).toBeVisible();

  await dialog.getByRole('radio', { name: /^PDF/ }).check({ force: true });
  await dialog.getByRole('radio', { name: /^Report/ }).check({ force: true });
  // The comparison is laid out first.
  await expect(dialog.getByText(/^Page 1 of \d\d$/)).toBeVisible();
  await axeCheck(app);
  const report = await taken();
  expect(report.name).toMatch(/\.pdf$/);
  expect(report.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(dialog.getByText(report.name)).toBeVisible();

  // The drawings of the storyboard are of a kind that no document takes: they are written anew.
  await app.keyboard.press('Escape');
  await app.getByRole('button', { name: /^Storyboard, .*lane/ }).click();
  await app.keyboard.press('c');
  await expect(app.getByRole('button', { name: /^Storyboard, .*lane$/ })).toBeVisible();
  await app.getByRole('button', { name: 'Export' }).click();
  await dialog.getByRole('radio', { name: 'Whole map' }).check({ force: true });
  await dialog.getByRole('radio', { name: /^PDF/ }).check({ force: true });
  const drawn = (await taken()).bytes.toString('latin1');
  expect(drawn.match(/\/Subtype\/Image\b/g)).toHaveLength(5);
});
