// Hands on a keyboard alone: keys, letters, and Tab until a name has the focus. After each step the focus is somewhere.
import type { Page } from '@playwright/test';
import { expect } from './support';

export const map = (page: Page) => page.getByRole('region', { name: 'Journey map' });
export const focused = (page: Page) => page.locator(':focus');
/** A card, finding or head of the map. */
export const onMap = (page: Page, name: RegExp) => map(page).getByRole('button', { name });

/** The focus is on something: lost, it would be on the page itself. */
export const expectFocus = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.activeElement !== document.body), 'the focus').toBe(true);

/** The accessible name of what has the focus, as far as this needs it. */
const nameOfFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return '';
    const labels = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : undefined;
    return active.ariaLabel ?? labels ?? active.textContent;
  });

/** More stops than this nobody walks for one control. */
const MOST = 60;

export function keyboard(page: Page) {
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      // Each key after the one before, as a person does.
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press(key);
    }
    await expectFocus(page);
  };
  /** Presses Tab, or another key, until a name has the focus; returns how often. */
  const pressTo = async (key: string, name: RegExp): Promise<number> => {
    for (let count = 1; count <= MOST; count += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press(key);
      // oxlint-disable-next-line no-await-in-loop
      if (name.test(await nameOfFocus(page))) return count;
    }
    throw new Error(`${key} leads nowhere to ${String(name)}; it ends at “${await nameOfFocus(page)}”`);
  };
  return {
    press,
    pressTo,
    tabTo: (name: RegExp) => pressTo('Tab', name),
    type: (text: string) => page.keyboard.type(text),
    at: (name: RegExp) => expect(focused(page)).toHaveAccessibleName(name),
    /** Chooses an entry of the menu that the focus is in, by the arrow keys. */
    choose: async (...names: RegExp[]): Promise<void> => {
      for (const [at, name] of names.entries()) {
        // oxlint-disable-next-line no-await-in-loop
        await expect(focused(page)).toHaveAttribute('role', /^menuitem/);
        // oxlint-disable-next-line no-await-in-loop
        if (!name.test(await nameOfFocus(page))) await pressTo('ArrowDown', name);
        const last = at === names.length - 1;
        // oxlint-disable-next-line no-await-in-loop
        await page.keyboard.press(last ? 'Enter' : 'ArrowRight');
        // The focus follows into the menu beside it; until then an arrow would walk on in this one.
        // oxlint-disable-next-line no-await-in-loop
        if (!last) await expect.poll(() => nameOfFocus(page)).not.toMatch(name);
      }
      await expect(page.getByRole('menu')).toHaveCount(0);
      await expectFocus(page);
    },
    /** Runs a command of the palette. */
    command: async (words: string): Promise<void> => {
      const field = page.getByRole('combobox', { name: 'Search commands and the map' });
      await page.keyboard.press('Control+k');
      await expect(field).toBeFocused();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await expect(field).toHaveCount(0);
      await expectFocus(page);
    },
  };
}

/** Opens the example by its button on the first screen, and stands on its first card. */
export async function openByKeys(page: Page): Promise<ReturnType<typeof keyboard>> {
  const keys = keyboard(page);
  await expect(page.getByRole('button', { name: 'Open example' }).first()).toBeVisible();
  await keys.tabTo(/^Open example/);
  await page.keyboard.press('Enter');
  await expect(map(page).locator('[data-item]').first()).toBeVisible();
  await expectFocus(page);
  await keys.tabTo(/, stage/);
  await keys.press('ArrowDown');
  await keys.at(/^Rent is due/);
  return keys;
}
