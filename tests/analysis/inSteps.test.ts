// Work in steps comes to what the same work at once comes to: a comparison, a layout, two maps on one grid.
import { describe, expect, it } from 'vitest';
import { alignLanes, alignStages } from '@/analysis/align';
import { compareMaps, comparing } from '@/analysis/compare';
import { alignScenes, aligning } from '@/layout/alignScenes';
import { createTableMeasure } from '@/layout/fontMetrics';
import { createLayout } from '@/layout/layoutMap';
import { finish, type Steps } from '@/model/steps';
import { sceneWords } from '@tests/support/aScene';
import { sampleComparison } from '@tests/support/sampleComparison';

const { project, fromMapId, toMapId } = sampleComparison(300, 60);
const [from, to] = [fromMapId, toMapId].map((mapId) => ({ project, mapId }));
const fresh = () => createLayout({ measure: createTableMeasure(), words: sceneWords });

/** Carries work out with something else done at each step; tells how often it stopped. */
function interrupted<T>(steps: Steps<T>, between: () => void): { value: T; stops: number } {
  for (let stops = 0; ; stops += 1) {
    const step = steps.next();
    if (step.done) return { value: step.value, stops };
    between();
  }
}

describe('work in steps', () => {
  it('compares as at once', () => {
    if (!from || !to) throw new Error('two maps are missing');
    const { value, stops } = interrupted(comparing(from, to), () => void compareMaps(to, from));
    expect(value).toEqual(compareMaps(project, fromMapId, toMapId));
    expect(value.differences.length).toBeGreaterThan(60);
    expect(stops).toBeGreaterThan(5);
  });

  it('lays a map out as at once, also while other maps are laid out in between', () => {
    const layout = fresh();
    const { value, stops } = interrupted(
      layout.inSteps(project, fromMapId),
      () => void layout(project, toMapId),
    );
    expect(value).toEqual(fresh()(project, fromMapId));
    expect(stops).toBeGreaterThan(5);
    // What was laid out in steps is known to whoever asks at once, and the other way round.
    expect(layout(project, fromMapId)).toBe(value);
    expect(finish(layout.inSteps(project, fromMapId))).toBe(value);
  });

  it('puts two maps on one grid as at once', () => {
    const layout = fresh();
    const comparison = compareMaps(project, fromMapId, toMapId);
    const grid = [
      layout(project, fromMapId),
      layout(project, toMapId),
      alignStages(comparison),
      alignLanes(comparison),
      { room: () => 12 },
    ] as const;
    expect(interrupted(aligning(...grid), () => undefined).value).toEqual(alignScenes(...grid));
  });
});
