// The table of widths is what the shipped font says: another version of it must bring another table.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { regular, semibold } from '@/layout/interWidths';
import { fontWidths } from '@tests/support/fontWidths';

const fileOf = (script: string) =>
  fileURLToPath(import.meta.resolve(`@fontsource-variable/inter/files/inter-${script}-wght-normal.woff2`));

describe.each([
  [400, regular],
  [600, semibold],
] as const)('the widths of weight %i', (weight, runs) => {
  it('are those of the font, to a thousandth of its size', () => {
    const shipped = new Map(
      ['latin', 'cyrillic'].flatMap((script) => [...fontWidths(fileOf(script), weight)]),
    );
    const held = runs.flatMap(([first, widths]) =>
      widths.flatMap((width, i) => {
        const own = shipped.get(first + i);
        // Rare signs that the face lacks come from another one, whichever the machine has.
        return own === undefined ? [] : [{ code: (first + i).toString(16), width, own }];
      }),
    );
    expect(held.length).toBeGreaterThan(300);
    expect(held.filter(({ width, own }) => Math.abs(own - width) > 1)).toEqual([]);
  });
});
