// Hands on the map: edges that stretch, Space that moves it, heads that take the map along, and a path drawn by clicks.
import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { drawn, give } from './pictures';
import { axeCheck, expect, test } from './support';

const map = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const card = (page: Page, name: RegExp) => map(page).getByRole('button', { name });
const widthOf = async (head: Locator): Promise<number> => (await head.boundingBox())?.width ?? 0;

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(map(page).locator('[data-item]').first()).toBeVisible();
}

/** Presses in the middle of an element, moves by so much, and lets go unless told otherwise. */
async function drag(page: Page, from: Locator, by: { x: number; y: number }, drop = true): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error('nothing to press');
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + by.x, start.y + by.y, { steps: 6 });
  if (drop) await page.mouse.up();
}

test('a stage is made wider by its edge in one step, Escape drops the stretch, a double-click takes it back', async ({
  app,
}) => {
  await openExample(app);
  const heads = map(app).locator('[data-stage]');
  const [first, second] = [heads.nth(0), heads.nth(1)];
  const before = await widthOf(first);
  const nextTo = (await second.boundingBox())?.x ?? 0;
  const edge = first.locator('[data-edge]');
  const undo = app.getByRole('button', { name: 'Undo', exact: true });

  await drag(app, edge, { x: 90, y: 0 }, false);
  await expect.poll(() => widthOf(first)).toBeGreaterThan(before + 70);
  await app.keyboard.press('Escape');
  await app.mouse.up();
  await expect.poll(() => widthOf(first)).toBe(before);
  await expect(undo).toBeDisabled();

  await drag(app, edge, { x: 90, y: 0 });
  await expect.poll(() => widthOf(first)).toBeGreaterThan(before + 70);
  expect((await second.boundingBox())?.x ?? 0).toBeGreaterThan(nextTo + 70);
  await undo.click();
  await expect.poll(() => widthOf(first)).toBe(before);
  await app.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect.poll(() => widthOf(first)).toBeGreaterThan(before + 70);
  await edge.dblclick();
  await expect.poll(() => widthOf(first)).toBe(before);
});

test('a lane is made higher by keys and by its field, and the curve uses the room', async ({ app }) => {
  await openExample(app);
  const lane = map(app).getByRole('button', { name: /^Feelings, lane/ });
  const head = map(app)
    .locator('[data-lane]')
    .filter({ has: app.getByRole('button', { name: /^Feelings, lane/ }) });
  const heightOf = async () => (await head.boundingBox())?.height ?? 0;
  await lane.click();
  const before = await heightOf();
  // In one look: between two, the points of a curve that comes forward may be made anew.
  const spread = () =>
    map(app).evaluate((region) => {
      const tops = [...region.querySelectorAll('[role=slider]')].map(
        (point) => point.getBoundingClientRect().top,
      );
      return Math.max(...tops) - Math.min(...tops);
    });
  const spreadBefore = await spread();
  await app.keyboard.press('Control+Shift+ArrowDown');
  await expect.poll(heightOf).toBeGreaterThan(before + 15);
  await app.getByRole('textbox', { name: 'Height' }).fill('320');
  await expect.poll(heightOf).toBeGreaterThan(before + 100);
  expect(await spread()).toBeGreaterThan(spreadBefore * 1.5);
  await app.getByRole('button', { name: 'As high as its cards' }).click();
  await expect.poll(heightOf).toBe(before);
});

