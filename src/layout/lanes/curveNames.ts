// The names at the right ends of the curves, one below another where the ends are near.
import type { BreakText } from '../breakText';
import type { CurveName, CurvePoint, MeasureText, SceneWords } from '../scene';
import { SIZES, TYPE } from '../sizes';
import { roomForPoints } from './curvePlaces';

/** Wider than this a name goes on in a second line. */
const WIDEST = 96;
const NARROWEST = 60;
/** So wide a word is not cut in two, although the points come nearer to one another. */
const WIDEST_WORD = 76;
/** From a face to the name beside it. */
const AWAY = SIZES.faceRadius + 6;
/** How high a line of a name is. */
export const NAME_LINE = 13;

/** The words at the end of a curve: whose it is, and how it ends. */
export const endWords = (name: string, value: number, words: SceneWords): string =>
  `${name} ${words.value(value, '', true)}`.trim();

/** The name in lines for a column of this width, in which so many points stand, and the room that they take. */
export function nameLines(
  text: string,
  { width, points }: { width: number; points: number },
  { measure, breakText }: { measure: MeasureText; breakText: BreakText },
): { lines: readonly string[]; room: number } {
  const word = Math.max(0, ...text.split(/\s+/).map((one) => measure(one, 'mark')));
  const least = word <= WIDEST_WORD ? Math.max(NARROWEST, word) : NARROWEST;
  const most = Math.min(WIDEST, Math.max(least, width - roomForPoints(points)));
  const lines = breakText(text, 'mark', most, 2);
  return { lines, room: Math.max(0, ...lines.map((line) => measure(line, 'mark'))) };
}

/** A name that has no place yet, and the point that it stands beside. */
type EndName = { lines: readonly string[]; last: CurvePoint; column: number };

/** Sets the names apart that stand in one column: right of all its points, near their ends, within the row. */
export function placeNames(
  ends: readonly EndName[],
  rightmost: (column: number) => number,
  height: number,
): Map<CurvePoint, CurveName> {
  const placed = new Map<CurvePoint, CurveName>();
  for (const column of new Set(ends.map((end) => end.column))) {
    const here = ends.filter((end) => end.column === column).sort((a, b) => a.last.y - b.last.y);
    const x = rightmost(column) + AWAY;
    const tops = stacked(here, height);
    for (const [i, { lines, last }] of here.entries()) placed.set(last, { lines, x, y: tops[i] ?? last.y });
  }
  return placed;
}

/** The same names in a row of another height, where their points have moved. */
export function moveNames<C extends { name?: CurveName; points: readonly CurvePoint[] }>(
  curves: readonly C[],
  shiftX: (x: number) => number,
  height: number,
): C[] {
  const named = curves.flatMap((curve) => {
    const last = curve.points.at(-1);
    return curve.name && last ? [{ curve, name: curve.name, last }] : [];
  });
  const moved = new Map<C, CurveName>();
  for (const x of new Set(named.map(({ name }) => name.x))) {
    const here = named.filter(({ name }) => name.x === x).sort((a, b) => a.last.y - b.last.y);
    const tops = stacked(
      here.map(({ name, last }) => ({ lines: name.lines, last })),
      height,
    );
    for (const [i, { curve, name }] of here.entries())
      moved.set(curve, { ...name, x: shiftX(x), y: tops[i] ?? name.y });
  }
  return curves.map((curve) => {
    const name = moved.get(curve);
    return name ? { ...curve, name } : curve;
  });
}

/** The tops of names beside their points, top to bottom, none over another. */
function stacked(names: readonly Pick<EndName, 'lines' | 'last'>[], height: number): number[] {
  const tops: number[] = [];
  let least = 0;
  for (const { lines, last } of names) {
    const own = lines.length * NAME_LINE;
    tops.push(Math.max(least, last.y - own / 2));
    least = (tops.at(-1) ?? 0) + own + 1;
  }
  let most = height;
  for (let i = names.length - 1; i >= 0; i -= 1) {
    const own = (names[i]?.lines.length ?? 1) * NAME_LINE;
    tops[i] = Math.min(tops[i] ?? 0, most - own);
    most = (tops[i] ?? 0) - 1;
  }
  return tops;
}

/** The baseline of the nth line of a name. */
export const nameBaseline = (name: CurveName, line: number): number =>
  name.y + line * NAME_LINE + NAME_LINE / 2 + TYPE.mark.size * 0.36;
