// @vitest-environment node
// Tables of a map: what each sheet says, and that CSV, Excel and Markdown of them are safe and come back.
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/universal';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { content } from '@/content/example/content.en';
import { content as russian } from '@/content/example/content.ru';
import { partOf } from '@/analysis/shownProject';
import { exampleProject } from '@/content/example/exampleProject';
import { csvExport } from '@/formats/csvExport';
import { excelExport } from '@/formats/excelExport';
import type { ExportFormat, ExportOptions, ExportSource, ExportTools } from '@/formats/exportFormat';
import { exportFormats, writeExport } from '@/formats/exportFormats';
import { exportSource } from '@/formats/exportSource';
import { markdownExport } from '@/formats/markdownExport';
import { readMarkdownTables } from '@/formats/markdownTable';
import type { Sheet, SheetId } from '@/formats/sheets/sheet';
import { readWorkbook } from '@/formats/workbook';
import { CELL_LETTERS, sheetTabs } from '@/formats/xlsx/xlsxText';
import { writeWorkbook } from '@/formats/xlsx/writeWorkbook';
import { tIn } from '@/i18n/translate';
import type { Translate } from '@/i18n/messages';
import { createTableMeasure } from '@/layout/fontMetrics';
import { feelingsOf, mapsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';
import { aProject } from '@tests/support/aProject';
import { imported, importText } from '@tests/support/importing';
import { BREAKERS, FORMULAS, LONG } from '@tests/support/hostileTexts';
import { checkXml, converted, opener } from '@tests/support/openers';

const options: ExportOptions = { scale: 1, title: true, legend: true, background: 'paper' };
const measure = createTableMeasure();
let en: Translate;
let ru: Translate;
beforeAll(async () => {
  [en, ru] = await Promise.all([tIn('en'), tIn('ru')]);
});

const sourceOf = (project: Project, mapId: string, t = en, language = 'en'): ExportSource =>
  exportSource(project, mapId, { t, language, measure });

function example(words = content, t = en, language = 'en'): ExportSource {
  const project = exampleProject(words, new Date('2026-11-10T12:00:00Z'));
  return sourceOf(project, mapsOf(project)[0]?.id ?? '', t, language);
}

const sheetOf = async (source: ExportSource, id: SheetId): Promise<Sheet> => {
  const sheet = await source.table?.sheet(id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
};

async function bytesOf(
  format: ExportFormat,
  source: ExportSource,
  more: Partial<ExportOptions> = {},
  tools: ExportTools = {},
): Promise<Uint8Array> {
  const { content: made } = await writeExport(format, source, { ...options, ...more }, tools);
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}
const textOf = async (...of: Parameters<typeof bytesOf>): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(...of));

/** A map in which every field that a table takes holds one of the texts. */
function hostile(texts: readonly string[]): ExportSource {
  const { project, mapId } = aProject({
    title: texts[0] ?? '',
    stages: texts.map((text, at) => ({ name: `${at}`, goal: text, duration: text })),
    lanes: [{ kind: 'actions', name: texts[1] ?? 'Actions' }, 'Web'],
    personas: texts.slice(0, 3).map((text, at) => ({ name: `${at}${text}`, quote: text, goals: text })),
    evidence: [{ title: texts[2] ?? '', kind: 'survey' }],
    cards: Object.fromEntries(
      texts.map((text, at) => [
        `${at}/Web`,
        [{ text, description: text, tags: [text], department: text, link: text, duration: text }],
      ]),
    ),
    findings: texts.map((text, at) => ({
      title: text,
      cause: text,
      owner: text,
      id: `finding-${at}`,
      on: [text],
    })),
  });
  for (const stage of Object.values(project.stages)) stage.name = texts[Number(stage.name)] ?? '';
  texts.forEach((text, at) => {
    const id = `strategy-${at}`;
    project.strategies[id] = {
      id,
      order: `a${at}`,
      title: text,
      description: text,
      owner: text,
      findingIds: [],
    };
  });
  return sourceOf(project, mapId);
}

describe('the sheets of the example', () => {
  it('are there as far as there is something in them, each with rows as long as its head', async () => {
    const source = example();
    expect(source.table?.ids).toEqual([
      'matrix',
      'cards',
      'findings',
      'gaps',
      'strategies',
      'measures',
      'personas',
    ]);
    for (const id of source.table?.ids ?? []) {
      // oxlint-disable-next-line no-await-in-loop
      const { columns, rows } = await sheetOf(source, id);
      expect(rows.length, id).toBeGreaterThan(0);
      expect(new Set(rows.map(({ length }) => length)), id).toEqual(new Set([columns.length]));
    }
    const { project, mapId } = aProject({ stages: ['Need'] });
    expect(sourceOf(project, mapId).table?.ids).toEqual(['matrix', 'cards']);
  });

  it('the map is a matrix: phases above, goals and lanes down, feelings and values as numbers', async () => {
    const { groups, columns, rows } = await sheetOf(example(), 'matrix');
    expect(groups).toEqual(['', 'Before', '', 'Opening', '', 'First use', '']);
    expect(columns.map(({ head }) => head).slice(0, 3)).toEqual([
      'Stage',
      'Notice the need',
      'Choose a bank',
    ]);
    const row = (head: string) => rows.find(([first]) => first === head);
    expect(row('Feelings: Anna (\u22122\u2026+2)')?.slice(1)).toEqual([0.4, -0.3, 0.2, -1.6, -0.8, 1.1]);
    expect(row('Website')?.[1]).toBe('\u2022 Searches “student account”\n\u2022 Reads “Your first account”');
    expect(row('NPS (measured)')?.slice(2)).toEqual([19, 23, -35, -5, 28]);
  });

  it('of one stage: its own findings, and the gaps of the two maps as they are', async () => {
    const source = example();
    const { project, mapId } = source;
    const check = stagesOf(project, mapId).find(({ name }) => name === 'Prove identity');
    const part = sourceOf(partOf(project, mapId, { stageIds: new Set([check?.id ?? '']) }), mapId);
    expect((await sheetOf(part, 'gaps')).rows).toEqual((await sheetOf(source, 'gaps')).rows);
    const { columns, rows } = await sheetOf(part, 'findings');
    const stage = columns.findIndex(({ head }) => head === 'Stage');
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row[stage]))).toEqual(new Set(['Prove identity']));
  });

  it('findings are in the order of their ranks, problems first and delights, ranked among themselves, behind', async () => {
    const { columns, rows } = await sheetOf(example(), 'findings');
    const at = (head: string) => columns.findIndex((column) => column.head === head);
    const isDelight = rows.map((row) => row[at('Kind')] === 'Delight');
    expect(isDelight.indexOf(true)).toBe(rows.length - 3);
    const ranks = rows.map((row) => row[at('Rank')]);
    expect(ranks.slice(0, -3)).toEqual([1, 2, 3, 4, 4, 4, 7, 8, 9, 9]);
    expect(ranks.slice(-3)).toEqual([1, 2, 3]);
  });

  it('a card is a row with its place, its marks and its facts, and its id last', async () => {
    const { columns, rows } = await sheetOf(example(), 'cards');
    const at = (head: string) => columns.findIndex((column) => column.head === head);
    expect(columns.at(-1)).toMatchObject({ head: 'Waymark id', isId: true });
    const selfie = rows.find((row) => row[at('Text')] === 'Films passport and face');
    expect([at('Stage'), at('Lane'), at('Text')]).toEqual([0, 1, 2]);
    expect(selfie?.[at('Findings')]).toBe('Barrier: Selfie check fails (5 × 4)');
    expect(selfie?.[at('Feeling: Anna (\u22122\u2026+2)')]).toBe(-1.6);
    expect(selfie?.[at('Moment of truth')]).toBe('First: the first look');
  });

  it('days, shares and numbers are such', async () => {
    const source = example();
    const [plan, measures] = await Promise.all([sheetOf(source, 'strategies'), sheetOf(source, 'measures')]);
    const cells = [...plan.rows, ...measures.rows].flat();
    expect(cells.some((cell) => typeof cell === 'object' && cell !== null && 'day' in cell)).toBe(true);
    expect(cells.some((cell) => typeof cell === 'object' && cell !== null && 'share' in cell)).toBe(true);
    expect(cells.some((cell) => typeof cell === 'number')).toBe(true);
  });
});