test('Space and drag moves the map over a card, and moves no card', async ({ app }) => {
  await openExample(app);
  const first = card(app, /, 1 of/).first();
  const name = (await first.getAttribute('aria-label')) ?? '';
  await map(app)
    .getByRole('button', { name: /, stage/ })
    .first()
    .focus();
  const before = await first.boundingBox();
  await app.keyboard.down(' ');
  await drag(app, first, { x: -70, y: 30 });
  await app.keyboard.up(' ');
  await expect.poll(async () => (await first.boundingBox())?.x).toBe((before?.x ?? 0) - 70);
  await expect(first).toHaveAttribute('aria-label', name);
  await expect(app.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('a stage that is dragged to the edge takes the map along, to places that were out of sight', async ({
  app,
}) => {
  await openExample(app);
  await app.setViewportSize({ width: 820, height: 800 });
  const heads = map(app).locator('[data-stage]');
  const name = (await heads.first().textContent()) ?? '';
  const last = async () => (await heads.last().boundingBox())?.x ?? Infinity;
  expect(await last()).toBeGreaterThan(820);
  const box = await heads.first().boundingBox();
  if (!box) throw new Error('no stage in sight');
  await app.mouse.move(box.x + 40, box.y + 20);
  await app.mouse.down();
  await app.mouse.move(812, box.y + 20, { steps: 10 });
  await expect.poll(last).toBeLessThan(700);
  await app.mouse.up();
  await expect(heads.last()).toHaveText(name);
});

test('a path is drawn by clicks alone, hidden and deleted, and a step is taken out', async ({ app }) => {
  await openExample(app);
  const [from, to] = [card(app, /^Reads “Your first/), card(app, /^Looks in at the branch/)];
  await from.click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Draw a new path from here' }).click();
  await expect(app.getByText('Drawing Path 3')).toBeVisible();
  await to.click();
  await expect(app.getByText('To ', { exact: false }).first()).toBeVisible();
  await card(app, /^Fills in the form/).click();
  await app.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(app.getByText('Drawing Path 3')).toHaveCount(0);
  await to.click();
  await expect(app.getByRole('listitem').filter({ hasText: 'To Fills in the form' })).toBeVisible();
  await app.getByRole('button', { name: /^Delete this step: From Reads “Your first/ }).click();
  await expect(app.getByRole('listitem').filter({ hasText: 'From Reads “Your first' })).toHaveCount(0);
  await app.getByRole('button', { name: 'Paths' }).click();
  const shown = app.getByRole('menuitemcheckbox', { name: /^Path 3/ });
  await expect(shown).toHaveAttribute('aria-checked', 'true');
  await shown.click();
  await expect(shown).toHaveAttribute('aria-checked', 'false');
});

test('what is typed after Enter and Tab is text, whatever it begins with; on a chosen card a small letter is a command', async ({
  app,
}) => {
  await openExample(app);
  const first = map(app).getByRole('button', { name: /^Rent is due/ });
  const free = map(app).getByRole('textbox', { name: 'New card' });
  await first.click();
  await app.keyboard.press('Enter');
  await app.keyboard.press('Enter');
  await expect(free).toBeFocused();
  await app.keyboard.type('pays attention to fees');
  await app.keyboard.press('Enter');
  await app.keyboard.type('3 of 5 come back');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Tab');
  await app.keyboard.press('Shift+Tab');
  await app.keyboard.type('l, then the rest');
  // With nothing written it ends quietly, and what follows is still text.
  await app.keyboard.press('Enter');
  await app.keyboard.press('Enter');
  await app.keyboard.type('?! and more');
  await app.keyboard.press('Escape');
  const typed = card(app, /^\?! and more, Actions, Choose a bank, 4 of 4/);
  await expect(typed).toBeFocused();
  await expect(card(app, /^pays attention to fees, Actions, Notice the need, 2 of 3/)).toBeVisible();
  await expect(card(app, /^3 of 5 come back, Actions, Notice the need, 3 of 3/)).toBeVisible();
  await expect(card(app, /^l, then the rest, Actions, Choose a bank, 3 of 4/)).toBeVisible();
  await expect(app.getByText(/^Drawing/)).toHaveCount(0);

  await app.keyboard.press('d');
  await expect(typed).toContainText('Delight');
  await app.keyboard.type('Good');
  // Undo belongs to the field that has the focus: first its letters, then what it was opened for.
  await app.keyboard.press('Control+z');
  await expect(typed).toContainText('Delight');
  await app.keyboard.press('Control+z');
  await expect(typed).not.toContainText('Delight');
  // A capital letter begins the next card there, and undo on the free place takes back the card before.
  await typed.click();
  await app.keyboard.type('Looks around');
  await app.keyboard.press('Enter');
  await expect(card(app, /^Looks around, Actions, Choose a bank, 5 of 5/)).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(card(app, /^Looks around/)).toHaveCount(0);
  await app.keyboard.press('Control+y');
  await expect(card(app, /^Looks around/)).toBeVisible();
});

test('what is typed after a click on something new is its name, and typing on overwrites and deletes nothing', async ({
  app,
}) => {
  await openExample(app);
  const details = app.getByRole('complementary', { name: 'Details' });
  // A map has this lane once: it is added below.
  await card(app, /^Feelings, lane/).click();
  await app.keyboard.press('Delete');
  await expect(card(app, /^Feelings, lane/)).toHaveCount(0);
  // Nothing is chosen then: what is new comes last.
  await app.keyboard.press('Escape');
  await expect(details.getByRole('textbox', { name: 'Scenario' })).toBeVisible();
  const lanes = map(app).locator('[data-lane]');
  const count = await lanes.count();
  const addLane = async (name: string) => {
    await app.getByRole('button', { name: 'Add lane', exact: true }).first().click();
    await app.getByRole('menuitem', { name, exact: true }).click();
    await expect(map(app).getByRole('textbox', { name: 'Name of the lane' })).toBeFocused();
  };

  // A lane that takes cards: behind its name one writes into its first cell.
  await addLane('Quotes');
  await app.keyboard.type('voises');
  await app.keyboard.press('Enter');
  await app.keyboard.press('Backspace');
  await app.keyboard.type('needs copy');
  await app.keyboard.press('Enter');
  await app.keyboard.type('deletes it');
  await app.keyboard.press('Enter');
  await app.keyboard.press('Escape');
  await expect(lanes).toHaveCount(count + 1);
  await expect(lanes.last()).toContainText('voises');
  await expect(card(app, /^needs copy, voises, Notice the need, 1 of 2/)).toBeVisible();
  await expect(card(app, /^deletes it, voises, Notice the need, 2 of 2/)).toBeFocused();

  // One that takes none: nothing happens.
  await addLane('Feelings');
  await app.keyboard.type('ups');
  for (const key of ['Enter', 'Backspace', 'c', 'Delete', 'Enter', 'n', 'Enter'])
    // oxlint-disable-next-line no-await-in-loop
    await app.keyboard.press(key);
  await expect(lanes).toHaveCount(count + 2);
  const ups = card(app, /^ups, lane$/);
  await expect(ups).toBeFocused();
  // Chosen, it goes by the same key.
  await ups.click();
  await app.keyboard.press('Delete');
  await expect(lanes).toHaveCount(count + 1);

  // A stage.
  const stages = map(app).locator('[data-stage]');
  const before = await stages.count();
  await app.getByRole('button', { name: 'Add stage', exact: true }).click();
  await app.keyboard.type('Repair');
  for (const key of ['Enter', 'Enter', 'Backspace', 'Enter', 'x', 'Delete'])
    // oxlint-disable-next-line no-await-in-loop
    await app.keyboard.press(key);
  await expect(stages).toHaveCount(before + 1);
  await expect(card(app, /^Repair, stage$/)).toBeFocused();

  // A persona, from the panel of the map.
  await app.keyboard.press('Escape');
  await details.getByRole('button', { name: 'New persona' }).click();
  const dialog = app.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await app.keyboard.type('bella buys');
  await app.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(details.getByRole('checkbox', { name: 'bella buys' })).toBeChecked();
  await expect(details.getByRole('button', { name: 'New persona' })).not.toBeFocused();
  await app.keyboard.type('dan d  m');
  await app.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(details.getByRole('checkbox', { name: /bella|New persona|dan/ })).toHaveCount(1);
  // Left without a name, the button has the focus again.
  const more = details.getByRole('button', { name: 'New persona' });
  await more.click();
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(more).toBeFocused();
});

test('cards marked by the marquee are dragged together and keep their places to one another', async ({
  app,
}) => {
  await openExample(app);
  // Come from the library, the page has text before the map that Shift would mark as well.
  await app.getByRole('link', { name: 'All journeys' }).click();
  await app.getByRole('link', { name: /Opening a bank account/ }).click();
  await expect(card(app, /^Rent is due/)).toBeVisible();
  const [from, to] = [
    await card(app, /^Rent is due/).boundingBox(),
    await card(app, /^Compares four banks/).boundingBox(),
  ];
  if (!from || !to) throw new Error('the cards are not in sight');
  await app.keyboard.down('Shift');
  await app.mouse.move(from.x - 6, from.y - 6);
  await app.mouse.down();
  await app.mouse.move(to.x + 40, to.y + 12, { steps: 6 });
  await app.mouse.up();
  await app.keyboard.up('Shift');
  expect(await app.evaluate(() => String(document.getSelection() ?? ''))).toBe('');
  await expect(app.getByRole('complementary', { name: 'Details' })).toContainText('2 cards');
  await drag(app, card(app, /^Rent is due/), { x: to.x - from.x, y: 0 });
  await expect(card(app, /^Rent is due.*Choose a bank/)).toBeVisible();
  await expect(card(app, /^Compares four banks.*Apply/)).toBeVisible();
  await app.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(card(app, /^Rent is due.*Notice the need/)).toBeVisible();
  await expect(card(app, /^Compares four banks.*Choose a bank/)).toBeVisible();
});

test('Escape in the duration of a stage takes back the duration and leaves the name', async ({ app }) => {
  await openExample(app);
  await app.getByRole('button', { name: 'Add stage', exact: true }).click();
  await app.keyboard.type('Repair');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.type('2 days');
  await app.keyboard.press('Escape');
  await expect(card(app, /^Repair, stage$/)).toBeFocused();
});

test('a composition on a chosen cell goes into the card whole, Option writes, and undo in the search leaves the map alone', async ({
  app,
}) => {
  await app.getByRole('button', { name: 'New project' }).first().click();
  await app.getByRole('button', { name: /^Blank/ }).click();
  await expect(app.locator(':focus')).toHaveAccessibleName(/^Add card: Actions, Need/);
  const cdp = await app.context().newCDPSession(app);
  for (const text of ['け', '検索'])
    // oxlint-disable-next-line no-await-in-loop
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await cdp.send('Input.insertText', { text: '検索' });
  const field = map(app).getByRole('textbox', { name: 'Text of the card' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('検索');
  const option = { key: 'ł', code: 'KeyL', windowsVirtualKeyCode: 76, modifiers: 1 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...option });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...option });
  await expect(field).toBeFocused();
  await expect(app.getByText(/^Drawing/)).toHaveCount(0);
  await app.keyboard.press('Escape');
  await expect(card(app, /^検索, Actions, Need/)).toBeFocused();

  await app.keyboard.press('Control+f');
  const find = app.getByRole('search').getByRole('textbox', { name: 'Find' });
  await expect(find).toBeFocused();
  await app.keyboard.type('fees');
  await app.keyboard.press('Control+z');
  await expect(find).toHaveValue('');
  await app.keyboard.press('Control+z');
  await expect(card(app, /^検索, Actions, Need/)).toBeVisible();
});

test('a double click where the details will come opens the text; a dragged face is one step, and none after Escape', async ({
  app,
}) => {
  await openExample(app);
  const boxes = await map(app)
    .locator('[data-item]')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().toJSON() as DOMRect));
  const right = boxes.find(
    ({ x, width, y, height }) => x + width / 2 > 1130 && x + width < 1430 && y + height < 850,
  );
  if (!right) throw new Error('no card stands at the right');
  await app.mouse.dblclick(right.x + right.width / 2, right.y + 14);
  await expect(map(app).locator('textarea')).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('complementary', { name: 'Details' })).toBeVisible();

  const [undo, redo] = ['Undo', 'Redo'].map((name) => app.getByRole('button', { name, exact: true }));
  const face = map(app).getByRole('slider', { name: /Anna/ }).first();
  const value = () => face.getAttribute('aria-valuenow');
  const before = await value();
  await face.focus();
  await app.keyboard.press('ArrowUp');
  await undo?.click();
  await expect.poll(value).toBe(before);
  await drag(app, face, { x: 0, y: 24 }, false);
  await expect.poll(value).not.toBe(before);
  await app.keyboard.press('Escape');
  await app.mouse.up();
  await expect.poll(value).toBe(before);
  await expect(redo ?? face).toBeEnabled();
  await expect(undo ?? face).toBeDisabled();
  await drag(app, face, { x: 0, y: 24 });
  await expect.poll(value).not.toBe(before);
  await undo?.click();
  await expect.poll(value).toBe(before);
  await expect(undo ?? face).toBeDisabled();

  // A click near a line, between its points, chooses that curve; F goes on to the next, and arrows change its point.
  const beside = await map(app)
    .locator('[data-curves] path[stroke^="var(--m-other"]')
    .first()
    .evaluate((line: SVGPathElement) => {
      const region = line.closest('[role=region]')?.getBoundingClientRect();
      if (!region) throw new Error('the curve is outside of the map');
      // As far from the rail as from the details, where nothing stands over the line.
      for (let part = 0; part < 1; part += 0.01) {
        const { x, y } = line.getPointAtLength(line.getTotalLength() * part);
        const at = new DOMPoint(x, y + 4).matrixTransform(line.getScreenCTM() ?? undefined);
        const isFree = !document.elementFromPoint(at.x, at.y)?.closest('button, [role=slider]');
        if (at.x > region.left + region.width * 0.4 && isFree) return { x: at.x, y: at.y };
      }
      throw new Error('no free place beside the line');
    });
  await app.mouse.click(beside.x, beside.y);
  const chosen = map(app).locator('[role=slider]:focus');
  await expect(chosen).toHaveAccessibleName(/Viktor/);
  await app.keyboard.press('f');
  await expect(chosen).toHaveAccessibleName(/Anna/);
  await app.keyboard.press('ArrowDown');
  await expect(undo ?? chosen).toBeEnabled();
  await undo?.click();
  const other = map(app)
    .getByRole('slider', { name: /Viktor/ })
    .first();
  const was = await other.getAttribute('aria-valuenow');
  await drag(app, other, { x: 0, y: was === '-2' ? -24 : 24 });
  await expect.poll(() => other.getAttribute('aria-valuenow')).not.toBe(was);
  await undo?.click();
  await expect.poll(() => other.getAttribute('aria-valuenow')).toBe(was);
});

