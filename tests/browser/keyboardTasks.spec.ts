// Every core task with the keyboard alone: each step has its result, and the focus is never lost.
import { join } from 'node:path';
import { VERSION } from '@/model/constants';
import { expect, test } from './support';
import { focused, keyboard, map, onMap, openByKeys } from './keys';

const bicycle = join(import.meta.dirname, `../fixtures/v${VERSION}.waymark.json`);

test('a new project, a file, the library and back', async ({ app }) => {
  const { tabTo, press, at, command, type } = keyboard(app);
  await expect(app.getByRole('button', { name: 'New project' })).toBeVisible();
  await tabTo(/^New project/);
  await press('Enter');
  await at(/^Blank/);
  await press('Enter');
  await at(/^Add card: Actions, Need/);
  await type('First');
  await press('Escape');
  await at(/^First, Actions, Need, 1 of 1/);
  await command('all projects');
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Your journeys');
  await tabTo(/^Import/);
  const [chooser] = await Promise.all([app.waitForEvent('filechooser'), app.keyboard.press('Enter')]);
  await chooser.setFiles(bicycle);
  const open = app.getByRole('button', { name: 'Open the project' });
  await expect(open.or(map(app)).first()).toBeVisible();
  if (await open.isVisible()) {
    await tabTo(/^Open the project/);
    await press('Enter');
  }
  await expect(app.getByRole('textbox', { name: 'Project title' })).toHaveValue('Buying a bicycle');
  await press('Tab');
});

test('the map is walked, and a card is added, edited, cancelled, moved, doubled and deleted', async ({
  app,
}) => {
  const { press, at, type } = await openByKeys(app);
  await press('ArrowRight');
  await at(/^Compares four banks, opens nine tabs, Actions, Choose a bank, 1 of 2/);
  await press('ArrowDown', 'ArrowDown');
  await at(/^Reads four fee documents/);
  await press('End');
  await at(/Website, First payment/);
  await press('Home', 'ArrowLeft');
  await at(/^Website, lane/);
  await press('Control+End');
  await at(/^NPS, First payment/);
  await press('Control+Home');
  await at(/^Rent is due/);

  await press('n');
  await type('Asks the physio');
  await press('Enter', 'Escape');
  await at(/^Asks the physio, Actions, Notice the need, 2 of 2/);
  await press('F2');
  await type(' twice');
  await press('Escape');
  await at(/^Asks the physio, Actions, Notice the need, 2 of 2/);
  await press('Enter');
  await type(' again');
  await press('Enter', 'Escape');
  await at(/^Asks the physio again, /);
  await press('Alt+ArrowUp');
  await at(/^Asks the physio again, Actions, Notice the need, 1 of 2/);
  await press('Alt+ArrowRight');
  await at(/^Asks the physio again, Actions, Choose a bank, 1 of 3/);
  await press('Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowDown');
  await at(/^Asks the physio again, Website, Choose a bank, 1 of 3/);
  await press('Alt+ArrowLeft');
  await at(/^Asks the physio again, Website, Notice the need, 1 of 3/);
  await press('Control+d');
  await at(/^Asks the physio again, Website, Notice the need, 2 of 4/);
  await press('Delete');
  await expect(onMap(app, /^Asks the physio again/)).toHaveCount(1);
  await press('Control+z');
  await expect(onMap(app, /^Asks the physio again/)).toHaveCount(2);
  await at(/^Asks the physio again/);
  await press('Control+Shift+z');
  await expect(onMap(app, /^Asks the physio again/)).toHaveCount(1);
});

