// The controls of the library under the strict policy: whatever opens, nothing breaks the policy and axe finds nothing.
import { axeCheck, expect, test } from './support';

test('every control of the library opens without a breach and without an accessibility fault', async ({
  app,
}) => {
  await expect(app.getByRole('button', { name: 'Open example' })).toBeVisible();
  await axeCheck(app);

  await app.getByRole('button', { name: 'New project' }).click();
  await expect(app).toHaveURL(/#\/projects\//);
  await expect(app.getByRole('status', { name: 'Save state' })).toHaveText('Saved');
  await app.getByRole('button', { name: 'Language and theme' }).click();
  await expect(app.getByRole('menu')).toBeVisible();
  await axeCheck(app);
  await app.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.keyboard.press('Escape');
  await axeCheck(app);

  await app.goto(new URL('#/', app.url()).href);
  await expect(app.getByRole('button', { name: /^More about/ })).toBeVisible();
  await axeCheck(app);
  await app.getByRole('button', { name: /^More about/ }).click();
  await app.getByRole('menuitem', { name: 'Rename' }).click();
  await expect(app.getByRole('dialog')).toBeVisible();
  await axeCheck(app);
});
