// Durations in the language of the interface; apart from the other formats, for the first look at a map needs none.
import { language } from './translate';

const HOUR = 60;
const DAY = 24 * HOUR;

type Unit = 'minute' | 'hour' | 'day';

/** Making a formatter takes hundreds of times as long as using it. */
const made = new Map<string, Intl.NumberFormat>();

function formatter(unit: Unit): Intl.NumberFormat {
  const key = `${language()} ${unit}`;
  const known = made.get(key);
  if (known) return known;
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  const fresh = new Intl.NumberFormat(language(), options);
  made.set(key, fresh);
  return fresh;
}

/** A time in minutes, in the largest unit that holds one of them: "15 minutes", "1.5 hours", "19 days". */
export function formatDuration(minutes: number): string {
  if (minutes >= DAY) return formatter('day').format(minutes / DAY);
  if (minutes >= HOUR) return formatter('hour').format(minutes / HOUR);
  return formatter('minute').format(minutes);
}
