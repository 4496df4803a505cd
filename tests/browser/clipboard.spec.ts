// The clipboard of the browser: cards between two projects in two tabs, a block of a spreadsheet, and the picture of a map.
import type { Page } from '@playwright/test';
import { expect, test } from './support';

const region = (page: Page) => page.getByRole('region', { name: 'Journey map' });
const card = (page: Page, name: RegExp) => region(page).getByRole('button', { name });
const stages = (page: Page) => region(page).locator('[data-stage]');

test.beforeEach(({ context, server }) =>
  context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(server.url).origin }),
);

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(card(page, /1 of \d/).first()).toBeVisible();
}

async function openNew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New project' }).click();
  await page.getByRole('button', { name: /^Blank/ }).click();
  await expect(stages(page)).toHaveCount(4);
}

/** Chooses the first cell: from the first stage one step down. */
async function chooseFirstCell(page: Page): Promise<void> {
  await region(page)
    .getByRole('button', { name: /, stage$/ })
    .first()
    .click();
  await page.keyboard.press('ArrowDown');
}

const itemTexts = (page: Page): Promise<string[]> =>
  region(page)
    .locator('[data-item]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label')?.split(',')[0] ?? ''));

/** What is on the clipboard as that type; nothing while it is just being written, when the browser refuses to read it. */
const onClipboard = (page: Page, type: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read();
    try {
      return item?.types.includes(wanted) ? await (await item.getType(wanted)).text() : '';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'InvalidStateError') return '';
      throw error;
    }
  }, type);

/** Cards of ours are on the clipboard, or will be in a moment. */
const expectCardsOn = (page: Page): Promise<void> =>
  expect.poll(() => onClipboard(page, 'text/html')).toContain('data-waymark=');

test('cards go from a project in one tab to a project in another, by keys and by menu, and back by one undo', async ({
  app,
  context,
  server,
}) => {
  await openExample(app);
  const first = card(app, /1 of \d/).first();
  await first.click();
  const text = (await first.getAttribute('aria-label'))?.split(',')[0] ?? '';
  await app.keyboard.press('Control+c');
  await expect.poll(() => onClipboard(app, 'text/plain')).toContain(text);
  await expectCardsOn(app);

  const other = await context.newPage();
  await other.goto(server.url);
  await openNew(other);
  await chooseFirstCell(other);
  await other.keyboard.press('Control+v');
  const pasted = card(other, new RegExp(`^${text.replace(/[^\p{L}\p{N} ]/gu, '.')}`, 'u'));
  await expect(pasted).toHaveCount(1);
  await expect(pasted).toBeFocused();
  await expect(other.getByRole('log')).toHaveText('1 card pasted');
  await other.keyboard.press('Control+z');
  await expect(pasted).toHaveCount(0);
  await expect(other.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();

  // Without an event: from the menu of the first card, into the menu of another.
  await app.bringToFront();
  // What the keys had copied goes, and the same sentence was said for it: only the clipboard tells the second copy.
  await app.evaluate(() => navigator.clipboard.writeText(''));
  await first.click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Copy' }).click();
  await expectCardsOn(app);
  await expect(app.getByRole('log')).toHaveText('1 card copied');
  await other.bringToFront();
  await chooseFirstCell(other);
  await other.keyboard.press('Enter');
  await other.keyboard.type('Here already');
  await other.keyboard.press('Escape');
  await card(other, /^Here already/).click({ button: 'right' });
  await other.getByRole('menuitem', { name: 'Paste' }).click();
  await expect(pasted).toHaveCount(1);
  await expect(pasted).toHaveAttribute('aria-label', /2 of 2/);
  await expect(other.getByRole('status', { name: 'Save state' })).toHaveText('Saved');
});

test('cut cards leave their cell and come back where they are pasted', async ({ app }) => {
  await openExample(app);
  const first = card(app, /1 of \d/).first();
  const label = (await first.getAttribute('aria-label')) ?? '';
  const cut = app.getByRole('button', { name: label, exact: true });
  await first.click();
  await app.keyboard.press('Control+x');
  await expect(cut).toHaveCount(0);
  await app.keyboard.press('Control+v');
  // Its name says its text, its cell and its place there.
  await expect(cut).toHaveCount(1);
});

test('a block of 10 rows and 8 columns is pasted in one step, taken back in one, and copied out again', async ({
  app,
}) => {
  await openNew(app);
  const rows = Array.from({ length: 10 }, (_, y) =>
    Array.from({ length: 8 }, (_, x) => (x === y ? `"${x} on\r\ntwo lines"` : `r${y} c${x}`)),
  );
  const block = `${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`;
  await app.evaluate((text) => navigator.clipboard.writeText(text), block);
  await chooseFirstCell(app);
  await app.keyboard.press('Control+v');
  await expect(app.getByRole('log')).toHaveText('80 cards pasted');
  await expect(stages(app)).toHaveCount(8);
  await expect(region(app).locator('[data-lane]')).toHaveCount(12);
  await app.keyboard.press('Control+c');
  await expect(app.getByRole('log')).toHaveText('80 cards copied');
  await expect
    .poll(async () => (await onClipboard(app, 'text/plain')).replaceAll('\r', ''))
    .toBe(block.replaceAll('\r', '').trimEnd());
  await app.keyboard.press('Control+z');
  await expect(stages(app)).toHaveCount(4);
  await expect(region(app).locator('[data-item]')).toHaveCount(0);
  await expect(app.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('a table of a page is pasted by keys through its preview, in one step; a picture is told in a sentence', async ({
  app,
}) => {
  await openNew(app);
  await app.evaluate(async () => {
    const part = (type: string, text: string) => new Blob([text], { type });
    const cells = [
      ['Lens', 'Find', 'Buy'],
      ['Actions', 'Searches<br>compares', 'Pays'],
      ['Pain points', 'Too many offers', 'Card refused'],
    ];
    const rows = cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': part('text/plain', 'Lens\tFind\tBuy\nActions\tSearches\ncompares\tPays'),
        'text/html': part('text/html', `<table>${rows.join('')}</table>`),
      }),
    ]);
  });
  await chooseFirstCell(app);
  await app.keyboard.press('Control+v');
  const dialog = app.getByRole('dialog', { name: 'Paste a table' });
  await expect(dialog.getByRole('button', { name: 'Paste 4 cards' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('log')).toHaveText('4 cards pasted');
  await expect(stages(app)).toHaveCount(2);
  await expect
    .poll(() => itemTexts(app))
    .toEqual(expect.arrayContaining(['Searches\ncompares', 'Pays', 'Too many offers', 'Card refused']));
  await app.keyboard.press('Control+z');
  await expect(stages(app)).toHaveCount(4);
  await expect(app.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();

  await app.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([new Uint8Array(8)], 'image.png', { type: 'image/png' }));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
  });
  await expect(app.getByText(/Choose a card or a cell of a storyboard first/)).toBeVisible();
});

