// Everything by keyboard: the map of the sketch from nothing, and every core task, without a mouse.
import type { Page } from '@playwright/test';
import { expect, test } from './support';

const map = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const focused = (page: Page) => page.locator(':focus');

/** Hands on a keyboard that count: a key or chord is one action, and so is a text typed in a row. */
function hands(page: Page) {
  let actions = 0;
  return {
    count: () => actions,
    press: async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        actions += 1;
        // Each key after the one before, as a person does.
        // oxlint-disable-next-line no-await-in-loop
        await page.keyboard.press(key);
      }
    },
    type: async (text: string): Promise<void> => {
      actions += 1;
      await page.keyboard.type(text);
    },
    /** What a person sees before going on: where the focus is. */
    at: (name: RegExp) => expect(focused(page)).toHaveAccessibleName(name),
  };
}

test('the map of the sketch is built from nothing in 120 keyboard actions', async ({ app }) => {
  const { press, type, at, count } = hands(app);
  const palette = app.getByRole('combobox', { name: 'Search commands and the map' });
  const command = async (words: string): Promise<void> => {
    await press('Control+k');
    await expect(palette).toBeFocused();
    await type(words);
    await press('Enter');
    await expect(palette).toHaveCount(0);
  };

  // Tab until the button has the focus: the way of somebody without a mouse.
  // While the list of journeys is read, its search stands on the way as well.
  await expect(app.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  await expect(app.getByRole('button', { name: 'New project' })).toBeVisible();
  await press('Tab');
  while (
    !(await focused(app)
      .filter({ hasText: /^New project$/ })
      .count())
  )
    await press('Tab');
  await press('Enter');
  await at(/^Blank/);
  await press('Enter');
  await expect(map(app)).toBeVisible();

  // Stages with their durations.
  await at(/^Add card: Actions, Need/);
  await press('ArrowUp', 'Enter', 'ArrowDown');
  await type('2 days');
  await press('Tab', 'ArrowDown');
  await type('1 week');
  await press('Tab', 'ArrowDown');
  await type('20 min');
  await press('Tab');
  await type('Receive');
  await press('ArrowDown');
  await type('3 days');
  await press('Tab');
  await at(/^Name of the stage/);
  await type('Use & return');
  await press('ArrowDown');
  await type('30 days');
  await press('Enter');
  await type('Recommend');
  await press('Escape');
  await at(/^Recommend, stage/);

  // Two personas, the first leads.
  await command('new persona');
  await expect(app.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await type('Olga');
  await press('Enter');
  await at(/^Recommend, stage/);
  await press('Control+k');
  await expect(palette).toBeFocused();
  await press('Enter');
  await expect(app.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await type('Mark');
  await press('Enter');
  await at(/^Recommend, stage/);

  // How Mark feels over the stages.
  await press('Home', 'Alt+3', 'ArrowRight', 'Alt+4', 'ArrowRight', 'Alt+3', 'ArrowRight', 'Alt+4');
  await at(/^Receive, stage/);

  // Lanes: behind the scenes at the end, the messenger below the shop.
  await command('backstage');
  await at(/^Name of the lane/);
  await type('Behind the scenes');
  // From name to name, back to the shop.
  await press('Shift+Enter', 'Shift+Tab', 'Shift+Tab', 'Escape');
  await at(/^Shop, lane/);
  await command('messenger');
  await press('Escape');
  await at(/^Messenger, lane/);

  // What she does.
  await press('Control+Home');
  for (const [i, text] of [
    'Knees hurt; asks her club what to wear',
    'Reads tests, opens nine tabs',
    'Puts two pairs in the basket',
    'Tracks the parcel at work',
    'Runs 5 km; the left shoe rubs',
  ].entries()) {
    await type(text);
    await press(i < 4 ? 'Tab' : 'Enter');
  }

  // The touchpoints in the order of her way, which is drawn as they are written.
  await press('ArrowDown', 'Home');
  await at(/^Add card: Website, Need/);
  await type('Searches “shoes for knee pain”');
  await press('Alt+l', '3', 'ArrowRight');
  await type('Filters hide my size');
  await press('Alt+p');
  await expect(app.getByRole('textbox', { name: 'What is it?' })).toBeFocused();
  await type('Cannot tell if my size exists');
  await press('Alt+4', 'Escape', 'm', '1', 'ArrowDown');
  await at(/^Add card: Shop, Compare/);
  await type('Tries three pairs; adviser films her stride');
  await press('Alt+d');
  await expect(app.getByRole('textbox', { name: 'What is it?' })).toBeFocused();
  await press('Escape', '5', 'ArrowUp', 'ArrowRight');
  await at(/^Add card: Website, Buy/);
  await type('Delivery price appears at the last step');
  await press('Alt+b');
  await expect(app.getByRole('textbox', { name: 'What is it?' })).toBeFocused();
  await type('Delivery price shown last');
  await press('Alt+5', 'Escape', '2', 'ArrowDown', 'ArrowDown', 'ArrowRight');
  await at(/^Add card: Messenger, Receive/);
  await type('Your parcel is here, with a map');
  await press('Escape', '4', 'ArrowRight');
  await type('Waits 40 minutes for an answer');
  await press('Alt+p');
  await expect(app.getByRole('textbox', { name: 'What is it?' })).toBeFocused();
  await press('Escape', '1', 'ArrowUp');
  await at(/^Add card: Shop, Use & return/);
  await type('Return desk asks for the paper receipt');
  await press('Alt+b');
  await expect(app.getByRole('textbox', { name: 'What is it?' })).toBeFocused();
  await type('Receipt needed');
  await press('Alt+3', 'Escape', 'Escape');

  // What happens behind the scenes.
  await press('Control+End', 'Home', 'ArrowRight');
  await at(/^Add card: Behind the scenes, Compare/);
  await type('Stock feed, nightly');
  await press('Enter', 'ArrowRight', 'ArrowRight');
  await type('Courier partner API');
  await press('Escape');

  // One of them chooses the blank one among the templates.
  expect(count(), 'keyboard actions').toBeLessThanOrEqual(120);

  // What came of it, read off the map.
  const names = (role: 'stage' | 'lane') =>
    map(app)
      .getByRole('button', { name: new RegExp(`, ${role}(, |$)`) })
      .evaluateAll((heads) => heads.map((head) => head.getAttribute('aria-label')));
  expect(await names('stage')).toEqual([
    'Need, stage, 2 days',
    'Compare, stage, 1 week',
    'Buy, stage, 20 min',
    'Receive, stage, 3 days',
    'Use & return, stage, 30 days',
    'Recommend, stage',
  ]);
  expect(await names('lane')).toEqual(
    [
      'Actions',
      'Website',
      'Shop',
      'Messenger',
      'Feelings',
      'Pain points and barriers',
      'Behind the scenes',
    ].map((name) => `${name}, lane`),
  );
  await press('Shift+Digit1');
  const card = (name: RegExp) => map(app).getByRole('button', { name });
  await expect(card(/^Filters hide my size, Website, Compare, 1 of 1, Pain, Moment of truth/)).toBeVisible();
  await expect(card(/^Tries three pairs.*, Shop, Compare, 1 of 1, Delight/)).toBeVisible();
  await expect(card(/^Cannot tell if my size exists, .*severity 4 of 5/)).toBeVisible();
  await expect(card(/^Delivery price shown last, .*severity 5 of 5/)).toBeVisible();
  await expect(card(/^Receipt needed, .*severity 3 of 5/)).toBeVisible();
  await expect(map(app).locator('[data-item]')).toHaveCount(14 + 5);
  // Six points of the lead persona, four of the other.
  await expect(map(app).getByRole('slider')).toHaveCount(10);
  await app.getByRole('button', { name: 'Paths' }).focus();
  await press('Enter');
  await expect(app.getByRole('menuitemcheckbox', { name: /^Path 1.*6 steps/ })).toBeVisible();
});
