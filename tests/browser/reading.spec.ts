// What readers set up for themselves: wider letters, higher lines, larger type, a page zoomed to 200 and 400 %; names
// that stay in sight; a long text.
import type { Page } from '@playwright/test';
import { expect, test } from './support';

const map = (page: Page) => page.getByRole('region', { name: 'Journey map' });

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open example' }).first().click();
  await expect(map(page).locator('[data-item]').first()).toBeVisible();
}

/** As a reader's own style sheet does it, which no policy of the page forbids. */
const readWith = (page: Page, rules: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rules);

/** The texts of cards, marks and heads that do not fit into their places. */
const cutTexts = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '[data-item], [data-item] > *, [data-stage] > *, [data-lane] > *, [data-words], [data-lane] [dir], [data-stage] [dir]',
      ),
    ]
      .filter(
        (element) =>
          element.clientHeight > 0 &&
          (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1),
      )
      .map((element) => `${element.textContent} ${element.scrollWidth}x${element.scrollHeight}`),
  );

/** What of a map is not told in full: the layout ends in dots what has no room. */
const dotted = (page: Page) =>
  map(page).locator('[data-item], [data-lane], [data-stage]').filter({ hasText: '…' }).allTextContents();

/** Maps and their heads, here and in a comparison: what is cut by their edge comes into sight by panning. */
const PANNED = '.react-flow, [data-phase], [data-stage], [data-lane], :has(> [tabindex="0"] canvas)';

/**
 * The words on the page that something cuts off without a way to bring them into sight. What ends in dots and is told
 * in full elsewhere is left out.
 */
const cutWords = (page: Page) =>
  page.evaluate((panned) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (words === '' || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      if (parent.closest(`${panned}, textarea, [inert]`)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      let { left, right, top, bottom } = range.getBoundingClientRect();
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, clipPath, textOverflow } = getComputedStyle(box);
        if (clipPath !== 'none' || box.clientWidth === 1) break; // told to screen readers only
        const edge = box.getBoundingClientRect();
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        const dots = textOverflow === 'ellipsis';
        const wide = cuts(overflowX) && !dots && (left < edge.left - 2 || right > edge.right + 2);
        if (wide || (cuts(overflowY) && (top < edge.top - 3 || bottom > edge.bottom + 3))) {
          found.push(`${words.slice(0, 40)} (${box.className})`);
          break;
        }
        if (dots || overflowX === 'auto' || overflowX === 'scroll') ({ left, right } = edge);
        if (overflowY === 'auto' || overflowY === 'scroll') ({ top, bottom } = edge);
      }
    }
    const wider = document.documentElement.scrollWidth - window.innerWidth;
    return wider > 0 ? [...found, `the page is ${wider} px too wide`] : found;
  }, PANNED);

/** The controls of a part of the page that cannot be brought into sight, or lie under something then. */
const outOfReach = (page: Page, part = 'body') =>
  page.locator(part).evaluate((root, panned) => {
    const controls = [...root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')];
    return controls.flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      if (control.closest(`${panned}, [aria-hidden="true"], [inert]`)) return [];
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, width, height } = control.getBoundingClientRect();
      if (width <= 1) return [];
      // Of a control that is higher than the window, such as an empty cell beside a full one, the middle of what is seen.
      const [from, to] = [Math.max(top, 0), Math.min(top + height, window.innerHeight)];
      const hit = document.elementFromPoint(left + width / 2, (from + to) / 2);
      const label = control.closest('label');
      return hit && (control.contains(hit) || label?.contains(hit) || hit.contains(control))
        ? []
        : [
            `${control.getAttribute('aria-label') ?? control.textContent} at ${Math.round(left)}, ${Math.round(top)}`,
          ];
    });
  }, PANNED);

/** How high the first card is that has two lines as we set it. */
const heightOfCard = (page: Page) =>
  map(page)
    .locator('[data-item]')
    .first()
    .evaluate((element) => element.getBoundingClientRect().height);

