// Several curves in one lane: points never lie on one another, names stand apart, and a place means the nearest curve.
import { describe, expect, it } from 'vitest';
import { emotionIn } from '@/layout/lanes/emotion';
import { NAME_LINE } from '@/layout/lanes/curveNames';
import { spreadEmotion } from '@/layout/lanes/emotionCurves';
import { nearestCurve, nearestPoint } from '@/layout/lanes/nearestCurve';
import { CURVE_SHAPES } from '@/layout/icons';
import type { Curve, Emotion } from '@/layout/scene';
import { SIZES } from '@/layout/sizes';
import type { Feeling } from '@/model/types';
import { aProject, type ProjectParts } from '@tests/support/aProject';
import { aLayout, aScene } from '@tests/support/aScene';

const NAMES = [
  'Anna',
  'Viktor',
  'Alexandra',
  'Bo',
  'Chen',
  'Dora',
  'Emil',
  'Fay',
  'Gus',
  'Hana',
  'Ida',
  'Jon',
];
/** Half of a face, and half of any other shape. */
const [FACE, SHAPE] = [SIZES.faceRadius, 7];

function emotionOf(count: number, felt: Record<string, number>, more: Partial<ProjectParts> = {}): Emotion {
  const personas = NAMES.slice(0, count);
  const shown = emotionIn(
    aScene(
      aProject({
        stages: ['A', 'B', 'C'],
        lanes: ['Website', { kind: 'emotion', name: 'Feelings' }],
        cards: { 'A/Website': ['a1', 'a2'] },
        personas,
        feelings: Object.fromEntries(personas.map((name) => [name, felt])),
        ...more,
      }),
    ),
  );
  if (!shown) throw new Error('no emotion lane');
  return shown;
}

/** The gap between the nearest two points of different curves, whichever of them is in front. */
function narrowest(curves: readonly Curve[]): number {
  const xs = curves.flatMap(({ points }) => points.map(({ x }) => x)).sort((a, b) => a - b);
  return Math.min(...xs.slice(1).map((x, i) => x - (xs[i] ?? 0)));
}

