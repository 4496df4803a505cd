// Laws: whatever has keys stands on the sheet, and no key stands for two things in one place.
import { describe, expect, test } from 'vitest';
import { actions } from '@/views/actions/actions';
import { handMoves } from '@/views/palette/handMoves';
import { sheetOf } from '@/views/palette/sheet';

const sections = sheetOf(actions, handMoves);
const rows = sections.flatMap((section) => section.rows);

describe('the shortcut sheet', () => {
  test('holds every action that has keys, with all of them', () => {
    const withKeys = actions.filter((action) => action.shortcuts?.length);
    expect(withKeys.length).toBeGreaterThan(20);
    for (const { id, shortcuts } of withKeys) {
      const row = rows.find(({ ids }) => ids.includes(id));
      if (row?.family) expect(row.family, id).toEqual(expect.arrayContaining([...(shortcuts ?? [])]));
      else
        expect(
          row?.ways.map(({ keys }) => keys),
          id,
        ).toEqual(shortcuts);
    }
  });

  test('names each thing once under a heading, and leaves no heading empty', () => {
    for (const { title, rows: own } of sections) {
      expect(own.length, title).toBeGreaterThan(0);
      const named = own.map(({ does, ways }) => `${does}: ${ways.map(({ keys }) => keys).join()}`);
      expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([]);
    }
  });

  test('tells a way for everything', () => {
    for (const { does, ways, family = [] } of rows) {
      expect(ways.length + family.length, does).toBeGreaterThan(0);
    }
  });

  test('tells a scale of digits in one row, by its ends', () => {
    const scales = rows.filter(({ family }) => family);
    expect(scales.map(({ family }) => family)).toEqual(
      expect.arrayContaining([
        ['0', '1', '2', '3', '4', '5'],
        ['1', '2', '3', '4', '5'],
      ]),
    );
  });

  test.each(['writing', 'curve'] as const)(
    'while hands are busy there, no key means two things: %s',
    (group) => {
      const keys = handMoves
        .filter((move) => move.group === group)
        .flatMap(({ ways }) => ways.map((way) => way.keys));
      expect(keys.filter((key, at) => key !== undefined && keys.indexOf(key) !== at)).toEqual([]);
    },
  );
});
