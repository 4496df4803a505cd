// The library of 200 projects of 300 cards: the restore of their backup, scrolling through them, and searching.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../model.mjs';
import { median, meterOf } from './meter.mjs';

const PROJECTS = 200;
const CARDS = 300;
const owners = ['Ann', 'Boris', 'Chen', 'Дарья'];

/** The rows of the table, with what is to be reached. */
const RESTORE = ['restore of the backup, s', '8'];
const RESTORE_TASK = ['restore of the backup, longest task, ms', '100'];
const SCROLL = ['scroll, frames a second', '60'];
const SCROLL_CPU = ['scroll, CPU ms an event', '-'];
const SCROLL_TASK = ['scroll, longest task, ms', '-'];
const SEARCH = ['search, CPU ms a key', '30'];
const SEARCH_WORST = ['search, CPU ms of the dearest key', '30'];
export const LIBRARY = `library of ${PROJECTS} projects of ${CARDS} cards`;

/** Writes the backup file of as many projects, each under its own id and title. */
async function writeBackup(folder) {
  const { toDocument } = await load('src/model/document.ts');
  const { sampleProject } = await load('tests/support/sampleProject.ts');
  const sample = toDocument(sampleProject(CARDS));
  const at = Date.parse('2026-01-01T09:00:00Z');
  const projects = Array.from({ length: PROJECTS }, (_, n) => ({
    ...sample,
    id: `sample-${n}`,
    title: `Journey ${n} of ${owners[n % owners.length]}`,
    owner: owners[n % owners.length],
    createdAt: new Date(at + n * 60_000).toISOString(),
  }));
  const file = join(folder, 'waymark-backup.json');
  writeFileSync(
    file,
    JSON.stringify({ format: 'waymark-backup', version: 1, madeAt: new Date(at).toISOString(), projects }),
  );
  return file;
}

const cards = (page) => page.getByRole('list', { name: 'Projects' }).getByRole('heading', { level: 2 });

async function restore(page, meter, file) {
  const begin = performance.now();
  const { longest } = await meter.longest(async () => {
    await page.getByTestId('backup-file').setInputFiles(file);
    await page.getByRole('table', { name: 'What became of each project' }).waitFor({ timeout: 180_000 });
  });
  const wall = performance.now() - begin;
  await page.keyboard.press('Escape');
  return { wall, longest };
}

/** Wheels through the whole list, about once a frame, and counts the frames that were made meanwhile. */
async function scroll(page, meter) {
  const events = 150;
  await page.mouse.move(720, 500);
  await page.evaluate(() => {
    globalThis.frames = 0;
    globalThis.counting = true;
    const count = () => {
      globalThis.frames += 1;
      if (globalThis.counting) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const [before, begin] = [await meter.cpu(), performance.now()];
  const { longest } = await meter.longest(async () => {
    for (let at = 0; at < events; at += 1) {
      const next = performance.now() + 16;
      await page.mouse.wheel(0, 120);
      const rest = next - performance.now();
      if (rest > 0) await page.waitForTimeout(rest);
    }
  });
  const wall = performance.now() - begin;
  const frames = await page.evaluate(() => {
    globalThis.counting = false;
    return globalThis.frames;
  });
  return { frames: (frames / wall) * 1000, cpu: ((await meter.cpu()) - before) / events, longest };
}

/** Writes what every title begins with and then a number, and takes it away again, key by key. */
async function search(page, meter) {
  await page.getByRole('searchbox').click();
  const keys = [...Array.from('journey 12'), ...Array.from({ length: 10 }, () => 'Backspace')];
  const costs = [];
  for (const key of keys) {
    await meter.quiet(3000);
    costs.push((await meter.one(() => page.keyboard.press(key === ' ' ? 'Space' : key))).cpu);
  }
  return { middle: median(costs), worst: Math.max(...costs) };
}

/** Every figure of the library, each `[name, value, target]`. */
export async function measureLibrary(context, address, folder) {
  const file = await writeBackup(folder);
  const page = await context.newPage();
  const meter = await meterOf(page);
  await page.goto(address);
  await page.getByRole('button', { name: 'Open example' }).first().waitFor();
  await meter.quiet();
  const restored = await restore(page, meter, file);
  await meter.quiet();
  await page.reload();
  await cards(page)
    .nth(PROJECTS - 1)
    .waitFor({ timeout: 60_000 });
  await meter.quiet();
  const scrolled = await scroll(page, meter);
  await page.evaluate(() => scrollTo(0, 0));
  await meter.quiet();
  const perKey = await search(page, meter);
  await page.close();
  return [
    [RESTORE, restored.wall / 1000],
    [RESTORE_TASK, restored.longest],
    [SCROLL, scrolled.frames],
    [SCROLL_CPU, scrolled.cpu],
    [SCROLL_TASK, scrolled.longest],
    [SEARCH, perKey.middle],
    [SEARCH_WORST, perKey.worst],
  ].map(([[name, target], value]) => [name, value, target]);
}
