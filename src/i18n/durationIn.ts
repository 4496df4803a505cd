// Durations in a language that is told: for files, which may speak another one than the interface.
const HOUR = 60;
const DAY = 24 * HOUR;

type Unit = 'minute' | 'hour' | 'day';

/** Making a formatter takes hundreds of times as long as using it. */
const made = new Map<string, Intl.NumberFormat>();

function formatter(language: string, unit: Unit): Intl.NumberFormat {
  const key = `${language} ${unit}`;
  const known = made.get(key);
  if (known) return known;
  const options = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  const fresh = new Intl.NumberFormat(language, options);
  made.set(key, fresh);
  return fresh;
}

/** A time in minutes, in the largest unit that holds one of them: "15 minutes", "1.5 hours", "19 days". */
export function durationIn(language: string, minutes: number): string {
  if (minutes >= DAY) return formatter(language, 'day').format(minutes / DAY);
  if (minutes >= HOUR) return formatter(language, 'hour').format(minutes / HOUR);
  return formatter(language, 'minute').format(minutes);
}
