// Fingers on the map: one moves it, two zoom it, a tap chooses, and a finger that rests opens the menu.
import type { Locator, Page } from '@playwright/test';
import { expect, test as base } from './support';

type Spot = { x: number; y: number };

const map = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const card = (page: Page, name: RegExp) => map(page).getByRole('button', { name });

async function middleOf(thing: Locator): Promise<Spot> {
  const box = await thing.boundingBox();
  if (!box) throw new Error('it is not in sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The same once the map has come to rest. */
async function resting(thing: Locator): Promise<Spot> {
  let at = await middleOf(thing);
  await expect
    .poll(async () => {
      const [before, now] = [at, await middleOf(thing)];
      at = now;
      return now.x === before.x && now.y === before.y;
    })
    .toBe(true);
  return at;
}

const between = (from: Spot, to: Spot, part: number): Spot => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
});

/** A telephone with the example on it. */
const test = base.extend<{
  phone: Page;
  /** Each finger goes its way, all at once; then they are lifted. */
  fingers: (...ways: { from: Spot; to: Spot }[]) => Promise<void>;
  /** A finger rests in a place until the check is done. */
  rest: (at: Spot, check: () => Promise<void>) => Promise<void>;
  /** A finger rests on a thing until it is held, and carries it to another place. */
  carry: (way: { from: Spot; to: Spot }, held: Locator) => Promise<void>;
}>({
  phone: async ({ browser, server }, provide) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Open example' }).first().click();
    await expect(map(page).locator('[data-item]').first()).toBeVisible();
    await provide(page);
    await context.close();
  },
  fingers: async ({ phone }, provide) => {
    const hand = await phone.context().newCDPSession(phone);
    await provide(async (...ways) => {
      const at = (part: number) => ways.map(({ from, to }, id) => ({ ...between(from, to, part), id }));
      const down = hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      const still = ways.every(({ from, to }) => from.x === to.x && from.y === to.y);
      // A tap is lifted at once: an answer of a busy page to the first touch may take as long as a rest.
      if (!still) await down;
      for (const part of still ? [] : [0.2, 0.4, 0.6, 0.8, 1]) {
        // One after the other, as a hand moves.
        // oxlint-disable-next-line no-await-in-loop
        await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(part) });
      }
      if (!still) {
        // They come to rest before they are lifted: after a flick the browser takes the next tap for the end of it.
        await phone.waitForTimeout(120);
        await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(1) });
      }
      await Promise.all([down, hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })]);
    });
  },
  rest: async ({ phone }, provide) => {
    const hand = await phone.context().newCDPSession(phone);
    await provide(async (at, check) => {
      await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ ...at, id: 0 }] });
      await check();
      await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    });
  },
  carry: async ({ phone }, provide) => {
    const hand = await phone.context().newCDPSession(phone);
    await provide(async ({ from, to }, held) => {
      const send = (type: 'touchStart' | 'touchMove', part: number) =>
        hand.send('Input.dispatchTouchEvent', { type, touchPoints: [{ ...between(from, to, part), id: 0 }] });
      await send('touchStart', 0);
      await expect(held).not.toHaveCount(0);
      for (const part of [0.2, 0.4, 0.6, 0.8, 1]) {
        // One after the other, as a hand moves.
        // oxlint-disable-next-line no-await-in-loop
        await send('touchMove', part);
      }
      await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    });
  },
});

