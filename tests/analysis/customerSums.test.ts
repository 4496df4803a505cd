// Counts of a file by cell: lines that fall together are told, new segments are known from old ones, and go where they are sent.
import { expect, test } from 'vitest';
import { cellsOf, type CustomerLine, newSegments, sumCustomers } from '@/analysis/customerSums';

const line = (segment: string, count: number, at: number, reason?: string): CustomerLine => ({
  segment,
  lifecycle: 'lost',
  count,
  line: at,
  ...(reason !== undefined && { reason }),
});
const lines = [
  line('Students', 5, 2),
  line('students ', 2, 3),
  line('Pensioners', 7, 4),
  line('Students', 3, 5, 'Too slow'),
  line('', 1, 6),
];

test('lines of one segment, status and reason are one count, and say which they are', () => {
  const sums = sumCustomers(lines);
  expect(sums.map(({ segment, count, lines: of }) => [segment, count, of])).toEqual([
    ['Students', 7, [2, 3]],
    ['Pensioners', 7, [4]],
    ['Students', 3, [5]],
    ['', 1, [6]],
  ]);
  expect(cellsOf(sums)).toBe(3);
});

test('a segment that nobody knows is new, whatever its case, and goes where it is sent', () => {
  expect(newSegments(lines, ['STUDENTS'])).toEqual(['Pensioners']);
  expect(newSegments(lines, [])).toEqual(['Students', 'Pensioners']);
  const into = sumCustomers(lines, new Map([['pensioners', { kind: 'known', segment: 'Students' }]]));
  expect(into[0]).toMatchObject({ segment: 'Students', count: 14, lines: [2, 3, 4] });
  const out = sumCustomers(lines, new Map([['pensioners', { kind: 'out' }]]));
  expect(out.reduce((sum, { count }) => sum + count, 0)).toBe(11);
});
