// The presentation in two windows: in step both ways, edits live, notes beside the picture, and the way back.
import type { Page } from '@playwright/test';
import { axeCheck, expect, test } from './support';

const map = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const presentation = (page: Page) => page.getByRole('main', { name: 'Presentation' });
const step = (page: Page) => page.getByRole('heading', { level: 1 });

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(map(page).locator('[data-item]').first()).toBeVisible();
}

test('the map is presented step by step, and Escape leads back to the button', async ({ app }) => {
  await openExample(app);
  const button = app.getByRole('button', { name: 'Present', exact: true });
  await button.click();
  await expect(presentation(app)).toBeVisible();
  await expect(step(app)).toHaveText('Today');
  await expect(app).toHaveURL(/\/present$/);
  await app.keyboard.press('ArrowRight');
  await expect(step(app)).toHaveText('Notice the need');
  // Each press counts once, also where a stage needs several screens; what stops the customer stands there with its cause.
  const count = app.getByText(/^\d+ \/ \d+$/);
  await expect(count).toHaveText(/^2 \/ /);
  const all = Number((await count.textContent())?.split(' / ')[1]);
  expect(all).toBeGreaterThanOrEqual(8);
  await expect(app.getByRole('log')).toHaveText(`2 of ${all}: Notice the need`);
  await axeCheck(app);
  const causes = app.getByRole('list', { name: 'Findings' }).filter({ hasText: 'Cause: ' });
  let told = 0;
  for (let press = 3; press <= all; press += 1) {
    // One after the other, as a hand presses.
    // oxlint-disable-next-line no-await-in-loop
    await app.keyboard.press('ArrowRight');
    // oxlint-disable-next-line no-await-in-loop
    await expect(count).toHaveText(`${press} / ${all}`);
    // oxlint-disable-next-line no-await-in-loop
    told += await causes.count();
  }
  expect(told).toBeGreaterThan(0);
  await expect(step(app)).toHaveText('Today');
  await app.keyboard.press('PageUp');
  await expect(count).toHaveText(`${all - 1} / ${all}`);
  await expect(step(app)).toHaveText('First payment');
  await app.keyboard.press('b');
  await expect(app.getByRole('log')).toContainText('The screen is black');
  await app.keyboard.press('b');
  await app.getByRole('button', { name: 'Show lane by lane' }).click();
  await app.keyboard.press('PageDown');
  await expect(step(app)).toHaveText('Actions');
  // Near the right edge of the picture a click goes on, near the left one back.
  await app.mouse.click(1400, 400);
  await expect(step(app)).toHaveText('Website');
  await app.mouse.click(30, 400);
  await expect(step(app)).toHaveText('Actions');
  if (await app.evaluate(() => document.fullscreenElement !== null)) {
    await app.evaluate(() => document.exitFullscreen());
  } else await app.keyboard.press('Escape');
  await expect(map(app)).toBeVisible();
  await expect(button).toBeFocused();
});

test('two maps are presented: what it comes to, a stage before and after, what stays open, and back to Compare', async ({
  app,
}) => {
  await openExample(app);
  await app.getByRole('tab', { name: 'Compare' }).click();
  await app.getByRole('radio', { name: 'Curves' }).check();
  const compared = app.url();
  const button = app.getByRole('button', { name: 'Present', exact: true });
  await button.click();
  await expect(step(app)).toHaveText('2 of 4 barriers go, 1 shrinks and 1 stays');
  const count = app.getByText(/^\d+ \/ \d+$/);
  await expect(count).toHaveText('1 / 10');
  const why = app.getByRole('list', { name: 'Pain points and barriers' });
  await app.getByRole('button', { name: /: Prove identity$/ }).click();
  await expect(step(app)).toHaveText('Prove identity');
  const row = app.getByRole('row', { name: /Films passport and face.*Films the passport with live hints/ });
  await expect(row).toBeVisible();
  await expect(why.getByRole('listitem').nth(1)).toContainText(
    /Resolved.*Barrier.*Passport must be shown twice.*Strategy: One check/,
  );
  await axeCheck(app);
  // Whoever loads the page again is where he was, and goes on from there.
  await expect(app).toHaveURL(/\/present\?view=curves&step=4$/);
  await app.reload();
  await expect(step(app)).toHaveText('Prove identity');
  await app.keyboard.press('End');
  await expect(step(app)).toHaveText('What stays open');
  await expect(app.getByRole('list', { name: 'What stays open' }).getByRole('listitem')).toHaveCount(5);
  await app.keyboard.press('PageUp');
  await expect(step(app)).toHaveText('How Viktor feels');
  await expect(app.getByRole('table', { name: /Viktor/ })).toBeAttached();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('radio', { name: 'Curves' })).toBeChecked();
  expect(app.url()).toBe(compared);
  await expect(button).toBeFocused();
  // By its key as well.
  await app.keyboard.press('Control+Alt+p');
  await expect(step(app)).toHaveText('2 of 4 barriers go, 1 shrinks and 1 stays');
});

