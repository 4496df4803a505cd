// @vitest-environment node
// The deck of a map: sound in every part, native and in groups, and opened again by a program that is not ours.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { loadExample } from '@/content/example/exampleProject';
import { writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import { pptxExport } from '@/formats/pptxExport';
import { tIn } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { converted, opener, wordsOfPdf } from '@tests/support/openers';

async function deckOf(project: Project, language: 'en' | 'ru'): Promise<Uint8Array> {
  const [map] = mapsOf(project);
  const source = exportSource(project, map?.id ?? '', {
    t: await tIn(language),
    language,
    measure: createTableMeasure(),
  });
  const file = await writeExport(
    pptxExport,
    source,
    { scale: 1, title: true, legend: true, background: 'white' },
    {},
  );
  return file.content as Uint8Array;
}

describe('the deck of the example', () => {
  let file: Uint8Array;
  let slides: string[];
  beforeAll(async () => {
    file = await deckOf(await loadExample('en'), 'en');
    const parts = unzipSync(file);
    slides = Object.entries(parts).flatMap(([path, bytes]) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(path) ? strFromU8(bytes) : [],
    );
  });

  it('draws the curve as one freeform, arrows with heads and each card as a group that tells its words', () => {
    const all = slides.join('');
    expect(all).toMatch(
      /<a:path [^>]*><a:moveTo>(?:(?!<\/a:path>).)*(?:<a:cubicBezTo>.*?<\/a:cubicBezTo>){3}/,
    );
    expect(all).toContain('<a:tailEnd type="triangle"');
    expect(all).toMatch(
      /<p:grpSp><p:nvGrpSpPr><p:cNvPr id="\d+" name="Fills in the form" descr="Fills in the form"\/>/,
    );
    expect(all).not.toContain('<p:pic>');
  });

  test.runIf(opener('soffice') && opener('pdftotext'))('LibreOffice shows its words', () => {
    const words = wordsOfPdf(converted('deck.pptx', file, 'pdf'));
    expect(words).toContain('Fills in the form');
  });
});
