// What stays in an overlay is quiet and can still be read: its words keep 4.5:1, and so do the notes on what does not stay.
import { describe, expect, it } from 'vitest';
import { toneIn } from '@/formats/drawOverlay';
import type { OverlayTone } from '@/layout/overlay';
import { PALETTES } from '@/layout/palette';
import { mixed, quietPalette } from '@/layout/quietPalette';
import { token } from '@tests/support/tokens';

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const TONES: readonly OverlayTone[] = ['good', 'bad', 'moved', 'changed', 'told'];

describe.each(Object.values(PALETTES))('$name', (palette) => {
  it('has words of 4.5:1 on what stays: on cards, on paper, in marks and in values', () => {
    const quiet = quietPalette(palette);
    for (const ground of [quiet.card, quiet.paper]) {
      expect(contrast(quiet.ink, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(quiet.muted, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const { soft, ink } of [...Object.values(quiet.marks), ...Object.values(quiet.accents)])
      expect(contrast(ink, soft)).toBeGreaterThanOrEqual(4.5);
    // It does stand back.
    expect(contrast(quiet.ink, quiet.card)).toBeLessThan(contrast(palette.ink, palette.card));
  });

  it('has words of 4.5:1 in the notes, and outlines of 3:1 on the paper', () => {
    for (const tone of TONES) {
      const { soft, ink, strong } = toneIn(palette, tone);
      expect(contrast(ink, soft)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(strong, palette.paper)).toBeGreaterThanOrEqual(3);
    }
    // The words of a ghost.
    expect(contrast(palette.muted, palette.paper)).toBeGreaterThanOrEqual(4.5);
  });
});

it('has chips beside the picture that read in light and dark', () => {
  for (const [ink, soft] of [
    ['ok', 'ok-soft'],
    ['danger', 'danger-soft'],
    ['violet', 'violet-soft'],
    ['info', 'info-soft'],
    ['ink-2', 'surface-2'],
    ['ink-3', 'paper'],
  ] as const)
    for (const theme of ['light', 'dark'] as const)
      expect(contrast(token(ink)[theme], token(soft)[theme])).toBeGreaterThanOrEqual(4.5);
});

it('mixes colours by their share', () => {
  expect([
    mixed('#000000', '#ffffff', 0),
    mixed('#000000', '#ff8000', 1),
    mixed('#000000', '#646464', 0.5),
  ]).toEqual(['#000000', '#ff8000', '#323232']);
});
