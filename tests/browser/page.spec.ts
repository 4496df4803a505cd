// The page that anyone can open: exported by the built app, opened from the disk, where it asks for nothing and breaks nothing.
import type { Page } from '@playwright/test';
import { pathToFileURL } from 'node:url';
import { axeCheck, expect, test } from './support';

/** Exports the open project as a page and opens the file by itself. */
async function exported(app: Page, path: string): Promise<Page> {
  await app.getByRole('button', { name: 'Export' }).click();
  const dialog = app.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /^HTML/ }).click();
  const download = app.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  await (await download).saveAs(path);
  const page = await app.context().newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  const address = pathToFileURL(path).href;
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'Opening a bank account' })).toBeVisible();
  expect(asked).toEqual([address]);
  return page;
}

test('a page of the project is read by anybody, asks for nothing, and opens in Waymark', async ({
  app,
}, testInfo) => {
  await app.getByRole('button', { name: 'Open example' }).first().click();
  await expect(app.getByRole('region', { name: 'Journey map' })).toBeVisible();
  const path = testInfo.outputPath('Opening a bank account.html');
  const page = await exported(app, path);

  const map = page.getByRole('region', { name: 'Journey map' });
  const card = map.getByRole('button', { name: /^Compares four banks/ });
  await expect(card).toBeVisible();
  await card.click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Compares four banks, opens nine tabs');
  await axeCheck(page);
});
