// Rows of files: what parts their cells, how their letters are written, workbooks, and what is refused and why.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readRows, type RowsRead } from '@/formats/rows';
import { workbookOf } from '@tests/support/workbook';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(source: string | Uint8Array): RowsRead {
  const result = readRows(typeof source === 'string' ? bytes(source) : source);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result;
}

function refusal(source: Uint8Array | string): string {
  const result = readRows(typeof source === 'string' ? bytes(source) : source);
  if (result.ok) return 'read';
  const { code, values } = result.problem;
  return [code, ...Object.values(values)].join(' ');
}

const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });

describe('texts', () => {
  it.each([
    ['comma', 'step,score\nform,9\nid,3\n', ','],
    ['semicolon', 'step;score\nform;9\nid;3\n', ';'],
    ['tab', 'step\tscore\nform\t9\nid\t3\n', '\t'],
    ['semicolon beside decimal commas', 'step;score\nform;9,5\nid;3,0\n', ';'],
    ['line of Excel', 'sep=;\nstep;score\nform;9\nid;3\n', ';'],
  ])('are parted by %s', (_, text, delimiter) => {
    const { head, rows, by } = read(text);
    expect(by).toMatchObject({ delimiter });
    expect(head).toEqual(['step', 'score']);
    expect(rows.map(([step]) => step)).toEqual(['form', 'id']);
  });

  it('know the line of each row, past quotes with line breaks and blank lines', () => {
    const { rows, lines } = read('score,comment\n9,"fast,\nthanks"\n\n3,"said ""no"""\r\n5,x\n');
    expect(rows).toEqual([
      ['9', 'fast,\nthanks'],
      ['3', 'said "no"'],
      ['5', 'x'],
    ]);
    expect(lines).toEqual([2, 5, 6]);
  });

  it('may begin with a mark, and may be UTF-16 or Windows-1251', () => {
    const text = 'этап;оценка\nзаявка;9\nличность;3\n';
    expect(read(`\ufeff${text}`).head).toEqual(['этап', 'оценка']);
    const wide = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (c) => c.charCodeAt(0)).buffer);
    expect(read(wide)).toMatchObject({ head: ['этап', 'оценка'], by: { encoding: 'UTF-16' } });
    expect(read(windows1251(text))).toMatchObject({
      head: ['этап', 'оценка'],
      by: { encoding: 'Windows-1251' },
    });
  });

  it('may have one column, with a head or without, also with decimal commas', () => {
    expect(read('score\n9\n3\n\n5\n')).toMatchObject({
      head: ['score'],
      rows: [['9'], ['3'], ['5']],
      lines: [2, 3, 5],
    });
    expect(read('9\n3\n')).toMatchObject({ hasHead: false, head: [''], rows: [['9'], ['3']], lines: [1, 2] });
    expect(read('score\n4,5\n3,0\n').rows).toEqual([['4,5'], ['3,0']]);
  });

  it('leave a title above the head aside', () => {
    expect(read('Survey of October;;\nstep;score;channel\nform;9;app\n')).toMatchObject({
      head: ['step', 'score', 'channel'],
      lines: [3],
    });
  });

  it('say where a quote begins that nothing closes', () => {
    expect(read('score,comment\n9,good\n3,"never closed\n5,x\n').openQuote).toBe(3);
  });

  it('reckon nothing: a formula is a text', () => {
    expect(read('score,name\n=1+1,=HYPERLINK("http://x")\n').rows).toEqual([
      ['=1+1', '=HYPERLINK("http://x")'],
    ]);
  });

  it('are told piece by piece', () => {
    const told: number[] = [];
    const text = `step;score\n${'form;9\n'.repeat(200_000)}`;
    const result = readRows(bytes(text), { tell: (done) => told.push(done) });
    expect(result.ok && result.rows.length).toBe(200_000);
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toBeCloseTo(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});

describe('workbooks', () => {
  const rows = [
    ['date', 'step', 'score'],
    [{ date: 46296 }, 'form', 9],
    [{ date: 46296.5 }, 'id', null, 'aside'],
    [null, null, null],
    [{ date: 46298 }, 'Ülle & <b>', { formula: '1+2', value: 3 }],
    [{ date: 46299 }, 'no value', { formula: 'NOW()' }],
  ] as const;

  it('are read with their dates, stored values and rows', () => {
    const { head, rows: read1, lines, by } = read(workbookOf({ Answers: rows, Notes: [['a']] }));
    expect(head).toEqual(['date', 'step', 'score', '']);
    expect(read1).toEqual([
      ['2026-10-01', 'form', '9'],
      ['2026-10-01 12:00:00', 'id', '', 'aside'],
      ['2026-10-03', 'Ülle & <b>', '3'],
      ['2026-10-04', 'no value'],
    ]);
    expect(lines).toEqual([2, 3, 5, 6]);
    expect(by).toEqual({ sheets: ['Answers', 'Notes'], sheet: 0 });
  });

  it('are read from the first sheet that is shown, or from the one asked for', () => {
    const book = workbookOf({ Secret: [['a'], [1]], Shown: [['b'], [2]] }, { hidden: ['Secret'] });
    expect(read(book).head).toEqual(['b']);
    const first = readRows(book, { sheet: 0 });
    expect(first.ok && first.head).toEqual(['a']);
  });

  it('count their days from 1904 where they say so', () => {
    expect(read(workbookOf({ A: [['d'], [{ date: 44834 }]] }, { from1904: true })).rows).toEqual([
      ['2026-10-01'],
    ]);
  });

  it('are refused with a reason', () => {
    const plain = { A: [['score'], [9]] } as const;
    const macros = workbookOf(plain, { more: { 'xl/vbaProject.bin': strToU8('x') } });
    expect(refusal(macros)).toBe('macros');
    expect(refusal(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toBe('binary');
    expect(refusal(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toBe('notWorkbook');
    expect(refusal(workbookOf(plain).subarray(0, 300))).toBe('damaged');
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]);
    expect(refusal(ole)).toBe('old');
    const name = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();
    expect(refusal(Uint8Array.from([...ole, ...name, 0, 0]))).toBe('encrypted');
    const locked = workbookOf(plain);
    for (let at = 0; at < locked.length - 4; at++)
      if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1 && locked[at + 3] === 2)
        locked[at + 8] = (locked[at + 8] ?? 0) | 1;
    expect(refusal(locked)).toBe('encrypted');
  });

  it('are traps where little becomes very much, whatever their list of parts says', () => {
    const bomb = workbookOf(
      { A: [['score'], [9]] },
      { more: { 'xl/sharedStrings.xml': strToU8(`<sst><si><t>${' '.repeat(40_000_000)}</t></si></sst>`) } },
    );
    expect(refusal(bomb)).toBe('bomb');
    // The list says that the part is small.
    for (let at = 0; at < bomb.length - 4; at++)
      if (bomb[at] === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1 && bomb[at + 3] === 2)
        bomb.fill(1, at + 24, at + 25).fill(0, at + 25, at + 28);
    expect(refusal(bomb)).toBe('bomb');
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`p${i}`, strToU8('')]));
    expect(refusal(zipSync({ ...many }))).toBe('bomb');
  });

  it('bring no entities of their own', () => {
    const sheet = '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>';
    const book = workbookOf({ A: [['a']] }, { more: { 'xl/worksheets/sheet1.xml': strToU8(sheet) } });
    expect(refusal(book)).toBe('damaged');
  });
});

describe('what is no table', () => {
  it.each([
    ['', 'empty'],
    ['\n\n', 'noRows'],
    ['score\n', 'noRows'],
    ['<html><table></table></html>', 'html'],
    ['<?xml version="1.0"?><a/>', 'xml'],
  ])('%j is refused: %s', (text, why) => {
    expect(refusal(text)).toBe(why);
  });

  it('is refused by what it is', () => {
    expect(refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]))).toBe('image PNG');
    expect(refusal(Uint8Array.from([0x25, 0x50, 0x44, 0x46]))).toBe('pdf PDF');
    expect(refusal(`a\0b,c\n${'1,2\n'.repeat(20)}`)).toBe('notText');
    expect(refusal(new Uint8Array(51 * 1024 * 1024))).toBe('tooLarge 51 50');
    expect(refusal(`${'a,'.repeat(1001)}b\n${'1,'.repeat(1001)}2\n`)).toBe('columns 1000');
  });
});
