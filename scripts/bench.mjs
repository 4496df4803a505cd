// npm run bench: the speed of the built app in headless Chromium beside that of a bare React Flow page of the same board,
// as a table of ratios. Options: --cards 300,1000 --only pan --json FILE; --marks measures instead what marks, pictures and
// many personas cost on a map of 5,000 cards.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { atFullSize, board, importProject, wholeBoard } from './bench/board.mjs';
import { compareBench, comparing } from './bench/comparing.mjs';
import { FILES, measureFiles } from './bench/files.mjs';
import { figures, shown } from './bench/figures.mjs';
import { median, meterOf } from './bench/meter.mjs';
import { LIBRARY, measureLibrary } from './bench/library.mjs';
import { floor } from './bench/floor.mjs';
import { measureMarks } from './bench/marks.mjs';
import { measurePlan, PLAN } from './bench/plan.mjs';
import { buildIfStale, dist } from './build.mjs';
import { interceptFileChoosers, launchOptions } from './chromium.mjs';
import { load } from './model.mjs';
import { serve } from './serve.mjs';

const { values: options } = parseArgs({
  options: {
    cards: { type: 'string', default: '300,1000,5000' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
    marks: { type: 'boolean', default: false },
  },
});
const [COLD, COLD_WHOLE] = ['cold load', 'cold load, whole board in view'];
const [HEAP, ELEMENTS, JAVASCRIPT] = [
  'heap after load, MB',
  'DOM elements at 100 %',
  'JavaScript at load, brotli, kB',
];
const sizes = options.cards.split(',').map(Number).filter(Boolean);
const wanted = (name) => name.includes(options.only);
const rows = new Map();
const troubles = [];
/** `who`: 'floor' or 'product'. */
function note(name, cards, who, value) {
  const row = rows.get(name) ?? {};
  row[cards] = { ...row[cards], [who]: value };
  rows.set(name, row);
}

async function attempt(name, cards, who, work) {
  if (!wanted(name)) return;
  try {
    note(name, cards, who, await work());
  } catch (error) {
    note(name, cards, who, 'failed');
    troubles.push(`${name}, ${who}, ${cards} cards: ${error.message.split('\n')[0]}`);
  }
}

/** Opens an address in a new page, which has loaded nothing yet; resolves when the board has come to rest. */
async function openCold(context, address, then = async () => undefined) {
  const page = await context.newPage();
  const meter = await meterOf(page);
  const start = performance.now();
  await page.goto(address);
  await board(page).waitFor({ timeout: 120_000 });
  await then(page);
  await shown(page, meter);
  return { page, meter, cpu: await meter.cpu(), wall: performance.now() - start };
}

/** The median of three cold loads; `then` is what a person does as soon as the board is there. */
async function coldLoad(context, address, then) {
  const loads = [];
  for (let round = 0; round < 3; round += 1) {
    const { page, cpu, wall } = await openCold(context, address, then);
    loads.push({ cpu, wall });
    await page.close();
  }
  return { cpu: median(loads.map(({ cpu }) => cpu)), wall: median(loads.map(({ wall }) => wall)) };
}

const elements = (page) => page.evaluate(() => document.querySelectorAll('body *').length);

/** Every figure of one page that shows a board. */
async function measure(context, scripts, who, address, cards) {
  scripts.clear();
  const { page, meter } = await openCold(context, address);
  await attempt(JAVASCRIPT, cards, who, async () => {
    let bytes = 0;
    for (const response of scripts.values()) bytes += brotliCompressSync(await response.body()).length;
    return bytes / 1000;
  });
  await attempt(HEAP, cards, who, () => meter.heap());
  await attempt(ELEMENTS, cards, who, async () => {
    await atFullSize(page);
    return elements(page);
  });
  for (const figure of figures) {
    if (who === 'floor' && figure.ratio === undefined) continue;
    await attempt(figure.name, cards, who, () => figure.run(page, meter));
  }
  await page.close();
  await attempt(COLD, cards, who, () => coldLoad(context, address));
  await attempt(COLD_WHOLE, cards, who, () => coldLoad(context, address, wholeBoard));
}

/** A new browser profile. The service worker would answer from its own cache; what is measured is the app. */
const newContext = async (browser) => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  interceptFileChoosers(context);
  return context;
};

/** The figures of what has one size only: the library, or the plan. */
async function benchOnce(browser, name, figuresOf) {
  if (!wanted(name)) return [];
  const context = await newContext(browser);
  try {
    return await figuresOf(context);
  } catch (error) {
    troubles.push(`${name}: ${error.message.split('\n')[0]}`);
    return [];
  } finally {
    await context.close();
  }
}

