// Rows of a log of contacts, from any kind of file, as counts; what cannot be counted is left out and said why.
import { type ContactEvent, type ContactFlow, contactFlow } from '@/analysis/contactFlow';
import { sameName } from '@/analysis/nameBook';
import type { ContactRole } from './contactRoles';
import type { DateOrder } from './readDate';
import { isDayOnly, momentOf, type NoMoment } from './readMoment';

/** A table in memory, and the line of the file at which each row begins; its head is not among the rows. */
export type LogRows = {
  header: readonly string[];
  rows: readonly (readonly string[])[];
  lines: readonly number[];
};

/** Why a row was left out. `begun`: the start of something whose end is counted. */
export const LEFT_REASONS = [
  'noCase',
  'noWhen',
  'noDate',
  'noSuchDay',
  'farYear',
  'noActivity',
  'begun',
] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];
/** Rows left out for one reason, and the lines of the first three. */
export type LeftOut = { reason: LeftReason; count: number; lines: number[] };

/** What stands in a column of kinds, and are not kinds but names or remarks. */
export type NotKinds = { notKinds: 'activity' | 'outcome'; count: number };

export type CountedLog = { flow: ContactFlow; left: LeftOut[] };

/** Above these a column does not hold kinds of anything. */
export const MOST_KINDS = { activity: 500, outcome: 300 } as const;
/** Fewer different values than this may well all be kinds. */
const FEW = 20;
const DAY = 86_400_000;
/** Rows that are counted before it is told how far it is. */
const BLOCK = 5000;

/** Which transition of a life cycle a row is of, as XES calls it. */
export const LIFECYCLE = 'lifecycle:transition';

export type CountingOptions = {
  roles: readonly ContactRole[];
  order: DateOrder;
  /** Told again and again how much is done, 0 to 1. */
  tell?: (done: number) => void;
};

/** Counts a log as its columns were said to be. Never throws for what stands in a file. */
export function countContacts(log: LogRows, { roles, order, tell }: CountingOptions): CountedLog | NotKinds {
  const at = (role: ContactRole): number => roles.indexOf(role);
  const [who, when, what] = [at('case'), at('when'), at('activity')];
  const [channel, outcome] = [at('channel'), at('outcome')];
  const life = log.header.findIndex((name) => name.trim() === LIFECYCLE);
  const paired = life < 0 ? new Set<string>() : pairedActivities(log, what, life);
  const flow = contactFlow();
  const left = new Map<LeftReason, LeftOut>();
  const outcomes = new Set<string>();
  const written = new Set<string>();
  const leave = (reason: LeftReason, line: number): undefined => {
    const known = left.get(reason);
    if (!known) left.set(reason, { reason, count: 1, lines: [line] });
    else {
      known.count += 1;
      if (known.lines.length < 3) known.lines.push(line);
    }
    return undefined;
  };
  // Where every contact is at midnight, a spreadsheet has written days as moments.
  let hours = false;
  const eventOf = (row: readonly string[], line: number): ContactEvent | undefined => {
    const cell = (index: number): string => row[index]?.trim() ?? '';
    const [person, written, activity] = [cell(who), cell(when), cell(what)];
    if (row.every((text) => text.trim() === '')) return undefined;
    if (person === '') return leave('noCase', line);
    if (activity === '') return leave('noActivity', line);
    if (written === '') return leave('noWhen', line);
    const moment = momentOf(written, order);
    if (typeof moment !== 'number') return leave(moment satisfies NoMoment, line);
    if (life >= 0 && !isComplete(cell(life)) && paired.has(sameName(activity))) return leave('begun', line);
    if (moment % DAY !== 0) hours = true;
    return {
      who: person,
      at: moment,
      ...(isDayOnly(written) && { dayOnly: true }),
      what: activity,
      channel: cell(channel),
      outcome: cell(outcome),
      line,
    };
  };
  let contacts = 0;
  for (let from = 0; from < log.rows.length; from += BLOCK) {
    const events: ContactEvent[] = [];
    for (let index = from; index < Math.min(from + BLOCK, log.rows.length); index += 1) {
      const event = eventOf(log.rows[index] ?? [], log.lines[index] ?? 0);
      if (!event) continue;
      events.push(event);
      if (event.outcome && !written.has(event.outcome)) {
        written.add(event.outcome);
        outcomes.add(sameName(event.outcome));
      }
    }
    flow.add(events);
    contacts += events.length;
    // A column of names is noticed before it has filled the memory.
    if (flow.activities() > MOST_KINDS.activity) return { notKinds: 'activity', count: flow.activities() };
    if (outcomes.size > MOST_KINDS.outcome) return { notKinds: 'outcome', count: outcomes.size };
    tell?.(from / log.rows.length);
  }
  if (isUnlikeKinds(flow.activities(), contacts)) return { notKinds: 'activity', count: flow.activities() };
  return {
    flow: flow.result({ daysOnly: !hours }),
    left: LEFT_REASONS.flatMap((reason) => left.get(reason) ?? []),
  };
}

/** Kinds come again and again; names do not. */
const isUnlikeKinds = (values: number, contacts: number): boolean => values > FEW && values > contacts / 2;

const isComplete = (transition: string): boolean => /^(?:complete|)$/i.test(transition);

/** The activities of which the log tells both the start and the end: the end counts, once. */
function pairedActivities(log: LogRows, what: number, life: number): Set<string> {
  const [complete, other] = [new Set<string>(), new Set<string>()];
  for (const row of log.rows)
    (isComplete(row[life]?.trim() ?? '') ? complete : other).add(sameName(row[what] ?? ''));
  return new Set([...other].filter((name) => complete.has(name)));
}
