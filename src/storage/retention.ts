// Retention: which automatic restore points stay. It counts hours and days that have points and never asks what time it
// is, so that a clock that jumps, forwards or back, makes nothing go (F18).
import type { Id } from '@/model/id';
import type { VersionRow } from './rows';

/** A restore point as far as its staying is concerned. `seq` is the order in which they were made, whatever the clock said. */
export type Point = Pick<VersionRow, 'id' | 'projectId' | 'at' | 'reason'> & { seq: number; bytes: number };

/** The newest stay whatever the hour. */
const LATEST = 10;
/** One of each of so many hours in which there were any, then one of each of so many days. */
const HOURS = 24;
const DAYS = 30;

const HOUR = 3_600_000;

/** All restore points of all projects may take as much. */
export const ALLOWANCE = 50_000_000;
/** Named ones may take as much of it: the rest is for what the program keeps by itself. */
export const NAMED_ALLOWANCE = 40_000_000;

const day = (at: number): string => new Date(at).toDateString();

/** Whether an hour has gone by or another day has begun since a point was kept, in either direction of the clock. */
export const isDue = (last: number, now: number): boolean =>
  Math.abs(now - last) >= HOUR || day(now) !== day(last);

/** What a person named and what a migration or a repair replaced is not thinned out. */
const thinnable = ({ reason }: Point): boolean =>
  reason !== 'named' && reason !== 'migration' && reason !== 'repair';

/** The points of one project that have outlived their use. Of each hour and each day the first one stays. */
export function outlived(points: readonly Point[]): Id[] {
  const newestFirst = points.filter(thinnable).toSorted((a, b) => b.seq - a.seq);
  const kept = new Set(newestFirst.slice(0, LATEST));
  const keepFirstOf = (bucketOf: (at: number) => string | number, most: number) => {
    const first = new Map<string | number, Point>();
    for (const point of newestFirst) {
      const bucket = bucketOf(point.at);
      if (first.has(bucket) || first.size < most) first.set(bucket, point);
    }
    for (const point of first.values()) kept.add(point);
  };
  keepFirstOf((at) => Math.floor(at / HOUR), HOURS);
  keepFirstOf(day, DAYS);
  return newestFirst.filter((point) => !kept.has(point)).map(({ id }) => id);
}

const bytesOf = (points: readonly Point[]): number => points.reduce((sum, { bytes }) => sum + bytes, 0);

/** The points that go so that all the others fit: the oldest first, and never a named one. */
export function beyondAllowance(points: readonly Point[], allowance = ALLOWANCE): Id[] {
  let over = bytesOf(points) - allowance;
  const gone: Id[] = [];
  for (const { id, bytes } of points
    .filter(({ reason }) => reason !== 'named')
    .toSorted((a, b) => a.seq - b.seq)) {
    if (over <= 0) break;
    over -= bytes;
    gone.push(id);
  }
  return gone;
}

/** Whether there is room for one more that a person named. */
export const hasRoomForNamed = (points: readonly Point[], bytes: number): boolean =>
  bytesOf(points.filter(({ reason }) => reason === 'named')) + bytes <= NAMED_ALLOWANCE;
