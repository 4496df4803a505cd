// Makes a bare checkout ready: installs packages that are missing and, with --browser, a Chromium. Node builtins only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { findProgram, missingOpeners, OPENERS } from './openers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Why the installed packages differ from the lock file, or undefined when they agree. */
function difference() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return 'packages are not installed';
  const wanted = read('package-lock.json').packages;
  const present = read('node_modules/.package-lock.json').packages;
  for (const [path, { version, optional, devOptional, link }] of Object.entries(wanted)) {
    if (path === '' || link) continue;
    const found = present[path];
    if (!found && (optional || devOptional)) continue; // a binding of another platform
    if (found?.version !== version) return `${path.replace('node_modules/', '')} ${version} is not installed`;
    if (!optional && !existsSync(join(root, path, 'package.json'))) return `${path} is missing`;
  }
  return undefined;
}

function ensurePackages() {
  const reason = difference();
  if (!reason) return;
  console.log(`Installing packages (${reason}) ...`);
  const npm = process.env.npm_execpath;
  // No package of the lock needs an install script; what does not run cannot do harm.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) stop('The packages could not be installed. Is the network reachable? Try: npm ci');
}

/** apt-get with the rights it needs, or undefined where this machine has none of it. */
function packageManager() {
  if (process.platform !== 'linux' || !findProgram('apt-get')) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !findProgram('sudo')) return undefined;
  return (...args) =>
    spawnSync(isRoot ? 'apt-get' : 'sudo', [...(isRoot ? [] : ['-n', 'apt-get']), ...args], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
}

function ensureBrowser() {
  if (findChromium()) return;
  if (process.env.CHROMIUM_PATH)
    stop(`CHROMIUM_PATH points to ${process.env.CHROMIUM_PATH}, which cannot be started.`);
  const byHand = 'Install Chromium or Chrome, or set CHROMIUM_PATH to its program.';
  const apt = packageManager();
  if (!apt)
    stop(
      `The browser tests need Chromium; none was found, and no package manager that could install it. ${byHand}`,
    );
  console.log('Installing Chromium from the package manager ...');
  apt('update');
  if (!apt('install', '-y', '--no-install-recommends', 'chromium') || !findChromium())
    stop(`Chromium could not be installed by apt-get. ${byHand}`);
}

/** The programs that open our files again. Without them the tests over them do not run, and `npm test` says which. */
function ensureOpeners() {
  const missing = missingOpeners();
  const apt = missing.length > 0 ? packageManager() : undefined;
  if (!apt) return;
  console.log(`Installing ${missing.join(', ')}, which open exported files in the tests ...`);
  apt('update');
  for (const name of missing) apt('install', '-y', '--no-install-recommends', ...OPENERS[name]);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`Waymark needs Node 20.19 or newer; this is ${process.versions.node}.`);
ensurePackages();
if (process.argv.includes('--browser')) {
  ensureBrowser();
  ensureOpeners();
}
