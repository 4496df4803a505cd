// Laws of reading, on random damage: nothing throws, a refusal is a whole sentence with a place or a plain reason,
// and whatever opens is valid and a fixed point of export (both held by `importBytes`).
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson } from '@/formats/scanJson';
import { toDocument } from '@/model/document';
import { checkInvariants } from '@/model/invariants';
import { readProject } from '@/model/readProject';
import { arbitraryProject } from '@tests/support/arbitraryProject';
import { importBytes, pasteText, said } from '@tests/support/importing';
import { fixtureBytes, frozen, versions } from '@tests/support/fixtures';

const seeds = [
  ...versions.map((version) => Buffer.from(frozen(version))),
  fixtureBytes('samples/ojf/customer-support.ojf'),
  fixtureBytes('samples/ojf/clinic-visit-blueprint.ojf'),
  fixtureBytes('samples/mermaid/front-matter.mmd'),
  fixtureBytes('samples/mermaid/go-shopping.mmd'),
];
const runs = { numRuns: 200 };

type Damage = { at: number; kind: 'flip' | 'cut' | 'double' | 'drop'; byte: number; length: number };
const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('flip', 'cut', 'double', 'drop'),
  byte: fc.oneof(fc.constantFrom(...Buffer.from('{}[]",:0-9\\#;\n')), fc.integer({ min: 0, max: 255 })),
  length: fc.integer({ min: 1, max: 200 }),
});

function damaged(seed: Uint8Array, list: readonly Damage[]): Uint8Array {
  let bytes = seed;
  for (const { at, kind, byte, length } of list) {
    const i = Math.floor(at * bytes.length);
    if (kind === 'flip')
      bytes = Buffer.concat([bytes.subarray(0, i), Buffer.from([byte]), bytes.subarray(i + 1)]);
    else if (kind === 'cut' && length > 150) bytes = bytes.subarray(0, i);
    else if (kind === 'double') bytes = Buffer.concat([bytes.subarray(0, i + length), bytes.subarray(i)]);
    else bytes = Buffer.concat([bytes.subarray(0, i), bytes.subarray(i + length)]);
  }
  return bytes;
}

describe('random damage', () => {
  test('to the bytes of a file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        (seed, list) => {
          const result = importBytes(damaged(seed, list));
          if (!result.ok) expect(said(result)[0]).toMatch(/^\p{Lu}|^version: /u);
        },
      ),
      runs,
    );
  }, 60_000);

  test('to the values of a file', () => {
    const scraps = fc.oneof(
      fc.constantFrom<unknown>(null, '', '__proto__', -1, 1e308, [], {}, true, 'now', 'look', 'compare'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(
        arbitraryProject(),
        fc.array(fc.tuple(fc.nat(10_000), scraps), { minLength: 1, maxLength: 8 }),
        (project, changes) => {
          const raw = structuredClone(toDocument(project)) as unknown as Record<string, unknown>;
          for (const [where, value] of changes) replaceAt(raw, where, value);
          const before = JSON.stringify(raw);
          const result = readProject(raw);
          expect(JSON.stringify(raw)).toBe(before);
          if (result.ok) expect(checkInvariants(result.project)).toEqual([]);
        },
      ),
      runs,
    );
  }, 60_000);

  test('any text at all', () => {
    const words = fc.constantFrom(
      'journey',
      'section S',
      'title',
      ': 5: A',
      '```mermaid',
      '---',
      '%%{',
      '}%%',
      'accDescr {',
      '#35;',
      ':',
      ',',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((list) => list.join('\n')),
          fc.json(),
        ),
        (text) => {
          pasteText(text);
        },
      ),
      runs,
    );
  }, 60_000);
});

/** Replaces one value somewhere below the root; format and version stay, since a change there is refused. */
function replaceAt(raw: Record<string, unknown>, where: number, value: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const walk = (object: Record<string, unknown>) => {
    for (const [key, inner] of Object.entries(object)) {
      if (object === raw && (key === 'format' || key === 'version')) continue;
      places.push([object, key]);
      if (typeof inner === 'object' && inner !== null) walk(inner as Record<string, unknown>);
    }
  };
  walk(raw);
  const [object, key] = places[where % places.length] ?? [raw, 'title'];
  object[key] = structuredClone(value);
}

describe('the scan', () => {
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  test('says yes where JSON.parse does, and no where it does not', () => {
    const near = fc.oneof(
      fc.json(),
      fc
        .tuple(fc.json(), fc.nat(200), fc.constantFrom(...'{}[]",:0-.eEtfn\\u \n'.split(''), ''))
        .map(
          ([text, at, sign]) =>
            text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + 1),
        ),
      fc.constantFrom(
        '-',
        '-0',
        '0.',
        '.5',
        '1e',
        '1e+',
        '1E-2',
        '"\\u12"',
        '"\\u12g4"',
        'tru',
        'nul',
        '[1,]',
        '{"a":}',
        '[',
        '',
        '"',
        '"\\',
      ),
    );
    fc.assert(
      fc.property(near, (text) => {
        expect(scanJson(text).ok).toBe(parses(text));
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});
