// Two windows on one project, the whole app in each: the write lock moves without a lost keystroke, and mirrors keep up.
import type { Page } from '@playwright/test';
import { expect, test } from './support';

const map = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const title = (page: Page) => page.getByRole('textbox', { name: 'Project title' });
const editHere = (page: Page) => page.getByRole('button', { name: 'Edit here' });
const saved = (page: Page) => expect(page.getByRole('status', { name: 'Save state' })).toHaveText('Saved');

type Noted = { atProbe: string[]; shownAt: Record<string, number> };

async function twoWindows(first: Page): Promise<Page> {
  await first.getByRole('button', { name: 'Open example' }).first().click();
  await expect(map(first).locator('[data-item]').first()).toBeVisible();
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(editHere(second)).toBeVisible();
  await expect(map(second).locator('[data-item]').first()).toBeVisible();
  return second;
}

/** Notes what the title's field shows after each stroke: what a person has seen taken. */
const witness = (page: Page) =>
  title(page).evaluate((field: HTMLInputElement) => {
    field.addEventListener('input', () =>
      setTimeout(() => Object.assign(globalThis, { seen: field.value }), 0),
    );
  });
const seen = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen?: string }).seen ?? '');

test('S8: the write lock is taken to and fro in the middle of fast typing: every stroke that was seen is kept', async ({
  app,
}) => {
  const other = await twoWindows(app);
  await title(app).fill('');
  await witness(app);
  await witness(other);
  const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'.repeat(3);
  let [writer, reader] = [app, other];
  let before = '';
  for (let round = 0; round < 6; round += 1) {
    await title(writer).focus();
    await writer.keyboard.press('End');
    const typing = writer.keyboard.type(alphabet, { delay: 4 });
    await reader.waitForTimeout(60 + 35 * round);
    await editHere(reader).click();
    await expect(title(reader)).toBeEditable();
    await typing;
    // The old window has become a mirror, and says so.
    await expect(editHere(writer)).toBeVisible();
    await expect(title(writer)).not.toBeEditable();
    const taken = await seen(writer);
    expect(taken.length).toBeGreaterThan(before.length);
    expect((before + alphabet).startsWith(taken)).toBe(true);
    await expect(title(reader)).toHaveValue(taken);
    await expect(title(writer)).toHaveValue(taken);
    await expect(writer.getByText('Another tab saved a different version')).toHaveCount(0);
    before = taken;
    [writer, reader] = [reader, writer];
  }
  await saved(writer);
  await writer.close();
  await reader.reload();
  await expect(title(reader)).toHaveValue(before);
});

test('S8: a card that is being written keeps its words; focus and selection stay, and writing goes on there', async ({
  app,
}) => {
  const other = await twoWindows(app);
  const first = map(app).getByRole('button', { name: /1 of/ }).first();
  await first.click();
  await app.keyboard.press('Enter');
  await app.keyboard.type(' and then the phone rang');
  await editHere(other).click();
  await expect(app.getByRole('textbox', { name: 'Text of the card' })).toHaveCount(0);
  await expect(editHere(app)).toBeVisible();
  const card = (page: Page) => map(page).getByRole('button', { name: /and then the phone rang/ });
  await expect(card(app)).toHaveAttribute('tabindex', '0');
  expect(await app.evaluate(() => document.activeElement !== document.body)).toBe(true);
  // Without the question mark: that opens the shortcut sheet, here too.
  await app.keyboard.type('lost');
  await expect(card(app)).not.toHaveAttribute('aria-label', /lost/);
  // The button that asked is gone; the keys are on the map again.
  await expect.poll(() => other.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await card(other).click();
  await other.keyboard.press('Enter');
  await other.keyboard.type(' twice');
  await other.keyboard.press('Enter');
  await expect(map(app).getByRole('button', { name: /and then the phone rang twice/ })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('a mirror shows a change no later than the news of it, and keeps its own view and selection', async ({
  app,
}) => {
  const mirror = await twoWindows(app);
  const chosen = map(mirror).getByRole('button', { name: /1 of/ }).nth(3);
  const place = () => map(mirror).locator('.react-flow__viewport').getAttribute('style');
  await chosen.click();
  // The details make the map narrower, and it may follow what was chosen; what comes after is the hand's own.
  await expect(
    mirror.getByRole('complementary', { name: 'Details' }).getByRole('textbox').first(),
  ).toBeVisible();
  await mirror.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const still = await place();
  await map(mirror).hover();
  await mirror.mouse.wheel(0, 120);
  await expect.poll(place).not.toBe(still);
  const before = await place();
  const written = map(app).getByRole('button', { name: /1 of/ }).first();
  const id = await written.getAttribute('data-item');
  await written.dblclick();
  const field = app.getByRole('textbox', { name: 'Text of the card' });
  await field.fill('');
  // What is sent after the commit on the same line is heard after it: by then the document must show it.
  await mirror.evaluate((id) => {
    const card = () => document.querySelector(`[data-item="${id}"]`)?.textContent ?? '';
    const noted: Noted = { atProbe: [], shownAt: {} };
    Object.assign(globalThis, { noted });
    new BroadcastChannel('waymark').addEventListener(
      'message',
      ({ data }: MessageEvent<{ type: string }>) => {
        if (data.type === 'probe') noted.atProbe.push(card());
      },
    );
    new MutationObserver(() => {
      noted.shownAt[card()] ??= performance.timeOrigin + performance.now();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, id);
  await app.evaluate(() => {
    const line = new BroadcastChannel('waymark');
    const begunAt: Record<string, number> = {};
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
    Object.assign(globalThis, { begunAt, probe: () => line.postMessage({ type: 'probe' }) });
    const note = ({ target }: Event) => {
      if (target instanceof HTMLTextAreaElement)
        begunAt[target.value] ??= performance.timeOrigin + performance.now();
    };
    addEventListener('input', note, { capture: true });
  });
  const noted = () => mirror.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  const expected: string[] = [];
  for (const letter of 'abcdefghijklmnopqrst') {
    await field.press(letter);
    expected.push((expected.at(-1) ?? '') + letter);
    await saved(app);
    await app.evaluate(() => (globalThis as unknown as { probe(): void }).probe());
    await expect.poll(async () => (await noted()).atProbe.length).toBe(expected.length);
  }
  const { atProbe, shownAt } = await noted();
  expect(atProbe).toEqual(expected);
  const begunAt = await app.evaluate(
    () => (globalThis as unknown as { begunAt: Record<string, number> }).begunAt,
  );
  const took = expected
    .map((text) => (shownAt[text] ?? Infinity) - (begunAt[text] ?? 0))
    .toSorted((a, b) => a - b);
  console.log(
    `mirror: ${took[10]?.toFixed(0)} ms after the stroke at the median, ${took.at(-1)?.toFixed(0)} at most`,
  );
  expect(await place()).toBe(before);
  await expect(chosen).toHaveAttribute('tabindex', '0');
});
