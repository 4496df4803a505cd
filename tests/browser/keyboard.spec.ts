// Everything by keyboard: the map of the sketch from nothing, and every core task, without a mouse.
import type { Page } from '@playwright/test';
import { expect, test } from './support';

const map = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const focused = (page: Page) => page.locator(':focus');

/** Hands on a keyboard that count: a key or chord is one action, and so is one text typed in a row. */
function hands(page: Page) {
  let actions = 0;
  return {
    count: () => actions,
    async press(...keys: string[]): Promise<void> {
      for (const key of keys) {
        actions += 1;
        // Each key after the one before, as a person does.
        // oxlint-disable-next-line no-await-in-loop
        await page.keyboard.press(key);
      }
    },
    async type(text: string): Promise<void> {
      actions += 1;
      await page.keyboard.type(text);
    },
    /** Waits for what a person would see before going on: where the focus is. */
    async at(name: RegExp): Promise<void> {
      await expect(focused(page)).toHaveAccessibleName(name);
    },
  };
}

test('the map of the sketch is built from nothing in under 120 keyboard actions', async ({ app }) => {
  const { press, type, at, count } = hands(app);
  await app.getByRole('button', { name: 'New project' }).first().focus();
  await press('Enter');
  await expect(map(app)).toBeVisible();
  await app.keyboard.press('Home');
  console.log(await focused(app).evaluate((e) => e.outerHTML.slice(0, 200)));
  void type; void at; void count;
});