test('on the plan a finger moves a bubble, a card and a bar, and scrolls where it holds nothing', async ({
  phone,
  fingers,
  carry,
}) => {
  const project = new URL(phone.url()).hash.replace(/\/maps.*/, '');
  const open = (part: string) =>
    phone.evaluate((hash) => {
      location.hash = hash;
    }, `${project}/plan/${part}`);
  const offset = (thing: Locator) => async () => Math.round((await middleOf(thing)).y);
  const swipeUp = async (from: Spot, dy: number) => fingers({ from, to: { x: from.x, y: from.y - dy } });

  // A tablet has room for the matrix and for all columns of the board.
  await phone.setViewportSize({ width: 1024, height: 600 });
  await open('strategies');
  const matrix = phone.getByRole('group', { name: 'Matrix of impact and effort' });
  const bubble = matrix.getByRole('button', { name: /^University letter/ });
  const head = phone.getByRole('heading', { name: /quick wins answer/ });
  const before = await middleOf(head);
  const empty = await middleOf(matrix.locator('[data-cell="5 5"]'));
  await swipeUp(empty, 120);
  await expect.poll(offset(head)).toBeLessThan(before.y - 60);
  const cell = matrix.locator('[data-cell="5 5"]');
  await fingers({ from: await resting(bubble), to: await middleOf(cell) });
  await expect(bubble).toHaveAccessibleName(/Impact 5 of 5, effort 5 of 5/);

  await open('board');
  const fees = phone.getByRole('button', { name: /^Fees on one page/ }).first();
  const testing = phone.getByRole('list', { name: /^Testing/ });
  const top = await middleOf(fees);
  await swipeUp(await resting(fees), 120);
  await expect.poll(offset(fees)).toBeLessThan(top.y - 60);
  await expect(testing.getByRole('listitem')).toHaveCount(2);
  await carry(
    { from: await resting(fees), to: await middleOf(testing) },
    phone.locator('[data-dragged="true"]'),
  );
  await expect(testing.getByRole('listitem')).toHaveCount(3);

  await phone.setViewportSize({ width: 390, height: 844 });
  await open('strategies');
  await phone.getByRole('radio', { name: 'Roadmap' }).check({ force: true });
  // By more than its name: until the roadmap is there, the matrix has a bubble of this name.
  const bar = phone.locator('[data-bar][aria-label^="One check"]');
  const name = (await bar.getAttribute('aria-label')) ?? '';
  const at = await resting(bar);
  await swipeUp(at, 100);
  await expect.poll(offset(bar)).toBeLessThan(at.y - 30);
  await expect(bar).toHaveAccessibleName(name);
  const from = await resting(bar);
  await fingers({ from, to: { x: from.x + 60, y: from.y + 3 } });
  await expect(bar).not.toHaveAccessibleName(name);
});

test('a finger that moves the map over a face changes nothing; a tap chooses the point, and then it follows', async ({
  phone,
  fingers,
}) => {
  const point = phone.getByRole('slider', { name: /Anna/ }).first();
  const swipe = async (dy: number) => {
    const from = await middleOf(point);
    await fingers({ from, to: { x: from.x, y: from.y + dy } });
  };
  const value = (await point.getAttribute('aria-valuenow')) ?? '';
  const before = await middleOf(point);
  await swipe(-80);
  await expect.poll(async () => Math.round((await middleOf(point)).y - before.y)).toBeLessThan(-40);
  await expect(point).toHaveAttribute('aria-valuenow', value);
  await swipe(0);
  await expect(point).toBeFocused();
  await expect(point).toHaveAttribute('aria-valuenow', value);
  await swipe(-40);
  await expect(point).not.toHaveAttribute('aria-valuenow', value);
});

