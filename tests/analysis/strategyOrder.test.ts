// The order in which strategies can be begun, and the circles that have none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dependenceOrder, wouldCircle } from '@/analysis/strategyOrder';

type Waiting = { id: string; dependsOnIds?: string[] };
const of = (waits: Record<string, string[]>): Waiting[] =>
  Object.entries(waits).map(([id, dependsOnIds]) => ({ id, dependsOnIds }));
const finder = (all: readonly Waiting[]) => (id: string) => all.find((one) => one.id === id);

describe('dependenceOrder', () => {
  it('puts each after what it depends on and keeps the order of the others', () => {
    const { order, depth, circular } = dependenceOrder(of({ a: ['c'], b: [], c: ['d'], d: [], e: ['gone'] }));
    expect(order.map(({ id }) => id)).toEqual(['b', 'd', 'e', 'c', 'a']);
    expect([...depth]).toEqual([
      ['b', 0],
      ['d', 0],
      ['e', 0],
      ['c', 1],
      ['a', 2],
    ]);
    expect(circular).toEqual([]);
  });

  it('tells of a circle, and of what waits for it', () => {
    const { order, circular } = dependenceOrder(of({ a: ['b'], b: ['a'], c: ['a'], d: [] }));
    expect(order.map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
    expect(circular).toEqual(['a', 'b', 'c']);
  });
});

describe('wouldCircle', () => {
  it('sees it over any number of others, and in a file that has one already', () => {
    const all = of({ a: [], b: ['a'], c: ['b'], x: ['y'], y: ['x'] });
    expect(wouldCircle(finder(all), 'a', 'c')).toBe(true);
    expect(wouldCircle(finder(all), 'a', 'a')).toBe(true);
    expect(wouldCircle(finder(all), 'c', 'a')).toBe(false);
    expect(wouldCircle(finder(all), 'a', 'x')).toBe(false);
  });

  it('refused, leaves every plan with an order', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const wish = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 20 }), (wishes) => {
        const all: Waiting[] = ids.map((id) => ({ id, dependsOnIds: [] }));
        for (const [id, onId] of wishes)
          if (!wouldCircle(finder(all), id, onId)) finder(all)(id)?.dependsOnIds?.push(onId);
        const { order, circular } = dependenceOrder(all);
        expect(circular).toEqual([]);
        const at = new Map(order.map(({ id }, place) => [id, place]));
        for (const { id, dependsOnIds = [] } of all)
          for (const onId of dependsOnIds) expect(at.get(onId)).toBeLessThan(at.get(id) ?? 0);
      }),
    );
  });
});
