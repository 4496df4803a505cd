// The waits before an activity: to the minute, or in whole days where a log says no hours.
import { nineOfTen, quantile } from './quantile';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The waits of an activity while they are counted. */
export type WaitsKnown = {
  /** In minutes. */
  waits: number[];
  /** Whole days, where of one of both contacts only the day is known. */
  days: number[];
};

/** What is told of them, in minutes. */
export type Waits = {
  /** The wait since the contact before: absent where it was always the first, and where it is less than a known day. */
  medianWait?: number;
  /** Nine of ten waits are not longer. */
  longWait?: number;
};

/** The days from one moment to another, by the calendar of Greenwich. */
export const daysBetween = (from: number, to: number): number =>
  Math.floor(to / DAY) - Math.floor(from / DAY);

/** The waits before an activity, in minutes: to the minute, or in whole days where most are known no better. */
export function waitsOf({ waits, days }: WaitsKnown): Waits {
  if (waits.length > 0 && waits.length >= days.length) {
    const sorted = Float64Array.from(waits).sort();
    return { medianWait: quantile(sorted, 0.5), longWait: nineOfTen(sorted) };
  }
  const sorted = Float64Array.from(days).sort();
  const inDays = (value: number): number | undefined => {
    const whole = Math.round(value);
    return whole > 0 ? (whole * DAY) / MINUTE : undefined;
  };
  if (sorted.length === 0) return {};
  const [medianWait, longWait] = [inDays(quantile(sorted, 0.5)), inDays(nineOfTen(sorted))];
  return { ...(medianWait !== undefined && { medianWait }), ...(longWait !== undefined && { longWait }) };
}
