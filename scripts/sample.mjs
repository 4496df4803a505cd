// npm run sample -- --cards 5000 --out FILE: writes a valid project of that size, the same every time.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './model.mjs';

const { toJson } = await load('src/model/serialise.ts');
const { values } = parseArgs({ options: { cards: { type: 'string' }, out: { type: 'string' } } });
const cards = Number(values.cards);
if (!Number.isInteger(cards) || cards < 0 || !values.out) {
  console.error('Use: npm run sample -- --cards 5000 --out FILE');
  process.exitCode = 1;
} else {
  const { sampleProject } = await load('tests/support/sampleProject.ts');
  writeFileSync(resolve(values.out), toJson(sampleProject(cards)));
  console.log(`${values.out}: ${cards} cards`);
}
