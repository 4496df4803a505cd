// Looking, leaving and coming back with the keyboard alone: zoom, details, menus, windows, screens, language and theme.
import { readFile } from 'node:fs/promises';
import { axeCheck, expect, test } from './support';
import { map, openByKeys } from './keys';

test('zoom, details, menus, the palette, the shortcut sheet and a picture', async ({ app }) => {
  const { press, at, tabTo, type } = await openByKeys(app);
  const zoom = app.getByRole('button', { name: /^Zoom/ });
  await press('Shift+Digit0');
  await expect(zoom).toHaveText('100 %');
  await press('Shift+=');
  await expect(zoom).toHaveText('125 %');
  await press('Shift+Digit1');
  await expect(zoom).not.toHaveText('125 %');
  await press('Shift+Digit2');
  await expect(zoom).toHaveText('150 %');
  await press('F6');
  await expect(app.getByRole('complementary').locator(':focus')).toHaveCount(1);
  await press('Escape');
  await at(/^Rent is due/);
  await press('Shift+F10');
  await expect(app.getByRole('menuitem', { name: 'Edit text' })).toBeFocused();
  await press('Escape');
  await expect(app.getByRole('menu')).toHaveCount(0);
  await at(/^Rent is due/);
  await press('?');
  await expect(app.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await press('Escape');
  await at(/^Rent is due/);
  await press('Control+k');
  await expect(app.getByRole('combobox', { name: 'Search commands and the map' })).toBeFocused();
  await type('export');
  await press('Enter');
  await expect(app.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await tabTo(/^Download/);
  const [download] = await Promise.all([app.waitForEvent('download'), press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  expect((await readFile(await download.path())).subarray(1, 4).toString()).toBe('PNG');
  await press('Escape');
  await expect(app.getByRole('dialog', { name: 'Export' })).toHaveCount(0);
  await at(/^Rent is due/);
});

test('the other screens, a presentation, language and theme', async ({ app }) => {
  const { press, pressTo, at, tabTo, choose, command } = await openByKeys(app);
  await tabTo(/^Personas$|^Map$/);
  for (const name of ['Personas', 'Compare', 'Plan', 'Map']) {
    await pressTo('ArrowRight', new RegExp(`^${name}$`));
    await press('Enter');
    await expect(app.getByRole('tab', { name, selected: true })).toBeFocused();
  }
  await command('present');
  await expect(app.getByRole('main', { name: 'Presentation' })).toBeVisible();
  await press('ArrowRight');
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Notice the need');
  if (await app.evaluate(() => document.fullscreenElement !== null)) {
    await app.evaluate(() => document.exitFullscreen());
  } else await app.keyboard.press('Escape');
  await expect(map(app)).toBeVisible();
  await at(/.+/);
  await pressTo('Shift+Tab', /^Language and theme/);
  await press('Enter');
  await choose(/^Dark/);
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
  await at(/^Language and theme/);
  await press('Enter');
  await choose(/^Русский/);
  await at(/^Язык и тема/);
  await expect(app.getByRole('region', { name: 'Карта пути клиента' })).toBeVisible();
});

test('a view hides a lane and a stage, sets back what is not tagged, is saved, reopened and exported', async ({
  app,
}) => {
  const { press, at, tabTo, choose, type, command } = await openByKeys(app);
  const card = (name: RegExp) => map(app).getByRole('button', { name });
  const view = app.getByRole('button', { name: /^View/ });
  /** The words of the picture of one part of the map. */
  const wordsOf = async (part: RegExp): Promise<string> => {
    await command('export');
    await app.getByRole('radio', { name: part }).check();
    await app.getByRole('radio', { name: /^SVG/ }).check();
    await tabTo(/^Download/);
    const [download] = await Promise.all([app.waitForEvent('download'), press('Enter')]);
    const text = await readFile(await download.path(), 'utf8');
    await press('Escape');
    return text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  };
  await at(/^Rent is due/);
  await press('F6');
  await app.getByRole('textbox', { name: 'Tags' }).fill('club');
  await press('Enter');
  await press('Escape');
  await app
    .getByRole('button', { name: /^Branch, lane/ })
    .first()
    .click();
  await command('hide lane');
  await expect(card(/^Looks in at the branch/)).toHaveCount(0);
  await app
    .getByRole('button', { name: /^Prove identity/ })
    .first()
    .click();
  await command('hide stage');
  await expect(app.getByText('1 stage hidden · 1 lane hidden')).toBeVisible();
  await view.focus();
  await press('Enter');
  await expect(app.getByRole('menuitem', { name: /^Tag/ })).toBeVisible();
  await app.getByRole('menuitem', { name: /^Tag/ }).click();
  await app.getByRole('menuitemcheckbox', { name: 'club' }).click();
  await press('Escape');
  await press('Escape');
  await expect(app.getByText(/^1 of \d+ cards · tag: club · 1 stage hidden · 1 lane hidden$/)).toBeVisible();
  await expect(card(/^Compares four banks.*not in this view$/)).toBeVisible();
  await axeCheck(app);
  await command('save as view');
  await expect(app.getByRole('textbox', { name: 'Name of the view' })).toBeFocused();
  await type('For the club');
  await press('Enter');
  await expect(app.getByRole('button', { name: 'View: For the club' })).toBeVisible();
  await expect(app.getByText('Saved', { exact: true })).toBeVisible();

  await app.reload();
  await expect(card(/^Looks in at the branch/)).toBeVisible();
  await view.focus();
  await press('Enter');
  await expect(app.getByRole('menuitemcheckbox', { name: 'For the club' })).toBeVisible();
  await choose(/^For the club/);
  await expect(card(/^Looks in at the branch/)).toHaveCount(0);
  await card(/^Rent is due/).click();
  const viewed = await wordsOf(/^This view/);
  expect(viewed).toContain('Rent is due');
  expect(viewed).toContain('tag: club');
  expect(viewed).not.toContain('Compares four banks');
  expect(viewed).not.toContain('Branch');
  expect(viewed).not.toContain('Prove identity');
  const chosen = await wordsOf(/^Selection/);
  expect(chosen).toContain('Rent is due');
  expect(chosen).not.toContain('Choose a bank');
  const whole = await wordsOf(/^Whole map/);
  expect(whole).toContain('Looks in at the branch');

  // Whoever looks for what is hidden finds it, and the lane comes back.
  await press('Control+f');
  await type('Looks in');
  await expect(card(/^Looks in at the branch/)).toBeVisible();
  await expect(app.getByText('Found outside of the view')).toBeVisible();
});
