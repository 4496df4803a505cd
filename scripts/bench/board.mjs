// Drives a map by what every person has: the wheel, the pointer, the keyboard, roles and names.

export const board = (page) => page.getByRole('region', { name: 'Journey map' });

/** The scale at which the board is shown, read off the canvas. */
export const zoomOf = (page) =>
  page.evaluate(() => {
    const layer = document.querySelector('.react-flow__viewport');
    return layer ? new DOMMatrix(getComputedStyle(layer).transform).a : 1;
  });

/** Puts the pointer on the middle of the board. */
async function hover(page) {
  const box = await board(page).boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

export async function wheelZoom(page, deltaY) {
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, deltaY);
  await page.keyboard.up('Control');
}

/** Zooms by the wheel until the scale is as wanted; how much one notch does is found out on the way. */
export async function zoomTo(page, wanted) {
  await hover(page);
  let gain = -0.002;
  for (let round = 0; round < 30; round += 1) {
    const before = await zoomOf(page);
    const missing = Math.log2(wanted / before);
    if (Math.abs(missing) < 0.03) return;
    const delta = Math.max(-400, Math.min(400, missing / gain));
    await wheelZoom(page, delta);
    await page.waitForTimeout(60);
    const moved = Math.log2((await zoomOf(page)) / before);
    if (Math.abs(moved) < 0.001) return; // at the end of the scale
    gain = moved / delta;
  }
}

/** Shows the board at 100 %. */
export async function atFullSize(page) {
  await page.keyboard.press('Shift+Digit0');
  await page.waitForTimeout(500);
  if (Math.abs((await zoomOf(page)) - 1) > 0.03) await zoomTo(page, 1);
  await hover(page);
}

/** Shows the whole board. */
export async function wholeBoard(page) {
  const fit = page.getByRole('button', { name: /^(Fit|Show the whole map)/ });
  if ((await fit.count()) > 0) await fit.first().click();
  else await page.keyboard.press('Shift+Digit1');
  await page.waitForTimeout(500);
  await hover(page);
}

/** The cards in the middle of what is visible: id and centre of each, nearest first. */
export const cardsInSight = (page) =>
  page.evaluate(() => {
    const region = document.querySelector('[aria-label="Journey map"]');
    const { left, right, top, bottom } = region.getBoundingClientRect();
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    return [...region.querySelectorAll('.react-flow__node[data-id^="card-"]')]
      .map((node) => ({ id: node.dataset.id, box: node.getBoundingClientRect() }))
      .filter(
        ({ box }) =>
          box.left > left + 190 && box.right < right - 20 && box.top > top + 70 && box.bottom < bottom - 90,
      )
      .map(({ id, box }) => ({ id, x: box.left + box.width / 2, y: box.top + box.height / 2 }))
      .sort(
        (a, b) => Math.hypot(a.x - middle.x, a.y - middle.y) - Math.hypot(b.x - middle.x, b.y - middle.y),
      );
  });

/** A card near the middle; throws when none is in sight. */
export async function cardNearMiddle(page) {
  const [card] = await cardsInSight(page);
  if (!card) throw new Error('no card is in sight');
  return card;
}

/**
 * A free place in sight where a double click makes a card, nearest to the middle: nothing lies there but the board,
 * with some room around. Throws when there is none.
 */
export async function freePlace(page) {
  const place = await page.evaluate(() => {
    const region = document.querySelector('[aria-label="Journey map"]');
    const { left, right, top, bottom } = region.getBoundingClientRect();
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const covered = 'button, [role=slider], .react-flow__node, .react-flow__edge, header, output';
    const isFree = (x, y) =>
      [-8, 0, 8].every((dx) =>
        [-6, 0, 6].every((dy) => {
          const found = document.elementFromPoint(x + dx, y + dy);
          return found?.closest('.react-flow') && !found.closest(covered);
        }),
      );
    const places = [];
    for (let x = left + 220; x < right - 60; x += 24)
      for (let y = top + 110; y < bottom - 120; y += 12) if (isFree(x, y)) places.push({ x, y });
    const far = ({ x, y }) => Math.hypot(x - middle.x, y - middle.y);
    return places.sort((a, b) => far(a) - far(b))[0];
  });
  if (!place) throw new Error('no free place is in sight');
  return place;
}

/** Resolves when every change is on disk. */
export const saved = (page) =>
  page
    .getByRole('status', { name: 'Save state' })
    .filter({ hasText: /^Saved/ })
    .waitFor({ timeout: 60_000 });

/** Imports a file through the library's button and resolves with the address of its first map. */
export async function importProject(page, address, file) {
  await page.goto(`${address}#/`);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import', exact: true }).click(),
  ]);
  await chooser.setFiles(file);
  const open = page.getByRole('dialog').getByRole('button', { name: /^Open/ });
  const map = page.waitForURL(/#\/projects\/[^/]+\/maps/, { timeout: 60_000 });
  await Promise.race([map, open.waitFor({ timeout: 60_000 })]);
  if (await open.isVisible()) await open.click();
  await map;
  await board(page).waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape'); // the report of what was read
  return page.url();
}
