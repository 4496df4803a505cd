// The library with real files and a real disk: trash, backup and back, drop, paste; and the same project in two tabs.
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/build.mjs';
import { expect, test } from './support';

const sample = (path: string) => join(root, 'tests/fixtures/samples', path);
const cards = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const project = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true });
const saved = (page: Page) => expect(page.getByRole('status', { name: 'Save state' })).toHaveText('Saved');

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(cards(page).locator('[data-item]').first()).toBeVisible();
}

/** Hands a file or a text to the page the way the system does: as a drop or a paste. */
async function hand(page: Page, how: 'drop' | 'paste', name: string, text: string): Promise<void> {
  await page.evaluate(
    ([kind, fileName, content]) => {
      const data = new DataTransfer();
      if (kind === 'paste') {
        data.setData('text/plain', content);
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
        return;
      }
      data.items.add(new File([content], fileName));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
    },
    [how, name, text] as const,
  );
}

test('what goes to the trash comes back, by undo and from the trash', async ({ app, server }) => {
  await openExample(app);
  await saved(app);
  await app.goto(server.url);
  const title = 'Buying running shoes';
  const away = async () => {
    await app.getByRole('button', { name: `More about “${title}”` }).click();
    await app.getByRole('menuitem', { name: 'Move to trash' }).click();
    await expect(project(app, title)).toHaveCount(0);
  };
  await away();
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(project(app, title)).toBeVisible();
  await away();
  await app.getByRole('button', { name: /^Trash/ }).click();
  await app
    .getByRole('button', { name: /Restore/ })
    .first()
    .click();
  await app.keyboard.press('Escape');
  await project(app, title).click();
  await expect(cards(app).locator('[data-item]').first()).toBeVisible();
});

test('a backup of everything brings everything back into an empty browser', async ({
  app,
  server,
  browser,
}) => {
  await openExample(app);
  await saved(app);
  await app.goto(server.url);
  const [file] = await Promise.all([
    app.waitForEvent('download'),
    app.getByRole('button', { name: 'Back up everything' }).click(),
  ]);
  const context = await browser.newContext({ locale: 'en-GB' });
  const empty = await context.newPage();
  await empty.goto(server.url);
  const [chooser] = await Promise.all([
    empty.waitForEvent('filechooser'),
    empty.getByRole('button', { name: 'Import', exact: true }).click(),
  ]);
  await chooser.setFiles(await file.path());
  await expect(empty.getByRole('row', { name: 'Buying running shoes restored' })).toBeVisible();
  await empty.keyboard.press('Escape');
  await project(empty, 'Buying running shoes').click();
  await expect(cards(empty).locator('[data-item]').first()).toBeVisible();
  await context.close();
});

test('a dropped file and a pasted text become projects', async ({ app }) => {
  await expect(app.getByRole('button', { name: 'Open example' }).first()).toBeVisible();
  await hand(app, 'drop', 'working-day.mmd', await readFile(sample('mermaid/working-day.mmd'), 'utf8'));
  await expect(app.getByRole('textbox', { name: 'Project title' })).toHaveValue('My working day');
  // Also onto an open project: it stays, and the new one opens beside it.
  await hand(app, 'drop', 'go-shopping.mmd', await readFile(sample('mermaid/go-shopping.mmd'), 'utf8'));
  await expect(app.getByRole('textbox', { name: 'Project title' })).toHaveValue('Go shopping');
  await app.getByRole('link', { name: 'All journeys' }).click();
  await expect(project(app, 'My working day')).toBeVisible();
  await hand(app, 'paste', '', await readFile(sample('mermaid/japanese.mmd'), 'utf8'));
  await expect(app.getByRole('textbox', { name: 'Project title' })).toHaveValue('私の一日の流れ');
});

test('a second tab follows live, takes the editing over, and the first one follows then', async ({
  app,
  context,
}) => {
  await openExample(app);
  const second = await context.newPage();
  await second.goto(app.url());
  await expect(second.getByText('Open in another tab')).toBeVisible();
  const title = (page: Page) => page.getByRole('textbox', { name: 'Project title' });
  await title(app).fill('Boots');
  await expect(title(second)).toHaveValue('Boots');
  await expect(title(second)).not.toBeEditable();
  await second.getByRole('button', { name: 'Edit here' }).click();
  await expect(title(second)).toBeEditable();
  await title(second).fill('Boots and laces');
  await expect(title(app)).toHaveValue('Boots and laces');
  await expect(app.getByRole('button', { name: 'Edit here' })).toBeVisible();
  await saved(second);
});

test('work is there after a reload, to the last letter', async ({ app }) => {
  await openExample(app);
  const title = app.getByRole('textbox', { name: 'Project title' });
  await title.fill('');
  await title.pressSequentially('Typed and gone');
  await app.reload();
  await expect(title).toHaveValue('Typed and gone');
});
