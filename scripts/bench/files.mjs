// What leaves: each format of the export dialog at 300 and 5,000 cards - how long it takes, the longest task of the page
// meanwhile, and how large the file is.
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../model.mjs';
import { importProject } from './board.mjs';
import { meterOf } from './meter.mjs';

const CARDS = [300, 5000];
export const FILES = 'files: seconds, longest task in ms, kB';

/** As the dialog names them, with what is to be reached at 300 cards. */
const FORMATS = new Map([
  ['PNG', '-'],
  ['JPEG', '-'],
  ['SVG', '-'],
  ['PDF', '-'],
  ['PowerPoint', '2 s'],
  ['HTML', '600 kB'],
  ['Excel', '-'],
  ['CSV', '-'],
  ['Markdown', '-'],
  ['Mermaid', '-'],
  ['JSON', '-'],
  ['OpenJourney', '-'],
  ['JSON Canvas', '-'],
  ['Excalidraw', '-'],
]);
/** A format that makes no file in this time has refused, or never will. */
const PATIENCE = 120_000;

/** A sentence of figures, or what was said instead of a file. */
async function measureFile(page, meter, dialog, format) {
  await dialog.getByRole('radio', { name: format, exact: true }).check({ force: true });
  await meter.quiet();
  let file;
  const begin = performance.now();
  let wall = 0;
  const { longest } = await meter.longest(async () => {
    const download = page.waitForEvent('download', { timeout: PATIENCE }).catch(() => undefined);
    await dialog.getByRole('button', { name: 'Download', exact: true }).click();
    file = await (await download)?.path();
    wall = performance.now() - begin;
  });
  if (file === undefined) return 'no file';
  const kilobytes = statSync(file).size / 1000;
  return [(wall / 1000).toFixed(2), longest.toFixed(0), kilobytes.toFixed(0)].join(', ');
}

/** Each `[name, values at both sizes, target]`. */
export async function measureFiles(context, address, folder) {
  const { toDocument } = await load('src/model/document.ts');
  const { sampleProject } = await load('tests/support/sampleProject.ts');
  const rows = new Map([...FORMATS.keys()].map((format) => [format, []]));
  for (const cards of CARDS) {
    const file = join(folder, `files-${cards}.json`);
    writeFileSync(file, JSON.stringify(toDocument(sampleProject(cards))));
    const page = await context.newPage();
    await importProject(page, address, file);
    const meter = await meterOf(page);
    await meter.quiet();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    for (const format of FORMATS.keys())
      rows.get(format).push(await measureFile(page, meter, dialog, format));
    await page.close();
  }
  return [...FORMATS].map(([format, target]) => [format, rows.get(format).join(' | '), target]);
}
