import { describe, expect, it } from 'vitest';
import { byOrder, inOrder, isOrderKey, keyAt, keyBetween, keysBetween } from '@/model/order';

describe('order', () => {
  it('puts a newcomer exactly where it was asked for', () => {
    const siblings = keysBetween(null, null, 3).map((order, index) => ({ id: `c${index}`, order }));
    for (const index of [0, 1, 2, 3]) {
      const newcomer = { id: 'new', order: keyAt(siblings, index) };
      expect(inOrder([...siblings, newcomer]).findIndex((record) => record.id === 'new')).toBe(index);
    }
  });

  it('breaks a tie on the id, so that every machine agrees', () => {
    expect(byOrder({ id: 'a', order: 'a0' }, { id: 'b', order: 'a0' })).toBeLessThan(0);
    expect(byOrder({ id: 'b', order: 'a0' }, { id: 'a', order: 'a0' })).toBeGreaterThan(0);
  });

  it('tells a usable key from an unusable one', () => {
    expect(isOrderKey(keyBetween(null, null))).toBe(true);
    for (const bad of ['', 'zz', 'a00', 12, null, 'ключ']) expect(isOrderKey(bad)).toBe(false);
    // Between two long ones only longer ones fit: a file that is full of them is given new keys.
    expect(isOrderKey(`a0${'V'.repeat(198)}`)).toBe(true);
    expect(isOrderKey(`a0${'V'.repeat(199)}`)).toBe(false);
  });
});
