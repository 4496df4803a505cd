// Import and comparison: how long a file takes to be on screen, and each view of a comparison to be shown and moved.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../model.mjs';
import { importProject, saved } from './board.mjs';
import { shown } from './figures.mjs';
import { mergeCpu } from './merging.mjs';
import { median, meterOf } from './meter.mjs';

const DIFFERENCES = 200;
const ROUNDS = 3;

const IMPORT = 'import, until the map is shown';
const IMPORT_TASK = 'import, longest task';
const SHOWN = `comparison with ${DIFFERENCES} differences`;
const SHOWN_TASK = 'comparison, longest task';
const SCROLL = 'comparison, scroll';
const ZOOM = 'comparison, zoom';
const OVERLAY_PAN = 'comparison, pan of the overlay';
const MERGE = `merge of two copies with ${DIFFERENCES} differences, in Node`;

/** The views that are measured beside the two maps, each with the radio button that leads to it and when it is there. */
const VIEWS = [
  { name: 'comparison, summary', isThere: () => document.querySelector('main section h2') !== null },
  {
    name: 'comparison, overlay',
    radio: 'Overlay',
    isThere: () => {
      const papers = [...document.querySelectorAll('main section canvas')];
      return papers.length === 1 && papers.every(({ width, style }) => width > 400 && style.transform);
    },
  },
  {
    name: 'comparison, gap table',
    radio: 'Gap table',
    isThere: () => document.querySelector('main table[role=grid] tbody tr') !== null,
  },
];
const taskOf = (name) => `${name}, longest task`;

/** The figures, each with what it should be at most at 1,000 and 5,000 cards. The first and third are meant in wall time. */
export const comparing = [
  { name: IMPORT, most: [500, 1000] },
  { name: IMPORT_TASK, most: [100, 100] },
  { name: SHOWN, most: [200, 300] },
  { name: SHOWN_TASK, most: [100, 100] },
  { name: SCROLL, most: [8, 8] },
  { name: ZOOM, most: [12, 12] },
  ...VIEWS.flatMap(({ name }) => [
    { name, most: [200, 300] },
    { name: taskOf(name), most: [100, 100] },
  ]),
  { name: OVERLAY_PAN, most: [8, 8] },
  { name: MERGE, most: [200, 1000] },
];

/** Resolves when the list is there and both maps are painted. */
const isShown = (page) =>
  page.waitForFunction(
    () => {
      const papers = [...document.querySelectorAll('section canvas')];
      return (
        document.querySelector('aside ul li') &&
        papers.length === 2 &&
        papers.every(({ width, style }) => width > 400 && style.transform)
      );
    },
    undefined,
    { timeout: 60_000 },
  );

/** What is done several times, each time from the same beginning: the medians of CPU, wall time and longest task. */
async function several(round) {
  const measures = [];
  for (let at = 0; at < ROUNDS; at += 1) measures.push(await round());
  const of = (key) => median(measures.map((measure) => measure[key]));
  return { cpu: of('cpu'), wall: of('wall'), longest: of('longest') };
}

async function timed(meter, act, done = meter.painted) {
  const { value, longest } = await meter.longest(() => meter.one(act, done));
  return { ...value, longest };
}

/** Imports a file into an empty library, each time into another one. */
const imports = (newContext, address, file) =>
  several(async () => {
    const context = await newContext();
    const page = await context.newPage();
    const meter = await meterOf(page);
    await page.goto(`${address}#/`);
    await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
    await meter.quiet();
    const measure = await timed(meter, () => importProject(page, address, file));
    await context.close();
    return measure;
  });

/** Goes from the map to the comparison, each time on a page that has compared nothing yet. */
const shows = (page, meter, map) =>
  several(async () => {
    await page.goto('about:blank');
    await page.goto(map);
    await shown(page, meter);
    const press = async () => {
      await page.getByRole('tab', { name: 'Compare' }).click();
      await page.getByRole('radio', { name: 'Side by side' }).check();
    };
    const measure = await timed(meter, press, async () => {
      await isShown(page);
      await meter.painted();
    });
    await meter.quiet();
    return measure;
  });

/** Goes to a view, each time on a page that has compared nothing yet: the first from the map, the others from there. */
const showsView = (page, meter, map, { radio, isThere }) =>
  several(async () => {
    await page.goto('about:blank');
    await page.goto(map);
    await shown(page, meter);
    const compare = () => page.getByRole('tab', { name: 'Compare' }).click();
    if (radio) {
      await compare();
      await page.waitForFunction(VIEWS[0].isThere, undefined, { timeout: 60_000 });
      await meter.quiet();
    }
    const press = radio ? () => page.getByRole('radio', { name: radio, exact: true }).check() : compare;
    const measure = await timed(meter, press, async () => {
      await page.waitForFunction(isThere, undefined, { timeout: 60_000 });
      await meter.painted();
    });
    await meter.quiet();
    return measure;
  });

/** The other views, and the overlay under the wheel. */
async function viewsBench(page, meter, map, tell) {
  for (const view of VIEWS) {
    const measure = await showsView(page, meter, map, view);
    tell(view.name, measure);
    tell(taskOf(view.name), measure.longest);
    if (view.radio !== 'Overlay') continue;
    await page.locator('main section canvas').hover();
    tell(OVERLAY_PAN, await meter.each(40, (at) => page.mouse.wheel(back(at, 60), back(at, 40))));
  }
}

/** On and on, and back again: what comes into view has to be painted on the way. */
const back = (at, step) => (at % 40 < 20 ? step : -step);

/**
 * Measures import and comparison at one size.
 * @param newContext opens a browser context that knows nothing yet
 * @param sample the file of the sample project, which is imported
 * @param tell is told each figure: its name, and {cpu, wall} or a number
 */
export async function compareBench({ newContext, address, cards, sample, folder, tell }) {
  const imported = await imports(newContext, address, sample);
  tell(IMPORT, imported);
  tell(IMPORT_TASK, imported.longest);
  const { sampleComparison } = await load('tests/support/sampleComparison.ts');
  const { toDocument } = await load('src/model/document.ts');
  const file = join(folder, `comparison-${cards}.json`);
  writeFileSync(file, JSON.stringify(toDocument(sampleComparison(cards, DIFFERENCES).project)));
  const context = await newContext();
  const page = await context.newPage();
  const meter = await meterOf(page);
  const map = await importProject(page, address, file);
  await saved(page);
  const compared = await shows(page, meter, map);
  tell(SHOWN, compared);
  tell(SHOWN_TASK, compared.longest);
  await page.getByRole('region', { name: /^Target/ }).hover();
  tell(SCROLL, await meter.each(40, (at) => page.mouse.wheel(back(at, 60), back(at, 40))));
  await page.keyboard.down('Control');
  tell(ZOOM, await meter.each(40, (at) => page.mouse.wheel(0, at % 20 < 10 ? 48 : -48)));
  await page.keyboard.up('Control');
  await viewsBench(page, meter, map, tell);
  await context.close();
  tell(MERGE, await mergeCpu(sample, DIFFERENCES));
}
