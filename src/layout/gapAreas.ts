// Gap areas: what lies between two curves, exactly, cut where they cross.
import { type CurvePiece, curveTo } from './monotoneCurve';
import type { Outline, Point, Segment } from './outline';

/** The closed areas between two curves: where the second runs higher on the page than the first, and where lower. */
export type GapAreas = { higher: readonly Outline[]; lower: readonly Outline[] };

const mix = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/** Cuts a piece at a share of its way (de Casteljau); x runs evenly along it. */
function cut([p0, p1, p2, p3]: CurvePiece, t: number): [CurvePiece, CurvePiece] {
  const [a, b, c] = [mix(p0, p1, t), mix(p1, p2, t), mix(p2, p3, t)];
  const [d, e] = [mix(a, b, t), mix(b, c, t)];
  const middle = mix(d, e, t);
  return [
    [p0, a, d, middle],
    [middle, e, c, p3],
  ];
}

/** The pieces of a curve cut wherever the other has a point, so that both have the same pieces where both are drawn. */
function cutAll(curve: readonly CurvePiece[], xs: readonly number[]): CurvePiece[] {
  return curve.flatMap((piece) => {
    const pieces: CurvePiece[] = [];
    let rest = piece;
    for (const x of xs) {
      const [from, , , to] = rest;
      if (x <= from[0] + 1e-6 || x >= to[0] - 1e-6) continue;
      const [first, second] = cut(rest, (x - from[0]) / (to[0] - from[0]));
      pieces.push(first);
      rest = second;
    }
    return [...pieces, rest];
  });
}

type Four = readonly [number, number, number, number];

const valueAt = ([a, b, c, d]: Four, t: number): number => {
  const s = 1 - t;
  return a * s ** 3 + 3 * b * s * s * t + 3 * c * s * t * t + d * t ** 3;
};

/** Where a cubic between 0 and 1, given by its four Bernstein coefficients, changes its sign. */
function signChanges(of: Four): number[] {
  const [a, b, c, d] = of;
  if (Math.min(a, b, c, d) >= 0 || Math.max(a, b, c, d) <= 0) return [];
  // Between the zeros of its derivative it only rises or only falls.
  const [p, q, r] = [b - a, c - b, d - c];
  const [square, line] = [p - 2 * q + r, 2 * (q - p)];
  const root = Math.sqrt(Math.max(0, line * line - 4 * square * p));
  const turns =
    Math.abs(square) < 1e-12 ? [-p / line] : [(-line - root) / (2 * square), (-line + root) / (2 * square)];
  const inside = turns.filter((t) => t > 0 && t < 1).sort((one, other) => one - other);
  const ends = [0, ...inside, 1];
  return ends.slice(1).flatMap((to, at) => {
    let [low, high] = [ends[at] ?? 0, to];
    const start = Math.sign(valueAt(of, low));
    if (start * Math.sign(valueAt(of, high)) >= 0) return [];
    for (let step = 0; step < 48; step += 1) {
      const middle = (low + high) / 2;
      if (Math.sign(valueAt(of, middle)) === start) low = middle;
      else high = middle;
    }
    return [(low + high) / 2];
  });
}

const back = ([a, b, c]: CurvePiece): Segment => ({ kind: 'cubic', out: c, into: b, to: a });

const areaBetween = (one: CurvePiece, other: CurvePiece): Outline => [
  { kind: 'move', to: one[0] },
  curveTo(one),
  { kind: 'line', to: other[3] },
  back(other),
  { kind: 'close' },
];

/**
 * The areas between two curves, over every stretch on which both are drawn. They are bounded by the very curves, and
 * end where these cross.
 */
export function gapAreas(first: readonly CurvePiece[], second: readonly CurvePiece[]): GapAreas {
  const xsOf = (pieces: readonly CurvePiece[]) => pieces.flatMap(([from, , , to]) => [from[0], to[0]]);
  const hundredths = (value: number) => Math.round(value * 100);
  const stretch = ([from, , , to]: CurvePiece) => `${hundredths(from[0])} ${hundredths(to[0])}`;
  const others = new Map(cutAll(second, xsOf(first)).map((piece) => [stretch(piece), piece]));
  const higher: Outline[] = [];
  const lower: Outline[] = [];
  for (const piece of cutAll(first, xsOf(second))) {
    const other = others.get(stretch(piece));
    if (!other) continue;
    const apart = [0, 1, 2, 3].map((at) => (other[at]?.[1] ?? 0) - (piece[at]?.[1] ?? 0));
    const [a = 0, b = 0, c = 0, d = 0] = apart;
    let [one, two, done] = [piece, other, 0];
    for (const t of [...signChanges([a, b, c, d]), 1]) {
      const share = done === 1 ? 1 : (t - done) / (1 - done);
      const [left, rest] = t === 1 ? [one, one] : cut(one, share);
      const [leftOther, restOther] = t === 1 ? [two, two] : cut(two, share);
      const middle = valueAt([a, b, c, d], (done + t) / 2);
      if (Math.abs(middle) > 1e-9) (middle < 0 ? higher : lower).push(areaBetween(left, leftOther));
      [one, two, done] = [rest, restOther, t];
    }
  }
  return { higher, lower };
}

/** The pieces of a line of a curve. */
export function piecesOf(line: Outline): CurvePiece[] {
  const pieces: CurvePiece[] = [];
  let from: Point = [0, 0];
  for (const segment of line) {
    if (segment.kind === 'close') continue;
    const { to } = segment;
    if (segment.kind === 'cubic') pieces.push([from, segment.out, segment.into, to]);
    else if (segment.kind === 'line') pieces.push([from, mix(from, to, 1 / 3), mix(from, to, 2 / 3), to]);
    from = to;
  }
  return pieces;
}
