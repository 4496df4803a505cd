// npm run schema: writes the public JSON Schema of the document from the model, its one source.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';
import { load } from './model.mjs';

const { jsonSchema } = await load('src/model/jsonSchema.ts');
const file = join(root, 'public/waymark.schema.json');
writeFileSync(file, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
console.log(file);
