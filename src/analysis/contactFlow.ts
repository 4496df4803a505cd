// Contact flow: what a log of contacts says - how often, how long people wait, how they go on, and where they stop.
import { LIMITS } from '@/model/constants';
import { daysBetween, type Waits, waitsOf, type WaitsKnown } from './contactWaits';
import { NONE, byLetters, nameBook } from './nameBook';
import { numberColumn } from './numberColumn';

/** One contact of one person. `at` in milliseconds, of which `dayOnly` knows the day alone; `line` is where it stands in its file. */
export type ContactEvent = {
  who: string;
  at: number;
  dayOnly?: boolean;
  what: string;
  channel?: string | undefined;
  outcome?: string | undefined;
  line: number;
};

/** What is known of an activity; waits in minutes. */
export type FlowActivity = Waits & {
  key: number;
  name: string;
  /** The channel in which it was had most. */
  channel?: string;
  contacts: number;
  people: number;
  /** How many people had it more than once. */
  returned: number;
  /** For how many people it was the last. */
  last: number;
};

export type Transition = { from: number; to: number; count: number };
export type Way = { steps: number[]; people: number };
/** `activity`: the problem there only; without one, wherever it was met. */
export type FlowProblem = { name: string; contacts: number; people: number; activity?: number };

export type ContactFlow = {
  people: number;
  contacts: number;
  /** The first and the last moment, in milliseconds. */
  from: number;
  to: number;
  /** Of so many contacts only the day is known. */
  daysOnly: number;
  /** By key: the most frequent first. */
  activities: FlowActivity[];
  transitions: Transition[];
  ways: Way[];
  problems: FlowProblem[];
};

/** So many ways are kept. */
const WAYS = 10;
const MINUTE = 60_000;

/** Counts by a pair of numbers, of contacts and of people. Cases must come one after the other. */
function caseCounts() {
  const counts = new Map<number, { contacts: number; people: number; lastCase: number }>();
  return {
    counts,
    add: (key: number, person: number): void => {
      const known = counts.get(key);
      if (!known) counts.set(key, { contacts: 1, people: 1, lastCase: person });
      else {
        known.contacts += 1;
        if (known.lastCase !== person) known.people += 1;
        known.lastCase = person;
      }
    },
  };
}

/** An activity while it is counted. */
type Counted = WaitsKnown & {
  contacts: number;
  people: number;
  returned: number;
  last: number;
  channels: Map<number, number>;
  lastCase: number;
  inCase: number;
};

const fresh = (): Counted => ({
  contacts: 0,
  people: 0,
  returned: 0,
  last: 0,
  waits: [],
  days: [],
  channels: new Map(),
  lastCase: NONE,
  inCase: 0,
});

/** The flow of contacts that come in blocks, in any order. */
export type FlowCounter = {
  add: (events: Iterable<ContactEvent>) => void;
  /** How many different activities there are so far. */
  activities: () => number;
  /** `daysOnly`: of no contact the hour is known. */
  result: (known?: { daysOnly: boolean }) => ContactFlow;
};

/**
 * Counts contacts. Within a case they are put in order by their time, those of one moment by their line, so that the
 * order of the rows never matters. Of each contact six numbers are kept until the result is asked for, of each case and
 * each name the text once. A wait is the time since the contact before in the same case; the median and the 90th
 * percentile are interpolated (see `quantile`). Where of one of both contacts only the day is known, the wait is one of
 * whole days: what is within one day counts as none, and is not told as a wait.
 */
