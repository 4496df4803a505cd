// Importing in the built app: files are read in the worker under the real policy, and a bad one changes nothing.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { VERSION } from '@/model/constants';
import { axeCheck, chooseFrom, expect, hand, test } from './support';

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
    if (name.includes('as-is'))
      await expect(app.getByRole('dialog')).toContainText('“Coffee tomorrow” was linked to “Coffee”');
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
  await expect(dialog.getByRole('status')).toHaveText('2 stages3 lanes4 cards2 findings');
  await dialog.getByRole('button', { name: 'Import 4 cards' }).click();
  await expect(app.getByRole('textbox', { name: 'Project title' })).toHaveValue('steps');
  const region = app.getByRole('region', { name: 'Journey map' });
  await expect(region.getByRole('button', { name: /^Card refused, Pain points, Buy/ })).toBeVisible();
});

test('a table in a code page that was misjudged is read anew, and comes in so', async ({ app }) => {
  // Single letters of CP866 could be of any code page.
  const buffer = Buffer.from([
    ...Buffer.from('Stage;'),
    0xaf,
    0x3b,
    0xe0,
    ...Buffer.from('\nActions;'),
    0xef,
    0x3b,
    0xa8,
  ]);
  await choose(app, { name: 'letters.csv', mimeType: 'text/csv', buffer });
  const dialog = app.getByRole('dialog', { name: 'Import a table' });
  const encoding = dialog.getByRole('combobox', { name: 'Encoding' });
  await expect(encoding).toHaveText('Windows-1252');
  await chooseFrom(encoding, 'UTF-16');
  await expect(dialog.getByRole('alert')).toHaveText(
    'In UTF-16 there is no table in the file; it is shown as before.',
  );
  await axeCheck(app);
  await chooseFrom(encoding, 'CP866 (DOS)');
  await expect(dialog.getByRole('columnheader', { name: 'п' })).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Import 2 cards' }).click();
  const region = app.getByRole('region', { name: 'Journey map' });
  await expect(region.getByRole('button', { name: /^и, Actions, р/ })).toBeVisible();
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
  await expect(dialog.getByRole('status')).toHaveText('2 stages4 lanes3 cards2 findings3 feelings');
  await dialog.getByRole('button', { name: 'Import 3 cards' }).click();
  await app.getByRole('button', { name: 'Open the project' }).click();
  const region = app.getByRole('region', { name: 'Journey map' });
  await expect(region.getByRole('button', { name: /^Pays, Web, Buy/ })).toBeVisible();
});