describe('several curves', () => {
  it.each([2, 3, 4, 5, 6])('%i personas who feel alike have points that never touch', (count) => {
    const { curves } = emotionOf(count, { A: 1, B: 1, C: 1 });
    expect(narrowest(curves)).toBeGreaterThanOrEqual(FACE + SHAPE);
    expect(new Set(curves.map(({ index }) => index % CURVE_SHAPES.length)).size).toBe(count);
  });

  it('points at touchpoints of one stage stay apart and in reading order', () => {
    const { curves } = emotionOf(3, { A: 0, a1: 0, a2: 0, B: 0 });
    expect(narrowest(curves)).toBeGreaterThanOrEqual(FACE + SHAPE);
    for (const { points } of curves) {
      const xs = points.map(({ x }) => x);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
    }
  });

  it('stay in their columns, and a single one stands in the middle', () => {
    for (const count of [1, 2, 6, 12]) {
      const { curves } = emotionOf(count, { A: 1, C: -1 });
      const column = SIZES.columnWidth;
      for (const { points } of curves)
        for (const [i, { x }] of points.entries()) {
          const left = i === 0 ? 0 : 2 * (column + SIZES.columnGap);
          expect(x).toBeGreaterThanOrEqual(left + FACE);
          expect(x).toBeLessThanOrEqual(left + column - FACE);
        }
    }
    expect(emotionOf(1, { A: 1 }).curves[0]?.points[0]?.x).toBe(SIZES.columnWidth / 2);
    expect(emotionOf(1, { A: 1, B: 1 }).curves[0]).not.toHaveProperty('name');
  });

  it('names at one end stand below one another within the row, whole', () => {
    const { curves, height } = emotionOf(6, { A: -2, B: 1, C: -2 });
    const names = curves.flatMap(({ name }) => name ?? []).sort((a, b) => a.y - b.y);
    expect(names).toHaveLength(6);
    for (const [i, { y, lines }] of names.entries()) {
      const end = y + lines.length * NAME_LINE;
      expect(end).toBeLessThanOrEqual(names[i + 1]?.y ?? height);
      expect(lines.join('')).not.toContain('…');
    }
  });

  it('beyond six the others are folded into lines without names, in whose middle a gap is left', () => {
    const { curves } = emotionOf(12, { A: 1, B: 1 });
    expect(curves.filter(({ folded }) => folded).map(({ persona }) => persona.name)).toEqual(NAMES.slice(6));
    const [folded] = curves.filter((curve) => curve.folded);
    expect(folded).not.toHaveProperty('name');
    const beside = curves.filter((curve) => !curve.folded);
    expect(narrowest([...beside, ...(folded ? [folded] : [])])).toBeGreaterThanOrEqual(FACE + SHAPE);
  });

  it('a feeling that changes draws its own curve anew and leaves the others the same objects', () => {
    const personas = NAMES;
    const { project, mapId } = aProject({
      stages: ['A', 'B', 'C'],
      lanes: [{ kind: 'emotion', name: 'Feelings' }],
      personas,
      feelings: Object.fromEntries(personas.map((name) => [name, { A: 1, B: 0 }])),
    });
    const layout = aLayout();
    const before = emotionIn(layout(project, mapId))?.curves ?? [];
    const last = before.at(-1)?.points[0]?.feeling;
    const changed = { ...last, value: -2 } as Feeling;
    const next = { ...project, feelings: { ...project.feelings, [changed.id]: changed } };
    const after = emotionIn(layout(next, mapId))?.curves ?? [];
    expect(after).toHaveLength(personas.length);
    expect(after.slice(0, -1).every((curve, at) => curve === before[at])).toBe(true);
    expect(after.at(-1)).not.toBe(before.at(-1));
    expect(emotionIn(aLayout()(next, mapId))?.curves).toEqual(after);
  });

  it('in a row of another height the names follow their points, still apart', () => {
    const shown = emotionOf(3, { A: 1, B: 1 });
    const moved = spreadEmotion(shown, (x) => x + 50, 300);
    const names = moved.curves.flatMap(({ name }) => name ?? []).sort((a, b) => a.y - b.y);
    expect(names.map(({ x }) => x)).toEqual(shown.curves.map(({ name }) => (name?.x ?? 0) + 50));
    expect((names[1]?.y ?? 0) - (names[0]?.y ?? 0)).toBeGreaterThanOrEqual(NAME_LINE);
    const middle = (names[1]?.y ?? 0) + NAME_LINE / 2;
    expect(Math.abs(middle - (moved.curves[0]?.points.at(-1)?.y ?? 0))).toBeLessThan(2 * NAME_LINE);
  });
});

describe('the curve that a place means', () => {
  const { curves, zeroY, unit } = emotionOf(
    6,
    { A: 1, B: 1, C: 1 },
    {
      feelings: Object.fromEntries(
        NAMES.slice(0, 6).map((name, i) => [name, { A: 2 - i * 0.8, B: 2 - i * 0.8, C: 2 - i * 0.8 }]),
      ),
    },
  );

  it('is the nearest of six, between its points as well', () => {
    for (const [i, curve] of curves.entries()) {
      const [first, second] = curve.points;
      const x = ((first?.x ?? 0) + (second?.x ?? 0)) / 2 - 5;
      const near = nearestCurve(curves, { x, y: zeroY - (2 - i * 0.8) * unit + 3 }, 12);
      expect(near?.curve).toBe(curve);
      expect(near?.point).toBe(first);
    }
  });

  it('is none where none is in reach', () => {
    expect(nearestCurve(curves, { x: 300, y: zeroY - 3 * unit }, 12)).toBeUndefined();
  });

  it('a press beside two points means the nearer one', () => {
    const [a, b] = emotionOf(2, { A: 0 }).curves;
    const [left, right] = [a?.points[0], b?.points[0]];
    const y = left?.y ?? 0;
    const towards = (share: number) => (left?.x ?? 0) + ((right?.x ?? 0) - (left?.x ?? 0)) * share;
    const both = [a, b].flatMap((curve) => curve ?? []);
    expect(nearestPoint(both, { x: towards(0.4), y })?.point).toBe(left);
    expect(nearestPoint(both, { x: towards(0.6), y })?.point).toBe(right);
  });
});
