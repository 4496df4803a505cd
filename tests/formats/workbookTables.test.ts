// @vitest-environment node
// Workbooks in: the table of each sheet, the one that is most likely a map, and a sentence for what cannot be read.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cardsOf, lanesOf, mapsOf, phasesOf, stagesOf } from '@/model/select';
import { imported, importBytes, said } from '@tests/support/importing';
import { workbookOf } from '@tests/support/workbook';

const wide = [
  ['', 'Need', 'Buy'],
  ['Actions', 'Looks', 'Pays'],
  ['Channel', 'Website', 'Shop'],
];

describe('a workbook', () => {
  it('is a map of its sheet with stages and lanes; the others can be chosen', () => {
    const bytes = workbookOf({
      Notes: [
        ['a', 'b'],
        ['1', '2'],
      ],
      Map: wide,
      Alone: [['x'], ['y']],
    });
    const result = imported(importBytes(bytes, 'journey.xlsx'));
    expect(result.table).toMatchObject({ source: 'workbook', sheet: 'Map' });
    expect(result.table?.sheets?.map(({ name }) => name)).toEqual(['Notes', 'Map']);
    const { project } = result;
    const mapId = mapsOf(project)[0]?.id ?? '';
    expect(project.title).toBe('journey');
    expect(stagesOf(project, mapId).map(({ name }) => name)).toEqual(['Need', 'Buy']);
    expect(lanesOf(project, mapId).map(({ name }) => name)).toContain('Actions');
    expect(cardsOf(project, mapId)).toHaveLength(4);
  });

  it('that was exported here says where all of the project travels, any other what to do with its other tables', () => {
    const others = {
      Notes: [
        ['a', 'b'],
        ['1', '2'],
      ],
    };
    const ours = [
      ['Stage', 'Need', 'Buy'],
      ...wide.slice(1),
      ['Feelings: Anna (\u22122\u2026+2)', '1', '-1'],
    ];
    expect(said(importBytes(workbookOf({ Map: ours, ...others }), 'a.xlsx'))).toContain(
      '1 more table of the file is left out. Tables hold a part of a project; all of it travels in the project file (JSON).',
    );
    expect(said(importBytes(workbookOf({ Map: wide, ...others }), 'a.xlsx'))).toContain(
      '1 more table is left out. Import it as a file of its own.',
    );
  });

  it('has phases above its stages, and a title above them', () => {
    const rows = [['My journey'], ['', 'Before', 'After'], ['Stage', 'Need', 'Buy'], ...wide.slice(1)];
    const { project } = imported(
      importBytes(workbookOf({ Map: [['My journey', '', ''], ['Stage', 'Need', 'Buy'], ...wide.slice(1)] })),
    );
    expect(project.title).toBe('My journey');
    const phased = imported(
      importBytes(
        workbookOf({
          Map: [
            ['', 'Before', '', 'After'],
            ['Stage', 'Need', 'Look', 'Buy'],
            ['Actions', 'a', 'b', 'c'],
          ],
        }),
      ),
    ).project;
    expect(phasesOf(phased, mapsOf(phased)[0]?.id ?? '').map(({ name }) => name)).toEqual([
      'Before',
      'After',
    ]);
    expect(rows).toHaveLength(5);
  });

  it('reads letters that Excel writes as signs', () => {
    const bytes = workbookOf({
      Map: [
        ['', 'Need', 'Buy'],
        ['Actions', 'a_x000A_b', '_x005F_x0041_'],
      ],
    });
    const { project } = imported(importBytes(bytes));
    const texts = cardsOf(project, mapsOf(project)[0]?.id ?? '').map(({ text }) => text);
    expect(texts).toEqual(['a\nb', '_x0041_']);
  });
});

describe('what cannot be read is told in a sentence', () => {
  const locked = new Uint8Array(2000);
  locked.set([0xd0, 0xcf, 0x11, 0xe0]);
  const old = locked.slice();
  locked.set(strToU8('EncryptedPackage'.split('').join('\0')), 600);
  const bomb = workbookOf(
    { A: wide },
    { more: { 'xl/sharedStrings.xml': strToU8(`<sst><si><t>${' '.repeat(40_000_000)}</t></si></sst>`) } },
  );
  it.each([
    ['one column', workbookOf({ A: [['a'], ['b'], ['c']] }), 'holds no table'],
    ['no row', workbookOf({ A: [] }), 'holds no table'],
    ['a password', locked, 'protected by a password'],
    ['an old Office', old, 'old Office'],
    ['a bomb', bomb, 'unpacks to far more'],
    ['macros', workbookOf({ A: wide }, { more: { 'xl/vbaProject.bin': strToU8('x') } }), 'holds macros'],
    [
      'damage',
      workbookOf({ A: wide }, { more: { 'xl/worksheets/sheet1.xml': strToU8('<worksheet>') } }),
      'damaged',
    ],
    ['a book that breaks off', workbookOf({ A: wide }).subarray(0, 60), 'damaged'],
    ['an archive of other things', zipSync({ 'a.txt': strToU8('a') }), 'This is an archive'],
    ['a text of one column', strToU8('Text\none\ntwo\nthree\n'), 'does not know this kind of file'],
  ])('%s', (_, bytes, sentence) => {
    const result = importBytes(bytes, 'table.xlsx');
    expect(result.ok).toBe(false);
    expect(said(result)[0]).toContain(sentence);
  });
});
