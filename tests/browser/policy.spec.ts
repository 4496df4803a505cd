// The controls of the library under the strict policy: whatever opens, nothing breaks the policy and axe finds nothing.
import type { Page } from '@playwright/test';
import { axeCheck, expect, test } from './support';

/** The sizes of the files that the second copy of the projects lies in. */
const secondCopies = (app: Page) =>
  app.evaluate(async () => {
    const sizes: number[] = [];
    try {
      const root = await navigator.storage.getDirectory();
      for await (const entry of (await root.getDirectoryHandle('waymark-copies')).values())
        if (entry.kind === 'file') sizes.push((await entry.getFile()).size);
    } catch {
      // Nothing has been copied yet.
    }
    return sizes.filter((size) => size > 500);
  });

test('every control of the library opens without a breach and without an accessibility fault', async ({
  app,
}) => {
  await expect(app.getByRole('button', { name: 'Open example' })).toBeVisible();
  await axeCheck(app);

  await app.getByRole('button', { name: 'New project' }).click();
  await app.getByRole('button', { name: /^Blank/ }).click();
  await expect(app).toHaveURL(/#\/projects\//);
  await expect(app.getByRole('status', { name: 'Save state' })).toHaveText('Saved');
  // The worker of the second copy is allowed to start, and writes.
  await expect.poll(() => secondCopies(app)).toHaveLength(1);
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
