// A paste into an open field is what somebody would have typed.
import { expect, test } from 'vitest';
import { plainFieldText } from '@/formats/plainFieldText';

test.each([
  ['"Opens the site\nand looks"\n', 'Opens the site\nand looks'],
  ['"Opens the site\r\nand looks"\r\n', 'Opens the site\nand looks'],
  ['"says ""yes"" at once"', 'says "yes" at once'],
  ['one\u000btwo', 'one\ntwo'],
  ['"yes"', '"yes"'],
  ['"a" and "b"', '"a" and "b"'],
  ['"a"\n"b"', '"a"\n"b"'],
  ['"', '"'],
  ['plain\n', 'plain\n'],
])('%j', (pasted, typed) => expect(plainFieldText(pasted)).toBe(typed));
