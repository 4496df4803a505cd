// Page breaks: where a drawing that is larger than a sheet is cut, at borders and between things where it can be.

/** From one place to another along one side of the drawing. */
export type Span = readonly [from: number, to: number];

export type Breaking = {
  /** The whole drawing. */
  whole: Span;
  /** How much of it a sheet holds, with what it shares with the next one. */
  sheet: number;
  /** What two neighbours both show, so that they can be glued. */
  overlap: number;
  /** Where a cut is best: borders of lanes or stages. */
  borders: readonly number[];
  /** What is not to be cut. */
  things: readonly Span[];
};

/** A border, or a gap between things, is near if at most this part of a sheet is lost by it. */
const NEAR = 0.45;

/**
 * What each sheet shows. Together they show the whole, and each begins where the one before is cut, so that they share
 * the overlap. A cut stands at a border where one is near, else between things, else where things are at least whole on
 * one of the two sheets, else where the sheet ends.
 */
export function pageBreaks({ whole, sheet, overlap: wished, borders, things }: Breaking): Span[] {
  const [start, end] = whole;
  if (!(sheet > 0)) return [whole];
  const overlap = Math.min(Math.max(0, wished), sheet / 4);
  const sheets: Span[] = [];
  const sorted = [...things].toSorted((a, b) => a[0] - b[0]);
  let from = start;
  while (end - from > sheet + 1e-6) {
    const most = from + sheet - overlap;
    const least = from + (1 - NEAR) * (sheet - overlap);
    const cut = cutBetween(least, most, borders, sorted, overlap);
    sheets.push([from, cut + overlap]);
    from = cut;
  }
  return [...sheets, [from, end]];
}

function cutBetween(
  least: number,
  most: number,
  borders: readonly number[],
  things: readonly Span[],
  overlap: number,
): number {
  const border = borders.reduce(
    (best, one) => (one >= least && one <= most && one > best ? one : best),
    -1e300,
  );
  const near = things.filter(([from, to]) => from < most && to > least);
  // A border through a thing is none for it.
  if (border >= least && !near.some((thing) => isCut(thing, border))) return border;
  // From the end backwards, to the upper edge of whatever would be cut.
  const gap = backwards(most, near, 0);
  if (gap >= least) return gap;
  const whole = backwards(most, near, overlap);
  return whole >= least ? whole : most;
}

const isCut = ([from, to]: Span, at: number): boolean => from < at && to > at;

/** The last place up to `at` that cuts nothing, but for what the overlap shows whole all the same. */
function backwards(at: number, things: readonly Span[], overlap: number): number {
  let place = at;
  for (;;) {
    const cut = things.find((thing) => isCut(thing, place) && thing[1] > place + overlap);
    if (!cut) return place;
    place = cut[0];
  }
}
