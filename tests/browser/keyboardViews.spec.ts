// Looking, leaving and coming back with the keyboard alone: zoom, details, menus, windows, screens, language and theme.
import { readFile } from 'node:fs/promises';
import { expect, test } from './support';
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
  await tabTo(/^Language and theme/);
  await press('Enter');
  await choose(/^Dark/);
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
  await at(/^Language and theme/);
  await press('Enter');
  await choose(/^Русский/);
  await at(/^Язык и тема/);
  await expect(app.getByRole('region', { name: 'Карта пути клиента' })).toBeVisible();
});