test('nothing is cut at wide text spacing and at a large least size, and the map follows both at once', async ({
  app,
}) => {
  await openExample(app);
  // Cards and heads may follow the reader's type a moment apart: it is what they come to that counts.
  await expect.poll(() => cutTexts(app)).toEqual([]);
  const usual = await heightOfCard(app);
  await readWith(
    app,
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  );
  await expect.poll(() => heightOfCard(app)).toBeGreaterThan(usual + 1);
  await expect.poll(() => cutTexts(app)).toEqual([]);
  await readWith(app, '* { font-size: 20px !important }');
  await expect.poll(() => heightOfCard(app)).toBeGreaterThan(usual + 12);
  await expect.poll(() => cutTexts(app)).toEqual([]);
  // Marks, small lines and names of lanes take more lines instead.
  expect(await dotted(app)).toEqual([]);
  await readWith(app, '');
  await expect.poll(() => heightOfCard(app)).toBe(usual);
});

test('names stay in sight: a long one of a stage in two lines, one of a lane while any of it is seen', async ({
  app,
}) => {
  await openExample(app);
  const lane = map(app).getByRole('button', { name: 'Website, lane' });
  const header = async () => {
    const box = await map(app).locator('[data-stage]').first().boundingBox();
    return box ? box.y + box.height : 0;
  };
  const low = await header();
  const stage = map(app).locator('[data-stage]').nth(1);
  await stage.dblclick();
  await app.keyboard.type('Compares every offer in the town');
  // Enter goes on to the next name, which is left as it is; the details wait until nothing is written.
  await app.keyboard.press('Enter');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('complementary', { name: 'Details' })).toBeVisible();
  await expect.poll(header).toBeGreaterThan(low + 5);
  const lines = await stage
    .locator('[data-words]')
    .evaluate((element) => [
      element.scrollHeight <= element.clientHeight,
      element.clientHeight / Number.parseFloat(getComputedStyle(element).lineHeight),
    ]);
  expect(lines).toEqual([true, expect.closeTo(2, 1)]);
  // The cells have made room for it, and the details are beside the map, not on it.
  const [first, details] = [map(app).locator('[data-item]').first(), app.getByRole('complementary')];
  await expect.poll(async () => ((await first.boundingBox())?.y ?? 0) - (await header())).toBeGreaterThan(0);
  const [region, panel] = [await map(app).boundingBox(), await details.boundingBox()];
  expect(panel?.x).toBeGreaterThanOrEqual((region?.x ?? 0) + (region?.width ?? 0) - 1);

  const before = (await lane.boundingBox())?.y ?? 0;
  await app.mouse.move(700, 500);
  await app.mouse.wheel(0, before - (await header()) + 35);
  await expect.poll(async () => (await lane.boundingBox())?.y ?? 0).toBeLessThan(before - 60);
  const stuck = (await lane.boundingBox())?.y ?? 0;
  expect(stuck).toBeGreaterThan(await header());
  expect(stuck).toBeLessThan((await header()) + 40);
  // The lane's end pushes its name out.
  await app.mouse.wheel(0, 90);
  await expect.poll(async () => (await lane.boundingBox())?.y ?? 0).toBeLessThan(await header());
});

