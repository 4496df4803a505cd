// A file of counts of customers: its columns by name or by place, statuses in two languages, and what is left out.
import { expect, test } from 'vitest';
import { readCustomers } from '@/formats/customerRows';

const read = (text: string) => readCustomers(new TextEncoder().encode(text));

test('counts are read by the names of their columns, else by their places', () => {
  expect(read('Status;Segment;Customers;Reason\nlost;Students;1 200;Too slow\nNew;Students;40;')).toEqual({
    ok: true,
    lines: [
      { segment: 'Students', lifecycle: 'lost', count: 1200, reason: 'Too slow', line: 2 },
      { segment: 'Students', lifecycle: 'developing', count: 40, line: 3 },
    ],
    left: [],
  });
  expect(read('a,b,c\nСтуденты,потерянные,5\nстуденты,ушедшие,2')).toMatchObject({
    lines: [
      { segment: 'Студенты', lifecycle: 'lost', count: 5 },
      { segment: 'студенты', lifecycle: 'lost', count: 2 },
    ],
  });
});

test('rows without a status or a whole number are left out with their lines', () => {
  expect(
    read('segment,status,count\nA,friends,5\nA,lost,-5\nA,lost,2.5\nA,lost,many\nA,lost,=1+1\nA,lost,3.0'),
  ).toEqual({
    ok: true,
    lines: [{ segment: 'A', lifecycle: 'lost', count: 3, line: 7 }],
    left: [
      { reason: 'status', count: 1, lines: [2] },
      { reason: 'count', count: 4, lines: [3, 4, 5] },
    ],
  });
  expect(read('one\n1\n2')).toMatchObject({ ok: false, problem: { code: 'fewColumns' } });
  expect(read('')).toMatchObject({ ok: false });
});
