// Laws of comparison, over generated maps and random edits:
// D1 a map against itself shows nothing.
// D2 a target just derived shows nothing.
// D3 swapping the maps swaps every difference.
// D4 the first map with the differences carried out is the second.
// D5 only what was moved is called moved: one moved stage, lane or card is one difference.
// D6 aligned orders keep both maps' orders, and hold every record once, moved ones on both their places.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Aligned, alignLanes, alignStages } from '@/analysis/align';
import { compareMaps } from '@/analysis/compare';
import type { Comparison, Difference } from '@/analysis/comparison';
import { moveStage } from '@/commands/stages';
import { deriveTarget } from '@/commands/maps';
import { createEditor } from '@/editor/createEditor';
import { toDocument, fromDocument, type ProjectDocument } from '@/model/document';
import { lanesOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { applyDifferences, mapContents } from '@tests/support/mapContents';
import { edited, edits, someMap } from '@tests/support/someMap';

const runs = { numRuns: 200 };

function derived(project: Project, sourceMapId: string, id = 'target'): Project {
  const editor = createEditor(project);
  let count = 0;
  const makeId = () => `${id}-${(count += 1)}`;
  editor.commit(deriveTarget, { sourceMapId, id, title: 'Target', makeId });
  return editor.store.getState().project;
}

/** A difference as it reads in the other direction. */
function turned(difference: Difference): Difference {
  const { of } = difference;
  switch (difference.kind) {
    case 'added':
      return {
        kind: 'removed',
        of,
        fromId: difference.toId,
        record: difference.record,
        before: difference.after,
      };
    case 'removed':
      return {
        kind: 'added',
        of,
        toId: difference.fromId,
        record: difference.record,
        after: difference.before,
      };
    case 'changed': {
      const fields = difference.fields.map(({ field, before, after }) => ({
        field,
        before: after,
        after: before,
      }));
      return { kind: 'changed', of, fromId: difference.toId, toId: difference.fromId, fields };
    }
    case 'moved': {
      const { before, after } = difference;
      return {
        kind: 'moved',
        of,
        fromId: difference.toId,
        toId: difference.fromId,
        before: after,
        after: before,
      };
    }
  }
}
const told = (differences: readonly Difference[]): string[] =>
  differences.map((difference) => JSON.stringify(difference, (_, value: unknown) => value ?? null)).sort();

/** A current map, its derived target after random edits; the source is edited too, by other hands. */
const twoMaps = fc.record({ map: someMap, target: edits, source: edits }).map(({ map, target, source }) => {
  const { project, mapId } = map;
  const worked = edited(derived(project, mapId), 'target', target);
  // Ids of new records are numbered by edit, so the second series makes none.
  const known = source.filter(({ what }) => ![0, 4, 8, 12, 13, 14].includes(what));
  return { project: edited(worked, mapId, known), fromId: mapId, toId: 'target' };
});

describe('the laws of comparison', () => {
  it('D1: a map against itself shows nothing', () => {
    fc.assert(
      fc.property(someMap, edits, ({ project, mapId }, list) => {
        const after = edited(project, mapId, list);
        expect(compareMaps(after, mapId, mapId).differences).toEqual([]);
        const copy = structuredClone(after);
        expect(compareMaps({ project: after, mapId }, { project: copy, mapId }).differences).toEqual([]);
      }),
      runs,
    );
  });

  it('D2: a target just derived shows nothing, also by way of a second target', () => {
    fc.assert(
      fc.property(someMap, edits, ({ project, mapId }, list) => {
        const once = derived(edited(project, mapId, list), mapId);
        const twice = derived(derived(once, 'target', 'second'), mapId, 'third');
        expect(compareMaps(once, mapId, 'target').differences).toEqual([]);
        expect(compareMaps(twice, mapId, 'second').differences).toEqual([]);
        expect(compareMaps(twice, 'third', 'second').differences).toEqual([]);
      }),
      runs,
    );
  });

  it('D3: swapping the maps swaps every difference', () => {
    fc.assert(
      fc.property(twoMaps, ({ project, fromId, toId }) => {
        const forth = compareMaps(project, fromId, toId).differences;
        const back = compareMaps(project, toId, fromId).differences;
        expect(told(back.map(turned))).toEqual(told(forth));
      }),
      runs,
    );
  });

  it('D3: also for maps that share nothing but names', () => {
    fc.assert(
      fc.property(someMap, someMap, (a, b) => {
        const strangers = withNewIds(b.project, b.mapId);
        const [from, to] = [a, { project: strangers, mapId: 'x-map-1' }];
        const forth = compareMaps(from, to);
        expect(told(compareMaps(to, from).differences.map(turned))).toEqual(told(forth.differences));
      }),
      runs,
    );
  });

  it('D4: the first map with the differences carried out is the second', () => {
    fc.assert(
      fc.property(twoMaps, ({ project, fromId, toId }) => {
        const comparison = compareMaps(project, fromId, toId);
        expect(applyDifferences(comparison)).toEqual(mapContents(comparison.to));
        const back = compareMaps(project, toId, fromId);
        expect(applyDifferences(back)).toEqual(mapContents(back.to));
      }),
      runs,
    );
  });

  it('D5: one moved stage is one difference, whichever map comes first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(11), fc.nat(11), (count, which, index) => {
        const { project, mapId } = aProject({
          stages: Array.from({ length: count }, (_, at) => `Stage ${at}`),
        });
        const base = derived(project, mapId);
        const stage = must(stagesOf(base, 'target')[which % count]);
        const editor = createEditor(base);
        const moved = editor.commit(moveStage, { id: stage.id, index: index % count });
        const after = editor.store.getState().project;
        const expected = moved ? [{ kind: 'moved', of: 'stage', toId: stage.id }] : [];
        expect(compareMaps(after, mapId, 'target').differences).toMatchObject(expected);
        expect(compareMaps(after, 'target', mapId).differences).toHaveLength(expected.length);
      }),
      runs,
    );
  });

  it('D6: aligned orders keep the order of both maps and lose nobody', () => {
    fc.assert(
      fc.property(twoMaps, ({ project, fromId, toId }) => {
        const comparison = compareMaps(project, fromId, toId);
        const check = (aligned: Aligned[], from: readonly { id: string }[], to: typeof from) => {
          expect(aligned.flatMap((place) => place.fromId ?? [])).toEqual(from.map(({ id }) => id));
          expect(aligned.flatMap((place) => place.toId ?? [])).toEqual(to.map(({ id }) => id));
        };
        check(alignStages(comparison), stagesOf(project, fromId), stagesOf(project, toId));
        check(alignLanes(comparison), lanesOf(project, fromId), lanesOf(project, toId));
        expect(sharedPlaces(comparison)).toBe(true);
      }),
      runs,
    );
  });
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing');
  return value;
}

/** Records that share a place are partners, and partners that were not moved share one. */
function sharedPlaces(comparison: Comparison): boolean {
  const moved = new Set(
    comparison.differences.flatMap((d) => (d.kind === 'moved' && d.of === 'stage' ? [d.toId] : [])),
  );
  const shared = new Map(alignStages(comparison).map(({ fromId, toId }) => [fromId, toId]));
  return comparison.stages.pairs.every(
    ({ from, to }) => (shared.get(from.id) === to.id) === !moved.has(to.id),
  );
}

/** The same project with every id of a map's own records renamed, so that only names can match. */
function withNewIds(project: Project, mapId: string): Project {
  const text = JSON.stringify(toDocument(project));
  const renamed = text.replace(
    /"(map|stage|lane|card|path|link|finding|feeling|persona|channel)-(\d+)"/g,
    '"x-$1-$2"',
  );
  const copy = fromDocument(JSON.parse(renamed) as ProjectDocument);
  expect(copy.maps[`x-${mapId}`]).toBeDefined();
  return copy;
}
