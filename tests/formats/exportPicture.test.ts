// Pictures: whole at any size, with title, legend and background as asked, and never with hints for editing.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CANVAS_LIMITS, fittingScale, offeredScale, toBitmap } from '@/formats/browser/bitmap';
import type { SheetAnswer, SheetRequest } from '@/formats/browser/workerSheet';
import { exportSource } from '@/formats/exportSource';
import type { PictureOptions } from '@/formats/picture';
import { layoutPicture } from '@/formats/scenePicture';
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

describe('a picture in bands', () => {
  const options = { title: true, legend: true, background: 'paper' } as const;
  const built = shoes();
  const picture = layoutPicture(source(built), options);
  const bandFrom = (y: number, height: number) => {
    const pen = createSvgPen();
    const { x, width } = picture.box;
    picture.draw(pen, { rect: { x, y, width, height } });
    return texts(pen.body());
  };

  it('says all that the whole says, and no band says all of it', () => {
    const { y, height } = picture.box;
    const bands = Array.from({ length: 6 }, (_, at) => bandFrom(y + (at * height) / 6, height / 6));
    const whole = texts(drawn(options, built));
    expect(new Set(bands.flat())).toEqual(new Set(whole));
    for (const band of bands) expect(band.length).toBeLessThan(whole.length);
  });
});

/** A canvas that takes every stroke and keeps none, and a worker that counts what it is handed. */
function standIns() {
  const taken: object = new Proxy(() => taken, {
    get: (_, name) => (name === 'getImageData' ? () => ({ data: [0, 0, 0, 255] }) : () => taken),
    set: () => true,
  });
  class Canvas {
    readonly width: number;
    readonly height: number;
    constructor(width: number, height: number) {
      this.width = width;
      this.height = height;
    }
    getContext = () => taken;
    transferToImageBitmap = () => ({ height: this.height });
    convertToBlob = () => Promise.resolve(new Blob(['on the page']));
  }
  vi.stubGlobal('OffscreenCanvas', Canvas);
  const bands: number[] = [];
  let terminated = 0;
  /** @param answers what the worker says at the end; undefined: it breaks at the first band */
  const createWorker = (answers: string | undefined) => () => {
    let hear: (event: { data: SheetAnswer }) => void = () => undefined;
    let fail: () => void = () => undefined;
    const worker = {
      addEventListener: (type: string, listener: never) => {
        if (type === 'message') hear = listener;
        else if (type === 'error') fail = listener;
      },
      postMessage(request: SheetRequest) {
        const say = (data: SheetAnswer) => setTimeout(() => hear({ data }));
        if (request.what === 'band') {
          bands.push(request.y);
          if (answers === undefined) setTimeout(() => fail());
          else say({ what: 'taken' });
        } else if (request.what === 'encode') say({ what: 'blob', blob: new Blob([answers ?? '']) });
      },
      terminate: () => (terminated += 1),
    };
    return worker as unknown as Worker;
  };
  return { bands, createWorker, ended: () => terminated };
}

describe('painting a bitmap', () => {
  const large = layoutPicture(source(), plain);
  large.box.height = 20_000;
  afterEach(() => void vi.unstubAllGlobals());

  it('hands a worker band after band, and takes what it makes of them', async () => {
    const { bands, createWorker, ended } = standIns();
    const bitmap = await toBitmap(large, {
      format: 'image/png',
      scale: 1,
      createWorker: createWorker('from the worker'),
    });
    expect(await bitmap.blob.text()).toBe('from the worker');
    expect(bands.length).toBeGreaterThan(2);
    expect(bands[0]).toBe(0);
    expect(bands.toSorted((a, b) => a - b)).toEqual(bands);
    expect(ended()).toBe(1);
  });

  it('does on the page what a worker could not, at the same scale', async () => {
    const { createWorker } = standIns();
    const { blob, lowered } = await toBitmap(large, {
      format: 'image/png',
      scale: 0.5,
      createWorker: createWorker(undefined),
    });
    expect(await blob.text()).toBe('on the page');
    expect(lowered).toBe(false);
  });

  it('ends between two bands when nobody waits for it any more', async () => {
    const { bands, createWorker, ended } = standIns();
    const leaving = new AbortController();
    const work = toBitmap(large, {
      format: 'image/png',
      scale: 1,
      createWorker: createWorker('too late'),
      signal: leaving.signal,
    });
    leaving.abort(new Error('left'));
    await expect(work).rejects.toThrow('left');
    expect(bands.length).toBeLessThan(2);
    expect(ended()).toBeGreaterThan(0);
  });
});

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

  it('the legend says in words what the colours of weight mean, and only those that occur', () => {
    const parts = {
      stages: ['A', 'B'],
      lanes: ['W'],
      cards: { 'A/W': ['x'], 'B/W': ['y'] },
      findings: [
        { title: 'Much', on: ['x'], severity: 5 as const, frequency: 5 as const },
        { title: 'Little', on: ['y'], severity: 1 as const, frequency: 2 as const },
      ],
    };
    const shown = texts(drawn({ ...plain, legend: true }, aProject({ ...parts, map: { layers: ['heat'] } })));
    expect(shown).toEqual(expect.arrayContaining(['Weight: light', 'heaviest']));
    expect(shown).not.toContain('medium');
    expect(texts(drawn({ ...plain, legend: true }, aProject(parts)))).not.toContain('Weight: light');
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
