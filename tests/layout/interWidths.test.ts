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
    const held = runs.flatMap(([first, widths]) => widths.map((width, i) => ({ code: first + i, width })));
    expect(held.length).toBeGreaterThan(300);
    const wrong = held.filter(({ code, width }) => !(Math.abs((shipped.get(code) ?? NaN) - width) <= 1));
    // Only the soft hyphen is not in the font: nobody draws it.
    expect(wrong).toEqual([{ code: 0xad, width: 0 }]);
  });
});
