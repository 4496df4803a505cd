// The emotion lane: unknown is a gap, points stand in reading order, assumptions are dashed, peaks are marked.
import { describe, expect, it } from 'vitest';
import { partOf } from '@/analysis/shownProject';
import { emotionIn } from '@/layout/lanes/emotion';
import type { Curve } from '@/layout/scene';
import { SIZES } from '@/layout/sizes';
import { aProject, type ProjectParts } from '@tests/support/aProject';
import { aScene } from '@tests/support/aScene';

const base: ProjectParts = {
  stages: ['A', 'B', 'C', 'D'],
  lanes: ['Website', 'Shop', { kind: 'emotion', name: 'Feelings' }],
  cards: { 'A/Shop': ['a2'], 'A/Website': ['a1'], 'B/Website': ['b1'] },
  personas: ['Olga', 'Mark'],
  map: { showEvidence: true },
};
function curvesOf(feelings: NonNullable<ProjectParts['feelings']>): readonly Curve[] {
  const shown = emotionIn(aScene(aProject({ ...base, feelings })));
  if (!shown) throw new Error('no emotion lane');
  return shown.curves;
}
const known = (value: number) => ({ value, answers: 10 });

describe('the emotion lane', () => {
  it('a stage-level feeling stands in the centre, those of one stage spread in reading order', () => {
    const [olga] = curvesOf({ Olga: { a2: 2, a1: 1, B: 0 } });
    expect(olga?.points.map(({ feeling, x }) => [feeling.value, x])).toEqual([
      [1, 51.5],
      [2, 154.5],
      [0, 214 + 103],
    ]);
  });

  it('+2 is high, -2 is low, and both leave room for a face', () => {
    const [olga] = curvesOf({ Olga: { A: 2, B: -2, C: 0 } });
    const [high, low, zero] = olga?.points.map(({ y }) => y) ?? [];
    expect(high).toBeGreaterThanOrEqual(SIZES.faceRadius);
    expect(low).toBeLessThanOrEqual(SIZES.emotionHeight - SIZES.faceRadius);
    expect(zero).toBe(SIZES.emotionHeight / 2);
  });

  it('a stage without a feeling is a gap, never a zero', () => {
    const [olga] = curvesOf({ Olga: { A: known(1), B: known(0), D: known(-1) } });
    expect(olga?.runs.map((run) => run.points.map(({ feeling }) => feeling.value))).toEqual([[1, 0], [-1]]);
    expect(olga?.runs[1]).not.toHaveProperty('line');
    expect(olga?.runs[1]).not.toHaveProperty('area');
  });

  it('a stretch with an assumption at either end is dashed, one between sourced points is not', () => {
    const [olga] = curvesOf({ Olga: { A: known(1), B: known(0), C: -1, D: known(1) } });
    expect(olga?.runs.map(({ dashed, points }) => [dashed, points.length])).toEqual([
      [false, 2],
      [true, 3],
    ]);
    const [solid, dashed] = olga?.runs ?? [];
    const end = solid?.line?.at(-1);
    expect(dashed?.line?.[0]).toEqual({ kind: 'move', to: end && 'to' in end && end.to });
  });

  it('a picture of some stages marks the peaks of the whole way alone', () => {
    const whole = aProject({ ...base, feelings: { Olga: { A: 2, B: -2, C: 0, D: 1 } } });
    const stageIds = (...names: string[]) =>
      new Set(
        Object.values(whole.project.stages).flatMap(({ id, name }) => (names.includes(name) ? id : [])),
      );
    const peaksIn = (...names: string[]) => {
      const project = partOf(whole.project, whole.mapId, { stageIds: stageIds(...names) });
      return emotionIn(aScene({ ...whole, project }))?.curves[0]?.points.map(({ peak }) => peak);
    };
    expect(peaksIn('A', 'B', 'C', 'D')).toEqual(['highest', 'lowest', undefined, 'last']);
    expect(peaksIn('B', 'C')).toEqual(['lowest', undefined]);
    expect(peaksIn('C', 'D')).toEqual([undefined, 'last']);
  });

  it('zero answers are no source', () => {
    const [olga] = curvesOf({ Olga: { A: { value: 1, answers: 0 }, B: known(1) } });
    expect(olga?.points.map(({ evidence }) => evidence)).toEqual(['assumption', 'researched']);
  });

  it('marks the highest, the lowest and the last', () => {
    const [olga] = curvesOf({ Olga: { A: known(0), B: known(2), C: known(-2), D: known(1) } });
    expect(olga?.points.map(({ peak, label }) => [peak, label])).toEqual([
      [undefined, undefined],
      ['highest', 'peak'],
      ['lowest', 'low'],
      ['last', 'end'],
    ]);
  });

  it('of several curves each has its peaks, and its name at the end instead of a word', () => {
    const [olga, mark] = curvesOf({
      Olga: { A: known(0), B: known(2), C: known(-2), D: known(1) },
      Mark: { A: 1, B: 2, C: 1 },
    });
    expect(olga?.points.map(({ label }) => label)).toEqual([undefined, 'peak', 'low', undefined]);
    expect(mark?.points.map(({ peak, label }) => [peak, label])).toEqual([
      ['lowest', 'low'],
      ['highest', 'peak'],
      ['last', undefined],
    ]);
    expect([olga?.name?.lines, mark?.name?.lines]).toEqual([['Olga +1'], ['Mark +1']]);
    expect(olga?.name?.x).toBeGreaterThan((olga?.points.at(-1)?.x ?? 0) + SIZES.faceRadius);
  });

  it('words stand where the curve is not: over a summit, under a dip, and past the slope at the end', () => {
    const [olga] = curvesOf({ Olga: { A: known(0), B: known(2), C: known(-2), D: known(1) } });
    expect(olga?.points.map(({ labelSide }) => labelSide)).toEqual([undefined, 'above', 'below', 'above']);
    const [falling] = curvesOf({ Olga: { A: known(-1), B: known(2), C: known(1) } });
    expect(falling?.points.at(-1)).toMatchObject({ peak: 'last', labelSide: 'below' });
  });

  it('a flat curve has no peaks, and a single point none at all', () => {
    expect(curvesOf({ Olga: { A: 1, B: 1 } })[0]?.points.map(({ peak }) => peak)).toEqual([
      undefined,
      'last',
    ]);
    expect(curvesOf({ Olga: { A: 1 } })[0]?.points[0]?.peak).toBeUndefined();
  });

  it('the curve never overshoots its points', () => {
    const [olga] = curvesOf({ Olga: { A: known(0), B: known(2), C: known(2), D: known(-2) } });
    const ys = olga?.points.map(({ y }) => y) ?? [];
    const segments = (olga?.runs ?? []).flatMap((run) => run.line ?? []);
    expect(segments.map(({ kind }) => kind)).toEqual(['move', 'cubic', 'cubic', 'cubic']);
    const points = segments.flatMap((segment) =>
      segment.kind === 'cubic' ? [segment.out, segment.into, segment.to] : [],
    );
    for (const [, y] of points) {
      expect(y).toBeGreaterThanOrEqual(Math.min(...ys) - 0.01);
      expect(y).toBeLessThanOrEqual(Math.max(...ys) + 0.01);
    }
  });
});
