// What a person without a mouse counts on, wherever they are: few stops of Tab, names, a focus that is seen and never lost.
import type { Page } from '@playwright/test';
import { expect, test } from './support';
import { expectFocus, keyboard, map, onMap } from './keys';

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(map(page).locator('[data-item]').first()).toBeVisible();
}

/** Whether the focus is among the cards, cells and heads. */
const isInGrid = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => document.activeElement?.closest('[data-item], [data-cursor], [data-stage], [data-lane]') != null,
  );

test('the grid is one stop of Tab, and so is the curve, wherever one walks', async ({ app }) => {
  await openExample(app);
  const { press, at, tabTo } = keyboard(app);
  const stops = () =>
    map(app)
      .locator('[data-item], [data-cursor], [data-handle]')
      .evaluateAll((all) => all.filter((one) => one instanceof HTMLElement && one.tabIndex === 0).length);
  const curve = map(app).getByRole('group', { name: /curve/i }).locator('[tabindex="0"]');
  expect(await stops()).toBe(1);
  await tabTo(/, stage/);
  const way =
    'Right Down Down Right Down Left Down End Home Left Down Right Shift+Right Shift+Down Control+End';
  for (const step of way.split(' ')) {
    const key = step.replace(/(Right|Left|Down)$/, 'Arrow$1');
    await press(key);
    expect(await stops(), `after ${key}`).toBe(1);
    await expect(curve).toHaveCount(1);
  }
  for (const [keys, name] of [
    [['Control+Home'], /^Rent is due/],
    [['ArrowUp'], /^Notice the need, stage/],
    [['ArrowLeft'], /^Actions, lane/],
  ] as const) {
    await press(...keys);
    await at(name);
    let count = 0;
    while (count < 5 && (await isInGrid(app))) {
      count += 1;
      await app.keyboard.press('Tab');
    }
    expect(count, `from ${String(name)}`).toBeLessThanOrEqual(2);
    await app.keyboard.press('Escape');
    await map(app).focus();
    await press('Control+Home');
  }
  // A new map with nothing known of the feelings: the places to set them are one stop as well.
  await app.getByRole('button', { name: 'Maps of the project' }).click();
  await app.getByRole('menuitem', { name: 'New current map' }).click();
  await expect(map(app).locator('[data-item]')).toHaveCount(0);
  expect(
    await map(app).locator('[data-unknown][tabindex="0"], [role=slider][tabindex="0"]').count(),
  ).toBeLessThan(2);
});

test('whatever can have the focus has a name, and no two cards have the same', async ({ app }) => {
  await openExample(app);
  const nameless = () =>
    app.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, [tabindex]')]
        .filter((one) => one.checkVisibility() && !('baseUiFocusGuard' in one.dataset))
        .filter((one) => one.tabIndex >= 0 || one.matches('[data-item], [role=slider]'))
        .filter((one) => {
          const by = one.getAttribute('aria-labelledby')?.split(' ') ?? [];
          const said = by.map((id) => document.getElementById(id)?.textContent ?? '').join('');
          const labels =
            one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.labels : null;
          const name = one.ariaLabel ?? (said || (labels?.[0]?.textContent ?? one.textContent));
          return name.trim() === '' || name.trim() === one.getAttribute('role');
        })
        .map((one) => one.outerHTML.slice(0, 200)),
    );
  for (const name of [/^Rent is due/, /^Notice the need, stage/, /^Website, lane/]) {
    await onMap(app, name).click();
    await expect(onMap(app, name)).toBeFocused();
    await expect.poll(nameless).toEqual([]);
  }
  await keyboard(app).press('ArrowRight', 'ArrowRight');
  await keyboard(app).pressTo('ArrowDown', /^Fees in four/);
  await expect.poll(nameless).toEqual([]);
  // Two cards of the same words in one cell still differ.
  await keyboard(app).press('Control+Home', 'Control+d');
  await expect(onMap(app, /^Rent is due/)).toHaveCount(2);
  const namesNow = () =>
    map(app)
      .locator('[data-item]')
      .evaluateAll((items) => items.map((item) => item.ariaLabel ?? ''));
  const doubled = async () => (await namesNow()).filter((name, at, all) => all.indexOf(name) !== at);
  await expect.poll(doubled).toEqual([]);
  const names = await namesNow();
  for (const name of names) expect(name).toMatch(/^.+, .+, .+, \d+ of \d+/);
  for (const [tab, ready] of [
    ['Personas', 'button'],
    ['Compare', 'radiogroup'],
    ['Plan', 'table'],
  ] as const) {
    await app.getByRole('tab', { name: tab }).click();
    await expect(app.getByRole('main').getByRole(ready).first()).toBeVisible();
    await expect.poll(nameless, tab).toEqual([]);
  }
});

