// aDeck(): the deck of a project as a file, and its parts as text.
import { strFromU8, unzipSync } from 'fflate';
import type { DeckOptions } from '@/formats/deck/deckOptions';
import { writeExport } from '@/formats/exportFormats';
import type { ExportTools } from '@/formats/exportFormat';
import { exportSource } from '@/formats/exportSource';
import { pptxExport } from '@/formats/pptxExport';
import { type Language, tIn } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { paletteOf } from '@/layout/lookPalette';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';

export type ADeck = { name: string; file: Uint8Array; parts: Map<string, string>; slides: string[] };

/** What a map of a project is exported from, as a command line would. */
export async function deckSource(project: Project, language: Language = 'en') {
  const [map] = mapsOf(project);
  return exportSource(project, map?.id ?? '', {
    t: await tIn(language),
    language,
    measure: createTableMeasure(),
    palette: paletteOf(project, 'light'),
  });
}

export async function aDeck(
  project: Project,
  {
    language = 'en',
    deck,
    tools = {},
  }: { language?: Language; deck?: DeckOptions; tools?: ExportTools } = {},
): Promise<ADeck> {
  const source = await deckSource(project, language);
  const { name, content } = await writeExport(
    pptxExport,
    source,
    { scale: 1, title: true, legend: true, background: 'white', deck },
    tools,
  );
  const file = content as Uint8Array;
  const parts = new Map(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [
      path,
      /\.(?:xml|rels)$/.test(path) ? strFromU8(bytes) : '',
    ]),
  );
  const slides = [...parts].flatMap(([path, xml]) => (/^ppt\/slides\/slide\d+\.xml$/.test(path) ? xml : []));
  return { name, file, parts, slides };
}
