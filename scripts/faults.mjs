// npm run faults: every unit test with ids, and the laws with cases, that nobody has seen yet, and the fault tests at full
// length (kills, torn logs, wipes, full disks). npm test has the same ids and cases every time, and a short form of those.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build.mjs';

const run = (program, args, env) =>
  spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status ?? 1;

const broken = run('vitest/vitest.mjs', ['run'], { TEST_SEED: 'random' });

const config = join(root, 'tests/browser/playwright.config.ts');
const given = process.argv.slice(2);
const failed = run(
  '@playwright/test/cli.js',
  ['test', '-c', config, '--grep', '@faults', '--workers', '1', '--no-deps', ...given],
  { FAULTS_FULL: '1' },
);
process.exitCode = broken || failed;
