// Laws: a block that is written reads back the same; what Excel and Sheets write is read as they mean it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlock, writeBlock } from '@/formats/tsv';

const cell = fc.oneof(
  fc.constantFrom('', '"', '""', 'a\tb', 'a\nb', '\n', "'", "'=1", '=1+1', "''@x", '-5', '- item', '"a" b'),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll('\r', '')),
);
const blocks = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('a tab-separated block', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(blocks, (rows) => {
        expect(readBlock(writeBlock(rows))).toEqual(rows);
        expect(readBlock(`${writeBlock(rows).replaceAll('\n', '\r\n')}\r\n`)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('is read as Excel writes it: CR LF, a last line break, quoted cells of several lines', () => {
    expect(readBlock('Need\tBuy\r\n"Opens\r\nthe ""big"" site"\t\r\n')).toEqual([
      ['Need', 'Buy'],
      ['Opens\nthe "big" site', ''],
    ]);
  });

  it('keeps a quote that is only a sign in the text', () => {
    expect(readBlock('"Hello" he said\tand "so on"\n"no end')).toEqual([
      ['"Hello" he said', 'and "so on"'],
      ['"no end', ''],
    ]);
  });

  it('guards what a spreadsheet would reckon with, and leaves numbers alone', () => {
    expect(writeBlock([['=1+1', '@SUM(A1)', '-5', '+7 %', 'a = b']])).toBe(
      "'=1+1\t'@SUM(A1)\t-5\t'+7 %\ta = b",
    );
  });

  it('fills rows that are shorter than others', () => {
    expect(readBlock('a\nb\tc')).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
  });
});
