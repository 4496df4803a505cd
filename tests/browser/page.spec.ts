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
  await details.getByLabel('Your name').fill('Mira <b>');
  await details.getByLabel('Your comment').fill('Five banks, not four</script>');
  await details.getByRole('button', { name: 'Add comment' }).click();
  await expect(details.getByText('Five banks, not four</script>')).toBeVisible();

  // The arrows lead from card to card, Escape back, and the slash to the search.
  await card.focus();
  await page.keyboard.press('ArrowDown');
  await expect(map.getByRole('button', { name: /^Asks her flatmates/ })).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('courier');
  await page.keyboard.press('Enter');
  await expect(details.getByRole('heading', { level: 2 })).toContainText('courier');

  const view = (name: string | RegExp) =>
    page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name });
  for (const [name, seen] of [
    ['Table', page.getByRole('columnheader', { name: /^Choose a bank/ })],
    ['Personas', page.getByRole('heading', { level: 3, name: 'Anna' })],
    ['Findings and plan', page.getByRole('rowheader', { name: 'Selfie check fails' }).first()],
    ['Comparison', page.getByRole('heading', { level: 2, name: /6 of 10 pain points/ })],
    [/^Comments/, page.getByText('Five banks, not four</script>')],
  ] as const) {
    await view(name).click();
    await expect(seen).toBeVisible();
    await axeCheck(page);
  }
  // On paper nothing can be scrolled: the gap table stands on its side, with all of its columns within a sheet.
  await view('Comparison').click();
  const heads = await page.getByRole('columnheader').allTextContents();
  expect(heads.length).toBeGreaterThan(20);
  const screen = page.viewportSize();
  await page.setViewportSize({ width: 1047, height: 718 });
  await page.emulateMedia({ media: 'print' });
  for (const head of [heads[1], heads.at(-1)])
    await expect(page.getByRole('rowheader', { name: head ?? '', exact: true })).toBeVisible();
  const widest = await page
    .getByRole('table')
    .evaluateAll((tables) => Math.max(...tables.map((table) => table.getBoundingClientRect().right)));
  expect(widest).toBeLessThanOrEqual(1047);
  // Neither does a long name of one stage push the others off the sheet.
  await page.emulateMedia({ media: null });
  await view('Table').click();
  await page.emulateMedia({ media: 'print' });
  const columns = page.locator('th[scope="col"]:visible');
  expect(await columns.count()).toBeGreaterThan(5);
  await columns.nth(1).evaluate((head) => (head.textContent = 'Verification'.repeat(8)));
  const wide = async (at: number) => (await columns.nth(at).boundingBox())?.width;
  expect(await wide(1)).toBeCloseTo((await wide(2)) ?? 0, 0);
  for (const head of await columns.all()) {
    const box = await head.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1047);
    expect(await head.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  }
  await page.emulateMedia({ media: null });
  if (screen) await page.setViewportSize(screen);
  await view(/^Comments/).click();
  await page.getByRole('button', { name: 'Русский' }).click();
  await page.getByRole('button', { name: 'Тёмное оформление' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await axeCheck(page);
  // A dark page is printed light, with its own colours too.
  const views = page.getByRole('navigation');
  await views.getByRole('button', { name: 'Таблица' }).click();
  const shade = () =>
    columns.nth(1).evaluate((head) => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(head).backgroundColor.match(/\d+/g) ?? []).map(
        Number,
      );
      return (red + green + blue) / 3;
    });
  expect(await shade()).toBeLessThan(110);
  await page.emulateMedia({ media: 'print' });
  expect(await shade()).toBeGreaterThan(200);
  await page.emulateMedia({ media: null });
  await views.getByRole('button', { name: /^Комментарии/ }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать 1 комментарий' }).click();
  const comments = testInfo.outputPath('bank.waymark-comments.json');
  await (await saved).saveAs(comments);

  // Loaded again it speaks as it did. What stands in folded lanes can be shown.
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('navigation').getByRole('button').first().click();
  const folded = page.getByRole('button', { name: /^Calls to ask how long it takes/ });
  await expect(folded).toHaveCount(0);
  const unfold = page.getByRole('button', { name: 'Раскрыть свёрнутые дорожки' });
  await unfold.click();
  await expect(unfold).toBeFocused();
  await expect(folded).toHaveCount(1);
  await axeCheck(page);
  await page.close();

  // The comments find their card, in one step that can be undone.
  const library = new URL('#/', app.url()).href;
  const take = async (file: string) => {
    await app.goto(library);
    const chooser = app.waitForEvent('filechooser');
    await app.getByRole('button', { name: 'Import' }).first().click();
    await (await chooser).setFiles(file);
  };
  await take(comments);
  await expect(app.getByText('1 comment finds its place')).toBeVisible();
  await axeCheck(app);
  await app.getByRole('button', { name: 'Add 1 comment' }).click();
  await expect(app.getByRole('region', { name: 'Journey map' })).toBeVisible();
  await app.getByRole('button', { name: 'Undo', exact: true }).first().click();

  // The page itself is the project: what it says is here already.
  await take(path);
  await expect(app.getByRole('textbox', { name: 'Project title' })).toHaveValue('Opening a bank account');
});

test('a link holds a project, which is kept beside what is here', async ({ app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.getByRole('button', { name: 'New project' }).click();
  await app.getByRole('button', { name: /^Blank/ }).click();
  await app.getByRole('button', { name: 'Export' }).click();
  const dialog = app.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /^JSON(?! Canvas)/ }).click();
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByText(/^The link is on the clipboard/)).toBeVisible();
  const link = await app.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#/shared/');
  const elsewhere = await context.browser()?.newContext();
  const page = await elsewhere?.newPage();
  if (!page) throw new Error('no browser');
  await page.goto(link);
  await page.getByRole('button', { name: 'Open as a new project' }).click();
  await expect(page.getByRole('region', { name: 'Journey map' })).toBeVisible();
  await page.goto(`${link.slice(0, -4)}AAAA`);
  await expect(page.getByText('The project that is carried here is damaged.')).toBeVisible();
  await page.goto(link.slice(0, -40));
  await expect(page.getByText(/^The link is incomplete: its end is missing\./)).toBeVisible();
  await elsewhere?.close();
});
