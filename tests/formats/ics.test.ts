// Calendar files: what RFC 5545 asks of lines, text and whole days, with words in Russian.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLine, writeCalendar } from '@/formats/ics';

const AT = Date.UTC(2026, 10, 27, 5, 6, 7);
const entry = { uid: 'p-strategyDue-s@waymark', day: '2026-12-31', summary: 'Fees on one page' };
const write = (...entries: Parameters<typeof writeCalendar>[0]['entries']) =>
  writeCalendar({ name: 'Plan', at: AT, entries });
const utf8 = new TextEncoder();
const octets = (line: string): number => utf8.encode(line).length;
/** The lines as a calendar reads them. */
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar', () => {
  test('has one event a day, its end the day after, and the moment of writing', () => {
    expect(unfolded(write(entry))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Waymark//Waymark//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Plan',
      'BEGIN:VEVENT',
      'UID:p-strategyDue-s@waymark',
      'DTSTAMP:20261127T050607Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Fees on one page',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(write({ ...entry, day: '2024-02-28' })).toContain('DTEND;VALUE=DATE:20240229\r\n');
  });

  test('ends every line with CR and LF, and leaves out what is no day', () => {
    const text = write(entry, { ...entry, uid: 'x', day: '2026-02-31' });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  test('escapes commas, semicolons, backslashes and line breaks, in Russian too', () => {
    const summary = 'Срок: тарифы, сроки; всё\\сразу\r\nна одной странице';
    const lines = unfolded(
      write({ ...entry, summary, description: 'Ответственный: Лена П.', url: 'https://a.b/#/x,y' }),
    );
    expect(lines).toContain('SUMMARY:Срок: тарифы\\, сроки\\; всё\\\\сразу\\nна одной странице');
    expect(lines).toContain('DESCRIPTION:Ответственный: Лена П.');
    expect(lines).toContain('URL:https://a.b/#/x,y');
    expect(write({ ...entry, summary: 'a\u0000b\u0007c' })).toContain('SUMMARY:abc\r\n');
  });

  test('folds by octets and never inside of a letter', () => {
    const summary =
      'Подсказки во время селфи, чтобы фотография подошла с первого раза, а не с третьего 🙂🙂🙂';
    const lines = write({ ...entry, summary }).split('\r\n');
    for (const line of lines) {
      expect(octets(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    expect(unfolded(lines.join('\r\n'))).toContain(`SUMMARY:${summary.replaceAll(',', '\\,')}`);
  });
});

test('a folded line is the same line again, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 160 }), (text) => {
      const line = text.replace(/[\r\n]/g, '');
      const folded = foldLine(line);
      expect(folded.replaceAll('\r\n ', '')).toBe(line);
      expect(Math.max(...folded.split('\r\n').map(octets))).toBeLessThanOrEqual(75);
    }),
    { numRuns: 200 },
  );
});
