// The roadmap: strategies as bars over days, what each waits for, and where that cannot work out. Pure; today is told.
import type { Id } from '@/model/id';
import type { Strategy } from '@/model/types';
import { addMonths, dateOf, dayNumber, monthOf, startOfMonth } from './calendar';
import { isToDo } from './strategyScores';

export type RoadmapBar = {
  strategy: Strategy;
  /** Days as numbers (see `dayNumber`), both of them part of it. */
  from: number;
  to: number;
  /** What is known: `start` has no end, `due` no beginning; such a bar is one day long. */
  known: 'both' | 'start' | 'due';
  /** It is due before it starts. The bar stands at its start. */
  inverted: boolean;
  /** Still to be done, and due so many days before today. */
  overdue: number;
};

/** What one strategy waits for: from the end of the one to the beginning of the other. */
export type RoadmapLink = {
  fromId: Id;
  toId: Id;
  /** It begins before what it depends on is due. */
  conflict: boolean;
};

export type Roadmap = {
  /** By their beginning, those that end first in front. */
  bars: readonly RoadmapBar[];
  /** Neither start nor due is known. */
  undated: readonly Strategy[];
  links: readonly RoadmapLink[];
};

function barOf(strategy: Strategy, today: number | undefined): RoadmapBar | undefined {
  const [start, due] = [dayNumber(strategy.start), dayNumber(strategy.due)];
  const from = start ?? due;
  if (from === undefined) return undefined;
  const inverted = start !== undefined && due !== undefined && due < start;
  return {
    strategy,
    from,
    to: due === undefined || inverted ? from : due,
    known: start === undefined ? 'due' : due === undefined ? 'start' : 'both',
    inverted,
    overdue: isToDo(strategy) && due !== undefined && today !== undefined ? Math.max(0, today - due) : 0,
  };
}

/** Strategies over time, sorted by start, and the lines of what they depend on. What is done holds nobody up. */
export function roadmapOf(strategies: readonly Strategy[], today: string): Roadmap {
  const now = dayNumber(today);
  const found = strategies.map((strategy) => ({ strategy, bar: barOf(strategy, now) }));
  const bars = found
    .flatMap(({ bar }) => bar ?? [])
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.strategy.order < b.strategy.order ? -1 : 1));
  const byId = new Map(bars.map((bar) => [bar.strategy.id, bar]));
  const links = bars.flatMap((bar) =>
    [...new Set(bar.strategy.dependsOnIds)].flatMap((id): RoadmapLink | never[] => {
      const before = byId.get(id);
      if (!before || before === bar) return [];
      const conflict = isToDo(bar.strategy) && isToDo(before.strategy) && bar.from < before.to;
      return { fromId: id, toId: bar.strategy.id, conflict };
    }),
  );
  return { bars, undated: found.flatMap(({ strategy, bar }) => (bar ? [] : strategy)), links };
}

/** The days that are drawn: whole months around all bars and today. */
export type Span = { from: number; to: number };

/** So far from today the roadmap is drawn at most, ten years in all: a year far off does not squeeze all others. In days. */
const REACH = 5 * 365;

/** From the first day of the month of the first bar to the last day of that of the last one, today among them. */
export function spanOf(bars: readonly RoadmapBar[], today: string): Span {
  const now = dayNumber(today);
  const days = [...bars.flatMap(({ from, to }) => [from, to]), ...(now === undefined ? [] : [now])];
  const [first, last] = days.reduce(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [
    days[0] ?? 0,
    days[0] ?? 0,
  ] as const);
  const [earliest, latest] = now === undefined ? [first, last] : [now - REACH, now + REACH];
  return {
    from: startOfMonth(Math.max(first, earliest)),
    to: startOfMonth(Math.min(last, latest), 1) - 1,
  };
}

export type Tick = {
  from: number;
  to: number;
  year: number;
  /** 1 to 12, or 1 to 4; of a year itself 1. */ number: number;
};

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The months, quarters or years of a span, each with its first and last day inside of it. */
export function ticksOf({ from, to }: Span, by: keyof typeof MONTHS): Tick[] {
  const ticks: Tick[] = [];
  const months = MONTHS[by];
  for (let at = from; at <= to;) {
    const { year, month } = monthOf(at);
    const next = startOfMonth(at, months - ((month - 1) % months));
    ticks.push({ from: at, to: Math.min(next - 1, to), year, number: Math.ceil(month / months) });
    at = next;
  }
  return ticks;
}

/** By how much a bar is moved. */
export type Shift = { days: number } | { months: number };
/** Which part of a bar is moved: all of it, or one of its ends. */
export type BarPart = 'whole' | 'start' | 'due';

/**
 * The dates of a strategy after a part of its bar was moved; undefined where nothing changes. An end stops at the other
 * one. What has no start or no due gets one when that end is drawn out of it.
 */
export function movedDates(
  strategy: Pick<Strategy, 'start' | 'due'>,
  part: BarPart,
  shift: Shift,
): { start?: string; due?: string } | undefined {
  const [start, due] = [dayNumber(strategy.start), dayNumber(strategy.due)];
  const by = (day: number): number => ('days' in shift ? day + shift.days : addMonths(day, shift.months));
  const next = { start, due };
  if (part !== 'due' && start !== undefined) next.start = by(start);
  if (part !== 'start' && due !== undefined) next.due = by(due);
  if (part === 'start' && start === undefined && due !== undefined) next.start = by(due);
  if (part === 'due' && due === undefined && start !== undefined) next.due = by(start);
  if (part === 'start' && next.start !== undefined && due !== undefined && next.start > due)
    next.start = Math.max(due, start ?? due);
  if (part === 'due' && next.due !== undefined && start !== undefined && next.due < start)
    next.due = Math.min(start, due ?? start);
  const [before, after] = [strategy, { start: next.start, due: next.due }];
  const changes: { start?: string; due?: string } = {};
  if (after.start !== undefined && dateOf(after.start) !== before.start) changes.start = dateOf(after.start);
  if (after.due !== undefined && dateOf(after.due) !== before.due) changes.due = dateOf(after.due);
  return Object.keys(changes).length > 0 ? changes : undefined;
}