async function bench(browser, address, cards, folder, bare) {
  const { toDocument } = await load('src/model/document.ts');
  const { sampleProject } = await load('tests/support/sampleProject.ts');
  const project = sampleProject(cards);
  const file = join(folder, `sample-${cards}.json`);
  writeFileSync(file, JSON.stringify(toDocument(project)));
  const context = await newContext(browser);
  const scripts = new Map();
  context.on('response', (response) => {
    if (/\.js(\?|$)/.test(response.url())) scripts.set(response.url(), response);
  });
  try {
    await measure(context, scripts, 'floor', await bare.show(project), cards);
    const first = await context.newPage();
    const map = await importProject(first, address, file);
    await shown(first, await meterOf(first));
    await first.close();
    await measure(context, scripts, 'product', map, cards);
    if (comparing.some(({ name }) => wanted(name))) {
      const tell = (name, value) => wanted(name) && note(name, cards, 'product', value);
      await compareBench({
        newContext: () => newContext(browser),
        address,
        cards,
        sample: file,
        folder,
        tell,
      });
    }
  } catch (error) {
    troubles.push(`${cards} cards: ${error.message.split('\n')[0]}`);
  }
  await context.close();
}

await buildIfStale();
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
const server = await serve({ root: dist });
const bare = options.marks ? undefined : await floor();
const browser = await chromium.launch(launchOptions());
let library = [];
let plan = [];
let files = [];
let marks = [];
try {
  if (options.marks) marks = await measureMarks(await newContext(browser), server.url, folder, wanted);
  else {
    for (const cards of sizes) await bench(browser, server.url, cards, folder, bare);
    library = await benchOnce(browser, LIBRARY, (context) => measureLibrary(context, server.url, folder));
    plan = await benchOnce(browser, PLAN, (context) => measurePlan(context, server.url, folder));
    files = await benchOnce(browser, FILES, (context) => measureFiles(context, server.url, folder));
  }
} finally {
  await browser.close();
  await server.close();
  await bare?.close();
  for (const made of [folder, bare?.folder]) if (made) rmSync(made, { recursive: true, force: true });
}

const targets = new Map([
  ...[...figures, ...comparing].map(({ name, ratio, most }) => [
    name,
    ratio === undefined ? most.join(' / ') : `x ${ratio}`,
  ]),
  [COLD, 'x 0.8'],
  [COLD_WHOLE, 'x 0.6'],
  [HEAP, '9 / 12'],
  [ELEMENTS, '450'],
  [JAVASCRIPT, '205'],
]);
const names = [...targets.keys()].filter((name) => rows.has(name));
const width = Math.max(
  ...[...names, ...[...library, ...plan, ...files, ...marks].map(([name]) => name)].map(
    (name) => name.length,
  ),
  10,
);
const line = (cells) =>
  `| ${cells.map((cell, at) => String(cell).padEnd(at === 0 ? width : 24)).join(' | ')} |`;
const cpuOf = (value) => (typeof value === 'object' ? value.cpu : value);
const word = (value) =>
  value === undefined
    ? '-'
    : typeof value === 'string'
      ? value
      : cpuOf(value).toFixed(cpuOf(value) < 100 ? 1 : 0);
function cell({ floor: below, product } = {}) {
  const [under, own] = [cpuOf(below), cpuOf(product)];
  const ratio = typeof under === 'number' && typeof own === 'number' ? ` = ${(own / under).toFixed(2)}` : '';
  return `${word(product)} / ${word(below)}${ratio}`;
}
if (marks.length > 0) {
  console.log('CPU ms of the main thread, medians; = times the plain map.\n');
  for (const cells of marks) console.log(line(cells));
} else {
  console.log(
    'Product / floor = ratio; CPU ms of the main thread, medians. Targets: ratios, or values at 1,000 / 5,000 cards.\n',
  );
  console.log(line(['figure', ...sizes, 'target']));
  console.log(line(['-'.repeat(width), ...sizes.map(() => '---'), '---']));
  for (const name of names)
    console.log(line([name, ...sizes.map((cards) => cell(rows.get(name)[cards])), targets.get(name)]));
}
for (const [title, table] of [
  [LIBRARY, library],
  [PLAN, plan],
  [FILES, files],
]) {
  if (table.length === 0) continue;
  console.log(`\n${title}\n`);
  for (const [name, value, target] of table) console.log(line([name, word(value), target]));
}
for (const trouble of troubles) console.log(`FAILED  ${trouble}`);
if (options.json)
  writeFileSync(
    options.json,
    JSON.stringify(
      {
        ...Object.fromEntries(rows),
        [LIBRARY]: library,
        [PLAN]: plan,
        [FILES]: files,
        ...(marks.length > 0 && { marks }),
      },
      null,
      2,
    ),
  );
process.exitCode = troubles.length > 0 ? 1 : 0;
