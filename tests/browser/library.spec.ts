// The library with real files and a real disk: trash, backup and back, drop, paste; and the same project in two tabs.
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/build.mjs';
import { interceptFileChoosers } from '../../scripts/chromium.mjs';
import { axeCheck, expect, hand, test } from './support';

const sample = (path: string) => join(root, 'tests/fixtures/samples', path);
const cards = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const project = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true });
const saved = (page: Page) => expect(page.getByRole('status', { name: 'Save state' })).toHaveText('Saved');

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(cards(page).locator('[data-item]').first()).toBeVisible();
}

test('what goes to the trash comes back, by undo and from the trash', async ({ app, server }) => {
  await openExample(app);
  await saved(app);
  await app.goto(server.url);
  const title = 'Opening a bank account';
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

/** A project of one map with a stage, a lane and these cards. */
const projectOf = (id: string, title: string, texts: readonly string[]) => ({
  format: 'waymark',
  version: 4,
  id,
  title,
  createdAt: '2026-01-01T00:00:00.000Z',
  maps: { m: { id: 'm', order: 'a0', title: `Map of ${title}`, state: 'current', personaIds: [] } },
  stages: { s: { id: 's', mapId: 'm', order: 'a0', name: 'Choosing' } },
  lanes: { l: { id: 'l', mapId: 'm', order: 'a0', kind: 'channel', name: 'Branch' } },
  cards: Object.fromEntries(
    texts.map((text, n) => [`c${n}`, { id: `c${n}`, stageId: 's', laneId: 'l', order: `a${n}`, text }]),
  ),
});

test('a word of a card is found in all projects and opened by keyboard, from the library and from the palette', async ({
  app,
  server,
}) => {
  const projects = [
    projectOf('bank', 'Opening an account', ['Signs the contract', 'Ждёт письмо об ошибке']),
    projectOf('shop', 'Buying shoes', ['Reads the contract', 'Pays']),
    projectOf('clinic', 'A visit', ['Waits']),
  ];
  await expect(app.getByRole('button', { name: 'Open example' }).first()).toBeVisible();
  for (const one of projects) {
    await hand(app, 'drop', `${one.id}.json`, JSON.stringify(one));
    await expect(cards(app).locator('[data-item]').first()).toBeVisible();
    await saved(app);
    await app.goto(server.url);
    await expect(project(app, one.title)).toBeVisible();
  }
  const field = app.getByRole('searchbox', { name: 'Search' });
  await field.fill('contract');
  const told = app.getByRole('main').getByRole('status');
  await expect(told).toHaveText('0 projects · 2 places inside 2 projects');
  const inside = app.getByRole('region', { name: 'Found inside' });
  await expect(inside.getByRole('link')).toHaveText([/Reads the contract/, /Signs the contract/]);
  await axeCheck(app);
  await field.fill('письмо ошибке ждет');
  await expect(inside.getByRole('link')).toHaveText([/Ждёт письмо об ошибке.*Choosing · Branch/]);
  await field.press('ArrowDown');
  await app.keyboard.press('Enter');
  const found = cards(app).getByRole('button', { name: /^Ждёт письмо/ });
  await expect(found).toHaveAttribute('data-cursor', '');
  await expect(app).toHaveURL(/#\/projects\/bank\/maps\/m$/);

  await app.keyboard.press('Control+k');
  await app.keyboard.type('reads contr');
  const elsewhere = app.getByRole('group', { name: 'In other projects' }).getByRole('option');
  await expect(elsewhere).toHaveText([/Reads the contract/]);
  await app.keyboard.press('Enter');
  await expect(cards(app).getByRole('button', { name: /^Reads the contract/ })).toHaveAttribute(
    'data-cursor',
    '',
  );
  await expect(app).toHaveURL(/#\/projects\/shop\/maps\/m$/);

  await app.goto(server.url);
  await field.fill('nothing like it');
  await expect(app.getByText('Nothing matches “nothing like it”')).toBeVisible();
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
  interceptFileChoosers(context);
  const empty = await context.newPage();
  await empty.goto(server.url);
  const [chooser] = await Promise.all([
    empty.waitForEvent('filechooser'),
    empty.getByRole('button', { name: 'Import', exact: true }).click(),
  ]);
  await chooser.setFiles(await file.path());
  await expect(empty.getByRole('row', { name: 'Opening a bank account restored' })).toBeVisible();
  await empty.keyboard.press('Escape');
  await project(empty, 'Opening a bank account').click();
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
  // What cannot be read is told, and one is back where it was dropped.
  const map = app.url();
  await hand(app, 'drop', 'broken.json', '{"format": "waymark", ');
  const report = app.getByRole('dialog', { name: 'The file could not be imported' });
  await report.getByRole('button', { name: 'Close' }).last().click();
  await expect(app).toHaveURL(map);
  await expect(app.getByRole('textbox', { name: 'Project title' })).toHaveValue('Go shopping');
  // So it is with a table that is let go.
  await hand(app, 'drop', 'table.csv', 'Lane,Find,Buy\nActions,Looks,Pays\n');
  const table = app.getByRole('dialog', { name: 'Import a table' });
  await table.getByRole('button', { name: 'Cancel' }).click();
  await expect(app).toHaveURL(map);
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

test('a map becomes a template: it stands in the gallery and not among the projects, and begins a project of its own', async ({
  app,
  server,
}) => {
  await openExample(app);
  await saved(app);
  await app.keyboard.press('Control+k');
  await app.getByRole('combobox', { name: 'Search commands and the map' }).fill('template');
  await app.keyboard.press('Enter');
  const name = app.getByRole('dialog').getByRole('textbox');
  await name.fill('Bank frame');
  await app.keyboard.press('Enter');
  await expect(app.getByText('“Bank frame” is among your templates')).toBeVisible();
  await app.goto(server.url);
  await expect(project(app, 'Opening a bank account')).toBeVisible();
  await expect(project(app, 'Bank frame')).toHaveCount(0);
  await app.getByRole('button', { name: 'New project' }).first().click();
  const own = app.getByRole('list', { name: 'Your templates' });
  const tile = own.getByRole('button', { name: /^Bank frame/ });
  await tile.scrollIntoViewIfNeeded();
  await expect(own.locator('img, canvas').first()).toBeVisible();
  await own.getByRole('button', { name: 'Rename template “Bank frame”' }).click();
  await app.getByRole('dialog', { name: 'Rename the template' }).getByRole('textbox').fill('Branch frame');
  await app.keyboard.press('Enter');
  const renamed = own.getByRole('button', { name: /^Branch frame/ });
  await own.getByRole('button', { name: 'Move template “Branch frame” to trash' }).click();
  await expect(own).toHaveCount(0);
  await app.getByRole('button', { name: 'Undo' }).click();
  await renamed.dblclick();
  await expect(cards(app).locator('[data-stage]').first()).toBeVisible();
  await expect(app.getByRole('textbox', { name: 'Project title' })).toHaveValue('Branch frame');
  await expect(cards(app).locator('[data-item]')).toHaveCount(0);
  await app.getByRole('tab', { name: 'Personas' }).click();
  await expect(app.getByRole('main')).not.toContainText('Anna');

  // A backup brings it back as a template.
  await app.goto(server.url);
  const [file] = await Promise.all([
    app.waitForEvent('download'),
    app.getByRole('button', { name: 'Back up everything' }).click(),
  ]);
  const backup = await readFile(await file.path(), 'utf8');
  expect(backup).toMatch(/"template": ?true/);
});

test('work is there after a reload, to the last letter', async ({ app }) => {
  await openExample(app);
  const title = app.getByRole('textbox', { name: 'Project title' });
  await title.fill('');
  await title.pressSequentially('Typed and gone');
  await app.reload();
  await expect(title).toHaveValue('Typed and gone');
});