test('a storyboard: pictures chosen, dropped and pasted, captions typed, table, SVG and undo', async ({
  app,
}) => {
  await openExample(app);
  const details = app.getByRole('complementary', { name: 'Details' });
  const [green, red, blue] = [
    await drawn(app, '#2f8f5a'),
    await drawn(app, '#c2452d'),
    await drawn(app, '#4a7dc4'),
  ];
  await app.getByRole('button', { name: 'Add lane', exact: true }).first().click();
  await app.getByRole('menuitem', { name: 'Storyboard', exact: true }).click();
  await app.keyboard.press('Enter');
  await app.keyboard.press('Escape');

  await test.step('chosen in the panel, its caption is typed at once', async () => {
    const [chooser] = await Promise.all([
      app.waitForEvent('filechooser'),
      details.getByRole('button', { name: 'Add a picture…' }).click(),
    ]);
    await chooser.setFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(green, 'base64') });
    const untitled = card(app, /^picture without a caption, Storyboard, Notice the need, 1 of 1, /);
    await expect(untitled.locator('img')).toBeVisible();
    await untitled.press('Enter');
    await app.keyboard.type('Knees hurt again');
    await app.keyboard.press('Enter');
    await app.keyboard.press('Escape');
    await expect(
      card(app, /^Knees hurt again, Storyboard, Notice the need, 1 of 1, with a picture, /),
    ).toBeFocused();
  });

  const first = card(app, /^Knees hurt again, Storyboard/);
  await test.step('dropped and pasted on it, others stand below it, each undone at once', async () => {
    await give(first, red, 'drop');
    await expect(
      card(app, /^picture without a caption, Storyboard, Notice the need, 2 of 2, /),
    ).toBeFocused();
    await first.click();
    await give(first, blue, 'paste');
    await expect(card(app, /^picture without a caption, Storyboard, Notice the need/)).toHaveCount(2);
    await app.keyboard.press('Control+z');
    await expect(card(app, /^picture without a caption, Storyboard, Notice the need/)).toHaveCount(1);
    await app.keyboard.press('Control+y');
    await expect(card(app, /^picture without a caption, Storyboard, Notice the need/)).toHaveCount(2);
  });

  await test.step('what is no picture is refused in a sentence', async () => {
    await first.click();
    await give(first, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64'), 'paste');
    await expect(app.getByText(/SVG drawings are not taken in/)).toBeVisible();
    await expect(card(app, /Storyboard, Notice the need, 3 of 3/)).toHaveCount(1);
  });

  await test.step('on another card it is kept, and shown once pictures are switched on', async () => {
    const other = card(app, /^Searches “student account”, /);
    await app.keyboard.press('Control+f');
    await app.keyboard.type('student account');
    await expect(app.getByRole('status', { name: 'Matches' })).toHaveText(/^1 of /);
    await app.keyboard.press('Escape');
    await expect(other).toBeFocused();
    await give(other, red, 'paste');
    await expect(app.getByText(/The picture is kept with the card/)).toBeVisible();
    await expect(other.locator('img')).toHaveCount(0);
    await details.getByRole('switch', { name: 'Show pictures on the map' }).click();
    await expect(other.locator('img')).toBeVisible();
  });

  await test.step('an SVG carries each picture once, with its caption', async () => {
    await app.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = app.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: 'SVG', exact: true }).check();
    const [file] = await Promise.all([
      app.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ]);
    const svg = await readFile(await file.path(), 'utf8');
    expect(svg).toContain('Knees hurt again');
    expect(svg).toContain('aria-label="picture without a caption"');
    // Three pictures in the storyboard, and one of them small on a card.
    expect(svg.match(/<image /g)).toHaveLength(4);
    expect(new Set(svg.match(/data:image[^"]+/g)).size).toBe(3);
    await app.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('the table shows them, takes one by drop, and passes axe', async () => {
    await app.getByRole('toolbar').getByRole('button', { name: 'Table view' }).click();
    const table = app.getByRole('table');
    const shown = table.getByRole('img', { name: 'Knees hurt again' });
    await shown.scrollIntoViewIfNeeded();
    await expect(shown).toBeVisible();
    const cell = table.getByRole('button', { name: /^Add card: Storyboard, / }).last();
    await give(cell, green, 'drop');
    await expect(table.getByRole('button', { name: /^picture without a caption, Storyboard, / })).toHaveCount(
      3,
    );
    await axeCheck(app);
    await app.keyboard.press('Control+z');
    await expect(table.getByRole('button', { name: /^picture without a caption, Storyboard, / })).toHaveCount(
      2,
    );
  });
});
