// npm run bench: the speed of the built app in headless Chromium, as a table. Options: --cards 300,1000 --only pan --json FILE.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { board, importProject, wholeBoard } from './bench/board.mjs';
import { figures, shown } from './bench/figures.mjs';
import { median, meterOf } from './bench/meter.mjs';
import { buildIfStale, dist } from './build.mjs';
import { launchOptions } from './chromium.mjs';
import { load } from './model.mjs';
import { serve } from './serve.mjs';

const { values: options } = parseArgs({
  options: {
    cards: { type: 'string', default: '300,1000,5000' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
  },
});
const sizes = options.cards.split(',').map(Number);
const wanted = (name) => name.includes(options.only);
const rows = new Map();
const troubles = [];
const note = (name, cards, value) => rows.set(name, { ...rows.get(name), [cards]: value });

async function attempt(name, cards, work) {
  if (!wanted(name)) return;
  try {
    note(name, cards, await work());
  } catch (error) {
    note(name, cards, 'failed');
    troubles.push(`${name}, ${cards} cards: ${error.message.split('\n')[0]}`);
  }
}

const both = ({ cpu, wall }) => `${cpu.toFixed(1)} / ${wall.toFixed(0)}`;

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
  return both({ cpu: median(loads.map(({ cpu }) => cpu)), wall: median(loads.map(({ wall }) => wall)) });
}

async function bench(browser, address, cards, folder) {
  const { sampleProject } = await load('tests/support/sampleProject.ts');
  const file = join(folder, `sample-${cards}.json`);
  writeFileSync(file, JSON.stringify(sampleProject(cards)));
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // The worker would answer from its own cache; what is measured is the app.
    serviceWorkers: 'block',
  });
  const scripts = new Map();
  context.on('response', (response) => {
    if (/\.js(\?|$)/.test(response.url())) scripts.set(response.url(), response);
  });

  const first = await context.newPage();
  let map;
  try {
    map = await importProject(first, address, file);
    await shown(first, await meterOf(first));
    await first.close();
  } catch (error) {
    troubles.push(`import, ${cards} cards: ${error.message.split('\n')[0]}`);
    await context.close();
    return;
  }

  scripts.clear();
  const { page, meter } = await openCold(context, map);
  await attempt('JavaScript at load, brotli, kB', cards, async () => {
    let bytes = 0;
    for (const response of scripts.values()) bytes += brotliCompressSync(await response.body()).length;
    return (bytes / 1000).toFixed(0);
  });
  await attempt('heap after load, MB', cards, async () => (await meter.heap()).toFixed(1));
  for (const figure of figures)
    await attempt(figure.name, cards, async () => both(await figure.run(page, meter)));
  await page.close();

  await attempt('cold load', cards, () => coldLoad(context, map));
  await attempt('cold load, whole board in view', cards, () => coldLoad(context, map, wholeBoard));
  await context.close();
}

await buildIfStale();
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
const server = await serve({ root: dist });
const browser = await chromium.launch(launchOptions());
try {
  for (const cards of sizes) await bench(browser, server.url, cards, folder);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

const targets = new Map([
  ...figures.map(({ name, target }) => [name, target.join(' / ')]),
  ['cold load', '350 / 600'],
  ['cold load, whole board in view', '600 / 1200'],
  ['heap after load, MB', '12 / 26'],
  ['JavaScript at load, brotli, kB', '200'],
]);
const names = [...targets.keys()].filter((name) => rows.has(name));
const width = Math.max(...names.map((name) => name.length), 10);
const line = (cells) =>
  `| ${cells.map((cell, at) => String(cell).padEnd(at === 0 ? width : 14)).join(' | ')} |`;
console.log('CPU ms per event / wall ms, medians; the target is CPU ms at 1,000 / 5,000 cards.\n');
console.log(line(['figure', ...sizes, 'target']));
console.log(line(['-'.repeat(width), ...sizes.map(() => '---'), '---']));
for (const name of names)
  console.log(line([name, ...sizes.map((cards) => rows.get(name)[cards] ?? ''), targets.get(name)]));
for (const trouble of troubles) console.log(`FAILED  ${trouble}`);
if (options.json) writeFileSync(options.json, JSON.stringify(Object.fromEntries(rows), null, 2));
process.exitCode = troubles.length > 0 ? 1 : 0;
