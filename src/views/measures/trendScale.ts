// The scale of a small chart: round numbers from the least to the greatest that is to be shown.

export type TrendScale = { low: number; high: number; ticks: number[] };

/** Round steps that hold all values, about four of them. */
export function trendScale(values: readonly number[], wished = 4): TrendScale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || Math.abs(most) || 1;
  const raw = span / wished;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5].find((one) => one * power >= raw) ?? 10) * power;
  const low = Math.floor(least / step + 1e-9) * step;
  const high = Math.ceil(most / step - 1e-9) * step;
  const count = Math.max(1, Math.round((high - low) / step));
  // Steps are added to the lowest one by one, so that no remainder of a division is shown.
  const ticks = Array.from({ length: count + 1 }, (_, at) => Number((low + at * step).toFixed(6)));
  return { low, high: ticks.at(-1) ?? high, ticks };
}