describe('Excel', () => {
  /** The rows of the sheets as our own reader finds them. */
  const readAll = (bytes: Uint8Array) => {
    const { sheets } = readWorkbook(bytes);
    return sheets.map((name, sheet) => ({ name, ...readWorkbook(bytes, { sheet }) }));
  };

  it('has a sheet for each table, read back as it was; the same map makes the same bytes', async () => {
    const source = example(russian, ru, 'ru');
    const bytes = await bytesOf(excelExport, source);
    const read = readAll(bytes);
    expect(read.map(({ name }) => name)).toEqual([
      'Карта',
      'Карточки',
      'Наблюдения',
      'Разрывы',
      'Стратегии',
      'Показатели',
      'Персоны',
    ]);
    const { columns, rows } = await sheetOf(source, 'cards');
    expect(read[1]?.rows[0]).toEqual(columns.map(({ head }) => head));
    expect(read[1]?.rows).toHaveLength(rows.length + 1);
    expect(await bytesOf(excelExport, source)).toEqual(bytes);
  });

  it('is read by a program that is not ours: its sheets, with texts, numbers and days as such', async () => {
    const source = example();
    const bytes = await bytesOf(excelExport, source);
    const read = await readExcelFile(new Blob([bytes.slice()]), { trim: false });
    const ids = source.table?.ids ?? [];
    const written = await Promise.all(ids.map((id) => sheetOf(source, id)));
    expect(read.map(({ sheet }) => sheet)).toEqual(written.map(({ name }) => name));
    for (const [at, { id, groups, columns, rows }] of written.entries()) {
      const [heads, ...cells] = read[at]?.data.slice(groups ? 1 : 0) ?? [];
      expect(
        heads?.map((head) => head ?? ''),
        id,
      ).toEqual(columns.map(({ head }) => head));
      const plain = rows.map((row) =>
        row.map((cell) => {
          if (cell === '' || cell === null) return null;
          if (typeof cell !== 'object') return cell;
          return 'share' in cell ? cell.share : new Date(cell.day);
        }),
      );
      expect(cells, id).toEqual(plain);
    }
  });

  it('keeps heads in sight, hides ids, merges the names of phases and prints heads on each page', async () => {
    const parts = unzipSync(await bytesOf(excelExport, example()));
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('xl/worksheets/sheet1.xml')).toContain(
      '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
    );
    expect(part('xl/worksheets/sheet1.xml')).toContain('<mergeCell ref="B1:C1"/>');
    expect(part('xl/worksheets/sheet2.xml')).toMatch(
      /<col min="(\d+)" max="\1" width="\d+" customWidth="1" hidden="1"\/>/,
    );
    expect(part('xl/worksheets/sheet2.xml')).toContain('<autoFilter ref="A1:');
    expect(part('xl/workbook.xml')).toContain('&#39;Cards&#39;!$A:$C,&#39;Cards&#39;!$1:$1');
  });

  it('takes one of the tables where only that is wanted, and is named by it', async () => {
    const file = await writeExport(excelExport, example(), { ...options, sheet: 'strategies' }, {});
    expect(file.name).toBe('Opening a bank account - Today - Strategies.xlsx');
    expect(readAll(file.content as Uint8Array)).toHaveLength(1);
  });

  it('never holds a formula, whatever people write; what XML forbids is left out, all else comes back', async () => {
    const texts = [...FORMULAS, ...BREAKERS];
    const bytes = await bytesOf(excelExport, hostile(texts));
    const parts = unzipSync(bytes);
    for (const [name, part] of Object.entries(parts)) {
      const xml = strFromU8(part);
      expect(xml, name).not.toMatch(/<f[ >/]|<hyperlink/);
      if (opener('xmllint')) checkXml(xml);
    }
    const said = new Set(readAll(bytes).flatMap(({ rows }) => rows.flat()));
    for (const text of texts) {
      const clean = text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        // oxlint-disable-next-line no-control-regex
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff\ufffd]/g, '');
      expect(
        [...said].map((cell) => cell.replaceAll('\ufffd', '')),
        JSON.stringify(text),
      ).toContain(clean);
    }
  });

  it('cuts a cell at what Excel takes, between letters, and says so', async () => {
    const long = `${'a'.repeat(CELL_LETTERS - 2)}😀 and more`;
    const { project, mapId } = aProject({ stages: ['A'], lanes: ['Web'], cards: { 'A/Web': [long] } });
    const file = await writeExport(excelExport, sourceOf(project, mapId), options, {});
    expect(file.told).toBe('2 cells had more text than a spreadsheet takes, and were cut.');
    const cells = readAll(file.content as Uint8Array).flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => cell.length > CELL_LETTERS)).toEqual([]);
    expect(cells).toContain(`${'a'.repeat(CELL_LETTERS - 2)}…`);
    const { project: fits, mapId: fitting } = aProject({
      stages: ['A'],
      lanes: ['W'],
      cards: { 'A/W': [LONG.slice(0, 20_000)] },
    });
    expect((await writeExport(excelExport, sourceOf(fits, fitting), options, {})).told).toBeUndefined();
  });

  it('names tabs as Excel takes them', () => {
    expect(
      sheetTabs(['A/B: [c]?*', "'quoted'", '', 'a'.repeat(40), `${'a'.repeat(30)}bc`, 'x', 'X']),
    ).toEqual(['A B c', 'quoted', '3', `${'a'.repeat(30)}…`, `${'a'.repeat(28)}… 2`, 'x', 'X 2']);
  });

  it('lies from right to left where its words do', async () => {
    const { project, mapId } = aProject({
      stages: ['حاجة'],
      lanes: ['الموقع'],
      cards: { 'حاجة/الموقع': ['بحث'] },
    });
    const t: Translate = (key, values) => (key === 'inspector.stage' ? 'المرحلة' : en(key, values));
    const parts = unzipSync(await bytesOf(excelExport, sourceOf(project, mapId, t, 'en')));
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('rightToLeft="1"');
  });

  it('stops where nobody waits any more', async () => {
    await expect(bytesOf(excelExport, example(), {}, { signal: { aborted: true } })).rejects.toThrow('left');
  });
});

