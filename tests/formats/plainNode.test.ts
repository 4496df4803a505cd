// @vitest-environment node
// In plain Node, as on a command line: a project file is read, and what needs no screen is written of it.
import { beforeAll, describe, expect, it } from 'vitest';
import type { ExportOptions, ExportSource } from '@/formats/exportFormat';
import { exportFormatsWith, writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import type { TextLook } from '@/formats/pen';
import type { Picture } from '@/formats/picture';
import { readFile } from '@/formats/readFile';
import { importWords } from '@/formats/readingSentence';
import { escapeXml } from '@/formats/svgPen';
import type { Translate } from '@/i18n/messages';
import { tIn } from '@/i18n/translate';
import { createTableMeasure } from '@/layout/fontMetrics';
import { mapsOf } from '@/model/select';
import { imported } from '@tests/support/importing';
import { frozen } from '@tests/support/fixtures';

const bytes = new TextEncoder().encode(frozen());
const options: ExportOptions = { scale: 1, title: true, legend: true, background: 'paper' };
const measure = createTableMeasure();

function sourceIn(t: Translate, language: string): ExportSource {
  const { project } = imported(readFile(bytes, 'journey.json', { words: importWords(t) }));
  const [map] = mapsOf(project);
  if (!map) throw new Error('no map');
  return exportSource(project, map.id, { t, language, measure });
}

/** What a format writes of it, by the ending of the file. */
async function filesOf(source: ExportSource): Promise<Map<string, string>> {
  const files = await Promise.all(
    exportFormatsWith({}, source).map((format) => writeExport(format, source, options, {})),
  );
  return new Map(files.map(({ name, content }) => [name.replace(/^.*\./, ''), String(content)]));
}

type Line = { text: string; x: number; look: TextLook };

/** The lines that a picture sets, as any pen is told of them. */
function linesOf(picture: Picture): Line[] {
  const lines: Line[] = [];
  picture.draw({
    box: () => undefined,
    path: () => undefined,
    text: (text, x, _y, look) => void lines.push({ text, x, look }),
    image: () => 'missing',
    group: (_name, draw) => draw(),
  });
  return lines;
}

describe('without a browser', () => {
  let files: Map<string, string>;
  let source: ExportSource;
  beforeAll(async () => {
    source = sourceIn(await tIn('en'), 'en');
    files = await filesOf(source);
  });

  it('there is none here', () => {
    expect([typeof document, typeof window, typeof OffscreenCanvas]).toEqual(Array(3).fill('undefined'));
  });

  it('a drawing and the file of the project are written, and nothing that would need a canvas', () => {
    expect([...files.keys()]).toEqual(expect.arrayContaining(['svg', 'json']));
    for (const ending of ['png', 'jpg']) expect(files.has(ending)).toBe(false);
  });

  it('the file of the project is read again as it was', () => {
    const again = readFile(new TextEncoder().encode(files.get('json')), '', { words: importWords(source.t) });
    expect(again).toMatchObject({ ok: true, project: source.project, report: { notes: [] } });
  });

  it('the drawing holds the words of the map, broken by the widths of the font so that each line has room', () => {
    const svg = files.get('svg') ?? '';
    const picture = source.picture(options);
    const lines = linesOf(picture);
    expect(lines.length).toBeGreaterThan(20);
    for (const { text } of lines) expect(svg).toContain(`>${escapeXml(text)}</text>`);
    const right = picture.box.x + picture.box.width;
    const beyond = lines.filter(
      ({ text, x, look }) => look.anchor === undefined && x + measure(text, look.font) > right,
    );
    expect(beyond).toEqual([]);
    const items = source.scene().rows.flatMap((row) => row.cells.flatMap((cell) => cell.items));
    expect(items.some((item) => item.lines.length > 1)).toBe(true);
    for (const item of items)
      for (const line of item.lines) {
        const set = lines.find(({ text }) => text === line);
        expect(set && measure(line, set.look.font)).toBeLessThanOrEqual(item.width);
      }
  });

  it('another language is spoken where it is asked for', async () => {
    const russian = await filesOf(sourceIn(await tIn('ru'), 'ru'));
    expect(russian.get('svg')).toContain('xml:lang="ru"');
    expect(russian.get('svg')).toMatch(/Боль|Барьер/);
    expect(files.get('svg')).not.toMatch(/Боль|Барьер/);
    expect(russian.get('json')).toBe(files.get('json'));
  });
});
