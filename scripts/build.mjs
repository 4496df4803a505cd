// Builds the app into dist/. Other scripts call buildIfStale(), which builds only when a source is newer.
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const dist = join(root, 'dist');
const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'scripts/policy.mjs',
  'scripts/bundle',
];

/** The latest change in a file or folder; folders count too, because a removed file changes only its folder. */
function newest(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh() {
  try {
    const built = statSync(join(dist, 'index.html')).mtimeMs;
    return sources.every((source) => newest(join(root, source)) < built);
  } catch {
    return false;
  }
}

export async function build() {
  const { build: run } = await import('vite');
  await run({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}

export async function buildIfStale() {
  if (isFresh()) return;
  console.log('Building ...');
  await build();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
