// Contacts counted: worked figures of a small log, and laws over random ones: counts add up, and order never matters.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContactEvent, type ContactFlow, contactFlow } from '@/analysis/contactFlow';
import { nineOfTen, quantile } from '@/analysis/quantile';

const HOUR = 3_600_000;

const flowOf = (events: readonly ContactEvent[], block = 3): ContactFlow => {
  const flow = contactFlow();
  for (let at = 0; at < events.length; at += block) flow.add(events.slice(at, at + block));
  return flow.result();
};

/** `A 0 Call / B 2 Call bad`: who, hours, what, outcome. */
const log = (text: string): ContactEvent[] =>
  text.split('/').map((part, at) => {
    const [who = '', hours = '', what = '', outcome] = part.trim().split(' ');
    return { who, at: Number(hours) * HOUR, what, outcome, line: at + 2 };
  });

describe('a log of contacts', () => {
  const flow = flowOf(
    log(
      'A 0 Form / A 2 Call bad / A 10 Call bad / A 12 Pay / B 1 Form / B 5 Call / B 7 Pay / C 3 Form / C 9 Call BAD',
    ),
  );

  test('is counted by contacts and people, who comes back, and where it ends', () => {
    expect(flow).toMatchObject({ people: 3, contacts: 9, from: 0, to: 12 * HOUR });
    expect(flow.activities).toEqual([
      { key: 0, name: 'Call', contacts: 4, people: 3, returned: 1, last: 1, medianWait: 300, longWait: 480 },
      { key: 1, name: 'Form', contacts: 3, people: 3, returned: 0, last: 0 },
      { key: 2, name: 'Pay', contacts: 2, people: 2, returned: 0, last: 2, medianWait: 120, longWait: 120 },
    ]);
  });

  test('tells how people go on, and their most frequent ways', () => {
    expect(flow.transitions).toEqual([
      { from: 1, to: 0, count: 3 },
      { from: 0, to: 2, count: 2 },
      { from: 0, to: 0, count: 1 },
    ]);
    expect(flow.ways).toEqual([
      { steps: [1, 0], people: 1 },
      { steps: [1, 0, 0, 2], people: 1 },
      { steps: [1, 0, 2], people: 1 },
    ]);
  });

  test('groups problems by equal names, everywhere and at each activity', () => {
    expect(flow.problems).toEqual([
      { name: 'bad', contacts: 3, people: 2 },
      { name: 'bad', contacts: 3, people: 2, activity: 0 },
    ]);
  });

  test('takes names as one whatever their case and spaces, and one moment in the order of its lines', () => {
    const same = { who: 'A', at: 0 };
    const { activities, ways } = flowOf([
      { ...same, what: 'Card  by post', line: 4 },
      { ...same, what: 'card by\u00a0post', line: 3 },
      { ...same, what: 'Card by post', line: 5 },
      { ...same, what: 'Pay', line: 2 },
    ]);
    expect(activities.map(({ name, contacts }) => [name, contacts])).toEqual([
      ['Card by post', 3],
      ['Pay', 1],
    ]);
    expect(ways).toEqual([{ steps: [1, 0, 0, 0], people: 1 }]);
  });

  test('knows in which channel an activity is had most, and is empty without contacts', () => {
    const at = { who: 'A', at: 0, what: 'Call' };
    const events = ['app', 'phone', 'Phone'].map((channel, line) => ({ ...at, channel, line }));
    expect(flowOf(events).activities[0]?.channel).toBe('Phone');
    expect(flowOf([])).toEqual({
      people: 0,
      contacts: 0,
      from: 0,
      to: 0,
      daysOnly: 0,
      activities: [],
      transitions: [],
      ways: [],
      problems: [],
    });
  });
});

test('a quantile lies between its neighbours, as spreadsheets have it', () => {
  expect(quantile([], 0.5)).toBe(0);
  expect(quantile([7], 0.9)).toBe(7);
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3, 4, 5], 0.9)).toBeCloseTo(4.6);
});

test('nine of ten do not exceed the value that is told for nine of ten, however few there are', () => {
  expect(nineOfTen([])).toBe(0);
  expect(nineOfTen([1, 2, 3, 4, 5])).toBe(5);
  expect(nineOfTen([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBe(9);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const within = sorted.filter((number) => number <= nineOfTen(sorted)).length;
      expect(within * 10).toBeGreaterThanOrEqual(sorted.length * 9);
    }),
  );
});

const someLog = fc
  .array(
    fc.record({
      who: fc.constantFrom('A', 'B', 'C', 'constructor', '__proto__'),
      at: fc.integer({ min: 0, max: 40 }).map((hours) => hours * HOUR),
      what: fc.constantFrom('Call', 'call ', 'Form', 'Pay', 'toString'),
      channel: fc.constantFrom(undefined, 'app', 'phone'),
      outcome: fc.constantFrom(undefined, 'bad', 'late', 'Bad'),
    }),
    { maxLength: 40 },
  )
  .map((events) => events.map((event, at): ContactEvent => ({ ...event, line: at + 2 })));

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('of any log', () => {
  test('counts add up', () => {
    fc.assert(
      fc.property(someLog, (events) => {
        const { activities, transitions, people, contacts, ways, problems } = flowOf(events);
        expect(sum(activities.map((one) => one.contacts))).toBe(contacts);
        expect(sum(activities.map(({ last }) => last))).toBe(people);
        expect(sum(transitions.map(({ count }) => count)) + people).toBe(contacts);
        for (const { key, contacts: own, last } of activities)
          expect(sum(transitions.filter(({ from }) => from === key).map(({ count }) => count)) + last).toBe(
            own,
          );
        for (const { people: had, contacts: own, returned } of activities) {
          expect(had).toBeLessThanOrEqual(Math.min(own, people));
          expect(returned).toBeLessThanOrEqual(had);
        }
        expect(sum(ways.map((way) => way.people))).toBeLessThanOrEqual(people);
        for (const way of ways) expect(way.steps.length).toBeGreaterThan(0);
        const everywhere = problems.filter(({ activity }) => activity === undefined);
        expect(sum(everywhere.map((one) => one.contacts))).toBe(
          events.filter(({ outcome }) => outcome !== undefined).length,
        );
      }),
    );
  });

  test('neither the order of the rows nor the size of the blocks matters', () => {
    fc.assert(
      fc.property(
        someLog.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        fc.integer({ min: 1, max: 9 }),
        ([events, shuffled], block) => {
          expect(flowOf(shuffled, block)).toEqual(flowOf(events));
        },
      ),
    );
  });
});