test('a paste into a field is the field’s own, and a closed clipboard is told in a toast', async ({
  app,
  context,
}) => {
  await openExample(app);
  const label = await card(app, /1 of \d/)
    .first()
    .getAttribute('aria-label');
  await app.evaluate(() => navigator.clipboard.writeText('one\ttwo'));
  await card(app, /1 of \d/)
    .first()
    .click();
  await app.keyboard.press('Enter');
  await app.keyboard.press('Control+v');
  await expect(app.getByRole('textbox', { name: 'Text of the card' })).toHaveValue(/one\ttwo/);
  await app.keyboard.press('Escape');
  await context.clearPermissions();
  await card(app, /1 of \d/)
    .first()
    .click({ button: 'right' });
  await app.getByRole('menuitem', { name: 'Paste' }).click();
  await expect(
    app.getByText('The browser did not let the clipboard be read. Press Ctrl+V instead.'),
  ).toBeVisible();
  await expect(card(app, /1 of \d/).first()).toHaveAttribute('aria-label', label ?? '');
  await expect(app.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
});

test('Copy picture puts a PNG of the whole map on the clipboard', async ({ app }) => {
  await openExample(app);
  await app.getByRole('button', { name: 'Export' }).click();
  const dialog = app.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: /Copy picture/ }).click();
  const said = await dialog.getByText(/[\d,]+ × [\d,]+ pixels/).textContent();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText('The picture is on the clipboard.', {
    timeout: 30_000,
  });
  const picture = await app.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (!item) throw new Error('the clipboard is empty');
    const blob = await item.getType('image/png');
    const bitmap = await createImageBitmap(blob);
    return { types: item.types, bytes: blob.size, width: bitmap.width, height: bitmap.height };
  });
  expect(picture.types).toEqual(['image/png']);
  expect(picture.bytes).toBeGreaterThan(50_000);
  const [width, height] = (said ?? '').replaceAll(',', '').match(/\d+/g)?.map(Number) ?? [];
  expect(picture).toMatchObject({ width, height });
});
