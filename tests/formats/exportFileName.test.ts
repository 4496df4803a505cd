// File names: safe on every system, never longer than allowed, and always with the ending that was asked for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '@/formats/fileName';

const NAMES: [title: string, expected: string][] = [
  ['Buying running shoes', 'Buying running shoes.png'],
  ['Запись к врачу', 'Запись к врачу.png'],
  ['お客様の旅', 'お客様の旅.png'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.png'],
  ['../../etc/passwd', 'etc passwd.png'],
  ['C:\\Windows\\system32', 'C Windows system32.png'],
  ['CON', '_CON.png'],
  ['nul', '_nul.png'],
  ['com1', '_com1.png'],
  ['LPT9.backup', '_LPT9.backup.png'],
  ['COM¹', '_COM¹.png'],
  ['console', 'console.png'],
  ['trailing dots...', 'trailing dots.png'],
  ['trailing space   ', 'trailing space.png'],
  ['.hidden', 'hidden.png'],
  ['...', 'waymark.png'],
  ['', 'waymark.png'],
  ['   ', 'waymark.png'],
  ['///', 'waymark.png'],
  ['invoice\u202egnp.exe', 'invoicegnp.exe.png'],
  ['a\u0000b\u0007c\nd', 'a b c d.png'],
  ['zero\u200bwidth\ufeff', 'zerowidth.png'],
  ['lone\ud800surrogate', 'lonesurrogate.png'],
  ['Cafe\u0301', 'Café.png'],
  ['report.png', 'report.png.png'],
  // A map and a part of it are set off alike.
  ['Shoes \u2013 Today - Report', 'Shoes - Today - Report.png'],
  ['2024\u20132026', '2024\u20132026.png'],
  ['x'.repeat(300), `${'x'.repeat(96)}.png`],
  // What says which part it is stays: of two files of one project neither is written over the other.
  [`${'x'.repeat(300)} - Report`, `${'x'.repeat(87)} - Report.png`],
  [`${'Путь '.repeat(60)}- Отчёт`, `${'Путь '.repeat(18).trimEnd().slice(0, 88)} - Отчёт.png`],
  ['👩‍👩‍👧‍👦'.repeat(40), `${'👩‍👩‍👧‍👦'.repeat(8)}.png`],
];

// Property tests share the machine with everything else; they are slow there, never stuck.
const LONG = 60_000;

describe('file names', () => {
  it.each(NAMES)('%j becomes %j', (title, expected) => {
    expect(fileName(title, 'png')).toBe(expected);
  });

  it(
    'any title gives a name that every system takes',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
          const name = fileName(title, 'json');
          expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.json$/u);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
          expect(name.isWellFormed()).toBe(true);
          expect(name).not.toMatch(/^[\s.]|[\s.]\.json$|^(con|nul|prn|aux|com\d|lpt\d)\./iu);
        }),
        { numRuns: 200 },
      );
    },
    LONG,
  );
});
