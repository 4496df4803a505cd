// The colours: every text reads on every background it stands on, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11).
import { describe, expect, it } from 'vitest';
import { token } from '@tests/support/tokens';

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const backgrounds = ['paper', 'surface', 'surface-2'];
const hues = ['green', 'violet-hue', 'orange', 'blue', 'rose', 'olive', 'teal', 'slate'];
const texts: [text: string, backgrounds: string[]][] = [
  ['ink', [...backgrounds, 'surface-3', 'accent-soft', 'chosen']],
  ['ink-2', [...backgrounds, 'surface-3']],
  ['ink-3', backgrounds],
  ['accent-text', [...backgrounds, 'accent-soft']],
  ['accent-ink', ['accent', 'accent-hover']],
  ['danger', [...backgrounds, 'danger-soft']],
  ['danger-ink', ['danger', 'danger-hover']],
  ['warn', [...backgrounds, 'warn-soft']],
  ['ok', [...backgrounds, 'ok-soft']],
  ['info', [...backgrounds, 'info-soft']],
  ['violet', [...backgrounds, 'violet-soft']],
  ...hues.map((hue): [string, string[]] => [`${hue}-ink`, [`${hue}-soft`]]),
  ...hues.map((hue): [string, string[]] => ['ink', [`${hue}-soft`]]),
  ...hues.map((hue): [string, string[]] => ['ink-2', [`${hue}-soft`]]),
];
const edges: [mark: string, backgrounds: string[]][] = [
  ['edge', ['paper', 'surface']],
  ['focus', backgrounds],
  ['accent', backgrounds],
  ...hues.map((hue): [string, string[]] => [hue, ['surface']]),
];

describe.each(['light', 'dark'] as const)('in %s', (side) => {
  const colour = (name: string) => token(name)[side];
  const short = (pairs: [string, string[]][], least: number) =>
    pairs.flatMap(([mark, on]) =>
      on
        .map((under) => `${mark} on ${under}: ${contrast(colour(mark), colour(under)).toFixed(2)}`)
        .filter((line) => Number(line.split(': ')[1]) < least),
    );

  it('every text has 4.5:1 on its backgrounds', () => {
    expect(short(texts, 4.5)).toEqual([]);
  });

  it('every edge and mark has 3:1 on its backgrounds', () => {
    expect(short(edges, 3)).toEqual([]);
  });
});