test('a card at the edge stays in sight beside its details, a text of 5,000 letters is folded in them, and closing them brings the map back', async ({
  app,
}) => {
  await openExample(app);
  const last = map(app).locator('[data-item]').filter({ hasText: 'Moves her grant' });
  const first = map(app).locator('[data-item]').first();
  const start = (await first.boundingBox())?.x ?? 0;
  await last.click();
  const details = app.getByRole('complementary', { name: 'Details' });
  await expect(details).toBeVisible();
  await expect
    .poll(async () => {
      const [card, panel] = [await last.boundingBox(), await details.boundingBox()];
      return card && panel ? panel.x - card.x - card.width : -1;
    })
    .toBeGreaterThan(0);
  // The heads have moved along with the cells.
  const stage = map(app).locator('[data-stage]').last();
  const apart = async () => ((await last.boundingBox())?.x ?? 0) - ((await stage.boundingBox())?.x ?? 0);
  expect(await apart()).toBeCloseTo(8, 0);
  await details.getByRole('button', { name: 'Close the details' }).click();
  await expect.poll(async () => (await first.boundingBox())?.x ?? 0).toBeCloseTo(start, 0);
  expect(await apart()).toBeCloseTo(8, 0);

  await first.click();
  await app.getByRole('button', { name: 'Details panel', exact: true }).click();
  await details.getByRole('textbox', { name: 'Text', exact: true }).fill('Waits and waits. '.repeat(290));
  await map(app).locator('[data-item]').nth(1).click();
  await first.click();
  const unfold = details.getByRole('button', { name: 'Show all, Text' });
  await expect(unfold).toBeVisible();
  await expect(details.getByRole('heading', { name: 'Feeling' })).toBeInViewport();
  await unfold.click();
  await expect(details.getByRole('heading', { name: 'Feeling' })).not.toBeInViewport();
});

test.describe('a page zoomed to 200 %', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  test('nothing is cut and nothing out of reach, on any screen; and at 400 % where no map is drawn', async ({
    app,
  }) => {
    const whole = async (part?: string) => {
      expect(await cutWords(app)).toEqual([]);
      expect(await outOfReach(app, part)).toEqual([]);
    };
    await expect(app.getByRole('button', { name: 'Open example' })).toBeVisible();
    await whole();
    await openExample(app);
    await whole();
    await map(app).locator('[data-item]').nth(1).click();
    const details = app.getByRole('complementary', { name: 'Details' });
    await expect(details.getByRole('heading', { name: 'Feeling' })).toBeVisible();
    await expect.poll(() => cutTexts(app)).toEqual([]);
    await whole('aside');
    // The bar of the map is narrower beside the details: its buttons stay within it.
    const outside = app.getByRole('toolbar', { name: 'Map tools' }).evaluate((bar) => {
      const { left, right } = bar.getBoundingClientRect();
      return [...bar.querySelectorAll('button')]
        .filter((button) => {
          const box = button.getBoundingClientRect();
          return box.width > 0 && (box.left < left || box.right > right);
        })
        .map((button) => button.getAttribute('aria-label'));
    });
    expect(await outside).toEqual([]);
    await details.getByRole('button', { name: 'Close the details' }).click();
    await app.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(app.getByRole('dialog').getByRole('radio', { name: /^SVG/ })).toBeVisible();
    await whole('[role=dialog]');
    await app.keyboard.press('Escape');
    await app.getByRole('button', { name: 'Table view' }).click();
    await expect(app.getByRole('table').first()).toBeVisible();
    await whole();

    await app.getByRole('tab', { name: 'Compare' }).click();
    await expect(app.getByRole('region', { name: 'Summary' })).toBeVisible();
    await whole();
    await app.getByRole('radio', { name: 'Side by side' }).check({ force: true });
    const differences = app.getByRole('complementary', { name: 'Differences' });
    await expect(differences.getByRole('button').first()).toBeAttached();
    await whole();
    // One map at a time: two would leave neither any room.
    await expect(app.getByRole('radio', { name: 'Target', exact: true })).toBeChecked();
    await app.getByRole('tab', { name: 'Plan' }).click();
    await expect(app.getByRole('table', { name: 'Pain points, barriers and delights' })).toBeVisible();
    await whole();
    await app.getByRole('tab', { name: 'Personas' }).click();
    await expect(app.getByRole('heading', { level: 1, name: 'Personas' })).toBeVisible();
    await whole();

    await app.setViewportSize({ width: 320, height: 256 });
    await whole();
    await app.getByRole('link', { name: 'All journeys' }).click();
    await expect(app.getByRole('heading', { name: 'Your journeys' })).toBeVisible();
    await whole();
  });
});
