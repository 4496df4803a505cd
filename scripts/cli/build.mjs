// Builds the command line into dist-cli/: one program for Node with all that it needs, fonts and painter beside it.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildReader } from '../bundle/reader.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const dist = join(root, 'dist-cli');
const sources = ['src', 'package-lock.json', 'package.json', 'public/fonts', 'scripts/cli', 'scripts/bundle'];

const require = createRequire(import.meta.url);

const fonts = join(root, 'public/fonts');

const embedded = (file) =>
  require.resolve(`@fontsource-variable/${file.slice(0, file.indexOf('-'))}/files/${file}`);
const fontFiles = [
  // Each whole in its own call: the check for packages that nobody uses reads them so.
  ...[
    require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
    require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
    require.resolve('@expo-google-fonts/lora/600SemiBold/Lora_600SemiBold.ttf'),
    require.resolve('@expo-google-fonts/manrope/600SemiBold/Manrope_600SemiBold.ttf'),
    require.resolve('@expo-google-fonts/oswald/600SemiBold/Oswald_600SemiBold.ttf'),
  ].map((path) => [basename(path), path]),
  ...['inter', 'lora', 'manrope', 'oswald']
    .flatMap((family) => ['latin', 'cyrillic'].map((script) => `${family}-${script}-wght-normal.woff2`))
    .map((file) => [file, embedded(file)]),
  ...readdirSync(fonts)
    .filter((file) => file.endsWith('.ttf'))
    .map((file) => [file, join(fonts, file)]),
];

/** Where the files that come with the program are, by the names under which it asks for them. */
export const resources = {
  ...Object.fromEntries(fontFiles),
  'resvg.wasm': require.resolve('@resvg/resvg-wasm/index_bg.wasm'),
  'webp.wasm': require.resolve('@jsquash/webp/codec/dec/webp_dec.wasm'),
};

/** The latest change in a file or folder; folders count too, because a removed file changes only its folder. */
function newest(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isFresh() {
  try {
    const built = statSync(join(dist, 'main.mjs')).mtimeMs;
    return sources.every((source) => newest(join(root, source)) < built);
  } catch {
    return false;
  }
}

/** The licences of all that is built in, each package once. */
function licences(outputs) {
  const modules = outputs.flatMap(({ output }) => output.flatMap(({ moduleIds = [] }) => moduleIds));
  const folders = new Set(
    [...modules, ...Object.values(resources)].flatMap(
      (id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id.replace(/^\0/, ''))?.[0] ?? [],
    ),
  );
  return [...folders]
    .toSorted()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const texts = readdirSync(folder)
        .filter((file) => /^(licen[cs]e|notice|ofl)/i.test(file))
        .map((file) => readFileSync(join(folder, file), 'utf8').trim());
      return [`${name} ${version} (${license})`, ...texts].join('\n\n');
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** Built beside and put in its place at one stroke: two calls at once do not meet half of it. */
export async function buildCli() {
  const { build } = await import('vite');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const beside = mkdtempSync(join(root, 'node_modules', '.waymark-cli-'));
  try {
    const built = await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      resolve: { alias: { '@': join(root, 'src') } },
      define: { WAYMARK_VERSION: JSON.stringify(version) },
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: join(root, 'src/cli/main.ts'),
        outDir: beside,
        emptyOutDir: false,
        target: 'node20.19',
        sourcemap: false,
        minify: true,
        rolldownOptions: { output: { entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' } },
      },
    });
    for (const [name, path] of Object.entries(resources)) copyFileSync(path, join(beside, name));
    writeFileSync(join(beside, 'reader.js'), await buildReader());
    const own = readFileSync(join(fonts, 'OFL.txt'), 'utf8').trim();
    writeFileSync(join(beside, 'LICENCES.txt'), `${licences([built].flat())}\n\n${own}\n`);
    chmodSync(beside, 0o755);
    const old = `${beside}-old`;
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(beside, dist);
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

export async function buildCliIfStale() {
  if (!isFresh()) await buildCli();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
