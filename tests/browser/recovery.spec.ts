// A browser that comes back empty: it is told, new work goes on beside it, and what was lost comes back and stays, with the
// restore points that have a name (S11, F12).
import type { BrowserContext, Page } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { axeCheck as axeCheckNow, expect, persistentProfile, test, watch } from './support';

/** Judged when nothing fades any more: a notice that is coming or going has not its own colours. */
async function axeCheck(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  await axeCheckNow(page);
}

const cards = (page: Page) => page.getByRole('region', { name: 'Journey map' }).locator('[data-item]');
const saved = (page: Page) => expect(page.getByRole('status', { name: 'Save state' })).toHaveText('Saved');
const points = (page: Page) => page.getByRole('dialog', { name: /^Restore points/ });
const named = (page: Page) => points(page).getByRole('button', { name: 'Before the workshop' });

async function openPoints(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('restore points');
  await page.keyboard.press('Enter');
  await expect(points(page)).toBeVisible();
}

/** How many restore points lie whole in the files of the second copy. */
const copiedPoints = (page: Page) =>
  page.evaluate(async () => {
    let whole = 0;
    try {
      const copies = await (await navigator.storage.getDirectory()).getDirectoryHandle('waymark-copies');
      const all = await copies.getDirectoryHandle('points');
      for await (const project of all.values())
        for await (const file of (project as FileSystemDirectoryHandle).values()) {
          const text = await (await (file as FileSystemFileHandle).getFile()).slice(0, 8).text();
          if (text === 'WAYMARK1') whole++;
        }
    } catch {
      // There are none yet, or one is being written at this moment.
    }
    return whole;
  });

/** Whether a whole file of the second copy holds the project under this title. */
const copiedAs = (page: Page, title: string) =>
  page.evaluate(async (named) => {
    try {
      const copies = await (await navigator.storage.getDirectory()).getDirectoryHandle('waymark-copies');
      for await (const file of copies.values()) {
        if (!/\.[01]$/.test(file.name)) continue;
        const text = await (await (file as FileSystemFileHandle).getFile()).text();
        if (text.startsWith('WAYMARK1') && text.includes(named)) return true;
      }
    } catch {
      // There are none yet, or one is being written at this moment.
    }
    return false;
  }, JSON.stringify(title));

const notice = (page: Page) => page.getByRole('link', { name: 'See what can come back' });

test('a browser that comes back empty gives its projects back, and warns until it has', async ({
  server,
}) => {
  const profile = await persistentProfile();
  let context: BrowserContext | undefined;
  const breaches: string[][] = [];
  /** A start of the browser on the profile. */
  const start = async (): Promise<Page> => {
    await context?.close();
    context = await profile.open();
    breaches.push(await watch(context, new URL(server.url).origin));
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.url);
    return page;
  };
  try {
    let page = await start();
    await page.getByRole('button', { name: 'Open example' }).first().click();
    await expect(cards(page).first()).toBeVisible();
    await saved(page);
    await openPoints(page);
    await points(page).getByRole('textbox', { name: 'Name of this state' }).fill('Before the workshop');
    await points(page).getByRole('button', { name: 'Keep this state' }).click();
    await expect(named(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(points(page)).toBeHidden();
    // Written into a project that has been copied already: the page that is left copies it again, or the library does.
    await page.getByRole('textbox', { name: 'Project title' }).fill('Shoes for running');
    await saved(page);
    await page.goto(server.url);
    const [backup] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Back up everything' }).click(),
    ]);
    const file = join(profile.folder, backup.suggestedFilename());
    await backup.saveAs(file);
    await expect.poll(() => copiedPoints(page)).toBe(1);
    await expect.poll(() => copiedAs(page, 'Shoes for running'), { timeout: 30_000 }).toBe(true);
    await context?.close();
    context = undefined;
    await rm(join(profile.folder, 'Default', 'IndexedDB'), { recursive: true });

    page = await start();
    await expect(page).toHaveURL(/#\/recovery$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The browser emptied its storage.');
    await expect(page.getByRole('heading', { level: 2, name: 'Shoes for running' })).toBeVisible();
    await axeCheck(page);
    // New work goes on, and the warning with it.
    await page.getByRole('link', { name: 'Go to the library' }).click();
    await page.getByRole('button', { name: 'New project' }).click();
    await page.getByRole('button', { name: /^Blank/ }).click();
    await expect(page.getByRole('textbox', { name: 'Project title' })).toBeVisible();
    await saved(page);
    page = await start();
    await expect(page.getByRole('button', { name: 'More about “Untitled journey”' })).toBeVisible();
    await expect(page).toHaveURL(/#\/?$|\/$/);
    await axeCheck(page);
    // The notice takes its room from the library, which need not be scrolled for it.
    await expect(notice(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
    await notice(page).click();

    const copy = page.getByRole('radio', { name: 'Second copy' });
    await expect(copy).toBeEnabled();
    await expect(page.getByText('1 that you named comes back with it')).toBeVisible();
    await expect(
      page.getByText(/Restore points that you named come back with their projects\./),
    ).toBeVisible();
    await page.getByTestId('recovery-file').setInputFiles(file);
    await expect(page.getByRole('radio', { name: 'Backup file' })).toBeVisible();
    await copy.check({ force: true });
    await axeCheck(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await axeCheck(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 390, height: 844 });
    await axeCheck(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Bring back “Shoes for running”' }).click();
    await expect(page.getByText('Nothing is missing')).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
    await page.getByRole('link', { name: 'Go to the library' }).click();
    await page.getByRole('link', { name: 'Shoes for running', exact: true }).click();
    await expect(cards(page).first()).toBeVisible();

    page = await start();
    await expect(page.getByRole('link', { name: 'Shoes for running', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'More about “Untitled journey”' })).toBeVisible();
    await expect(notice(page)).toHaveCount(0);
    // The restore point with a name came back with its project, and once.
    await page.getByRole('link', { name: 'Shoes for running', exact: true }).click();
    await expect(cards(page).first()).toBeVisible();
    await openPoints(page);
    await expect(named(page)).toHaveCount(1);
    await expect(points(page).getByText('Title: “')).toBeVisible();
    expect(breaches.flat()).toEqual([]);
  } finally {
    await context?.close();
    await profile.remove();
  }
});