export function contactFlow(): FlowCounter {
  const cases = new Map<string, number>();
  const [activities, channels, outcomes] = [nameBook(), nameBook(), nameBook()];
  const at = numberColumn((length) => new Float64Array(length));
  const [person, what, channel, outcome, line, hourless] = [
    numberColumn((length) => new Int32Array(length)),
    numberColumn((length) => new Int32Array(length)),
    numberColumn((length) => new Int32Array(length)),
    numberColumn((length) => new Int32Array(length)),
    numberColumn((length) => new Int32Array(length)),
    numberColumn((length) => new Int32Array(length)),
  ];
  let count = 0;

  const add: FlowCounter['add'] = (events) => {
    for (const event of events) {
      const activity = activities.numberOf(event.what);
      if (activity === NONE) continue;
      const who = cases.get(event.who) ?? cases.size;
      if (who === cases.size) cases.set(event.who, who);
      at.put(count, event.at);
      person.put(count, who);
      what.put(count, activity);
      channel.put(count, channels.numberOf(event.channel));
      outcome.put(count, outcomes.numberOf(event.outcome));
      line.put(count, event.line);
      hourless.put(count, event.dayOnly ? 1 : 0);
      count += 1;
    }
  };

  /** The contacts case by case, each in the order in which they happened. */
  function inOrder(): Int32Array {
    const [who, when, lines] = [person.values(), at.values(), line.values()];
    const order = Int32Array.from({ length: count }, (_, index) => index);
    const value = (of: ArrayLike<number>, index: number): number => of[index] ?? 0;
    return order.sort(
      (a, b) =>
        value(who, a) - value(who, b) ||
        value(when, a) - value(when, b) ||
        value(lines, a) - value(lines, b) ||
        a - b,
    );
  }

  function result({ daysOnly }: { daysOnly: boolean } = { daysOnly: false }): ContactFlow {
    const isDay = (index: number): boolean => daysOnly || hourless.values()[index] === 1;
    const counted = Array.from({ length: activities.size() }, fresh);
    const steps = new Map<number, number>();
    const ways = new Map<string, number>();
    const [everywhere, there] = [caseCounts(), caseCounts()];
    let [first, latest] = [Infinity, -Infinity];
    let [before, way]: [number, number[]] = [NONE, []];
    const endCase = (index: number): void => {
      const ended = counted[what.values()[index] ?? NONE];
      if (ended) ended.last += 1;
      const key = way.join(' ');
      ways.set(key, (ways.get(key) ?? 0) + 1);
      way = [];
    };
    for (const index of inOrder()) {
      const read = (of: { values: () => ArrayLike<number> }): number => of.values()[index] ?? 0;
      const [who, activity, moment] = [read(person), read(what), read(at)];
      const same = before !== NONE && person.values()[before] === who;
      if (before !== NONE && !same) endCase(before);
      const entry = counted[activity];
      if (!entry) continue;
      entry.contacts += 1;
      entry.inCase = entry.lastCase === who ? entry.inCase + 1 : 1;
      if (entry.inCase === 1) entry.people += 1;
      if (entry.inCase === 2) entry.returned += 1;
      entry.lastCase = who;
      const via = read(channel);
      if (via !== NONE) entry.channels.set(via, (entry.channels.get(via) ?? 0) + 1);
      if (same) {
        const since = at.values()[before] ?? moment;
        if (isDay(index) || isDay(before)) entry.days.push(daysBetween(since, moment));
        else entry.waits.push((moment - since) / MINUTE);
        const step = (what.values()[before] ?? 0) * counted.length + activity;
        steps.set(step, (steps.get(step) ?? 0) + 1);
      }
      const problem = read(outcome);
      if (problem !== NONE) {
        everywhere.add(problem, who);
        there.add(problem * counted.length + activity, who);
      }
      if (way.length < LIMITS.stages) way.push(activity);
      [first, latest] = [Math.min(first, moment), Math.max(latest, moment)];
      before = index;
    }
    if (before !== NONE) endCase(before);

    // The numbers so far are those of the order of the rows; keys are given by what was counted.
    const byCount = counted
      .map((entry, number) => ({ entry, number, name: activities.nameOf(number) }))
      .sort((a, b) => b.entry.contacts - a.entry.contacts || byLetters(a.name, b.name));
    const keys = new Map(byCount.map(({ number }, key) => [number, key]));
    const keyOf = (number: number): number => keys.get(number) ?? 0;
    return {
      people: cases.size,
      contacts: count,
      from: count > 0 ? first : 0,
      to: count > 0 ? latest : 0,
      daysOnly: Array.from({ length: count }, (_, index) => Number(isDay(index))).reduce((a, b) => a + b, 0),
      activities: byCount.map(({ entry, name }, key) => activityOf(entry, key, name)),
      transitions: [...steps]
        .map(([step, times]) => ({
          from: keyOf(Math.floor(step / counted.length)),
          to: keyOf(step % counted.length),
          count: times,
        }))
        .sort((a, b) => b.count - a.count || a.from - b.from || a.to - b.to)
        .slice(0, LIMITS.cards),
      ways: [...ways]
        .map(([key, people]) => ({ steps: key.split(' ').map((step) => keyOf(Number(step))), people }))
        .sort((a, b) => b.people - a.people || bySteps(a.steps, b.steps))
        .slice(0, WAYS),
      problems: problemsOf(everywhere.counts, there.counts),
    };

    function activityOf(entry: Counted, key: number, name: string): FlowActivity {
      const waits = waitsOf(entry);
      const via = [...entry.channels]
        .map(([number, times]) => ({ times, name: channels.nameOf(number) }))
        .sort((a, b) => b.times - a.times || byLetters(a.name, b.name))[0]?.name;
      const { contacts, people, returned, last } = entry;
      return {
        key,
        name,
        contacts,
        people,
        returned,
        last,
        ...(via !== undefined && { channel: via }),
        ...waits,
      };
    }

    function problemsOf(
      all: ReadonlyMap<number, { contacts: number; people: number }>,
      byPlace: ReadonlyMap<number, { contacts: number; people: number }>,
    ): FlowProblem[] {
      const entries = [
        ...[...all].map(([number, counts]) => ({ number, place: NONE, counts })),
        ...[...byPlace].map(([pair, counts]) => ({
          number: Math.floor(pair / counted.length),
          place: keyOf(pair % counted.length),
          counts,
        })),
      ];
      return entries
        .map(({ number, place, counts: { contacts, people } }) => ({
          name: outcomes.nameOf(number),
          contacts,
          people,
          ...(place !== NONE && { activity: place }),
        }))
        .sort(
          (a, b) =>
            Number(a.activity !== undefined) - Number(b.activity !== undefined) ||
            b.people - a.people ||
            byLetters(a.name, b.name) ||
            (a.activity ?? 0) - (b.activity ?? 0),
        )
        .slice(0, LIMITS.cards);
    }
  }

  return { add, activities: activities.size, result };
}

/** Two ways by their first step that differs; the shorter one first. */
function bySteps(a: readonly number[], b: readonly number[]): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (step !== other) return step - other;
  }
  return a.length - b.length;
}
