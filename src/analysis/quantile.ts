// Quantiles of sorted numbers: the median, and the value that nine of ten do not exceed.

/**
 * The quantile of sorted numbers, `share` 0 to 1, interpolated between the two neighbours (Hyndman and Fan 1996, type 7,
 * as spreadsheets have it). 0 of an empty list.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.max(0, Math.floor(place));
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (place - below);
}

/** The least of the sorted numbers that nine of ten do not exceed: never below it, however few they are. 0 of none. */
export const nineOfTen = (sorted: ArrayLike<number>): number =>
  sorted[Math.ceil((sorted.length * 9) / 10) - 1] ?? 0;
