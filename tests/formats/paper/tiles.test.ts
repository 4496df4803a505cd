// @vitest-environment node
// Tiles: the sheets of a map hold all of it at the size that was asked for, and cut no card.
import { describe, expect, it } from 'vitest';
import { content as english } from '@/content/example/content.en';
import { content as russian } from '@/content/example/content.ru';
import { exampleProject } from '@/content/example/exampleProject';
import { writeExport } from '@/formats/exportFormats';
import { paperPicture, planPaper } from '@/formats/paper/paperPlan';
import { PAPER_SIZES } from '@/formats/paper/paperSizes';
import { pdfExport } from '@/formats/pdfExport';
import { opener, wordsOfPdf } from '@tests/support/openers';
import { paperOptions, paperTools, rightToLeft, sourceOf, toldOf } from '@tests/support/paper';

const sources = [
  ['the example', () => sourceOf(exampleProject(english), 'en')],
  ['a Russian map', () => sourceOf(exampleProject(russian), 'ru')],
  ['a map from the right', rightToLeft],
] as const;

describe.each(sources)('%s on tiles', (_, source) => {
  it.each(['a4', 'a3', 'letter'] as const)('of %s shows every point and cuts no card', async (paper) => {
    const { scene, picture } = await source();
    const taken = paperPicture(picture(paperOptions));
    const plan = planPaper(taken, { paper, pages: 'tiles', points: 12 });
    if (plan.kind !== 'tiles') throw new Error(plan.kind);
    const { tiles, page, scale } = plan.tiling;
    const { width, height } = PAPER_SIZES[paper];
    expect([
      { width, height },
      { width: height, height: width },
    ]).toContainEqual(page);
    expect(scale * taken.smallest).toBeCloseTo(12, 6);
    // What is kept of the sheets covers the picture exactly.
    const { box } = taken.picture;
    const covered = tiles.reduce((sum, { kept }) => sum + kept.width * kept.height, 0);
    expect(covered).toBeCloseTo(box.width * box.height, 1);
    for (const row of scene().rows)
      for (const [at, cell] of row.cells.entries())
        for (const item of cell.items) {
          const x = (scene().columns[at]?.x ?? 0) + item.x;
          const y = row.y + item.y;
          const whole = tiles.filter(
            ({ shown }) =>
              shown.x <= x &&
              shown.y <= y &&
              shown.x + shown.width >= x + item.width &&
              shown.y + shown.height >= y + item.height,
          );
          expect(whole.length, item.lines.join(' ')).toBeGreaterThan(0);
        }
  });
});

describe('a tiled file', () => {
  it.runIf(opener('pdfinfo'))('has the plan and a sheet for each part, each of the exact size', async () => {
    const source = await sourceOf(exampleProject(english), 'en');
    const options = { ...paperOptions, paper: 'a4', pages: 'tiles' } as const;
    const { content } = await writeExport(pdfExport, source, options, paperTools);
    const told = toldOf(content as Uint8Array);
    expect(told['Pages']).toBe('7');
    expect(told['Page size']).toMatch(/\(A4\)$/);
    const words = wordsOfPdf(content as Uint8Array);
    expect(words).toContain('How to put it together');
    expect(words).toContain('Sheet 6 of 6: row 2, column 3');
  });

  it('is refused where it would be more sheets than anybody glues', async () => {
    const { picture } = await sourceOf(exampleProject(english), 'en');
    const taken = paperPicture(picture(paperOptions));
    const huge = {
      ...taken,
      picture: { ...taken.picture, box: { x: 0, y: 0, width: 90_000, height: 90_000 } },
    };
    expect(planPaper(huge, { paper: 'a4', pages: 'tiles', points: 18 }).kind).toBe('too-many');
  });
});

describe('the size of the smallest text', () => {
  it('is told, with the next paper on which it can be read', async () => {
    const { picture } = await sourceOf(exampleProject(english), 'en');
    const taken = paperPicture(picture(paperOptions));
    expect(planPaper(taken, { paper: 'fit' })).toMatchObject({ kind: 'one', points: 9, remedies: [] });
    expect(planPaper(taken, { paper: 'a4' })).toMatchObject({
      kind: 'one',
      remedies: [{ paper: 'a1' }, { pages: 'tiles' }],
    });
    expect(planPaper(taken, { paper: 'a1' })).toMatchObject({ kind: 'one', remedies: [] });
  });
});
