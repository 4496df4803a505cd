// @vitest-environment node
// PDF and SVG show the same: rendered to pixels, they differ at few of the inked places.
import { describe, expect, it } from 'vitest';
import { content as english } from '@/content/example/content.en';
import { content as russian } from '@/content/example/content.ru';
import { exampleProject } from '@/content/example/exampleProject';
import { writeExport } from '@/formats/exportFormats';
import { pdfExport } from '@/formats/pdfExport';
import { svgExport } from '@/formats/pictureExports';
import { opener } from '@tests/support/openers';
import { paperOptions, paperTools, rightToLeftProject, sourceOf } from '@tests/support/paper';
import { difference, type Greys, pixelsOfPdf, pixelsOfSvg } from '@tests/support/pixels';

/** The part of the inked places that may differ. What remains is the smoothing of thin lines. */
const LETTERS = 0.002;
/** Where letters join, each program shapes them in its own way: a hair's breadth to one side, along the whole line. */
const JOINED = 0.1;

const sources = [
  ['the example', () => sourceOf(exampleProject(english), 'en'), LETTERS],
  ['a Russian map', () => sourceOf(exampleProject(russian), 'ru'), LETTERS],
  ['a map from the right', () => sourceOf(rightToLeftProject(), 'en'), JOINED],
] as const;

const canRender = opener('pdftoppm') && opener('rsvg-convert');

describe.runIf(canRender)('PDF and SVG', () => {
  it.each(sources)('agree on %s', async (_, make, tolerance) => {
    const source = await make();
    // A pixel for each unit of the map.
    const width = Math.round(source.picture(paperOptions).box.width);
    const [pdf, svg] = await Promise.all(
      [pdfExport, svgExport].map(
        async (format) => (await writeExport(format, source, paperOptions, paperTools)).content,
      ),
    );
    const [a, b] = [pixelsOfPdf(pdf as Uint8Array, width), pixelsOfSvg(svg as string, width)];
    expect(Math.abs(a.height - b.height)).toBeLessThanOrEqual(2);
    expect(difference(a, b)).toBeLessThan(tolerance);
    // The measure sees what is missing: without a strip as high as a card, it is another picture.
    expect(difference(a, { ...b, values: withoutStrip(b) })).toBeGreaterThan(tolerance);
  });
});

function withoutStrip({ width, height, values }: Greys): Uint8Array {
  const top = Math.floor(height * 0.15);
  return values.map((value, at) => (at >= top * width && at < (top + 60) * width ? 255 : value));
}