test('two fingers on cards zoom the map about the place between them and move nothing in it', async ({
  phone,
  fingers,
}) => {
  const first = card(phone, /^Rent is due/);
  const widthOf = async () => (await first.boundingBox())?.width ?? 0;
  const [before, middle] = [await widthOf(), await middleOf(first)];
  const apart = (dx: number): { from: Spot; to: Spot } => ({
    from: { x: middle.x + dx, y: middle.y },
    to: { x: middle.x + 2 * dx, y: middle.y },
  });
  await fingers(apart(-35), apart(35));
  // A few points of the way are needed to tell a pinch from a tap.
  await expect.poll(async () => (await widthOf()) / before).toBeGreaterThan(1.6);
  expect((await widthOf()) / before).toBeLessThan(2.2);
  const after = await middleOf(first);
  expect(Math.hypot(after.x - middle.x, after.y - middle.y)).toBeLessThan(25);
  await expect(phone.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('a finger moves the map over cards; a card that was tapped follows it, and a rest opens its menu', async ({
  phone,
  fingers,
  rest,
}) => {
  const first = card(phone, /^Rent is due/);
  const before = await middleOf(first);
  await fingers({ from: before, to: { x: before.x, y: before.y + 90 } });
  await expect.poll(async () => Math.round((await middleOf(first)).y - before.y)).toBeGreaterThan(40);
  const place = await resting(first);
  await fingers({ from: place, to: place });
  await expect(first).toBeFocused();
  // Its details rise from below; the card stays in sight above them, and the map goes on.
  const details = phone.getByRole('complementary', { name: 'Details' });
  await expect(details.getByRole('textbox', { name: 'Text' })).toHaveValue(/^Rent is due/);
  await resting(first);
  const [sheet, own] = [await details.boundingBox(), await first.boundingBox()];
  expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
  await details.getByRole('button', { name: 'Close the details' }).click();
  await expect(details).toHaveCount(0);
  const at = await resting(first);
  const below = await middleOf(card(phone, /^Searches/));
  await fingers({ from: at, to: { x: at.x, y: below.y + 4 } });
  await expect(first).toHaveAccessibleName(/, Website, Notice the need, /);
  await rest(await resting(first), () => expect(phone.getByRole('menu')).toBeVisible());
  await phone.getByRole('menuitem', { name: /^Delete/ }).click();
  await expect(first).toHaveCount(0);
});

test('on a telephone titles are read whole, an icon under a resting finger tells its name, and two maps come in turn', async ({
  phone,
  rest,
}) => {
  const title = phone.getByRole('textbox', { name: 'Project title' });
  expect(await title.evaluate((field) => field.scrollWidth - field.clientWidth)).toBeLessThanOrEqual(0);
  await expect(phone.getByRole('button', { name: 'Maps of the project' })).toContainText('Today');
  const present = phone.getByRole('button', { name: 'Present', exact: true });
  // The hint is for the eye alone: a screen reader has the name of the button.
  const hint = phone.locator('[aria-hidden]').filter({ hasText: /^Present/ });
  await rest(await middleOf(present), () => expect(hint).toBeVisible());
  await expect(present).toBeVisible();
  await phone.getByRole('tab', { name: 'Compare' }).tap();
  await phone.getByRole('radio', { name: 'Side by side' }).check({ force: true });
  const shown = phone.getByRole('radiogroup', { name: 'Map that is shown' });
  const pane = (name: string) => phone.getByRole('region', { name, exact: true });
  await expect(pane('Target: In a year')).toBeVisible();
  await expect(pane('Current: Today')).toHaveCount(0);
  await pane('Target: In a year').evaluate((scroller) => scroller.scrollTo(120, 200));
  await shown.getByRole('radio', { name: 'Current' }).check({ force: true });
  await expect(pane('Target: In a year')).toHaveCount(0);
  // It shows the place where the other stood.
  await expect
    .poll(() => pane('Current: Today').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]))
    .toEqual([120, 200]);
});

test('from a head a finger moves the map; a head that was tapped follows it, and a rest opens its menu', async ({
  phone,
  fingers,
  rest,
}) => {
  const lanes = phone.locator('[data-lane]');
  const undo = phone.getByRole('button', { name: 'Undo', exact: true });
  const lane = lanes.filter({ hasText: 'Branch' });
  const before = await middleOf(lane);
  await fingers({ from: before, to: { x: before.x, y: before.y - 100 } });
  await expect.poll(async () => Math.round((await middleOf(lane)).y - before.y)).toBeLessThan(-60);
  await expect(undo).toBeDisabled();
  const at = await resting(lane);
  await fingers({ from: at, to: at });
  await expect(lane.getByRole('button', { name: /^Branch/ })).toBeFocused();
  const above = await resting(lanes.filter({ hasText: 'App' }));
  await fingers({ from: at, to: { x: at.x, y: above.y - 30 } });
  await expect(undo).toBeEnabled();
  await expect.poll(async () => (await middleOf(lane)).y).toBeLessThan(at.y - 40);
  const website = lanes.filter({ hasText: 'Website' });
  await rest(await resting(website), () => expect(phone.getByRole('menu')).toBeVisible());
  await phone.getByRole('menuitem', { name: /^Delete/ }).click();
  await expect(website).toHaveCount(0);
});
