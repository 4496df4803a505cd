// Pictures: whole at any size, with title, legend and background as asked, and never with hints for editing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANVAS_LIMITS, fittingScale, offeredScale } from '@/formats/browser/bitmap';
import { layoutPicture, type PictureOptions } from '@/formats/picture';
import { createSvgPen } from '@/formats/svgPen';
import { t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { PALETTES } from '@/layout/palette';
import { aProject } from '@tests/support/aProject';
import { aScene } from '@tests/support/aScene';
import { shoes } from '@tests/support/shoes';

const plain: PictureOptions = { title: false, legend: false, background: 'paper' };
const source = (built = shoes()) => ({
  scene: aScene(built),
  palette: PALETTES.light,
  measure: createTableMeasure(),
  t,
  title: 'Shoes',
  subtitle: 'Current map · Olga',
});
function drawn(options: PictureOptions, built = shoes()): string {
  const pen = createSvgPen();
  layoutPicture(source(built), options).draw(pen);
  return pen.body();
}
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);

describe('the scale of a bitmap', () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 400_000 }),
    height: fc.integer({ min: 1, max: 400_000 }),
  });

  it('is the one asked for wherever a canvas can hold it', () => {
    expect(fittingScale({ width: 1476, height: 980 }, 4)).toBe(4);
    expect(fittingScale({ width: 8752, height: 9139 }, 1)).toBe(1);
    expect(fittingScale({ width: 8752, height: 9139 }, 2)).toBeCloseTo(1.79, 1);
  });

  it('is offered at 2x, and of a very large map at 1x', () => {
    expect(offeredScale({ width: 1476, height: 980 })).toBe(2);
    expect(offeredScale({ width: 8752, height: 9139 })).toBe(1);
  });

  it('is lowered so that neither side nor area is beyond a canvas', () => {
    fc.assert(
      fc.property(size, fc.constantFrom(1, 2, 4), ({ width, height }, scale) => {
        const fitting = fittingScale({ width, height }, scale);
        expect(fitting).toBeGreaterThan(0);
        expect(fitting).toBeLessThanOrEqual(scale);
        expect(Math.max(width, height) * fitting).toBeLessThanOrEqual(CANVAS_LIMITS.side);
        expect(width * height * fitting * fitting).toBeLessThanOrEqual(CANVAS_LIMITS.area);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a picture', () => {
  it('has a title and a line under it when asked', () => {
    expect(texts(drawn({ ...plain, title: true }))).toEqual(
      expect.arrayContaining(['Shoes', 'Current map · Olga']),
    );
    expect(texts(drawn(plain))).not.toContain('Current map · Olga');
  });

  it('the legend explains what the map shows and nothing else', () => {
    const words = texts(drawn({ ...plain, legend: true }));
    for (const word of ['Pain point', 'Barrier', 'Assumption, no evidence yet', 'Olga', 'Mark', 'Main']) {
      expect(words).toContain(word);
    }
    for (const word of ['Delight', 'Moment of truth', 'Researched', 'Severity'])
      expect(words).not.toContain(word);
  });

  it('an empty map draws no words beyond its own, and no hints', () => {
    const empty = aProject({ stages: ['Need'], lanes: ['Website'] });
    expect(texts(drawn({ title: false, legend: true, background: 'paper' }, empty))).toEqual([
      'Need',
      'Website',
    ]);
  });

  it('a map without stages and lanes is still a picture', () => {
    const { box } = layoutPicture(source(aProject()), { ...plain, title: true, legend: true });
    expect(box.width).toBeGreaterThan(100);
    expect(box.height).toBeGreaterThan(50);
  });

  it('the background is paper, white, or nothing', () => {
    const first = (svg: string) => svg.split('\n')[0];
    expect(first(drawn(plain))).toContain(PALETTES.light.paper);
    expect(first(drawn({ ...plain, background: 'white' }))).toContain('#ffffff');
    const { box } = layoutPicture(source(), plain);
    const background = `width="${box.width}" height="${box.height}"`;
    expect(drawn(plain)).toContain(background);
    expect(drawn({ ...plain, background: 'transparent' })).not.toContain(background);
  });

  it('everything that is drawn lies inside the box', () => {
    const { box } = layoutPicture(source(), { title: true, legend: true, background: 'paper' });
    const body = drawn({ title: true, legend: true, background: 'paper' });
    const places = [...body.matchAll(/<(?:rect|text)[^>]*? x="([-\d.]+)" y="([-\d.]+)"/g)];
    expect(places.length).toBeGreaterThan(30);
    for (const [, x = '', y = ''] of places) {
      expect(Number(x)).toBeGreaterThanOrEqual(box.x);
      expect(Number(x)).toBeLessThan(box.x + box.width);
      expect(Number(y)).toBeGreaterThanOrEqual(box.y);
      expect(Number(y)).toBeLessThanOrEqual(box.y + box.height);
    }
  });

  it('an assumption differs from researched by pattern, not by colour alone', () => {
    const assumed = drawn(plain, aProject({ stages: ['A'], lanes: ['W'], cards: { 'A/W': ['x'] } }));
    const evidence = [{ title: 'Survey', id: 'e1' }];
    const cards = { 'A/W': [{ text: 'x', evidenceIds: ['e1'] }] };
    const researched = drawn(plain, aProject({ stages: ['A'], lanes: ['W'], cards, evidence }));
    const dashes = (svg: string) => svg.match(/stroke-dasharray/g)?.length ?? 0;
    expect(dashes(assumed)).toBe(dashes(researched) + 1);
  });
});
