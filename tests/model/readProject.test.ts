// Reading: what is valid passes unchanged, what is damaged is repaired with a report, and nothing throws.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkInvariants } from '@/model/invariants';
import { readProject } from '@/model/readProject';
import { projectSchema } from '@/model/schema';
import { toJson } from '@/model/serialise';
import { arbitraryProject } from '@tests/support/arbitraryProject';

describe('a valid project', () => {
  test('the generator makes projects that pass the schema and the invariants', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        expect(projectSchema.safeParse(project).error).toBeUndefined();
        expect(checkInvariants(project)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('is read unchanged, with an empty report', () => {
    fc.assert(
      fc.property(arbitraryProject(), (project) => {
        const result = readProject(project);
        expect(result).toEqual({ ok: true, project, report: [], from: 1 });
      }),
      { numRuns: 200 },
    );
  });

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
  });
});