/** What has the focus lies in the window, and its middle can be hit. */
const isSeen = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    if (!active || active === document.body) return true;
    const { left, top, width, height } = active.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    const label = active instanceof HTMLInputElement ? active.labels?.[0] : undefined;
    return active.contains(hit) || (label?.contains(hit) ?? false);
  });

test('on the way of Tab what has the focus is never covered, with and without the details', async ({
  app,
}) => {
  await openExample(app);
  /** All the way round once; returns how many stops there were. */
  const walk = async (): Promise<number> => {
    await app.evaluate(() => Object.assign(globalThis, { met: new Set<Element>() }));
    for (let count = 0; count < 90; count += 1) {
      await app.keyboard.press('Tab');
      const now = await app.evaluate(() => {
        const { met } = globalThis as unknown as { met: Set<Element> };
        const active = document.activeElement ?? document.body;
        if (met.has(active)) return { ends: true, html: '' };
        if (active !== document.body) met.add(active);
        return { ends: false, html: active.outerHTML.slice(0, 200) };
      });
      if (now.ends) return count;
      await expect.poll(() => isSeen(app), { message: now.html }).toBe(true);
    }
    throw new Error('Tab never comes round');
  };
  expect(await walk()).toBeGreaterThan(15);
  // Beside the details that the walk has opened the last stage is out of sight.
  await app.getByRole('button', { name: 'Fit the map' }).click();
  await onMap(app, /^Pays by phone/).click();
  // What the details hold is fetched when they are first opened: the walk leads through it once it is there.
  await expect(
    app.getByRole('complementary', { name: 'Details' }).getByRole('textbox').first(),
  ).toBeVisible();
  expect(await walk()).toBeGreaterThan(30);
  // What is selected was panned away: whoever comes back to it by Tab finds it in sight.
  await map(app).hover();
  await app.mouse.wheel(-3000, 1200);
  await expect(onMap(app, /^Pays by phone/)).not.toBeInViewport();
  expect(await walk()).toBeGreaterThan(30);
  await onMap(app, /^First payment, stage/).focus();
  await map(app).hover();
  await app.mouse.wheel(-3000, 0);
  expect(await walk()).toBeGreaterThan(30);
});

test('what lies over the map takes the focus without moving it', async ({ app }) => {
  await openExample(app);
  const place = () => onMap(app, /^Rent is due/).boundingBox();
  // The map follows the focus with the next frame.
  const frames = () =>
    app.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
  const curves = app.getByRole('button', { name: /^Curves/ });
  const isThere = () => curves.evaluate((button) => button === document.activeElement);
  let before = await place();
  for (let count = 0; count < 30 && !(await isThere()); count += 1) {
    before = await place();
    await app.keyboard.press('Tab');
    await frames();
  }
  await expect(curves).toBeFocused();
  expect(await place()).toEqual(before);
});

