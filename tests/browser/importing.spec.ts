// Importing in the built app: files are read in the worker under the real policy, and a bad one changes nothing.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { VERSION } from '@/model/constants';
import { axeCheck, expect, test } from './support';

const fixture = (name: string) => join(import.meta.dirname, '../fixtures', name);

async function choose(
  app: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Import' }).first().click();
  await (await chooser).setFiles(file);
}
const text = (name: string, content: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});

for (const [name, title] of [
  ['v1.waymark.json', 'Buying a bicycle'],
  [`v${VERSION}.waymark.json`, 'Buying a bicycle'],
  ['samples/ojf/ecommerce-purchase.ojf', 'Buying a high-end coffee maker for a new kitchen'],
  ['samples/mermaid/go-shopping.mmd', 'Go shopping'],
  ['cases/as-is-and-to-be.md', 'Coffee'],
] as const) {
  test(`${name} is read in a worker and becomes a project`, async ({ app }) => {
    const worker = app.waitForEvent('worker', (one) => one.url().includes('importWorker'));
    await choose(app, fixture(name));
    await worker;
    // A file with something to report says it first; a clean one opens at once.
    const open = app.getByRole('button', { name: 'Open the project' });
    const field = app.getByRole('textbox', { name: 'Project title' });
    await expect(open.or(field)).toBeVisible();
    if (await open.isVisible()) await open.click();
    await expect(field).toHaveValue(title);
    await expect(app.getByRole('region', { name: 'Journey map' })).toBeVisible();
  });
}

test('a table is shown before it becomes a project, can be turned, and is let go by Escape', async ({
  app,
}) => {
  const table = text(
    'steps.csv',
    'Stage;Actions;Pain points\nFind;Searches;Too many offers\nBuy;Pays;Card refused',
  );
  await choose(app, table);
  const dialog = app.getByRole('dialog', { name: 'Import a table' });
  await expect(dialog.getByRole('columnheader', { name: 'Find' })).toBeVisible();
  await axeCheck(app);
  await app.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(app.getByRole('button', { name: 'Open example' }).first()).toBeVisible();
  await choose(app, table);
  await dialog.getByRole('button', { name: 'Swap rows and columns' }).click();
  await expect(dialog.getByRole('columnheader', { name: 'Pain points' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Swap rows and columns' }).click();
  await expect(dialog.getByRole('status')).toHaveText('2 stages2 lanes4 cards2 findings');
  await dialog.getByRole('button', { name: 'Import 4 cards' }).click();
  await expect(app.getByRole('textbox', { name: 'Project title' })).toHaveValue('steps');
  const region = app.getByRole('region', { name: 'Journey map' });
  await expect(region.getByRole('button', { name: /^Card refused, Pain points, Buy/ })).toBeVisible();
});

test('a table of one card a row is known by its heads, and its cards bring findings and feelings', async ({
  app,
}) => {
  const rows = 'Find;Web;Searches;Too many offers;2\nFind;Friend;Asks;;4\nBuy;Web;Pays;Card refused;1';
  await choose(app, text('rows.csv', `Stage;Channel;Step;Pain point;Emotion\n${rows}`));
  const dialog = app.getByRole('dialog', { name: 'Import a table' });
  await expect(dialog.getByRole('radio', { name: 'One row, one card' })).toBeChecked();
  await expect(dialog.getByRole('combobox', { name: 'What “Pain point” is' })).toHaveText('Pain point');
  await expect(dialog.getByRole('combobox', { name: 'What “Emotion” is' })).toHaveText('Feeling');
  await expect(dialog.getByRole('status')).toHaveText('2 stages2 lanes3 cards2 findings3 feelings');
  await dialog.getByRole('button', { name: 'Import 3 cards' }).click();
  await app.getByRole('button', { name: 'Open the project' }).click();
  const region = app.getByRole('region', { name: 'Journey map' });
  await expect(region.getByRole('button', { name: /^Pays, Web, Buy/ })).toBeVisible();
});

test('hostile files are refused with a sentence, and the library stays as it was', async ({ app }) => {
  const bad: [string, string, RegExp][] = [
    ['deep.json', '['.repeat(5_000_000), /nested deeper than 64 levels/],
    ['cut.json', '{"format": "waymark",\n "title": "x', /Line 2, character 13: The file breaks off here/],
    ['page.json', '<!doctype html><title>502</title>', /This is a web page/],
    ['drawing.json', '{"type":"excalidraw","elements":[]}', /a file of Excalidraw/],
  ];
  for (const [name, content, sentence] of bad) {
    await choose(app, text(name, content));
    await expect(app.getByText(sentence).first()).toBeVisible();
    await app.reload();
    await expect(app.getByRole('button', { name: 'New project' }).first()).toBeVisible();
  }
});
