// Arabic and Hebrew in the pictures: each line begins at the right end of its place, on every paper alike.
import { describe, expect, it } from 'vitest';
import type { Context2D } from '@/formats/browser/canvasFont';
import { createCanvasPen } from '@/formats/browser/canvasPen';
import { drawScene } from '@/formats/drawScene';
import type { Pen } from '@/formats/pen';
import { createSvgPen } from '@/formats/svgPen';
import { PALETTES } from '@/layout/palette';
import { aProject } from '@tests/support/aProject';
import { aScene } from '@tests/support/aScene';

const scene = aScene(
  aProject({
    stages: ['המידע', 'Buy'],
    lanes: ['الموقع'],
    cards: { 'המידע/الموقع': ['לקוחה קוראת (3)!'], 'Buy/الموقع': ['Pays'] },
  }),
);
type Drawn = { text: string; x: number; direction: string; align: string };

/** What a pen on a canvas writes, and how. */
function onCanvas(draw: (pen: Pen) => void): Drawn[] {
  const drawn: Drawn[] = [];
  const nothing = (): void => undefined;
  const state: Record<string, unknown> = { direction: 'inherit', textAlign: 'start' };
  const context = new Proxy(state, {
    get: (own, name: string) => {
      if (name === 'fillText')
        return (text: string, x: number) =>
          drawn.push({ text, x, direction: String(own['direction']), align: String(own['textAlign']) });
      return own[name] ?? nothing;
    },
  });
  draw(createCanvasPen(context as unknown as Context2D));
  return drawn;
}
function inSvg(draw: (pen: Pen) => void): Drawn[] {
  const pen = createSvgPen();
  draw(pen);
  return [...pen.body().matchAll(/<text([^>]*)>([^<]*)/g)].map(([, look = '', text = '']) => {
    const direction = /direction="(\w+)"/.exec(look)?.[1] ?? 'ltr';
    const anchor = /text-anchor="(\w+)"/.exec(look)?.[1] ?? 'start';
    // Start and end turn with the direction; left and right do not.
    const align =
      anchor === 'middle' ? 'center' : (anchor === 'start') === (direction === 'ltr') ? 'left' : 'right';
    return { text, x: Number(/ x="(-?[\d.]+)"/.exec(look)?.[1]), direction, align };
  });
}
const draw = (pen: Pen) => drawScene(pen, scene, PALETTES.light, { rail: true, header: true });

describe.each([
  ['on a canvas', onCanvas],
  ['in an SVG', inSvg],
])('text that runs from the right, %s', (_name, written) => {
  const find = (word: string) => written(draw).find(({ text }) => text.includes(word));

  it('begins at the right end of its card, head or name', () => {
    expect(find('לקוחה')).toMatchObject({ x: 8 + 190 - 12, direction: 'rtl', align: 'right' });
    expect(find('המידע')).toMatchObject({ x: 206 - 14, direction: 'rtl', align: 'right' });
    expect(find('الموقع')).toMatchObject({ x: -6, direction: 'rtl', align: 'right' });
  });

  it('leaves the others where they were', () => {
    expect(find('Pays')).toMatchObject({ x: 214 + 8 + 12, direction: 'ltr', align: 'left' });
  });

  it('without a place of its own stays right of its point', () => {
    const look = { font: 'mark', fill: '#000000' } as const;
    expect(written((pen) => pen.text('שלום', 5, 5, look))[0]).toMatchObject({
      x: 5,
      direction: 'rtl',
      align: 'left',
    });
    const centred = written((pen) => pen.text('שלום', 5, 5, { ...look, anchor: 'middle' }));
    expect(centred[0]).toMatchObject({ x: 5, direction: 'rtl', align: 'center' });
  });
});
