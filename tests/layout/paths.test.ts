// The steps of paths: a way back keeps apart from the step that it returns on, wherever its cards stand.
import { describe, expect, it } from 'vitest';
import type { PathStep } from '@/layout/scene';
import { aProject } from '@tests/support/aProject';
import { aScene } from '@tests/support/aScene';

const cards = {
  'Need/Web': ['search', 'guide'],
  'Need/Shop': ['looks in', 'asks', 'leaves'],
  'Buy/Web': ['pays'],
  'Buy/Shop': ['price'],
  'Use/Web': ['form'],
  'Use/Shop': ['desk'],
};
const stepsOf = (...walk: string[]): readonly PathStep[] => {
  const built = aProject({
    stages: ['Need', 'Buy', 'Use'],
    lanes: ['Web', 'Shop'],
    cards,
    paths: { P: walk },
  });
  return aScene(built).paths[0]?.steps ?? [];
};

type Stretch = { x: number; y: number; x2: number; y2: number };
/** The straight stretches of a step in scene units, corners not rounded, up to the arrow's point. */
function stretchesOf({ line, y: top, tip }: PathStep): Stretch[] {
  const points = line.flatMap((segment) => {
    if (segment.kind === 'close') return [];
    const [x, y] = segment.kind === 'corner' ? segment.corner : segment.to;
    return [{ x, y: y + top }];
  });
  points.push({ x: tip.x, y: tip.y + top });
  return points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return {
      x: Math.min(from.x, to.x),
      x2: Math.max(from.x, to.x),
      y: Math.min(from.y, to.y),
      y2: Math.max(from.y, to.y),
    };
  });
}
/** How far two stretches run side by side on the same track, nearer than the width of an arrow. */
function shared(a: Stretch, b: Stretch): number {
  const along = Math.min(a.x2, b.x2) - Math.max(a.x, b.x);
  const down = Math.min(a.y2, b.y2) - Math.max(a.y, b.y);
  return Math.min(along, down) > -5 ? Math.max(along, down) : 0;
}
const farthestShared = (one: PathStep, other: PathStep): number =>
  Math.max(0, ...stretchesOf(one).flatMap((a) => stretchesOf(other).map((b) => shared(a, b))));

describe('a step that leaves a card where the path has come in', () => {
  it.each([
    ['to the right, after a way around a card', ['search', 'looks in', 'pays']],
    ['up and to the right', ['search', 'leaves', 'pays']],
    ['back to the left, to a new card', ['search', 'pays', 'guide']],
    ['down its own stage', ['search', 'looks in', 'leaves']],
  ])('runs apart from the step before: %s', (_name, walk) => {
    const [first, second] = stepsOf(...walk);
    if (!first || !second) throw new Error('two steps expected');
    expect(farthestShared(first, second)).toBeLessThanOrEqual(12);
  });

  it("keeps the path's own track where the path goes on at the other side", () => {
    const [, on] = stepsOf('search', 'pays', 'form');
    expect(on?.line).toEqual(stepsOf('pays', 'form')[0]?.line);
  });
});

describe('a return step of a path', () => {
  it.each([
    ['to the card beside it', 'search', 'pays'],
    ['across a stage', 'search', 'form'],
    ['to the card below', 'search', 'guide'],
    ['to another lane of the stage', 'search', 'looks in'],
    ['past a card of its stage', 'search', 'leaves'],
    ['down and to the right', 'search', 'price'],
    ['up and to the right', 'looks in', 'pays'],
    ['down and to the left', 'form', 'looks in'],
    ['up and to the left', 'desk', 'search'],
  ])('runs apart from the step it returns on: %s', (_name, a, b) => {
    const [there, back] = stepsOf(a, b, a);
    if (!there || !back) throw new Error('two steps expected');
    // At most they cross: side by side they never share a track.
    expect(farthestShared(there, back)).toBeLessThanOrEqual(12);
    expect([back.tip.x - there.tip.x, back.tip.y - there.tip.y]).not.toEqual([0, 0]);
  });

  it('is found over more than two cards, and a step that only goes on keeps its track', () => {
    const loop = stepsOf('search', 'pays', 'form', 'search');
    const straight = stepsOf('search', 'pays', 'form');
    expect(loop.slice(0, 2).map(({ line }) => line)).toEqual(straight.map(({ line }) => line));
    const [first, , back] = loop;
    const start = first?.line[0];
    if (start?.kind !== 'move') throw new Error('a line begins with a move');
    expect(back?.tip.y).not.toBe(start.to[1]);
  });
});
