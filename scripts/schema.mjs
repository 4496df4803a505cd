// Writes public/waymark.schema.json from the schema in src/model; `--check` only compares.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { module } = await runnerImport(at('src/model/jsonSchema.ts'));
const text = `${JSON.stringify(module.jsonSchema(), null, 2)}\n`;
const target = at('public/waymark.schema.json');

if (process.argv.includes('--check')) {
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present !== text) {
    console.error('public/waymark.schema.json is out of date: run `npm run schema`.');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
}
