// The two lists of formats: what each entry promises, and that an entry is all that a format needs.
import { describe, expect, it } from 'vitest';
import type { ExportOptions, ExportTools } from '@/formats/exportFormat';
import { exportFormats, exportFormatsWith, writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import type { ImportFormat } from '@/formats/importFormat';
import { acceptOf, importFormats } from '@/formats/importFormats';
import { mermaidImport } from '@/formats/mermaidImport';
import { openJourneyImport } from '@/formats/openJourneyImport';
import { jpegExport, pngExport } from '@/formats/pictureExports';
import { notAJourney, problemSentence } from '@/formats/readingSentence';
import { recognise } from '@/formats/recognise';
import { refuse } from '@/formats/importTypes';
import { bookOf } from '@/formats/sheets/makeSheet';
import { tableImport } from '@/formats/tableImport';
import { waymarkImport } from '@/formats/waymarkImport';
import { t } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { paperTools } from '@tests/support/paper';
import { shoes } from '@tests/support/shoes';

const options: ExportOptions = { scale: 2, title: true, legend: true, background: 'transparent' };
const { project, mapId } = shoes();
const source = {
  ...exportSource(project, mapId, { t, language: 'en', measure: createTableMeasure() }),
  table: bookOf('Shoes - list', 'differences', () => [['Title'], ['=1+1']], t),
};

/** A machine that paints nothing, at most at 1x, and tells what it was asked for. */
function machine(): { tools: ExportTools; asked: { mime: string; scale: number }[] } {
  const asked: { mime: string; scale: number }[] = [];
  const bitmap: ExportTools['bitmap'] = async (_picture, of) => {
    asked.push(of);
    return { content: new Uint8Array([1]), scale: 1 };
  };
  return { tools: { bitmap, ...paperTools, readerScript: async () => 'void 0' }, asked };
}

describe('the export formats', () => {
  it('have names of their own', () => {
    const ids = exportFormats.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are offered where the machine has what they need', () => {
    expect(exportFormatsWith(machine().tools)).toEqual(exportFormats);
    const ids = exportFormatsWith({}).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['svg', 'json']));
    for (const { id } of [pngExport, jpegExport]) expect(ids).not.toContain(id);
  });

  it.each(exportFormats.map((format) => [format.id, format] as const))(
    '%s makes a file with its ending, its media type and something in it',
    async (_, format) => {
      const file = await writeExport(format, source, options, machine().tools);
      expect(file.name).toMatch(new RegExp(`^Shoes.*\\.${format.extension}$`));
      expect(file.mime).toBe(format.mime);
      expect(file.content.length).toBeGreaterThan(0);
    },
  );

  it('a bitmap says when it came out smaller than asked for', async () => {
    const { tools, asked } = machine();
    expect(await writeExport(pngExport, source, options, tools)).toMatchObject({ reached: 1 });
    expect(await writeExport(pngExport, source, { ...options, scale: 1 }, tools)).not.toHaveProperty(
      'reached',
    );
    expect(asked.map(({ mime, scale }) => [mime, scale])).toEqual([
      ['image/png', 2],
      ['image/png', 1],
    ]);
  });

  it('one without transparency takes white', async () => {
    const backgrounds: unknown[] = [];
    const picture: typeof source.picture = (of) => {
      backgrounds.push(of.background);
      return source.picture(of);
    };
    for (const format of [pngExport, jpegExport])
      await writeExport(format, { ...source, picture }, options, machine().tools);
    expect(backgrounds).toEqual(['transparent', 'white']);
  });
});

describe('the import formats', () => {
  it('tell the file chooser their endings and media types, each once', () => {
    expect(acceptOf([waymarkImport, openJourneyImport, mermaidImport, tableImport])).toBe(
      '.json,.ojf,.mmd,.mermaid,.md,.markdown,.txt,.csv,.tsv,.xlsx,.html,.htm,' +
        'application/json,text/plain,text/markdown,text/csv,text/tab-separated-values,' +
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/html',
    );
  });

  it('are named where a file is of none of them', () => {
    const sentence = problemSentence(t, refuse('notRecognised').problem);
    expect(sentence).toMatch(/^Waymark does not know this kind of file\. It reads .+, .+ and .+\.$/);
    for (const { name } of importFormats) expect(sentence).toContain(t(name));
    for (const { name } of importFormats) expect(notAJourney(t)).toContain(t(name));
  });

  const idOf = (text: string, formats?: readonly ImportFormat[]) => recognise(text, formats)?.format.id;
  const journey = 'journey\n  section Buy\n    Pay: 3: Olga';

  it.each([
    ['a file of ours', '{"format":"waymark","stages":[],"nodes":[]}', 'waymark'],
    ['another JSON', '{"hello":1}', 'waymark'],
    ['JSON that breaks off', '{"hello":', 'waymark'],
    ['a lone number', '12', 'waymark'],
    ['OpenJourney', '{"stages":[],"nodes":[]}', 'ojf'],
    ['a journey', journey, 'mermaid'],
    ['JSON that holds a journey', JSON.stringify({ text: journey }), 'waymark'],
    ['a journey after what only begins like JSON', `[1]\n${journey}`, 'mermaid'],
    ['a journey in a text with a table', `a,b\n1,2\n\n${journey}`, 'mermaid'],
    ['a table', 'Stage,Need,Buy\nActions,look,pay', 'table'],
    ['another diagram', 'graph TD\n  a --> b', 'mermaid'],
    ['prose', 'Nothing of the kind.', undefined],
    ['nothing', ' \n', undefined],
  ])('know %s', (_, text, id) => {
    expect(idOf(text)).toBe(id);
  });

  it('are asked in any order with the same answer, and one more is an entry of the list', () => {
    const outline: ImportFormat<string[]> = {
      id: 'outline',
      name: 'reading.format.tables',
      extensions: ['opml'],
      mimes: [],
      surest: 'proven',
      sniff: ({ text }) =>
        text.startsWith('#outline\n') ? { certainty: 'proven', found: text.split('\n').slice(1) } : undefined,
      read: (found) => refuse('failed', { reason: found.join() }),
    };
    for (const formats of [
      [...importFormats, outline],
      [outline, ...[...importFormats].reverse()],
    ]) {
      expect(idOf(`#outline\n${journey}`, formats)).toBe('outline');
      expect(idOf(journey, formats)).toBe('mermaid');
      expect(idOf('{"stages":[],"nodes":[]}', formats)).toBe('ojf');
      expect(idOf('{"format":"waymark"}', formats)).toBe('waymark');
    }
    expect(acceptOf([...importFormats, outline])).toContain('.opml');
  });
});
