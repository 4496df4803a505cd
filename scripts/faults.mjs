// npm run faults: the fault tests at full length (kills, torn logs, wipes, full disks); npm test runs a short form of them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build.mjs';

const program = join(root, 'node_modules/@playwright/test/cli.js');
const config = join(root, 'tests/browser/playwright.config.ts');
const { status } = spawnSync(
  process.execPath,
  [
    program,
    'test',
    '-c',
    config,
    '--grep',
    '@faults',
    '--workers',
    '1',
    '--no-deps',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, FAULTS_FULL: '1' } },
);
process.exitCode = status ?? 1;
