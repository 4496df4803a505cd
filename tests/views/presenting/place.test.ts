// Laws of the walk: which steps there are, how each move goes, and what stays when a record is gone.
import { describe, expect, test } from 'vitest';
import { lanesOf, stagesOf } from '@/model/select';
import { presentKeyOf, presentKeys } from '@/views/presenting/keys';
import { firstPlace, type Move, moved, type Place, pressOf } from '@/views/presenting/place';
import { stepIndex, stepsOf } from '@/views/presenting/steps';
import { aProject } from '../../support/aProject';

const built = aProject({
  stages: ['Need', 'Buy', 'Use'],
  lanes: ['Website', { kind: 'actions', name: 'Actions' }],
});
const { project, mapId } = built;
const stages = stagesOf(project, mapId);
const lanes = lanesOf(project, mapId);
const steps = stepsOf(stages, lanes, 'stages');
const walk = (from: Partial<Place>, ...moves: Move[]): Place =>
  moves.reduce<Place>((place, move) => ({ ...place, ...moved(place, steps, move) }), {
    ...firstPlace(0),
    ...from,
  });

describe('the steps', () => {
  test('are the whole map, each stage from left to right, and the whole map again', () => {
    expect(steps.map(({ key }) => key)).toEqual(['first', ...stages.map(({ id }) => id), 'last']);
  });

  test('lane by lane they leave out what is collapsed', () => {
    const [first, ...rest] = lanes;
    const folded = [{ ...first, collapsed: true }, ...rest] as typeof lanes;
    expect(stepsOf(stages, folded, 'lanes').map(({ key }) => key)).toEqual(['first', rest[0]?.id, 'last']);
  });

  test('of an empty map are one: the map itself', () => {
    expect(stepsOf([], [], 'stages')).toEqual([{ kind: 'whole', key: 'first' }]);
  });

  test('a place whose stage is gone stands at the step that took its number', () => {
    expect(stepIndex(steps, { key: 'gone', at: 2 })).toBe(2);
    expect(stepIndex(steps, { key: 'gone', at: 99 })).toBe(steps.length - 1);
    expect(stepIndex(steps, { key: stages[2]?.id ?? '', at: 1 })).toBe(3);
  });
});

describe('the moves', () => {
  test('begin at the step of the address, which is known by its number', () => {
    const back = firstPlace(0, 2);
    expect(stepIndex(steps, back)).toBe(2);
    expect(moved(back, steps, 'next')).toMatchObject({ key: stages[2]?.id, at: 3 });
    // A step that goes on is seen to its end also then.
    const long = { ...back, parts: new Map([[stages[1]?.id ?? '', 1]]) };
    expect(moved(long, steps, 'next')).toMatchObject({ part: 1 });
  });

  test('next and previous walk the steps and stop at both ends', () => {
    const far = walk({}, ...Array.from({ length: 9 }, () => 'next' as const));
    expect(far).toMatchObject({ key: 'last', at: 4 });
    expect(walk(far, 'previous').key).toBe(stages[2]?.id);
    expect(walk({}, 'previous').key).toBe('first');
    expect(walk({}, 'last').key).toBe('last');
    expect(walk(far, 'first')).toMatchObject({ key: 'first', at: 0, part: 0 });
  });

  test('a step that is larger than the screen is seen to its end before the next one', () => {
    const key = stages[0]?.id ?? '';
    const long = { key, at: 1, parts: new Map([[key, 2]]) };
    expect(walk(long, 'next')).toMatchObject({ at: 1, part: 1 });
    expect(walk(long, 'next', 'next', 'next')).toMatchObject({ at: 2, part: 0 });
    expect(walk({ ...long, part: 1 }, 'previous')).toMatchObject({ at: 1, part: 0 });
    expect(walk(long, 'next', 'next', 'next', 'previous')).toMatchObject({ at: 1, part: 2 });
  });

  test('each press counts once, there and back', () => {
    const parts = new Map(stages.map(({ id }, at) => [id, at]));
    let place = walk({ parts });
    const { of } = pressOf(place, steps);
    expect(of).toBe(steps.length + 0 + 1 + 2);
    for (let press = 1; press < of; press += 1) {
      expect(pressOf(place, steps).at).toBe(press);
      place = walk(place, 'next');
    }
    expect(place.key).toBe('last');
    for (let press = of; press > 1; press -= 1) {
      expect(pressOf(place, steps).at).toBe(press);
      place = walk(place, 'previous');
    }
    expect(place).toMatchObject({ key: 'first', part: 0 });
  });

  test('a part that is beyond the screen since it grew counts as the last there is', () => {
    const key = stages[1]?.id ?? '';
    const place = walk({ key, at: 2, part: 3, parts: new Map([[key, 1]]) });
    expect(pressOf(place, steps)).toEqual({ at: 4, of: 6 });
    expect(walk(place, 'next')).toMatchObject({ at: 3, part: 0 });
    expect(walk(place, 'previous')).toMatchObject({ at: 2, part: 0 });
  });

  test('any step brings a black screen back, even where there is none to go to', () => {
    expect(walk({}, 'black').black).toBe(true);
    expect(walk({}, 'black', 'black').black).toBe(false);
    expect(walk({}, 'black', 'previous').black).toBe(false);
    expect(walk({}, 'black', 'next')).toMatchObject({ black: false, at: 1 });
  });

  test('another order begins again', () => {
    expect(walk({ at: 3, key: 'x' }, { order: 'lanes' })).toMatchObject({
      order: 'lanes',
      at: 0,
      key: 'first',
    });
  });
});

describe('the keys', () => {
  const press = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

  test('mean one thing each', () => {
    const all = Object.values(presentKeys).flat();
    expect(new Set(all).size).toBe(all.length);
  });

  test('blacken on a Russian keyboard as well, and leave what the browser means alone', () => {
    expect(presentKeyOf({ ...press, key: 'и', code: 'KeyB' })).toBe('black');
    expect(presentKeyOf({ ...press, key: 'PageDown' })).toBe('next');
    expect(presentKeyOf({ ...press, key: ' ', shiftKey: true })).toBe('previous');
    expect(presentKeyOf({ ...press, key: 'f', ctrlKey: true })).toBeUndefined();
  });
});
