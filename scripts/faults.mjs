// npm run faults: the laws with cases that nobody has seen yet, and the fault tests at full length (kills, torn logs, wipes,
// full disks). npm test runs the same laws with the same cases every time, and a short form of the fault tests.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

const run = (program, args, env) =>
  spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status ?? 1;

const laws = readdirSync(join(root, 'tests'), { recursive: true })
  .map((name) => join('tests', name))
  .filter((name) => /\.test\.tsx?$/.test(name))
  .filter((name) => readFileSync(join(root, name), 'utf8').includes("from 'fast-check'"));
const broken = run('vitest/vitest.mjs', ['run', ...laws], { LAWS_SEED: 'random' });

const config = join(root, 'tests/browser/playwright.config.ts');
const given = process.argv.slice(2);
const failed = run(
  '@playwright/test/cli.js',
  ['test', '-c', config, '--grep', '@faults', '--workers', '1', '--no-deps', ...given],
  { FAULTS_FULL: '1' },
);
process.exitCode = broken || failed;