test('what a table leaves out is told before it is imported', async ({ app }) => {
  await choose(
    app,
    text('rows.csv', 'Stage;Lane;Text;Remark;Emotion\nFind;Web;Searches;Mine;4\nBuy;Web;Pays;;great'),
  );
  const dialog = app.getByRole('dialog', { name: 'Import a table' });
  const left = dialog.getByRole('region', { name: 'Left out' });
  await expect(left.getByRole('listitem')).toHaveText([
    '“great” is neither a number nor a face; the feeling there is unknown.',
    '1 column is not used: Remark.',
  ]);
  await axeCheck(app);
  await chooseFrom(dialog.getByRole('combobox', { name: 'What “Remark” is' }), 'Description');
  await expect(left.getByRole('listitem')).toHaveCount(1);
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

const shots = process.env['SHOTS'] ?? '';

test('without room an import and the example say what helps, and keep nothing by halves', async ({ app }) => {
  const session = await app.context().newCDPSession(app);
  const { origin } = new URL(app.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 30_000 });
  await choose(app, fixture('v1.waymark.json'));
  const dialog = app.getByRole('dialog', { name: 'The file could not be imported' });
  await expect(dialog.getByRole('alert')).toContainText('the browser’s storage for this site is full');
  await expect(dialog).toContainText('Nothing in your library has changed.');
  await app.keyboard.press('Escape');
  await app.getByRole('button', { name: 'Open example' }).click();
  await expect(app.getByRole('region', { name: 'Notifications' })).toContainText(
    'There is no room: the browser’s storage for this site is full.',
  );
  // With room again it comes in.
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await app.reload();
  await choose(app, fixture('v1.waymark.json'));
  await expect(app.getByRole('textbox', { name: 'Project title' })).toHaveValue('Buying a bicycle');
});

test('a table that was exported comes back: what was written into it changes its cards in one step', async ({
  app,
}) => {
  await app.getByRole('button', { name: 'Open example' }).first().click();
  await app.getByRole('button', { name: 'Export' }).click();
  const exporting = app.getByRole('dialog', { name: 'Export' });
  await exporting.getByRole('radio', { name: /^Excel/ }).click();
  if (shots) await app.screenshot({ path: `${shots}/export-excel.png` });
  const book = app.waitForEvent('download');
  await exporting.getByRole('button', { name: 'Download' }).click();
  const workbook = await (await book).path();
  await exporting.getByRole('radio', { name: /^CSV/ }).click();
  await chooseFrom(exporting.getByRole('combobox', { name: 'Table' }), 'Cards: a row for each');
  if (shots) await app.screenshot({ path: `${shots}/export-csv.png` });
  const saved = app.waitForEvent('download');
  await exporting.getByRole('button', { name: 'Download' }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  await app.keyboard.press('Escape');

  const importTable = async (file: Parameters<typeof choose>[1]): Promise<void> => {
    await app.keyboard.press('ControlOrMeta+k');
    await app.getByRole('combobox').fill('Import a table');
    await app.getByRole('option', { name: /Import a table into this project/ }).click();
    const chooser = app.waitForEvent('filechooser');
    await app.getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles(file);
  };
  await importTable(text('cards.csv', csv.replace('Films passport and face', 'Films the face')));
  const dialog = app.getByRole('dialog', { name: 'Update from a table' });
  await expect(dialog.getByRole('status')).toContainText('1 changed');
  await expect(dialog.getByRole('row', { name: /Films passport and face/ })).toContainText('Films the face');
  await axeCheck(app);
  if (shots) await app.screenshot({ path: `${shots}/update.png` });
  await dialog.getByRole('button', { name: 'Take 1 row' }).click();
  const region = app.getByRole('region', { name: 'Journey map' });
  await expect(region.getByRole('button', { name: /^Films the face, App/ })).toBeVisible();
  await app.keyboard.press('ControlOrMeta+z');
  await expect(region.getByRole('button', { name: /^Films passport and face, App/ })).toBeVisible();

  // Dropped on the map it is asked about there; a table of anything else goes to the library.
  await hand(app, 'drop', 'cards.csv', csv.replace('Films passport and face', 'Films the face'));
  await expect(dialog.getByRole('status')).toContainText('1 changed');
  // Another one, while that is looked at, takes its place.
  await hand(app, 'drop', 'others.csv', csv.replace('Fills in the form', 'Fills it in'));
  await expect(dialog).toContainText('others.csv');
  await expect(dialog.getByRole('row', { name: /Fills in the form/ })).toContainText('Fills it in');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(region.getByRole('button', { name: /^Films passport and face, App/ })).toBeVisible();

  await importTable(workbook);
  await expect(dialog.getByRole('status')).toContainText('Nothing changes');
  await expect(dialog.getByRole('button', { name: /^Take/ })).toHaveCount(0);
  await expect(dialog.getByText(/^Sheets not read: Map, /)).toBeVisible();
  await dialog.getByRole('radio', { name: 'A new map' }).click();
  const preview = app.getByRole('dialog', { name: 'Import a table' });
  // The sheet of the map itself, which has goals, feelings and opportunities too.
  await expect(preview.getByRole('combobox', { name: 'Sheet' })).toHaveText('Map');
  await expect(
    preview.getByText(/texts stand on this map already; into this map they would come twice/),
  ).toBeVisible();
  await expect(preview.getByRole('combobox', { name: 'What “Website” is' })).toHaveText('Channel');
  if (shots) await app.screenshot({ path: `${shots}/sheet.png` });
  await preview.getByRole('button', { name: /^Import \d+ cards/ }).click();
  await expect(region.getByRole('button', { name: /^Fills in the form, Website/ })).toBeVisible();
});

test('the copies of two colleagues are merged: three conflicts, one undo step, a restore point first', async ({
  app,
}) => {
  const file = fixture(`v${VERSION}.waymark.json`);
  await choose(app, file);
  const field = app.getByRole('textbox', { name: 'Project title' });
  const open = app.getByRole('button', { name: 'Open the project' });
  await expect(open.or(field)).toBeVisible();
  if (await open.isVisible()) await open.click();
  const region = app.getByRole('region', { name: 'Journey map' });
  const saved = () => expect(app.getByRole('status', { name: 'Save state' })).toHaveText('Saved');

  // What I do: another title, another text, and one card goes.
  await field.fill('Buying a bicycle in town');
  await field.press('Enter');
  const compare = region.getByRole('button', { name: /^Compares models/ });
  await compare.click();
  await app.keyboard.press('Enter');
  await app.keyboard.press('Control+a');
  await app.keyboard.type('Compares three models on the web');
  await region.getByRole('button', { name: /^Pays/ }).click();
  await app.keyboard.press('Delete');
  await expect(region.getByRole('button', { name: /^Pays/ })).toHaveCount(0);
  await saved();

  // What a colleague did with the same file: the same three, and a fourth that nobody else touched.
  type Copy = { title: string; cards: Record<string, Record<string, unknown>> };
  const copy = JSON.parse(await readFile(file, 'utf8')) as Copy;
  const theirs: Copy = {
    ...copy,
    title: 'Buying an electric bicycle',
    cards: {
      ...copy.cards,
      compare: { ...copy.cards['compare'], text: 'Compares models with a friend' },
      pay: { ...copy.cards['pay'], text: 'Pays by card' },
      test: { ...copy.cards['test'], text: 'Test ride of an hour' },
    },
  };
  await app.getByRole('link', { name: 'All journeys' }).click();
  const theirFile = text('from-olga.waymark.json', JSON.stringify(theirs));
  await choose(app, theirFile);
  const dialog = app.getByRole('dialog', { name: 'This is already here, but differs' });
  // First a look at it: what differs, and which record is which.
  await dialog.getByRole('radio', { name: 'Compare' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Go on' }).click();
  const rest = app.getByRole('region', { name: 'What else differs' });
  await rest.getByRole('button', { name: /^What the customer does differently/ }).click();
  await expect(rest.locator('ins').filter({ hasText: 'of an hour' })).toBeVisible();
  await app.getByRole('radio', { name: 'Side by side' }).check({ force: true });
  const list = app.getByRole('complementary', { name: 'Differences' });
  await expect(list).toContainText('Test ride of an hour');
  await expect(app.getByRole('combobox', { name: /^Second map/ })).toContainText('from-olga.waymark.json');
  await app.getByRole('button', { name: 'Links between the two maps' }).click();
  const links = app.getByRole('dialog', { name: 'What is what in the two maps' });
  await expect(links.getByRole('radio', { name: /^Linked/ })).toBeChecked();
  await axeCheck(app);
  await app.keyboard.press('Escape');
  await app.reload();
  await expect(app.getByRole('heading', { name: 'The file has to be chosen again' })).toBeVisible();
  await app.getByRole('link', { name: 'Go to the library' }).click();
  await choose(app, theirFile);
  await dialog.getByRole('radio', { name: 'Merge into mine' }).check({ force: true });
  await axeCheck(app);
  if (existsSync(shots)) await app.screenshot({ path: `${shots}/ask.png` });
  await dialog.getByRole('button', { name: 'Go on' }).click();

  await expect(app.getByText('1 change came in, 3 need you.')).toBeVisible();
  const came = app.getByRole('region', { name: 'From the file' });
  await expect(came).toContainText('Card “Test ride of an hour”');
  await expect(came.locator('ins')).toHaveText('of an hour');
  const asks = (name: string | RegExp) => app.getByRole('group', { name });
  await expect(app.getByRole('group')).toHaveCount(3);
  await axeCheck(app);
  if (existsSync(shots)) await look(app);

  // Cancelling leaves all as it was.
  await app.getByRole('button', { name: 'Cancel' }).click();
  await expect(field).toHaveValue('Buying a bicycle in town');
  await app.getByRole('link', { name: 'All journeys' }).click();
  await choose(app, theirFile);
  await dialog.getByRole('radio', { name: 'Merge into mine' }).check({ force: true });
  await dialog.getByRole('button', { name: 'Go on' }).click();

  // By keyboard alone: theirs, written anew, and the deletion stands.
  await asks('The project: title').getByRole('radio', { name: 'Mine' }).focus();
  await app.keyboard.press('ArrowDown');
  await asks(/^Card “Compares three models/)
    .getByRole('radio', { name: 'Mine' })
    .focus();
  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('Tab');
  const anew = app.getByRole('textbox', { name: 'The new text' });
  await expect(anew).toBeFocused();
  await anew.fill('Compares three models with a friend');
  await asks(/^Card “Pays”: deleted here/)
    .getByRole('radio', { name: 'Delete it' })
    .focus();
  await app.keyboard.press('Space');
  await app.getByRole('button', { name: 'Merge', exact: true }).press('Enter');

  await expect(field).toHaveValue('Buying an electric bicycle');
  await expect(region.getByRole('button', { name: /^Compares three models with a friend/ })).toBeVisible();
  await expect(region.getByRole('button', { name: /^Test ride of an hour/ })).toBeVisible();
  await expect(region.getByRole('button', { name: /^Pays/ })).toHaveCount(0);
  await saved();
  await app.getByRole('button', { name: 'Undo' }).last().click();
  await expect(field).toHaveValue('Buying a bicycle in town');
  await expect(region.getByRole('button', { name: /^Compares three models on the web/ })).toBeVisible();
});

test('a reference map comes out of a file, is linked by keyboard, and is compared with another project', async ({
  app,
}) => {
  await choose(app, fixture('cases/as-is-and-to-be.md'));
  await app.getByRole('button', { name: 'Open the project' }).click();
  await app.getByRole('button', { name: 'Maps of the project' }).click();
  await app.getByRole('menuitem', { name: /^New map from/ }).click();
  const window = app.getByRole('dialog', { name: 'New map' });
  await window.getByRole('radio', { name: 'Reference' }).check({ force: true });
  await window.getByRole('radio', { name: 'File' }).check({ force: true });
  const chooser = app.waitForEvent('filechooser');
  await window.getByRole('button', { name: 'Choose a file' }).click();
  const rival =
    'journey\ntitle Rival\nsection Find\nSearch: 5: Ann\nAsk some friend: 3: Ann\nsection Buy\nPay: 1: Ann';
  await (await chooser).setFiles(text('rival.mmd', rival));
  await axeCheck(app);
  await window.getByRole('button', { name: 'Create map' }).click();
  const region = app.getByRole('region', { name: 'Journey map' });
  await expect(region.getByRole('button', { name: /^Ask some friend/ })).toBeVisible();
  await app.getByRole('button', { name: 'Link to “Coffee”' }).click();
  const links = app.getByRole('dialog', { name: 'What is what in the two maps' });
  await links.getByRole('button', { name: 'Confirm the link of “Ask some friend”' }).press('Enter');
  await expect(links.getByRole('button', { name: 'Confirm the link of “Ask some friend”' })).toHaveCount(0);
  await links.getByRole('button', { name: /^Confirm all/ }).press('Enter');
  await expect(links.getByRole('radio', { name: /^Linked/ })).toBeChecked();
  await links.getByRole('button', { name: 'Done' }).press('Enter');

  // With another project: its address holds both, so it can be opened again.
  await app.getByRole('link', { name: 'All journeys' }).click();
  await app.getByRole('button', { name: 'Open example' }).first().click();
  await app.getByRole('tab', { name: 'Compare' }).click();
  const second = app.getByRole('combobox', { name: /^Second map/ });
  await chooseFrom(second, 'Another project…');
  const other = app.getByRole('dialog', { name: 'Compare with another project' });
  await other.getByRole('button', { name: 'Coffee' }).press('Enter');
  await other.getByRole('button', { name: /^Rival/ }).press('Enter');
  await expect(second).toContainText('Rival · Coffee');
  await app.reload();
  await expect(second).toContainText('Rival · Coffee');
  await axeCheck(app);
});

/** The screen in both looks, in Russian and on a telephone, for the eye. */
async function look(page: Page): Promise<void> {
  const shot = async (name: string) => {
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${shots}/${name}.png` });
  };
  await shot('merge-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('merge-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
  await shot('merge-390');
  await page.mouse.wheel(0, 700);
  await shot('merge-390-below');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Language and theme' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Русский' }).click();
  await page.keyboard.press('Escape');
  await shot('merge-ru');
  await page.getByRole('button', { name: 'Язык и тема' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'English' }).click();
  await page.keyboard.press('Escape');
}