test('several cards are selected by Shift and arrows, and copied, pasted, moved and deleted', async ({
  app,
}) => {
  const { press, pressTo, at } = await openByKeys(app);
  const selected = app.getByRole('log');
  await press('Shift+ArrowRight', 'Shift+ArrowRight');
  await expect(selected).toHaveText('3 cards selected');
  await at(/^Takes out her passport/);
  await press('5');
  await expect(selected).toHaveText(/\+2\. 3 cards selected$/);
  await press('Control+z');
  await expect(app.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await at(/^Takes out her passport/);
  await press('Shift+ArrowLeft');
  await expect(selected).toHaveText('2 cards selected');
  await press('Shift+ArrowDown');
  await expect(selected).toHaveText('3 cards selected');
  await press('Shift+ArrowUp', 'Control+c');
  await expect(selected).toHaveText('2 cards copied');
  await press('Control+Home');
  await pressTo('ArrowDown', /Post, Notice the need/);
  await press('End', 'ArrowLeft');
  await at(/^Card and PIN by post, Post, Get the card, /);
  await press('Control+v');
  await expect(selected).toHaveText('2 cards pasted');
  await expect(onMap(app, /, Post, Get the card, \d of 2/)).toHaveCount(2);
  await press('Control+z');
  await expect(onMap(app, /, Post, Get the card, 1 of 1/)).toHaveCount(1);
  await press('Control+Home', 'Shift+ArrowRight', 'Alt+ArrowDown');
  await expect(onMap(app, /^Rent is due.*, Website, Notice the need, 1 of 3/)).toBeVisible();
  await expect(onMap(app, /^Compares four banks.*, Website, Choose a bank, 3 of 3/)).toBeVisible();
  await press('Delete');
  await expect(onMap(app, /^(Rent is due|Compares four banks)/)).toHaveCount(0);
  await press('Control+z', 'Control+z');
  await expect(onMap(app, /^Rent is due.*, Actions, Notice the need, 1 of 1/)).toBeVisible();
});

test('stages are added, named, moved, widened, split, merged and deleted', async ({ app }) => {
  const { press, at, type, choose } = await openByKeys(app);
  const stages = map(app).locator('[data-stage]');
  await press('ArrowUp');
  await at(/^Notice the need, stage/);
  await press('n');
  await type('Try');
  await press('Enter');
  await at(/^Name of the stage/);
  await press('Shift+Tab', 'Escape');
  await at(/^Try, stage/);
  await expect(stages).toHaveCount(7);
  await press('F2');
  await type('Try on');
  await press('Enter', 'Shift+Tab', 'Escape', 'Alt+ArrowRight');
  await at(/^Try on, stage/);
  await expect(stages.nth(2).getByRole('button').first()).toHaveAccessibleName(/^Try on/);
  const width = async () => (await stages.nth(2).boundingBox())?.width ?? 0;
  const before = await width();
  await press('Control+Shift+ArrowRight');
  await expect.poll(width).toBeGreaterThan(before);
  await press('ArrowLeft', 'Shift+F10');
  await choose(/^Split stage/);
  await at(/^Name of the stage/);
  await press('Escape', 'ArrowLeft');
  await at(/^Choose a bank, stage/);
  await expect(stages).toHaveCount(8);
  await press('ContextMenu');
  await choose(/^Merge with the next stage/);
  await expect(stages).toHaveCount(7);
  await at(/^Choose a bank \+ Stage 8, stage/);
  await press('Delete');
  await expect(stages).toHaveCount(6);
  await at(/, stage/);
  await press('Control+z');
  await expect(stages).toHaveCount(7);
  await at(/Choose a bank \+ Stage 8, /);
});

test('lanes are added, named, moved, folded, heightened and deleted', async ({ app }) => {
  const { press, at, type, tabTo, choose } = await openByKeys(app);
  const lanes = map(app).locator('[data-lane]');
  await press('ArrowLeft');
  await at(/^Actions, lane/);
  await tabTo(/^Add lane/);
  await press('Enter');
  await choose(/^Quotes|^Notes/);
  await at(/^Name of the lane/);
  await type('Overheard');
  await press('Enter');
  await at(/^Name of the lane/);
  await press('Escape', 'ArrowUp');
  await at(/^Overheard, lane/);
  await expect(lanes).toHaveCount(12);
  await press('Alt+ArrowDown');
  await expect(lanes.nth(2).getByRole('button').first()).toHaveAccessibleName(/^Overheard/);
  await press('Enter');
  await type('Heard');
  await press('Shift+Enter', 'Escape', 'ArrowDown');
  await at(/^Heard, lane/);
  const height = async () => (await lanes.nth(2).boundingBox())?.height ?? 0;
  const before = await height();
  await press('Control+Shift+ArrowDown');
  await expect.poll(height).toBeGreaterThan(before);
  await press('c');
  await at(/^Heard, lane, collapsed/);
  await press('c', 'Delete');
  await expect(lanes).toHaveCount(11);
  await at(/, lane/);
  await press('Control+z');
  await at(/^Heard, lane/);
});

test('a finding, its severity, feelings, a moment of truth and a path', async ({ app }) => {
  const { press, pressTo, at, type, tabTo } = await openByKeys(app);
  await press('p');
  await at(/^What is it/);
  await type('No advice');
  await press('Alt+4', 'Escape');
  await at(/^Rent is due.*, Pain/);
  await expect(onMap(app, /^No advice, .*severity 4 of 5/)).toBeVisible();
  await press('5');
  await expect(app.getByRole('log')).toContainText('+2');
  await press('Alt+1');
  await expect(app.getByRole('log')).toContainText('−2');
  await press('ArrowDown', 'm');
  await at(/^Searches .*Moment of truth/);
  // On the curve itself.
  await tabTo(/^Feeling: /);
  await press('Home');
  await expect(focused(app)).toHaveAttribute('aria-valuenow', '-2');
  await press('ArrowUp', 'Shift+ArrowUp');
  await expect(focused(app)).toHaveAttribute('aria-valuenow', '-1.4');
  const first = await focused(app).getAttribute('aria-label');
  await press('ArrowRight');
  await expect(focused(app)).not.toHaveAttribute('aria-label', first ?? '');
  await expect(focused(app)).toHaveRole('slider');
  await press('Enter');
  // Severity on the finding, and a path from card to card.
  await press('Control+Home');
  await pressTo('ArrowDown', /^No advice/);
  await press('2');
  await at(/^No advice, .*severity 2 of 5/);
  await press('Control+Home', 'Control+Shift+l', 'ArrowRight', 'l', 'ArrowRight', 'l');
  await expect(app.getByText(/^Drawing/)).toBeVisible();
  await press('Escape');
  await expect(app.getByText(/^Drawing/)).toHaveCount(0);
  await at(/^Takes out her passport/);
  await tabTo(/^Paths/);
  await press('Enter');
  await expect(app.getByRole('menuitemcheckbox', { name: /2 steps/ })).toBeVisible();
});
