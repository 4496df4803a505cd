// The palette of a project's look: whatever colours somebody chooses, words and lines can be seen.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart, contrast, greyOf, hexOf, luminance, reaching, seen } from '@/layout/colour';
import { lookAlike, mendedColour, paletteOf, savesInk } from '@/layout/lookPalette';
import { PALETTES, valueTone } from '@/layout/palette';
import { COLOURS } from '@/model/constants';
import type { Look, Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const wearing = (look: Omit<Look, 'id'>): Project => {
  const { project } = aProject({ stages: ['Find', 'Buy'], lanes: ['Website'] });
  return { ...project, looks: { look: { id: 'look', ...look } } };
};

describe('colours by number', () => {
  test('contrast is that of the standard: black on white 21, a colour on itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#4a7dc4', '#4a7dc4')).toBe(1);
    // Worked by hand: #777777 has a luminance of 0.1845, so (1.05) / (0.2345).
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
  });

  test('a colour goes to OKLCH and comes back as itself', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        expect(contrast(hexOf(seen(colour)), colour)).toBeLessThan(1.03);
      }),
    );
  });

  test('a grey keeps the luminance of its colour', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        expect(Math.abs(luminance(greyOf(colour)) - luminance(colour))).toBeLessThan(0.005);
      }),
    );
  });

  test('what reaches a contrast stays, anything else is moved until it does', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const moved = reaching(colour, ['#ffffff', '#f5f3ee'], 3);
        expect(contrast(moved, '#f5f3ee')).toBeGreaterThanOrEqual(3);
        if (contrast(colour, '#f5f3ee') >= 3) expect(moved).toBe(colour);
      }),
    );
  });
});

describe('the palette of a look', () => {
  test('without a look it is the usual one', () => {
    const { project } = aProject({ stages: ['Find'], lanes: ['Website'] });
    expect(paletteOf(project, 'dark')).toBe(PALETTES.dark);
  });

  test('any colours: ink 4.5:1 on its ground, strong tones and the accent 3:1 on paper and card', () => {
    fc.assert(
      fc.property(
        fc.array(hex, { minLength: 1, maxLength: 8 }),
        hex,
        fc.constantFrom('light', 'dark', 'print'),
        (stageColours, accent, name) => {
          const {
            stages,
            accent: worn,
            paper,
            card,
            brand,
          } = paletteOf(wearing({ stageColours, accent }), name);
          for (const colour of COLOURS) {
            const { soft, ink, strong } = stages[colour];
            expect(contrast(ink, soft)).toBeGreaterThanOrEqual(4.5);
            for (const ground of [paper, card]) expect(contrast(strong, ground)).toBeGreaterThanOrEqual(3);
          }
          expect(contrast(worn.ink, worn.soft)).toBeGreaterThanOrEqual(4.5);
          for (const ground of [paper, card]) expect(contrast(worn.strong, ground)).toBeGreaterThanOrEqual(3);
          for (const ground of [paper, card])
            expect(contrast(brand?.accent ?? '', ground)).toBeGreaterThanOrEqual(3);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('neighbouring stages of the safe palettes differ in lightness, so that they part without colour', () => {
    for (const scheme of ['colourBlind', 'grey'] as const) {
      const { stages } = paletteOf(wearing({ scheme }), 'light');
      COLOURS.forEach((colour, at) => {
        const next = stages[COLOURS[at + 1] ?? 'green'];
        if (at + 1 < COLOURS.length) expect(contrast(stages[colour].soft, next.soft)).toBeGreaterThan(1.08);
      });
    }
  });

  test('in black and white nothing has a colour, and contrasts hold', () => {
    const palette = paletteOf(wearing({ scheme: 'grey', accent: '#bf4077' }), 'light');
    const colours = JSON.stringify(palette).match(/#[0-9a-f]{6}/g) ?? [];
    expect(colours.length).toBeGreaterThan(50);
    for (const colour of colours) expect(seen(colour).chroma).toBeLessThan(0.002);
    for (const { soft, ink } of Object.values(palette.marks))
      expect(contrast(ink, soft)).toBeGreaterThan(4.4);
  });

  test('an accent is worn by bars of plans and values and leaves stages and lanes as they are', () => {
    const { accent, stages, accents } = paletteOf(wearing({ accent: '#bf4077' }), 'light');
    expect(accent.strong).toBe('#bf4077');
    expect(valueTone(paletteOf(wearing({ accent: '#bf4077' }), 'light'), {})).toEqual(accent);
    expect({ stages, accents }).toEqual({ stages: PALETTES.light.stages, accents: PALETTES.light.accents });
    expect(savesInk(paletteOf(wearing({ accent: '#bf4077' }), 'print')).accent.soft).toBe('#ffffff');
  });

  test('the same look gives the same palette, so that nothing is painted again', () => {
    const project = wearing({ accent: '#0f6a64' });
    expect(paletteOf({ ...project, title: 'Other' }, 'light')).toBe(paletteOf(project, 'light'));
  });

  test('a colour that cannot be seen on paper is told', () => {
    expect(mendedColour('#ffff00').mended).toBe(true);
    expect(mendedColour('#0f6a64')).toEqual({ colour: '#0f6a64', mended: false });
  });

  test('colours whose stages would be taken for each other are told by their places', () => {
    expect(lookAlike(['#000000', '#2f8f5a', '#ffffff'])).toEqual([0, 2]);
    expect(lookAlike(['#ff0000', '#0f6a64', '#cc0000'])).toEqual([0, 2]);
    // Neighbours differ in lightness.
    expect(lookAlike(['#000000', '#808080'])).toBeUndefined();
    expect(lookAlike(['#0f6a64'])).toBeUndefined();
    expect(lookAlike([])).toBeUndefined();
  });

  test('no two stages of the palette for colour-blind readers look alike', () => {
    const { stages } = paletteOf(wearing({ scheme: 'colourBlind' }), 'light');
    const grounds = COLOURS.map((name) => seen(stages[name].soft));
    for (const [at, one] of grounds.entries())
      for (const other of grounds.slice(0, at)) expect(apart(one, other)).toBeGreaterThan(0.02);
  });

  test('the distance of two colours is that of OKLab', () => {
    expect(apart(seen('#000000'), seen('#ffffff'))).toBeCloseTo(1, 3);
    expect(apart(seen('#4a7dc4'), seen('#4a7dc4'))).toBe(0);
    // Red is at 0.628, 0.225, 0.126 and green at 0.866, -0.234, 0.180: worked by hand.
    expect(apart(seen('#ff0000'), seen('#00ff00'))).toBeCloseTo(0.52, 2);
  });

  test('saving ink leaves white grounds and readable words', () => {
    const palette = savesInk(PALETTES.light);
    for (const { soft, ink } of [...Object.values(palette.stages), ...Object.values(palette.marks)]) {
      expect(soft).toBe('#ffffff');
      expect(contrast(ink, soft)).toBeGreaterThanOrEqual(4.5);
    }
    for (const { band, ink } of Object.values(palette.heat))
      expect(contrast(ink, band)).toBeGreaterThanOrEqual(4.5);
  });
});
