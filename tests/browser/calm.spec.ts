// Calm: no motion for those who want none, and few words for those who listen.
import type { Page } from '@playwright/test';
import { expect, test } from './support';
import { focused, keyboard, map, onMap } from './keys';

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(map(page).locator('[data-item]').first()).toBeVisible();
}

test('whoever wants no motion gets none', async ({ app }) => {
  await app.emulateMedia({ reducedMotion: 'reduce' });
  const still = async () => {
    await app.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
    const running = () =>
      app.evaluate(() => document.getAnimations().map((one) => one.effect?.getTiming().duration));
    expect(await running()).toEqual([]);
  };
  await openExample(app);
  const { press } = keyboard(app);
  await onMap(app, /^Rent is due/).click();
  await still();
  await press('Alt+ArrowRight');
  await still();
  await press('Shift+Digit1');
  await still();
  await press('Control+k');
  await expect(app.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await still();
  await press('Escape');
  await app.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(app.getByRole('main', { name: 'Presentation' })).toBeVisible();
  await still();
  await press('ArrowRight');
  await still();
});

test('a card that is moved is seen to go to its place, and comes to rest there', async ({ app }) => {
  await openExample(app);
  const { press } = keyboard(app);
  const card = onMap(app, /^Rent is due/);
  await card.click();
  // The page itself looks at each frame: a motion is over before one could ask.
  await app.evaluate(() => {
    const moved = new Set<Animation>();
    Object.assign(globalThis, { moved });
    const look = (): void => {
      for (const one of document.getAnimations()) {
        const { effect } = one;
        if (effect instanceof KeyframeEffect && effect.target?.matches('[data-item]')) moved.add(one);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  const moved = () => app.evaluate(() => (globalThis as unknown as { moved: Set<Animation> }).moved.size);
  await press('Alt+ArrowRight');
  await expect.poll(moved).toBe(1);
  await press('Control+z');
  await expect.poll(moved).toBe(2);
  await expect.poll(() => app.evaluate(() => document.getAnimations().length)).toBe(0);
  await expect(card).toBeFocused();
});

test('readers are told what happened, and not more than once a second while one types', async ({ app }) => {
  await openExample(app);
  const { press, type } = keyboard(app);
  const log = app.getByRole('log');
  await onMap(app, /^Rent is due/).click();
  await press('n');
  await app.evaluate(() => {
    const said: { at: number; text: string }[] = [];
    Object.assign(globalThis, { said });
    // What is off, such as the state of saving, is there to be read and is told to nobody by itself.
    const told = ':not([aria-live=off])';
    const regions = document.querySelectorAll(
      `[aria-live]${told}, [role=log]${told}, [role=status]${told}, [role=alert]${told}`,
    );
    for (const region of regions) {
      new MutationObserver(() => said.push({ at: performance.now(), text: region.textContent })).observe(
        region,
        {
          subtree: true,
          childList: true,
          characterData: true,
        },
      );
    }
  });
  await type('Asks a friend who runs and a physio');
  // What is said of the typing: Enter is an act of its own, and is answered at once.
  const said = await app.evaluate(
    () => (globalThis as unknown as { said: { at: number; text: string }[] }).said,
  );
  const close = said.filter(({ at }, i) => i > 0 && at - (said[i - 1]?.at ?? 0) < 1000);
  expect(close, JSON.stringify(said)).toEqual([]);
  await press('Enter');
  await expect(log).toHaveText('Card added to Notice the need, Actions, 2 of 2');
  await press('Escape', 'Alt+ArrowRight');
  await expect(log).toHaveText('Moved to Choose a bank, Actions, 2 of 3');
  await press('Delete');
  await expect(log).toHaveText('1 card deleted');
  await press('Control+z');
  await expect(log).toHaveText(/^Undone: /);
  await expect(focused(app)).toHaveAccessibleName(/^Asks a friend/);
});
