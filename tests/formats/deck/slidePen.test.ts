// @vitest-environment node
// The pen on a slide: where texts stand, whatever direction their letters run in.
import { describe, expect, it } from 'vitest';
import { createSlidePen } from '@/formats/deck/slidePen';
import type { TextLook } from '@/formats/pen';
import { createTableMeasure } from '@/layout/fontMetrics';

const EMU = 12_700;

/** The left and right edge of the box of a text that is set at 100. */
function edgesOf(text: string, look: Partial<TextLook> = {}): [number, number] {
  const pen = createSlidePen({ language: 'en', measure: createTableMeasure(), image: () => undefined });
  pen.text(text, 100, 50, { font: 'card', fill: '#000000', ...look });
  const [, x, width] = /<a:off x="(-?\d+)" y="-?\d+"\/><a:ext cx="(\d+)"/.exec(pen.body()) ?? [];
  const left = Number(x) / EMU;
  return [left, left + Number(width) / EMU];
}

describe.each(['Anna Berg', 'ענת ברג', 'ليلى حسن'])('%s', (name) => {
  it('begins at its place, ends there, or stands about it', () => {
    expect(edgesOf(name)[0]).toBeCloseTo(100, 1);
    expect(edgesOf(name, { anchor: 'end' })[1]).toBeCloseTo(100, 1);
    const [left, right] = edgesOf(name, { anchor: 'middle' });
    expect((left + right) / 2).toBeCloseTo(100, 1);
    expect(edgesOf(name, { room: 200 })).toEqual([100, 300]);
  });
});

it('gives each item of a list the direction of its own letters', () => {
  const pen = createSlidePen({ language: 'ru', measure: createTableMeasure(), image: () => undefined });
  for (const [at, text] of ['• Ждать', '• الانتظار', '• Звонить', '• снова'].entries())
    pen.text(text, 100, 50 + at * 16, { font: 'card', size: 13, fill: '#000000', room: 200 });
  const directions = [...pen.body().matchAll(/<a:pPr algn="(\w+)"(?: rtl="(\d)")?>/g)];
  expect(directions.map(([, side, turned]) => [side, turned])).toEqual([
    ['l', undefined],
    ['r', '1'],
    ['l', '0'],
  ]);
});
