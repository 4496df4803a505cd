// Import and comparison: how long a file takes to be on screen, and a comparison to be shown, scrolled and zoomed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../model.mjs';
import { importProject, saved } from './board.mjs';
import { median, meterOf } from './meter.mjs';

const DIFFERENCES = 200;
const ROUNDS = 3;

/** The figures by name, each with what it should be at most at 1,000 and 5,000 cards. */
export const comparing = {
  imported: { name: 'import, until the map is shown', most: [500, 1000] },
  importTask: { name: 'import, longest task', most: [100, 100] },
  shown: { name: `comparison with ${DIFFERENCES} differences`, most: [200, 300] },
  shownTask: { name: 'comparison, longest task', most: [100, 100] },
  scroll: { name: 'comparison, scroll', most: [8, 8] },
  zoom: { name: 'comparison, zoom', most: [12, 12] },
};

const pane = (page) => page.getByRole('region', { name: /^Target/ });

/** Resolves when list and picture are there: on the pane's canvas something is painted. */
const isShown = (page) =>
  page.waitForFunction(
    () => {
      const papers = [...document.querySelectorAll('section canvas')];
      const list = document.querySelector('aside ul li');
      return (
        list && papers.length === 2 && papers.every(({ width, style }) => width > 400 && style.transform)
      );
    },
    undefined,
    { timeout: 60_000 },
  );

/** The middle of what the same measure says several times. */
function middle(measures) {
  const of = (key) => median(measures.map((measure) => measure[key]));
  return { cpu: of('cpu'), wall: of('wall'), longest: of('longest') };
}

/** Imports a file several times, each time into an empty library, and goes from its map to the comparison. */
async function open(browser, address, file, settings) {
  const [imports, shows] = [[], []];
  let last;
  for (let round = 0; round < ROUNDS; round += 1) {
    await last?.close();
    const context = await browser.newContext(settings);
    last = context;
    const page = await context.newPage();
    const meter = await meterOf(page);
    await page.goto(`${address}#/`);
    await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
    await meter.quiet();
    const timed = async (act, done) => {
      const { value, longest } = await meter.longest(() => meter.one(act, done));
      return { ...value, longest };
    };
    imports.push(await timed(() => importProject(page, address, file), meter.painted));
    await meter.quiet();
    await saved(page);
    shows.push(
      await timed(
        () => page.getByRole('tab', { name: 'Compare' }).click(),
        async () => {
          await isShown(page);
          await meter.painted();
        },
      ),
    );
    await meter.quiet();
    if (round === ROUNDS - 1) return { context, page, meter, imports: middle(imports), shows: middle(shows) };
  }
}

/**
 * Measures import and comparison at one size.
 * @param tell is told each figure: its name, and {cpu, wall} or a number
 */
export async function compareBench(browser, address, cards, folder, settings, tell) {
  const { sampleComparison } = await load('tests/support/sampleComparison.ts');
  const { toDocument } = await load('src/model/document.ts');
  const file = join(folder, `comparison-${cards}.json`);
  writeFileSync(file, JSON.stringify(toDocument(sampleComparison(cards, DIFFERENCES).project)));
  const { context, page, meter, imports, shows } = await open(browser, address, file, settings);
  const back = (at, step) => (at % 10 < 5 ? step : -step);
  tell(comparing.imported.name, imports);
  tell(comparing.importTask.name, imports.longest);
  tell(comparing.shown.name, shows);
  tell(comparing.shownTask.name, shows.longest);
  await pane(page).hover();
  tell(comparing.scroll.name, await meter.each(40, (at) => page.mouse.wheel(back(at, 60), back(at, 40))));
  await page.keyboard.down('Control');
  tell(comparing.zoom.name, await meter.each(40, (at) => page.mouse.wheel(0, at % 20 < 10 ? 48 : -48)));
  await page.keyboard.up('Control');
  await context.close();
}
