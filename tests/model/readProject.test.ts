// Reading: what is valid passes unchanged, what is damaged is repaired with a report, and nothing throws.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDocument } from '@/model/document';
import { checkInvariants } from '@/model/invariants';
import { readProject } from '@/model/readProject';
import { VERSION } from '@/model/constants';
import { projectSchema } from '@/model/schema';
import { toJson } from '@/model/serialise';
import { arbitraryProject } from '@tests/support/arbitraryProject';

describe('a valid project', () => {
  test('the generator makes projects that pass the schema and the invariants', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        expect(projectSchema.safeParse(toDocument(project)).error).toBeUndefined();
        expect(checkInvariants(project)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('is read unchanged, with an empty report', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const result = readProject(toDocument(project));
        expect(result).toEqual({ ok: true, project, report: [], from: VERSION });
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  test('export, import, export gives the same bytes', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const first = toJson(project);
        const result = readProject(JSON.parse(first));
        if (!result.ok) throw new Error(result.problem.code);
        expect(toJson(result.project)).toBe(first);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('what a newer version wrote', () => {
  const newer = {
    format: 'waymark',
    version: 999,
    id: 'p',
    title: 'T',
    createdAt: '2030-01-01T00:00:00Z',
    dreams: { d: 1 },
  };

  test('is refused without being asked for', () => {
    expect(readProject(newer)).toEqual({
      ok: false,
      problem: { code: 'newer', path: 'version', values: { version: 999, known: VERSION } },
    });
  });
  test('can be read for viewing: flagged, its version and its unknown fields kept', () => {
    const result = readProject(newer, { allowNewer: true });
    expect(result).toMatchObject({
      ok: true,
      newer: true,
      from: 999,
      project: { version: 999, dreams: { d: 1 } },
    });
  });
});

test('repair speaks the language it is given', () => {
  const raw = {
    format: 'waymark',
    version: 1,
    id: 'p',
    title: 'T',
    createdAt: '2030-01-01T00:00:00Z',
    stages: { s: { id: 's', mapId: 'x', order: 'a0', name: 'S' } },
  };
  const result = readProject(raw, { words: { unplaced: 'Без места' } });
  expect(result.ok && Object.values(result.project.maps).map(({ title }) => title)).toEqual(['Без места']);
});

test('the input is never changed, also when it is repaired', () => {
  fc.assert(
    fc.property(arbitraryProject(), (project) => {
      const raw = { ...structuredClone(toDocument(project)), maps: {} };
      const before = structuredClone(raw);
      readProject(raw);
      expect(raw).toEqual(before);
    }),
    { numRuns: 50 },
  );
}, 60_000);

test('reading a damaged document twice gives one result, so that a journal built on it still fits', () => {
  const raw = {
    format: 'waymark',
    version: 1,
    id: 'p',
    title: 'T',
    createdAt: '2030-01-01T00:00:00Z',
    stages: { 'a b': { order: 'a0', name: 'S', mapId: 'x' }, c: { id: 'c' }, d: { id: 'c' } },
    cards: { c: { k: { text: 'K' } } },
    measurements: { m: { id: 'm', value: 1 } },
    assets: { x: { mime: 'image/png', bytes: 1 } },
  };
  const first = readProject(raw);
  expect(readProject(structuredClone(raw))).toEqual(first);
  expect(first.ok && checkInvariants(first.project)).toEqual([]);
  expect(first.ok && Object.keys(first.project.stages)).toHaveLength(3);
});
