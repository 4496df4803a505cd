// The published schema is fresh, and a version of the document never changes once it exists.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonSchema } from '@/model/jsonSchema';
import { VERSION } from '@/model/constants';
import { projectSchema, recordSchemas } from '@/model/schema';
import { tableNames } from '@/model/tables';
import { fixtureBytes, frozen } from '@tests/support/fixtures';

/** Only what is allowed and required counts: titles and descriptions may be reworded. */
function fingerprint(): string {
  const bare = JSON.stringify(jsonSchema(), (key, value: unknown) =>
    key === 'description' && typeof value === 'string' ? undefined : value,
  );
  return createHash('sha256').update(bare).digest('hex');
}

describe('the schema', () => {
  test('the published file is the one the code makes (npm run schema)', () => {
    const published = readFileSync(new URL('../../public/waymark.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(published)).toEqual(jsonSchema());
  });

  test('does not change without a new version', () => {
    const known = JSON.parse(fixtureBytes('schema-fingerprints.json').toString('utf8')) as Record<
      string,
      string
    >;
    expect(known[String(VERSION)]).toBe(fingerprint());
    expect(Math.max(...Object.keys(known).map(Number))).toBe(VERSION);
  });

  test('the fixture of the present version has every kind of record and every field', () => {
    const file = JSON.parse(frozen()) as Record<string, Record<string, object>>;
    for (const key of Object.keys(projectSchema.shape)) expect(Object.keys(file)).toContain(key);
    for (const name of tableNames) {
      const seen = new Set(Object.values(file[name] ?? {}).flatMap((record) => Object.keys(record)));
      expect([...seen].sort()).toEqual(Object.keys(recordSchemas[name].shape).sort());
    }
  });
});