describe('CSV', () => {
  it('writes the chosen table in the manner of the language, with a mark by which Excel knows UTF-8', async () => {
    const plain = await textOf(csvExport, example());
    expect(plain.startsWith('\uFEFF,Before,,Opening,,First use,\r\nStage,Notice the need,')).toBe(true);
    expect(plain).toContain('Feelings: Anna (\u22122\u2026+2),0.4,-0.3,0.2,-1.6,-0.8,1.1\r\n');
    const spoken = await textOf(csvExport, example(russian, ru, 'ru'), { sheet: 'strategies' });
    expect(spoken.startsWith('\uFEFFСтратегия;')).toBe(true);
    const cards = await textOf(csvExport, example(russian, ru, 'ru'), { sheet: 'cards' });
    expect(cards).toContain(';-1,6;');
  });

  it.each(['matrix', 'cards', 'findings', 'strategies'] as const)(
    '%s: no cell begins like a formula',
    async (sheet) => {
      const csv = await textOf(csvExport, hostile([...FORMULAS, ...BREAKERS]), { sheet });
      const cells = Papa.parse<string[]>(csv.slice(1), { delimiter: ',' }).data.flat();
      expect(cells.length).toBeGreaterThan(20);
      expect(
        cells.filter((cell) => /^[\s\0]*[=+@\uff1d\uff0b\uff0d\uff20]|^[\t\r]|^\s*-(?![\d.]+$)/.test(cell)),
      ).toEqual([]);
    },
  );
});

