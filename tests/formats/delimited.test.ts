// Separated values: rows that are short, have a cell too many or stand below a title are still those of a table; prose is none.
import { describe, expect, it } from 'vitest';
import { readDelimited } from '@/formats/delimited';

const head = 'Lane,Need,Compare,Buy';
const rowsOf = (text: string) => readDelimited(text)?.rows.map((row) => row.join('|'));

describe.each([
  [',', (text: string) => text],
  [';', (text: string) => text.replaceAll(',', ';')],
])('parted by %s', (_, parted) => {
  it('a short row is filled, and a cell too many makes a column', () => {
    expect(
      rowsOf(parted(`${head}\nActions,sees ad,reads\nShop,x,y,z\nPain points,,slow site,no card`)),
    ).toEqual([
      'Lane|Need|Compare|Buy',
      'Actions|sees ad|reads|',
      'Shop|x|y|z',
      'Pain points||slow site|no card',
    ]);
    expect(rowsOf(parted(`${head}\nA,1,2,3,\nB,1,2,3\nC,1,2,3`))?.[1]).toBe('A|1|2|3|');
  });

  it('a title may stand above', () => {
    expect(rowsOf(parted(`Our journey\n\n${head}\nActions,sees ad,reads,pays`))).toEqual([
      'Our journey|||',
      'Lane|Need|Compare|Buy',
      'Actions|sees ad|reads|pays',
    ]);
  });
});

it('line ends of two kinds in one file part rows alike', () => {
  const text = 'Id,Stage,Text\r\na,Buy,pays\r\nb,Buy,waits\r\n,Buy,calls\n,Buy,writes\n';
  const rows = ['Id|Stage|Text', 'a|Buy|pays', 'b|Buy|waits', '|Buy|calls', '|Buy|writes'];
  expect(rowsOf(text)).toEqual(rows);
  expect(rowsOf(text.replaceAll('\r\n', '\r'))).toEqual(rows);
  expect(rowsOf(`sep=,\r\n${text}`)).toEqual(rows);
  expect(readDelimited(`sep=,\r\n${text}c,"Buy,pays`)?.openQuote).toBe(7);
});

it.each([
  ['sentences', 'Dear all, dear Ann, dear Bob, hello\nplease find it, as said, and thanks\nbye, bye'],
  ['a list in a sentence', 'We sell shoes, bags, coats\nand more, much more\nto all, everywhere, always'],
  ['lines of which one has commas', 'one\ntwo\nthree\nfour,five,six'],
])('%s are no table', (_, text) => {
  expect(readDelimited(text)).toBeUndefined();
});
