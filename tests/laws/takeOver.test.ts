// Laws of carrying differences over, over generated maps and random edits:
// T1 what is taken over differs no more, and nothing else differs that did not differ before.
// T2 the same of what is taken back.
// T3 undo brings back every byte.
// T4 all differences taken over at once make the maps the same.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMaps } from '@/analysis/compare';
import type { Comparison, Difference } from '@/analysis/comparison';
import { deriveTarget } from '@/commands/maps';
import { takeBack, takeOver } from '@/commands/takeOver';
import { differenceKey, followersOf, neededFor, type Way } from '@/commands/takeOverPlan';
import { createEditor } from '@/editor/createEditor';
import { checkInvariants } from '@/model/invariants';
import { toJson } from '@/model/serialise';
import type { Project } from '@/model/types';
import { edited, edits, someMap } from '@tests/support/someMap';

const runs = { numRuns: 200 };

function derived(project: Project, sourceMapId: string): Project {
  const editor = createEditor(project);
  let count = 0;
  editor.commit(deriveTarget, {
    sourceMapId,
    id: 'target',
    title: 'Target',
    makeId: () => `target-${(count += 1)}`,
  });
  return editor.store.getState().project;
}

const twoMaps = fc.record({ map: someMap, target: edits, source: edits }).map(({ map, target, source }) => {
  const worked = edited(derived(map.project, map.mapId), 'target', target);
  const known = source.filter(({ what }) => ![0, 4, 8, 12, 13, 14].includes(what));
  return { project: edited(worked, map.mapId, known), fromId: map.mapId, toId: 'target' };
});

const ids = (difference: Difference): string => differenceKey(difference).split(' ').slice(1).join(' ');

/** Carries differences with all that they need; undefined where that is not possible. */
function carried(comparison: Comparison, differences: readonly Difference[], way: Way) {
  const needed = neededFor(comparison, differences, way);
  if (!needed.possible) return undefined;
  const all = [...differences, ...needed.along];
  const { project } = comparison.from;
  const editor = createEditor(project);
  let count = 0;
  const makeId = () => `taken-${(count += 1)}`;
  const before = toJson(project);
  const done = editor.commit(way === 'over' ? takeOver : takeBack, { comparison, differences: all, makeId });
  expect(done).toBe(true);
  const after = editor.store.getState().project;
  expect(checkInvariants(after)).toEqual([]);
  editor.undo();
  expect(toJson(editor.store.getState().project)).toBe(before);
  return { all: [...all, ...followersOf(comparison, all, way)], after };
}

function expectTaken(comparison: Comparison, difference: Difference, way: Way): boolean {
  const result = carried(comparison, [difference], way);
  if (!result) return false;
  const fresh = compareMaps(result.after, comparison.from.mapId, comparison.to.mapId);
  const before = new Set(comparison.differences.map(differenceKey));
  const taken = new Set(result.all.map(differenceKey));
  const left = fresh.differences.map(differenceKey);
  expect(left.filter((key) => taken.has(key))).toEqual([]);
  expect(left.filter((key) => !before.has(key))).toEqual([]);
  // What is gone beside it went with a record that is gone, or pointed at one.
  const gone = comparison.differences.filter((one) => !left.includes(differenceKey(one)));
  const removes = result.all.some((one) => one.kind === (way === 'over' ? 'removed' : 'added'));
  if (!removes) expect(gone.map(ids).sort()).toEqual(result.all.map(ids).sort());
  return true;
}

describe('the laws of carrying differences over', () => {
  it.each(['over', 'back'] as const)('T1, T2, T3: one difference taken %s', (way) => {
    let possible = 0;
    let all = 0;
    fc.assert(
      fc.property(twoMaps, fc.nat(50), ({ project, fromId, toId }, which) => {
        const comparison = compareMaps(project, fromId, toId);
        const { differences } = comparison;
        const difference = differences[which % Math.max(1, differences.length)];
        if (!difference) return;
        all += 1;
        if (expectTaken(comparison, difference, way)) possible += 1;
      }),
      runs,
    );
    // Next to nothing is impossible.
    expect(possible).toBeGreaterThan(0.95 * all);
  });

  it.each(['over', 'back'] as const)('T4: all differences taken %s at once', (way) => {
    fc.assert(
      fc.property(twoMaps, ({ project, fromId, toId }) => {
        const comparison = compareMaps(project, fromId, toId);
        if (comparison.differences.length === 0) return;
        const result = carried(comparison, comparison.differences, way);
        if (result) expect(compareMaps(result.after, fromId, toId).differences).toEqual([]);
      }),
      runs,
    );
  });
});