const office = opener('soffice') !== undefined;
describe('opened by LibreOffice', () => {
  test.runIf(office)(
    'no text of CSV becomes a formula, and a workbook says what it said',
    async () => {
      const csv = await textOf(csvExport, hostile(FORMULAS), { sheet: 'cards' });
      const book = unzipSync(converted('cards.csv', csv, 'xlsx'));
      const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(sheet).toContain('<c ');
      expect(sheet).not.toMatch(/<f[ >/]/);
      const bytes = await bytesOf(excelExport, example(), { sheet: 'strategies' });
      const back = new TextDecoder().decode(converted('plan.xlsx', bytes, 'csv'));
      const { columns, rows } = await sheetOf(example(), 'strategies');
      expect(back.split('\n')[0]).toBe(
        columns.map(({ head }) => (head.includes(',') ? `"${head}"` : head)).join(','),
      );
      const due = columns.findIndex(({ head }) => head === 'Due');
      const [day] = rows.flatMap((row) => row[due] ?? []);
      expect(back).toContain(String((day as { day: string } | undefined)?.day));
    },
    60_000,
  );
});

describe('feelings', () => {
  // Without one below 0 they could be of any scale: the head says which.
  const felt = { Need: 0.4, Buy: 1.2, Use: 2 };
  const { project, mapId } = aProject({
    stages: Object.keys(felt),
    lanes: ['Shop', { kind: 'emotion', name: 'Feelings' }],
    cards: { 'Need/Shop': ['Looks'], 'Buy/Shop': ['Pays'], 'Use/Shop': ['Walks'] },
    personas: ['Anna'],
    feelings: { Anna: felt },
  });

  it.each([csvExport, markdownExport])('of a happy map are as happy when $id comes back', async (format) => {
    const text = await textOf(format, sourceOf(project, mapId), { sheet: 'matrix' });
    expect(text).toContain('Feelings (\u22122\u2026+2)');
    const { project: back, report } = imported(importText(text, `map.${format.extension}`));
    const values = feelingsOf(back, mapsOf(back)[0]?.id ?? '').map(({ value }) => value);
    expect(values.toSorted((a, b) => a - b)).toEqual(Object.values(felt));
    expect(report.notes.map(({ code }) => code)).not.toContain('scaleGuessed');
  });
});

