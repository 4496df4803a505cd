import { describe, expect, test } from 'vitest';
import { pastedText } from '@/formats/pastedText';

describe('a text that is pasted into another', () => {
  test.each([
    ['one cell of Excel', '"Opens the site\nand looks"\n', '', 'Opens the site\nand looks'],
    ['the same from Windows', '"Opens the site\r\nand looks"\r\n', '', 'Opens the site\nand looks'],
    ['a cell of Sheets', '"a\nb"', '<table><tr><td>a<br>b</td></tr></table>', 'a\nb'],
    ['a cell with quotes in it', '"says ""no"""\n', '', 'says "no"'],
    ['a line break of PowerPoint', 'Opens the site\vand looks', '', 'Opens the site\nand looks'],
  ])('%s is its words', (_, text, html, words) => {
    expect(pastedText(text, html)).toBe(words);
  });

  test.each([
    ['a quotation', '"Opens the site"', ''],
    ['a quotation at the end of a line', '"Opens the site"\n', ''],
    ['a quotation of two lines', '"Opens the site\nand looks"', '<p>Opens the site</p>'],
    ['several cells', '"a\nb"\tc\n', '<table>'],
    ['quotes on both sides of a text', '"a\n" and "b"\n', ''],
    ['what begins with an apostrophe', "'=1+1", ''],
  ])('%s stays as it is', (_, text, html) => {
    expect(pastedText(text, html)).toBe(text);
  });
});
