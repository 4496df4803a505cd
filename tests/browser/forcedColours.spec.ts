// Where the system chooses the colours: what is selected and what has the focus is drawn by lines, and nothing is told by a background alone.
import type { Locator } from '@playwright/test';
import { expect, test } from './support';
import { focused, map, onMap } from './keys';

/** How thick the line around an element is. */
const outline = (element: Locator): Promise<number> =>
  element.evaluate((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  });

test('selection, focus, marks and the curve are seen', async ({ app }) => {
  await app.emulateMedia({ forcedColors: 'active' });
  await app.getByRole('button', { name: 'Open example' }).first().click();
  const card = onMap(app, /^Rent is due/);
  await card.click();
  await app.keyboard.press('Shift+ArrowRight');
  await expect(focused(app)).toHaveAccessibleName(/^Compares four banks/);
  // The selected one by a line, and the one that the keys go to by a thicker one.
  const plain = await outline(card);
  expect(plain).toBeGreaterThanOrEqual(2);
  expect(await outline(focused(app))).toBeGreaterThan(plain);
  expect(await outline(onMap(app, /^Tries again at home/))).toBe(0);

  await onMap(app, /^Notice the need, stage/).click();
  const head = map(app).locator('[data-stage]').first();
  expect(await outline(head)).toBeGreaterThanOrEqual(2);
  await app.keyboard.press('Enter');
  await expect(app.getByRole('textbox', { name: 'Name of the stage' })).toBeFocused();
  expect(await outline(focused(app))).toBeGreaterThanOrEqual(2);
  await app.keyboard.press('Escape');
  await onMap(app, /^Website, lane/).click();
  expect(await outline(focused(app))).toBeGreaterThanOrEqual(2);

  // Every stop on the way of Tab shows that it has the focus.
  const unseen: string[] = [];
  for (let stop = 0; stop < 40; stop += 1) {
    await app.keyboard.press('Tab');
    const lost = await app.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return '';
      for (let one: Element | null = active, up = 0; one && up < 3; one = one.parentElement, up += 1) {
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return '';
      }
      return active.outerHTML.slice(0, 160);
    });
    if (lost !== '') unseen.push(lost);
  }
  expect(unseen).toEqual([]);

  // An assumption by its dashes, severity by squares, the curve by a line of the system's own colour.
  const assumed = onMap(app, /, assumption$/).first();
  expect(await assumed.evaluate((one) => getComputedStyle(one).borderTopStyle)).toBe('dashed');
  const colours = await map(app)
    .getByRole('group', { name: /curve/i })
    .locator('svg path[stroke]')
    .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).stroke));
  expect(colours.length).toBeGreaterThan(0);
  const text = await app.evaluate(() => getComputedStyle(document.body).color);
  expect(new Set(colours)).toEqual(new Set([text]));
});
