// npm test: every check, all of them even after a failure, and one closing line with the sum.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';
import { missingOpeners } from './openers.mjs';

const results = join(root, 'test-results');
const reportOf = (name) => join(results, `${name}.json`);
const minutes = 60_000;

/** Runs a program of node_modules/.bin; resolves with its exit code and all that it said. */
function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules/.bin', program), args, {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      shell: process.platform === 'win32',
      // Against what hangs, not against what is slow: a busy machine doubles every time.
      timeout: 40 * minutes,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (said += bytes));
    child.once('error', (error) => resolve({ code: 1, said: `${said}\n${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/** A check that passes or fails as a whole. */
const single =
  (program, args, isGood = () => true) =>
  async () => {
    const { code, said } = await run(program, args);
    const good = code === 0 && isGood(said);
    return { passed: good ? 1 : 0, failed: good ? 0 : 1, said };
  };

/** Counts from a JSON report. A run that ends badly without naming a failed test still counts as one failure. */
function counted({ code, said }, name, count) {
  let counts;
  try {
    counts = count(JSON.parse(readFileSync(reportOf(name), 'utf8')));
  } catch {
    counts = { passed: 0, failed: 0 };
  }
  const silent = (code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
  return { passed: counts.passed, failed: counts.failed + (silent ? 1 : 0), said };
}

const unit = async () =>
  counted(
    await run('vitest', [
      'run',
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportOf('unit')}`,
    ]),
    'unit',
    (report) => ({
      passed: report.numPassedTests,
      // A file that cannot even be loaded has no tests to count.
      failed:
        report.numFailedTests +
        report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
          .length,
    }),
  );

const browser = async () =>
  counted(
    await run('playwright', ['test', '-c', 'tests/browser/playwright.config.ts', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf('browser'),
    }),
    'browser',
    ({ stats, errors }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
    }),
  );

const lintArgs = ['--type-aware', '--deny-warnings', 'src', 'tests', 'scripts', 'vite.config.ts'];
/** Checks that run nothing of ours: two at a time, the longest first. */
const still = [
  { name: 'format', check: single('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'types', check: single('tsc', ['--noEmit']) },
  // The rooms that run without a browser, checked without the names that only a browser or only Node has.
  { name: 'types, pure', check: single('tsc', ['--noEmit', '-p', 'scripts/pure/tsconfig.json']) },
  { name: 'lint', check: single('oxlint', lintArgs) },
  // Without its parser dependency-cruiser reads nothing and calls that clean.
  { name: 'architecture', check: single('depcruise', ['src'], (said) => /\([1-9]\d* modules/.test(said)) },
  { name: 'dead code', check: single('knip', []) },
];
/** Each has the machine for itself. */
const running = [
  { name: 'unit', check: unit },
  { name: 'browser', check: browser },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const total = { passed: 0, failed: 0 };

/** Runs a check and says how it went, once it is over. */
async function tell({ name, check }) {
  const start = performance.now();
  const { passed, failed, said } = await check();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (failed > 0) console.log(`\n----- ${name} -----\n${said.trim()}\n-----`);
  console.log(
    `${failed > 0 ? 'FAILED' : 'ok    '}  ${name.padEnd(13)} ${`${passed} passed, ${failed} failed`.padEnd(26)} ${seconds} s`,
  );
}

const waiting = [...still];
const inTurn = async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, beside another such row
    await tell(step);
  }
};
await Promise.all([inTurn(), inTurn()]);
for (const step of running) {
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  await tell(step);
}
const missing = missingOpeners();
if (missing.length > 0)
  console.log(`\nNot opened by other programs, because this machine lacks them: ${missing.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
