// Laws of the palette: text reaches 4.5:1 on its ground and graphics 3:1, in light, dark and print.
import { describe, expect, it } from 'vitest';
import { PALETTES, type Palette } from '@/layout/palette';

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
      [`muted on stage ${name}`, p.muted, tone.soft],
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
  it.each(textPairs(palette))('%s reads at 4.5:1', (_, ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(graphicPairs(palette))('%s shows at 3:1', (_, ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(3);
  });

  it('gives each stage a ground of its own, apart in hue or lightness', () => {
    const grounds = Object.values(palette.stages).map((tone) => tone.soft);
    expect(new Set(grounds).size).toBe(grounds.length);
  });
});
