// The encoding of a text: known by its bytes, and put right by whoever knows better.
import { describe, expect, it } from 'vitest';
import { ENCODINGS, type Encoding, encodingNamed, encodings } from '@/formats/encodings';
import { readFile } from '@/formats/readFile';
import { inCodePage } from '@tests/support/codePages';
import { context, importBytes, said } from '@tests/support/importing';

/** Single letters could be of any code page: they are taken for Western ones. */
const RUSSIAN = 'Stage;Б;Ж\nActions;я;и\n';
const wrong = inCodePage(RUSSIAN, 'ibm866');
const rowsOf = (bytes: Uint8Array, encoding?: Encoding) =>
  readFile(bytes, 'map.csv', { ...context, ...(encoding && { encoding }) }).table?.rows;

describe('an encoding that is told', () => {
  it('reads letters that the bytes alone do not tell', () => {
    expect(importBytes(wrong).table?.encoding).toBe('windows-1252');
    expect(rowsOf(wrong)?.[0]).not.toContain('Ж');
    expect(rowsOf(wrong, 'ibm866')).toEqual([
      ['Stage', 'Б', 'Ж'],
      ['Actions', 'я', 'и'],
    ]);
  });

  it('is said of the table that was found, whether it was guessed or told', () => {
    expect(importBytes(Buffer.from(RUSSIAN)).table?.encoding).toBe('utf-8');
    for (const encoding of encodings)
      expect(readFile(Buffer.from(RUSSIAN), '', { ...context, encoding }).table?.encoding ?? encoding).toBe(
        encoding,
      );
  });

  it('is no guess that would have to be told', () => {
    expect(said(importBytes(wrong)).join()).toContain('read as Windows-1252, going by its letters');
    expect(said(readFile(wrong, '', { ...context, encoding: 'ibm866' })).join()).not.toContain('read as');
  });

  it('says how many letters it has not got', () => {
    const result = readFile(wrong, '', { ...context, encoding: 'utf-8' });
    expect(said(result)).toContain('4 letters are none in UTF-8 and stand as “\ufffd”.');
  });

  it('knows the order of the bytes of UTF-16, with a mark and without', () => {
    const little = Buffer.from(RUSSIAN, 'utf16le');
    expect(rowsOf(little, 'utf-16')?.[0]).toEqual(['Stage', 'Б', 'Ж']);
    expect(rowsOf(Buffer.from(little).swap16(), 'utf-16')?.[0]).toEqual(['Stage', 'Б', 'Ж']);
    const marked = Buffer.from(`\ufeff${RUSSIAN}`, 'utf16le').swap16();
    expect(rowsOf(marked, 'utf-16')?.[0]).toEqual(['Stage', 'Б', 'Ж']);
  });
});

describe('the name of an encoding', () => {
  it.each([
    ['utf8', 'utf-8'],
    ['UTF-16', 'utf-16'],
    ['utf-16be', 'utf-16'],
    ['cp1251', 'windows-1251'],
    ['Win-1251', 'windows-1251'],
    ['1251', 'windows-1251'],
    ['CP866', 'ibm866'],
    ['cp-866', 'ibm866'],
    ['koi8r', 'koi8-r'],
    ['latin1', 'windows-1252'],
    ['shift_jis', undefined],
    ['', undefined],
  ])('%s is %s', (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });

  it('may be the one that people see', () => {
    for (const encoding of encodings) expect(encodingNamed(ENCODINGS[encoding])).toBe(encoding);
  });
});

describe('Windows-1252', () => {
  // Node of before version 23 reads it as Latin-1.
  const bytes = Uint8Array.of(
    ...Buffer.from('Stage;Find\nQuotes;'),
    0x93,
    0x35,
    0x80,
    0x94,
    0x20,
    0x96,
    0x20,
    0xe9,
  );
  it.each([undefined, 'windows-1252'] as const)(
    'has its dashes, quotation marks and the euro, told as %s',
    (told) => {
      expect(rowsOf(bytes, told)?.[1]?.[1]).toBe('“5€” – é');
    },
  );
});
