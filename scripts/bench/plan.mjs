// The plan and the measures: a file of 100,000 answers, and 500 strategies as matrix, table, roadmap and board.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../model.mjs';
import { importProject } from './board.mjs';
import { median, meterOf } from './meter.mjs';

const ANSWERS = 100_000;
const STRATEGIES = 500;
const CARDS = 300;
export const PLAN = `plan of ${STRATEGIES} strategies, file of ${ANSWERS} answers`;

/** The rows of the table, with what is to be reached. */
const READ = ['answers read and counted, s', '5'];
const READ_TASK = ['answers, longest task of the page, ms', '100'];
const SHOWN = {
  matrix: 'matrix shown, CPU ms',
  table: 'table shown, CPU ms',
  roadmap: 'roadmap shown, CPU ms',
};
const BOARD = 'board shown, CPU ms';
const MOVE = ['a bubble moved by a key, CPU ms', '-'];

/** A sample with as many strategies, on every place of the matrix, in every status and month. */
async function writePlan(folder) {
  const { toDocument } = await load('src/model/document.ts');
  const { keysBetween } = await load('src/model/order.ts');
  const { STRATEGY_STATUSES } = await load('src/model/constants.ts');
  const { sampleProject } = await load('tests/support/sampleProject.ts');
  const document = toDocument(sampleProject(CARDS));
  const day = (at) => new Date(Date.UTC(2026, at % 18, 1 + (at % 28))).toISOString().slice(0, 10);
  const findings = Object.keys(document.findings);
  const strategies = Object.fromEntries(
    keysBetween(null, null, STRATEGIES).map((order, at) => [
      `plan-${at}`,
      {
        id: `plan-${at}`,
        order,
        title: `Strategy ${at}`,
        findingIds: findings.length > 0 ? [findings[at % findings.length]] : [],
        impact: 1 + (at % 5),
        effort: 1 + (Math.floor(at / 5) % 5),
        reach: 100 * (1 + (at % 40)),
        confidence: 50,
        owner: `Owner ${at % 12}`,
        start: day(at),
        due: day(at + 3) < day(at) ? day(at) : day(at + 3),
        status: STRATEGY_STATUSES[at % STRATEGY_STATUSES.length],
      },
    ]),
  );
  const file = join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify({ ...document, strategies }));
  return file;
}

function writeAnswers(folder) {
  const rows = Array.from({ length: ANSWERS }, (_, at) => {
    const date = `2026-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    return `${date};${at % 11};Person ${at};"a remark; of ${at}"`;
  });
  const file = join(folder, 'answers.csv');
  writeFileSync(file, ['date;score;name;remark', ...rows].join('\n'));
  return file;
}

async function readAnswers(page, meter, file) {
  await page.getByRole('button', { name: 'Import answers' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Import answers' });
  const begin = performance.now();
  let wall = 0;
  const { longest } = await meter.longest(async () => {
    await dialog.locator('input[type=file]').setInputFiles(file);
    const take = dialog.getByRole('button', { name: /^Import [\d,]{5,} answers$/ });
    await take.waitFor({ timeout: 120_000 });
    wall = performance.now() - begin;
    await take.click();
    await dialog.waitFor({ state: 'hidden' });
  });
  return { wall, longest };
}

/** CPU until a screen has come to rest. */
async function shown(page, meter, show) {
  await meter.quiet();
  const before = await meter.cpu();
  await show();
  await meter.quiet();
  return (await meter.cpu()) - before;
}

/** Every figure, each `[name, value, target]`. */
export async function measurePlan(context, address, folder) {
  const [plan, answers] = [await writePlan(folder), writeAnswers(folder)];
  const page = await context.newPage();
  const meter = await meterOf(page);
  const map = await importProject(page, address, plan);
  const project = map.replace(/\/maps.*$/, '');
  const at = (part) => page.goto(`${project}/${part}`);
  await at('research/measures');
  await page.getByRole('button', { name: 'Import answers' }).first().waitFor();
  await meter.quiet();
  const read = await readAnswers(page, meter, answers);
  const rows = [
    [READ[0], read.wall / 1000, READ[1]],
    [READ_TASK[0], read.longest, READ_TASK[1]],
  ];
  await at('plan');
  rows.push([SHOWN.matrix, await shown(page, meter, () => at('plan/strategies')), '-']);
  const bubble = page.locator('button[data-strategy]').first();
  await bubble.focus();
  const moves = [];
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowLeft']) {
    await meter.quiet(3000);
    moves.push((await meter.one(() => page.keyboard.press(key))).cpu);
  }
  rows.push([MOVE[0], median(moves), MOVE[1]]);
  for (const [view, label] of [
    ['table', 'Table'],
    ['roadmap', 'Roadmap'],
  ]) {
    const radio = page.getByRole('radio', { name: label, exact: true });
    rows.push([SHOWN[view], await shown(page, meter, () => radio.check({ force: true })), '-']);
  }
  rows.push([BOARD, await shown(page, meter, () => at('plan/board')), '-']);
  await page.close();
  return rows;
}