describe('Markdown', () => {
  it('writes tables that read back, with the lines of a cell parted by breaks', async () => {
    const source = example();
    const tables = readMarkdownTables(await textOf(markdownExport, source));
    const { columns, rows } = await sheetOf(source, 'matrix');
    expect(tables).toHaveLength(6);
    expect(tables[0]?.[0]).toEqual(columns.map(({ head }) => head));
    expect(tables[0]).toHaveLength(rows.length + 1);
    expect(tables[0]?.[4]?.[1]).toBe(rows[3]?.[1]);
  });

  it('outlines delights below a head of their own, where their count begins anew', async () => {
    const { project, mapId } = aProject({
      stages: ['Buy'],
      lanes: ['Shop'],
      cards: { 'Buy/Shop': ['Pays'] },
      findings: [
        { title: 'Slow', kind: 'barrier', severity: 2, frequency: 2, on: ['Pays'] },
        { title: 'Kind staff', kind: 'delight', severity: 3, frequency: 3, on: ['Pays'] },
      ],
    });
    const outline = await textOf(markdownExport, sourceOf(project, mapId), { textForm: 'outline' });
    const [, told = ''] = outline.split('## Findings');
    expect(told).toMatch(
      /### Pain points and barriers\n\n1\. .*Slow.*\n\n### Delights, to keep\n\n1\. .*Kind staff/,
    );
  });

  it.each(['tables', 'outline'] as const)(
    '%s: what people wrote makes no mark-up, no link and no row',
    async (textForm) => {
      const texts = [...FORMULAS, ...BREAKERS];
      const text = await textOf(markdownExport, hostile(texts), { textForm, sheet: 'cards' });
      expect(text).not.toMatch(/(?<!\\)\[|(?<!\\)`/);
      expect(text.replaceAll('<br>', '')).not.toMatch(/<\w|<\//);
      // oxlint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      if (textForm === 'outline') {
        const heads = text.split('\n').filter((line) => /^#+ /.test(line));
        // A head for each stage, one for what was found and one for the plan.
        expect(heads.filter((line) => line.startsWith('## '))).toHaveLength(texts.length + 2);
        return;
      }
      const [table] = readMarkdownTables(text);
      expect(table).toHaveLength(texts.length + 1);
      for (const said of [
        '| pipe | pipe \\| and `code`',
        '[link](javascript:alert(1)) ![p](http://x.example/p.png) <http://x.example>',
      ])
        expect(table?.flat()).toContain(said);
    },
  );

  it('an outline goes stage by stage', async () => {
    const text = await textOf(markdownExport, example(), { textForm: 'outline' });
    expect(text).toContain('# Opening a bank account – Today\n\n**Personas:** Anna, Viktor\n');
    expect(text).toContain(
      '\n- **Website**\n  - Reads four fee documents\n    - *Pain point:* Fees in four documents\n',
    );
    expect(text).toContain('\n## Strategies\n\n- ');
  });

  it('an outline of a map has the strategies that stand on no map too, that of a part its own alone', async () => {
    const source = example();
    const strategies = {
      ...source.project.strategies,
      alone: {
        id: 'alone',
        title: 'Answers nothing yet',
        order: 'zz',
        status: 'proposed' as const,
        findingIds: [],
      },
    };
    const project: Project = { ...source.project, strategies };
    const { mapId } = source;
    const outlineOf = (of: Project): Promise<string> =>
      textOf(markdownExport, sourceOf(of, mapId), { textForm: 'outline' });
    const listed = (text: string): string[] => text.split('## Strategies\n\n')[1]?.trim().split('\n') ?? [];
    const whole = listed(await outlineOf(project));
    expect(whole.at(-1)).toBe('- Answers nothing yet');
    const [first] = stagesOf(project, mapId);
    const part = listed(await outlineOf(partOf(project, mapId, { stageIds: new Set([first?.id ?? '']) })));
    expect(part.length).toBeLessThan(whole.length - 1);
    expect(whole).toEqual(expect.arrayContaining(part));
    expect(part).not.toContain('- Answers nothing yet');
  });
});

describe('a map of 5,000 cards', () => {
  it('goes into every table and text', async () => {
    const stages = Array.from({ length: 50 }, (_, at) => `Stage ${at}`);
    const lanes = Array.from({ length: 20 }, (_, at) => `Lane ${at}`);
    const cards = Object.fromEntries(
      stages.flatMap((stage) =>
        lanes.map((lane) => [
          `${stage}/${lane}`,
          Array.from({ length: 5 }, (_, at) => `${stage} ${lane} card ${at}`),
        ]),
      ),
    );
    const { project, mapId } = aProject({ stages, lanes, cards, personas: ['Anna'] });
    const source = sourceOf(project, mapId);
    const wanted = ['xlsx', 'csv', 'markdown', 'mermaid', 'ojf', 'canvas', 'excalidraw'];
    let breaths = 0;
    for (const format of exportFormats.filter(({ id }) => wanted.includes(id))) {
      // oxlint-disable-next-line no-await-in-loop
      const made = await bytesOf(format, source, { sheet: 'all' }, { pause: async () => void breaths++ });
      expect(made.length, format.id).toBeGreaterThan(50_000);
    }
    expect(breaths).toBeGreaterThan(10);
  });

  it('a workbook of one long list is written row by row', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => [at, `row ${at}`]);
    const columns = [
      { head: 'n', width: 8 },
      { head: 'text', width: 20 },
    ];
    const shares: number[] = [];
    await writeWorkbook([{ id: 'cards', name: 'Cards', columns, rows, fixed: 1 }], {
      title: '',
      language: 'en',
      breathe: async (share) => void shares.push(share),
    });
    expect(shares).toHaveLength(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});
