// Laws of the palette: text reaches 4.5:1 on its background and graphics 3:1, in light, dark and print.
import { describe, expect, it } from 'vitest';
import { COLOURS } from '@/model/constants';
import { PALETTES, type Palette } from '@/layout/palette';
import { token } from '@tests/support/tokens';

// How the three kinds of colour blindness see linear red, green and blue (Machado, Oliveira, Fernandes 2009, severity 1).
const SIGHT: Record<string, readonly number[]> = {
  full: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopic: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopic: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopic: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

const times = (weights: readonly number[], values: readonly number[]) =>
  weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0);

/** CIE Lab of a colour as a kind of sight sees it. */
function lab(hex: string, matrix: readonly number[]): number[] {
  const linear = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const rgb = [0, 3, 6].map((row) => Math.min(1, Math.max(0, times(matrix.slice(row, row + 3), linear))));
  const f = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = f(times([0.4124, 0.3576, 0.1805], rgb) / 0.95047);
  const y = f(times([0.2126, 0.7152, 0.0722], rgb));
  const z = f(times([0.0193, 0.1192, 0.9505], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function textPairs(p: Palette): [string, string, string][] {
  return [
    ['ink on paper', p.ink, p.paper],
    ['ink on card', p.ink, p.card],
    ['muted on paper', p.muted, p.paper],
    ['muted on card', p.muted, p.card],
    ...Object.entries(p.stages).flatMap(([name, tone]): [string, string, string][] => [
      [`${name} ink`, tone.ink, tone.soft],
      [`ink on stage ${name}`, p.ink, tone.soft],
    ]),
    ...Object.entries(p.accents).map(([name, t]): [string, string, string] => [
      `accent ${name}`,
      t.ink,
      t.soft,
    ]),
    ...Object.entries(p.marks).flatMap(([name, tone]): [string, string, string][] => [
      [`mark ${name}`, tone.ink, tone.soft],
      [`mark ${name} on card`, tone.ink, p.card],
      [`mark ${name} on paper`, tone.ink, p.paper],
    ]),
    ['phase', p.phase.ink, p.phase.soft],
    ...Object.entries(p.heat).flatMap(([level, { band, ink, tint }]): [string, string, string][] => [
      [`heat ${level}`, ink, band],
      [`words on the tint ${level}`, p.ink, tint],
      [`quiet words on the tint ${level}`, p.muted, tint],
    ]),
  ];
}

function graphicPairs(p: Palette): [string, string, string][] {
  const strong = [...Object.entries(p.accents), ...Object.entries(p.marks)];
  const curve = [p.curve.low, p.curve.mid, p.curve.high, ...p.curve.others];
  return [
    ...strong.flatMap(([name, tone]): [string, string, string][] => [
      [`${name} on card`, tone.strong, p.card],
      [`${name} on paper`, tone.strong, p.paper],
    ]),
    ...curve.map((colour): [string, string, string] => [`curve ${colour}`, colour, p.paper]),
  ];
}

describe.each(Object.values(PALETTES))('palette $name', (palette) => {
  it.each(textPairs(palette))('%s reads at 4.5:1', (_, ink, background) => {
    expect(contrast(ink, background)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(graphicPairs(palette))('%s shows at 3:1', (_, ink, background) => {
    expect(contrast(ink, background)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(SIGHT))('keeps stage colours apart for %s sight', (_, matrix) => {
    const apart = (key: 'soft' | 'strong') => {
      const seen = Object.values(palette.stages).map((tone) => lab(tone[key], matrix));
      return Math.min(...seen.flatMap((a, i) => seen.slice(i + 1).map((b) => distance(a, b))));
    };
    expect(apart('soft')).toBeGreaterThan(4);
    expect(apart('strong')).toBeGreaterThan(9);
  });
});

describe('the tokens of the screen', () => {
  const { light, dark } = PALETTES;
  const sides = (key: (palette: typeof light) => string) => ({
    light: key(light).toLowerCase(),
    dark: key(dark).toLowerCase(),
  });

  it.each(COLOURS)('%s is the same on the screen and in pictures', (colour) => {
    const name = colour === 'violet' ? 'violet-hue' : colour;
    for (const [ending, key] of [
      ['-soft', 'soft'],
      ['', 'strong'],
      ['-ink', 'ink'],
    ] as const)
      expect(token(name + ending)).toEqual(sides(({ stages }) => stages[colour][key]));
  });

  it('paper is the same on the screen and in pictures', () => {
    expect(token('paper')).toEqual(sides(({ paper }) => paper));
  });
});
