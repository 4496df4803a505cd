// Intervals: how far a measured value may lie from the true one, and whether two of them truly differ (95 %).

export type Interval = { low: number; high: number };

const Z = 1.959964;

const clipped = (low: number, high: number, least: number, most: number): Interval => ({
  low: Math.max(least, low),
  high: Math.min(most, high),
});

/** So many of so many. */
export type Share = { hits: number; n: number };

/** The interval of a share, 0 to 1 (Wilson 1927). */
export function wilson({ hits, n }: Share): Interval {
  const share = hits / n;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const reach = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return clipped(middle - reach, middle + reach, 0, 1);
}

/** The interval of the difference of two shares, second less first, -1 to 1 (Newcombe 1998, method 10). */
export function shareDifference(first: Share, second: Share): Interval {
  const [p1, p2] = [first.hits / first.n, second.hits / second.n];
  const [one, two] = [wilson(first), wilson(second)];
  return {
    low: p2 - p1 - Math.hypot(p2 - two.low, one.high - p1),
    high: p2 - p1 + Math.hypot(two.high - p2, p1 - one.low),
  };
}

/** Promoters and detractors of n answers. */
export type Recommending = { promoters: number; detractors: number; n: number };

/** The middle and the standard error of an NPS by the adjusted Wald method (Rocks 2016), -1 to 1. */
function adjusted({ promoters, detractors, n }: Recommending): { middle: number; error: number } {
  const [all, up, down] = [n + 3, promoters + 0.75, detractors + 0.75];
  const middle = (up - down) / all;
  return { middle, error: Math.sqrt((up / all + down / all - middle * middle) / all) };
}

/** The interval of an NPS, -100 to 100. */
export function npsInterval(answers: Recommending): Interval {
  const { middle, error } = adjusted(answers);
  return clipped(100 * (middle - Z * error), 100 * (middle + Z * error), -100, 100);
}

const npsOf = ({ promoters, detractors, n }: Recommending): number => (100 * (promoters - detractors)) / n;

/**
 * The interval of the difference of two NPS, second less first; it never reaches further than the intervals of the two
 * allow, which end at -100 and 100.
 */
export function npsDifference(first: Recommending, second: Recommending): Interval {
  const difference = npsOf(second) - npsOf(first);
  const reach = 100 * Z * Math.hypot(adjusted(first).error, adjusted(second).error);
  const [before, after] = [npsInterval(first), npsInterval(second)];
  return clipped(
    difference - reach,
    difference + reach,
    Math.min(difference, after.low - before.high),
    Math.max(difference, after.high - before.low),
  );
}

/** The mean of n values and their standard deviation. */
export type Mean = { mean: number; deviation: number; n: number };

/** The interval of a mean; undefined where there is only one value. */
export function meanInterval({ mean, deviation, n }: Mean): Interval | undefined {
  if (n < 2) return undefined;
  const reach = (studentT(n - 1) * deviation) / Math.sqrt(n);
  return { low: mean - reach, high: mean + reach };
}

/** The interval of the difference of two means, second less first (Welch); undefined where one has only one value. */
export function meanDifference(first: Mean, second: Mean): Interval | undefined {
  if (first.n < 2 || second.n < 2) return undefined;
  const difference = second.mean - first.mean;
  const [a, b] = [first.deviation ** 2 / first.n, second.deviation ** 2 / second.n];
  if (a + b === 0) return { low: difference, high: difference };
  const freedom = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  const reach = studentT(freedom) * Math.sqrt(a + b);
  return { low: difference - reach, high: difference + reach };
}

/**
 * The value that Student's t with these degrees of freedom exceeds, on either side, in 5 % of cases
 * (Hill 1970, algorithm 396).
 */
export function studentT(freedom: number): number {
  const p = 0.05;
  if (freedom <= 1) return Math.cos((p * Math.PI) / 2) / Math.sin((p * Math.PI) / 2);
  if (freedom === 2) return Math.sqrt(2 / (p * (2 - p)) - 2);
  const n = freedom;
  const a = 1 / (n - 0.5);
  const b = 48 / a ** 2;
  let c = (((20_700 * a) / b - 98) * a - 16) * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * n;
  let y = (d * p) ** (2 / n);
  if (y > 0.05 + a) {
    const x = -Z;
    y = x * x;
    if (n < 5) c += 0.3 * (n - 4.5) * (x + 0.6);
    c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
    y = a * y * y;
    y = y > 0.002 ? Math.exp(y) - 1 : 0.5 * y * y + y;
  } else {
    y =
      ((1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y - 1) *
        ((n + 1) / (n + 2)) +
      1 / y;
  }
  return Math.sqrt(n * y);
}