test('the focus is never lost: after deleting, undo, merging, and closing whatever was open', async ({
  app,
}) => {
  await openExample(app);
  const { press } = keyboard(app);
  const click = async (name: string) => {
    await app.getByRole('button', { name, exact: true }).first().click();
    await expectFocus(app);
  };
  await onMap(app, /^Rent is due/).click();
  await press('Delete', 'Control+z', 'Control+y', 'Control+z');
  for (const window of ['Control+k', '?', 'Shift+F10']) {
    await press(window);
    const layer = app.locator('[role=dialog], [role=menu]');
    await expect(layer.first()).toBeVisible();
    await press('Escape');
    await expect(layer).toHaveCount(0);
    await expectFocus(app);
  }
  await click('Details panel');
  await click('Details panel');
  await app.getByRole('complementary').getByRole('button', { name: 'Close' }).click();
  await expect(app.getByRole('complementary')).toHaveCount(0);
  await expectFocus(app);
  await onMap(app, /^Choose a bank, stage/).click();
  await press('Delete');
  const toast = app.getByRole('dialog', { name: /deleted/ });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(toast).toHaveCount(0);
  await expectFocus(app);
  await onMap(app, /^Choose a bank, stage/).click();
  await press('F6', 'Escape');
  await press('Control+i', 'Control+i');
  await click('Merge with the next stage');
  await click('Undo');
  await expect(app.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  await expectFocus(app);
  await onMap(app, /^Reads four fee/).click();
  await click('Delete finding');
  await click('Export');
  await expect(app.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await press('Escape');
  await expect(app.getByRole('dialog', { name: 'Export' })).toHaveCount(0);
  await expectFocus(app);
});

test('one stays where one was: after Escape, menus, replacing, and a name that was written', async ({
  app,
}) => {
  await openExample(app);
  const { press, pressTo, type, at } = keyboard(app);
  const field = map(app).getByRole('textbox');
  await onMap(app, /^Rent is due/).click();
  await press('n');
  await expect(field).toBeFocused();
  await press('Escape');
  await at(/^Rent is due/);
  // Nothing is selected any more, but the next key knows where one stands.
  await press('Escape');
  for (const window of ['Control+k', '?']) {
    await press(window);
    await expect(app.getByRole('dialog')).toBeVisible();
    await press('Escape');
    await expect(app.getByRole('dialog')).toHaveCount(0);
    await at(/^Rent is due/);
  }
  await press('ArrowRight');
  await at(/^Compares four banks/);
  await press('ArrowLeft');
  await pressTo('ArrowDown', /App, Notice the need/);
  await press('Escape');
  await at(/App, Notice the need/);
  await type('Writes to a friend');
  await press('Escape');
  await at(/^Writes to a friend/);

  const choose = async (on: RegExp, entry: string): Promise<void> => {
    await onMap(app, on).click({ button: 'right' });
    await app.getByRole('menuitem', { name: entry, exact: true }).click();
    await expect(app.getByRole('menu')).toHaveCount(0);
  };
  await choose(/^Choose a bank, stage/, 'Delete stage');
  await expect(onMap(app, /^Choose a bank, stage/)).toHaveCount(0);
  await at(/, stage/);
  await press('Control+z');
  await at(/^Choose a bank, stage/);
  await choose(/^Rent is due/, 'Duplicate');
  await at(/^Rent is due.*2 of 2/);
  await choose(/^Apply, stage/, 'Duplicate');
  await at(/^Apply \(copy\), stage/);

  await press('Control+h');
  await type('passport');
  await app.getByRole('textbox', { name: 'Replace with' }).fill('papers');
  await app.getByRole('button', { name: 'Replace all' }).click();
  await at(/^Find$/);
  await press('Escape');
  await expect(app.getByRole('search')).toHaveCount(0);

  const title = app.getByRole('textbox', { name: 'Project title' });
  await title.fill('');
  await press('Enter');
  await expect(title).toHaveValue('Opening a bank account');
  expect(await map(app).evaluate((region) => region.contains(document.activeElement))).toBe(true);
});
