// Every state of every screen passes each rule that axe can judge, and leaves nothing open.
import type { Page } from '@playwright/test';
import { axeCheck, expect, test } from './support';

const map = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const card = (page: Page) =>
  map(page)
    .getByRole('button', { name: /, 1 of/ })
    .first();
const head = (page: Page, name: RegExp) => map(page).getByRole('button', { name }).first();
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(map(page).locator('[data-item]').first()).toBeVisible();
}

/** Checks a state, under its name. */
const state = (page: Page, name: string, reach: () => Promise<void> = async () => {}) =>
  test.step(name, async () => {
    await reach();
    await axeCheck(page);
  });

test('the library: first visit, projects, an empty map', async ({ app, server }) => {
  await state(app, 'first visit', () =>
    expect(app.getByRole('button', { name: 'Open example' })).toBeVisible(),
  );
  await state(app, 'new empty map', async () => {
    await app.getByRole('button', { name: 'New project' }).click();
    await app.getByRole('button', { name: /^Blank/ }).click();
    await expect(map(app).locator('[data-stage]')).toHaveCount(4);
  });
  await expect(app.getByRole('status', { name: 'Save state' })).toHaveText('Saved');
  await state(app, 'library with projects', async () => {
    await app.goto(server.url);
    await expect(app.getByRole('heading', { level: 1 })).toHaveText('Your journeys');
    await expect(app.getByRole('button', { name: /^More about/ })).toBeVisible();
  });
});

test('the map: writing, details, menus, windows over it', async ({ app }) => {
  await openExample(app);
  await state(app, 'full map');
  await state(app, 'card selected', () => card(app).click());
  await state(app, 'card being edited', async () => {
    await app.keyboard.press('Enter');
    await expect(app.getByRole('textbox', { name: 'Text of the card' })).toBeFocused();
  });
  await app.keyboard.press('Escape');
  await state(app, 'stage selected', () => head(app, /^Notice the need, stage/).click());
  await state(app, 'stage head being edited', async () => {
    await app.keyboard.press('Enter');
    await expect(app.getByRole('textbox', { name: 'Name of the stage' })).toBeFocused();
  });
  await app.keyboard.press('Escape');
  await state(app, 'lane selected', () => head(app, /^Website, lane/).click());
  await state(app, 'map in the details', async () => {
    await app.keyboard.press('Escape');
    await expect(app.getByRole('textbox', { name: 'Title', exact: true })).toBeVisible();
  });
  await state(app, 'context menu', async () => {
    await card(app).click({ button: 'right' });
    await expect(app.getByRole('menuitem', { name: 'Edit text' })).toBeVisible();
  });
  await app.keyboard.press('Escape');
  await expect(app.getByRole('menu')).toHaveCount(0);
  await state(app, 'palette', async () => {
    await app.keyboard.press('Control+k');
    await expect(dialog(app, 'Commands')).toBeVisible();
  });
  await app.keyboard.press('Escape');
  await state(app, 'shortcut sheet', async () => {
    await expect(dialog(app, 'Commands')).toHaveCount(0);
    await app.keyboard.press('Shift+?');
    await expect(dialog(app, 'Keyboard shortcuts')).toBeVisible();
  });
  await app.keyboard.press('Escape');
  await state(app, 'path being drawn', async () => {
    await card(app).click();
    await app.keyboard.press('l');
    await expect(app.getByRole('button', { name: 'Done' })).toBeVisible();
  });
  await app.keyboard.press('Escape');
  await state(app, 'toast with a way back', async () => {
    await head(app, /^Notice the need, stage/).click();
    await app.keyboard.press('Delete');
    await expect(app.getByRole('dialog', { name: /deleted/ })).toBeVisible();
  });
  await app.keyboard.press('Control+z');
  await state(app, 'export', async () => {
    await app.getByRole('button', { name: 'Export' }).click();
    await expect(dialog(app, 'Export')).toBeVisible();
  });
});

test('the map: zooms, dress, a narrow window, a window that may only read', async ({ app }) => {
  await openExample(app);
  await card(app).click();
  /** Presses a key until the map is small or large enough. */
  const zoom = async (key: string, isEnough: (percent: number) => boolean) => {
    const button = app.getByRole('button', { name: /^Zoom/ });
    const reached = async () => isEnough(Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]));
    await expect
      .poll(async () => {
        if (await reached()) return true;
        await app.keyboard.press(key);
        return reached();
      })
      .toBe(true);
  };
  await state(app, 'zoom 50 %', () => zoom('Shift+-', (percent) => percent <= 52));
  await state(app, 'zoom 25 %', () => zoom('Shift+-', (percent) => percent <= 26));
  await state(app, 'zoom 200 %', () => zoom('Shift+=', (percent) => percent >= 190));
  await app.keyboard.press('Shift+Digit0');
  await state(app, 'dark', () => app.emulateMedia({ colorScheme: 'dark' }));
  await state(app, 'forced colours', () =>
    app.emulateMedia({ colorScheme: 'light', forcedColors: 'active' }),
  );
  await app.emulateMedia({ forcedColors: 'none' });
  await state(app, '320 px', () => app.setViewportSize({ width: 320, height: 640 }));
  await app.setViewportSize({ width: 1440, height: 900 });
  const other = await app.context().newPage();
  await other.goto(app.url());
  await expect(other.getByRole('button', { name: 'Edit here' })).toBeVisible();
  await state(other, 'read-only second window', async () => {
    await card(other).click();
    await expect(other.getByRole('complementary')).toBeVisible();
  });
});

test('personas, comparison, plan and presentation', async ({ app }) => {
  await openExample(app);
  for (const tab of ['Personas', 'Compare', 'Plan']) {
    await state(app, tab, async () => {
      await app.getByRole('tab', { name: tab }).click();
      await expect(app.getByRole('heading').first()).toBeVisible();
    });
  }
  await state(app, 'presentation', async () => {
    await app.getByRole('tab', { name: 'Map' }).click();
    await app.getByRole('button', { name: 'Present', exact: true }).click();
    await expect(app.getByRole('main', { name: 'Presentation' })).toBeVisible();
    await app.keyboard.press('ArrowRight');
  });
});
