// Finding one's way in a scene: the visible, the box of a record, the place of a drop.
import { describe, expect, it } from 'vitest';
import { itemsIn, locate, placeAt } from '@/layout/locate';
import { SIZES } from '@/layout/sizes';
import { aProject } from '@tests/support/aProject';
import { aScene } from '@tests/support/aScene';

const built = aProject({
  stages: ['Need', 'Buy'],
  lanes: ['Website', { kind: 'emotion', name: 'Feelings' }, { kind: 'findings', name: 'Findings' }, 'Shop'],
  cards: { 'Need/Website': ['one', 'two'], 'Buy/Shop': ['three'] },
  findings: [{ title: 'Slow', on: ['two', 'three'] }],
});
const scene = aScene(built);
const { ids } = built;

describe('locate', () => {
  it('finds cards, findings, stages and lanes, and nothing else', () => {
    const two = locate(scene, ids.card('two'));
    expect(two).toMatchObject({ x: SIZES.cellPad, width: 190 });
    expect(locate(scene, ids.finding('Slow'))?.x).toBe(SIZES.cellPad);
    expect(locate(scene, ids.stage('Buy'))).toEqual({
      x: 214,
      y: -48,
      width: 206,
      height: scene.height + 48,
    });
    expect(locate(scene, ids.lane('Shop'))?.height).toBe(scene.rows[3]?.height);
    expect(locate(scene, 'nobody')).toBeUndefined();
  });
});

describe('itemsIn', () => {
  it('finds what a rectangle touches, and only that', () => {
    const box = locate(scene, ids.card('three'));
    if (!box) throw new Error('no card three');
    expect(itemsIn(scene, { ...box, width: 1, height: 1 }).map(({ item }) => item.id)).toEqual([
      ids.card('three'),
    ]);
    // What only borders on the rectangle is not in it, on whichever side.
    for (const [dx, dy] of [
      [0, -box.height],
      [0, box.height],
      [-box.width, 0],
      [box.width, 0],
    ] as const) {
      const beside = itemsIn(scene, { ...box, x: box.x + dx, y: box.y + dy });
      expect(beside.map(({ item }) => item.id)).not.toContain(ids.card('three'));
    }
    expect(itemsIn(scene, { x: -500, y: -500, width: 100, height: 100 })).toEqual([]);
    const all = itemsIn(scene, { x: 0, y: 0, width: scene.width, height: scene.height });
    expect(all).toHaveLength(5);
  });
});

describe('placeAt', () => {
  const at = (card: string, dy: number) => {
    const box = locate(scene, ids.card(card));
    return placeAt(scene, (box?.x ?? 0) + 5, (box?.y ?? 0) + (box?.height ?? 0) / 2 + dy);
  };
  const website = { stageId: ids.stage('Need'), laneId: ids.lane('Website') };

  it('lands before the card whose middle is below the point', () => {
    expect(at('one', -3)).toEqual({ ...website, index: 0 });
    expect(at('one', 3)).toEqual({ ...website, index: 1 });
    expect(at('two', 3)).toEqual({ ...website, index: 2 });
  });

  it('takes no drop in the emotion lane, among findings, or outside', () => {
    const [, emotion, findings] = scene.rows;
    expect(placeAt(scene, 20, (emotion?.y ?? 0) + 5)).toBeUndefined();
    expect(placeAt(scene, 20, (findings?.y ?? 0) + 5)).toBeUndefined();
    expect(placeAt(scene, -5, 20)).toBeUndefined();
    expect(placeAt(scene, 20, scene.height + 5)).toBeUndefined();
    expect(placeAt(scene, 5000, 20)).toBeUndefined();
  });
});