test('two windows are in step both ways, show edits of a third live, and notice when one is closed', async ({
  app,
  context,
}) => {
  await openExample(app);
  await map(app)
    .getByRole('button', { name: /^Notice the need, stage/ })
    .click();
  await app
    .getByRole('textbox', { name: 'Presenter’s notes' })
    .fill('Tell the story of the knees.\nThen pause.');
  const picture = await context.newPage();
  await picture.goto(`${app.url()}/present`);
  await expect(presentation(picture)).toBeVisible();
  const [notes] = await Promise.all([
    context.waitForEvent('page'),
    picture.getByRole('button', { name: 'Presenter view' }).click(),
  ]);
  await expect(step(notes)).toHaveText('Today');
  await expect(notes.getByRole('heading', { name: 'Next: Notice the need' })).toBeVisible();
  await expect(notes.getByText('The window with the picture is closed.')).toHaveCount(0);

  await notes.keyboard.press('ArrowRight');
  await expect(step(picture)).toHaveText('Notice the need');
  await expect(step(notes)).toHaveText('Notice the need');
  await expect(notes.getByText('Tell the story of the knees.')).toBeVisible();
  await axeCheck(notes);
  await picture.keyboard.press('End');
  await picture.keyboard.press('PageUp');
  await expect(step(notes)).toHaveText('First payment');
  await notes.keyboard.press('b');
  await expect(picture.getByRole('button', { name: 'Black screen' })).toHaveAttribute('aria-pressed', 'true');
  await notes.getByRole('button', { name: 'Notice the need', exact: false }).first().click();
  await expect(step(picture)).toHaveText('Notice the need');
  await expect(picture.getByRole('button', { name: 'Black screen' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );

  // What is edited in the window that writes appears in both.
  await app.getByRole('textbox', { name: 'Name', exact: true }).fill('Rent is due');
  await expect(step(picture)).toHaveText('Rent is due');
  await expect(step(notes)).toHaveText('Rent is due');
  await app.getByRole('textbox', { name: 'Presenter’s notes' }).fill('Shorter.');
  await expect(notes.getByText('Shorter.')).toBeVisible();
  // A stage that goes leaves the presentation where it stood, one step on.
  await app.getByRole('button', { name: 'Delete stage' }).click();
  await expect(step(picture)).toHaveText('Choose a bank');

  await picture.close();
  await expect(notes.getByText('The window with the picture is closed.')).toBeVisible();
  const [again] = await Promise.all([
    context.waitForEvent('page'),
    notes.getByRole('button', { name: 'Open it' }).click(),
  ]);
  await expect(step(again)).toHaveText('Choose a bank');
  await expect(notes.getByText('The window with the picture is closed.')).toHaveCount(0);
});

test('a phone swipes through the presentation', async ({ browser, server, watched }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(server.url);
  await openExample(page);
  await page.goto(`${page.url()}/present`);
  await expect(step(page)).toHaveText('Today');
  const finger = await context.newCDPSession(page);
  const swipe = async (from: number, to: number) => {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: 500 }],
      });
    await touch('touchStart', from);
    for (const part of [0.3, 0.6, 1]) await touch('touchMove', from + (to - from) * part);
    await touch('touchEnd', to);
  };
  await swipe(300, 90);
  await expect(step(page)).toHaveText('Notice the need');
  await swipe(90, 300);
  await expect(step(page)).toHaveText('Today');
  expect(watched).toEqual([]);
  await context.close();
});
