// Laws of order, over random sequences of insertions and moves:
// O1 a list sorted by its keys is the list that an array would hold after the same insertions.
// O2 no two siblings ever share a key, and every key stays one that more can be put beside.
// O3 sorting does not depend on the order in which the records came.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, isOrderKey, keyAt, type Ordered } from '@/model/order';

const steps = fc.array(fc.record({ take: fc.nat(50), to: fc.nat(60) }), { minLength: 1, maxLength: 60 });

/** Plays the steps on ordered records and on a plain array: an even `take` inserts, an odd one moves. */
function play(list: { take: number; to: number }[]): { records: Ordered[]; plain: string[] } {
  let records: Ordered[] = [];
  let plain: string[] = [];
  list.forEach(({ take, to }, at) => {
    const moves = take % 2 === 1 && plain.length > 0;
    const id = moves ? (plain[take % plain.length] ?? '') : `record-${at}`;
    const others = records.filter((record) => record.id !== id);
    const place = to % (others.length + 1);
    records = inOrder([...others, { id, order: keyAt(others, place) }]);
    plain = plain.filter((other) => other !== id).toSpliced(place, 0, id);
  });
  return { records, plain };
}

describe('order', () => {
  it('O1: keys put the records where an array would', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { records, plain } = play(list);
        expect(records.map((record) => record.id)).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });

  it('O2: keys are never shared and never wear out', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const { records } = play(list);
        expect(new Set(records.map((record) => record.order)).size).toBe(records.length);
        for (const { order } of records) expect(isOrderKey(order)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('O3: sorting forgets how the records came', () => {
    const shuffled = steps.chain((list) => {
      const { records } = play(list);
      return fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }));
    });
    fc.assert(
      fc.property(shuffled, ([records, other]) => {
        expect(inOrder(other)).toEqual(records);
      }),
      { numRuns: 200 },
    );
  });
});
