// Pictures: whole at any size, with title, legend and ground as asked, and never with hints for editing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANVAS_LIMITS, fittingScale, offeredScale } from '@/formats/browser/bitmap';
import { exportSource } from '@/formats/exportSource';
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
    for (const word of ['Pain point', 'Barrier', 'Olga', 'Mark', 'Main']) {
      expect(words).toContain(word);
    }
    for (const word of [
      'Delight',
      'Moment of truth',
      'Researched',
      'Assumption, no evidence yet',
      'Severity',
    ])
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

  it('the ground is paper, white, or nothing', () => {
    const first = (svg: string) => svg.split('\n')[0];
    expect(first(drawn(plain))).toContain(PALETTES.light.paper);
    expect(first(drawn({ ...plain, background: 'white' }))).toContain('#ffffff');
    const { box } = layoutPicture(source(), plain);
    const ground = `width="${box.width}" height="${box.height}"`;
    expect(drawn(plain)).toContain(ground);
    expect(drawn({ ...plain, background: 'transparent' })).not.toContain(ground);
  });

  it('everything that is drawn lies inside the box', () => {
    const { box } = layoutPicture(source(), { title: true, legend: true, background: 'paper' });
    const body = drawn({ title: true, legend: true, background: 'paper' });
    for (const [, x = '', y = ''] of body.matchAll(/<(?:rect|text)[^>]*? x="([-\d.]+)" y="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(box.x);
      expect(Number(x)).toBeLessThan(box.x + box.width);
      expect(Number(y)).toBeGreaterThanOrEqual(box.y);
      expect(Number(y)).toBeLessThanOrEqual(box.y + box.height);
    }
  });

  it('the levels of evidence differ by pattern, not by colour alone; a map without sources shows none', () => {
    const one = (evidenceIds: string[], strengths: Record<string, number> = { e1: 3, e2: 1 }) =>
      drawn(
        plain,
        aProject({
          stages: ['A'],
          lanes: ['W'],
          cards: { 'A/W': [{ text: 'x', ...(evidenceIds.length > 0 && { evidenceIds }) }] },
          evidence: Object.entries(strengths).map(([id, strength]) => ({ title: id, id, strength })),
        }),
      );
    const dashes = (svg: string) => [...svg.matchAll(/stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash);
    const plainLines = dashes(one(['e1'])).length;
    const [assumed, partly] = [dashes(one([])), dashes(one(['e2']))];
    expect([assumed.length, partly.length]).toEqual([plainLines + 1, plainLines + 1]);
    expect(assumed).not.toEqual(partly);
    expect(dashes(one([], {}))).toHaveLength(plainLines);
  });

  it('the legend names the levels that the picture shows', () => {
    const built = aProject({
      stages: ['A'],
      lanes: ['W'],
      cards: { 'A/W': ['x', { text: 'y', evidenceIds: ['weak'] }] },
      evidence: [{ title: 'weak', id: 'weak', strength: 1 }],
    });
    const words = texts(drawn({ ...plain, legend: true }, built));
    expect(words).toContain('Partly researched, only weak sources');
    expect(words).toContain('Assumption, no evidence yet');
    expect(words).not.toContain('Researched');
  });

  it('marks are drawn or left out as the export asks, whatever the map shows', () => {
    const { project, mapId } = shoes();
    const from = exportSource(project, mapId, { t, language: 'en', measure: createTableMeasure() });
    const legend = (evidence?: boolean) => {
      const pen = createSvgPen();
      from.picture({ ...plain, legend: true, evidence }).draw(pen);
      return texts(pen.body()).includes('Assumption, no evidence yet');
    };
    expect([legend(), legend(true), legend(false)]).toEqual([false, true, false]);
    expect(project.maps[mapId]).not.toHaveProperty('showEvidence');
  });
});
