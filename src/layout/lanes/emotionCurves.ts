// The curves of emotion: where each persona's feelings stand, and the lines through them.
import { shownLevel } from '@/analysis/evidenceLevel';
import type { Id } from '@/model/id';
import { feelingsOf, personasOfMap } from '@/model/select';
import type { EvidenceLevel, Feeling, Lane, Persona } from '@/model/types';
import { type CurvePiece, curveThrough, curveTo } from '../monotoneCurve';
import type { Segment } from '../outline';
import type { Curve, CurveName, CurvePoint, CurveRun, Emotion, SceneWords } from '../scene';
import { SIZES } from '../sizes';
import { markPeaks, peaksOf, wholeWayOf } from './curvePeaks';
import { endWords, moveNames, nameLines, placeNames } from './curveNames';
import { MOST_CURVES, type Placed, placeFeelings, setApart } from './curvePlaces';
import { evidenceMark, type FigureSource } from './laneLayout';

type EmotionScale = Pick<Emotion, 'height' | 'unit' | 'zeroY'>;

/** How values are drawn in a lane of this height; leaves room for a face and its word above +2 and below -2. */
function scaleOf(height: number): EmotionScale {
  const zeroY = height / 2;
  return { height, zeroY, unit: (zeroY - SIZES.faceRadius - 19) / 2 };
}

/** The height of these lanes, in map units: the largest that is asked for, so that all show one curve. */
function heightOf(lanes: readonly Lane[]): number {
  let height = 0;
  for (const lane of lanes) {
    height = Math.max(height, lane.height ?? SIZES.emotionHeight);
  }
  return Math.max(height, LEAST);
}

/** Lower than this, the faces of neighbouring values would lie on one another. */
const LEAST = 120;

/**
 * The curves of a map, the lead's first. Points of one stage spread evenly over its column in reading order
 * (the stage's own feeling first, then by lane and card), those of several personas beside one another. A stage
 * without a feeling is a gap: it ends the run.
 */
export function layoutEmotion(source: FigureSource, words: SceneWords): Emotion {
  const { project, mapId, columns, lanes, own } = source;
  const map = project.maps[mapId];
  const scale = scaleOf(heightOf(own));
  if (!map) return { kind: 'curves', curves: [], ...scale };
  const level = shownLevel(project, mapId);
  const byPersona = new Map<Id, Feeling[]>();
  for (const feeling of feelingsOf(project, mapId)) {
    const list = byPersona.get(feeling.personaId);
    if (list) list.push(feeling);
    else byPersona.set(feeling.personaId, [feeling]);
  }
  const personas = personasOfMap(project, map);
  const wholeWay = wholeWayOf(source, byPersona);
  const spread = personas.map(({ id }) => placeFeelings(project, columns, lanes, byPersona.get(id) ?? []));
  const ends = endsOf(personas, spread, source, words);
  const apart = setApart(spread, columns, ends.room);
  let felt = 0;
  const curves = personas.map((persona, index): Curve => {
    const placed = apart[index] ?? [];
    const lead = persona.id === map.leadPersonaId || (map.leadPersonaId === undefined && index === 0);
    const points = markPeaks(
      placed.map((one) => pointOf(one, scale, level(one.feeling))),
      peaksOf(wholeWay?.(persona.id) ?? placed.map(({ feeling }) => feeling)),
      ends.lines.size === 0,
      words,
    );
    if (points.length > 0) felt += 1;
    return { persona, lead, index, folded: felt > MOST_CURVES, points, runs: runsOf(points, placed, scale) };
  });
  return { kind: 'curves', curves: withNames(curves, apart, ends.lines, scale.height), ...scale };
}

type Ends = { lines: ReadonlyMap<number, readonly string[]>; room: ReadonlyMap<number, number> };

/** The names at the ends of the curves, by curve, and the room that they take, by column. A single curve has none. */
function endsOf(
  personas: readonly Persona[],
  spread: readonly (readonly Placed[])[],
  { columns, breakText, measure }: FigureSource,
  words: SceneWords,
): Ends {
  const lines = new Map<number, readonly string[]>();
  const room = new Map<number, number>();
  const felt = spread.flatMap((placed, at) => (placed.length > 0 ? [at] : []));
  if (felt.length < 2) return { lines, room };
  const shown = felt.slice(0, MOST_CURVES);
  for (const at of shown) {
    const last = spread[at]?.at(-1);
    const width = last && columns[last.column]?.width;
    if (!last || width === undefined) continue;
    const points = shown.reduce(
      (sum, other) => sum + (spread[other] ?? []).filter(({ column }) => column === last.column).length,
      felt.length > shown.length ? 1 : 0,
    );
    const text = endWords(personas[at]?.name ?? '', last.feeling.value, words);
    const name = nameLines(text, { width, points }, { measure, breakText });
    lines.set(at, name.lines);
    room.set(last.column, Math.max(room.get(last.column) ?? 0, name.room));
  }
  return { lines, room };
}

/** The curves with their names in place. */
function withNames(
  curves: readonly Curve[],
  apart: readonly (readonly Placed[])[],
  lines: Ends['lines'],
  height: number,
): readonly Curve[] {
  if (lines.size === 0) return curves;
  const ends = [...lines].flatMap(([at, own]) => {
    const last = curves[at]?.points.at(-1);
    const column = apart[at]?.at(-1)?.column;
    return last && column !== undefined ? [{ lines: own, last, column }] : [];
  });
  const rightmost = (column: number): number => {
    const shown = apart.filter((_, at) => lines.has(at));
    return Math.max(
      ...shown.flatMap((placed) => placed.flatMap((one) => (one.column === column ? one.x : []))),
    );
  };
  const names = placeNames(ends, rightmost, height);
  return curves.map((curve) => {
    const last = curve.points.at(-1);
    const name = last && names.get(last);
    return name ? { ...curve, name } : curve;
  });
}

function pointOf(
  { feeling, x }: Placed,
  { zeroY, unit }: EmotionScale,
  level: EvidenceLevel | undefined,
): CurvePoint {
  return { feeling, x, y: zeroY - feeling.value * unit, ...evidenceMark(level) };
}

/** The runs of a curve: cut at gaps, and again where certainty changes. */
function runsOf(points: readonly CurvePoint[], placed: readonly Placed[], scale: EmotionScale): CurveRun[] {
  const runs: CurveRun[] = [];
  let from = 0;
  for (let i = 1; i <= points.length; i += 1) {
    const gap = i === points.length || (placed[i]?.column ?? 0) - (placed[i - 1]?.column ?? 0) > 1;
    if (!gap) continue;
    runs.push(...stretches(points.slice(from, i), scale));
    from = i;
  }
  return runs;
}

const isAssumed = (point: CurvePoint | undefined): boolean => point?.evidence === 'assumption';

/** The runs of an unbroken stretch of points: cut where certainty changes, without a kink at the seam. */
function stretches(points: readonly CurvePoint[], { zeroY }: EmotionScale): CurveRun[] {
  const first = points[0];
  if (!first) return [];
  if (points.length === 1) return [{ dashed: isAssumed(first), points }];
  const pieces = piecesOf(points);
  const runs: CurveRun[] = [];
  let from = 0;
  const dashedAt = (i: number) => isAssumed(points[i]) || isAssumed(points[i + 1]);
  for (let i = 1; i <= pieces.length; i += 1) {
    if (i < pieces.length && dashedAt(i) === dashedAt(from)) continue;
    const part = points.slice(from, i + 1);
    const [start, end] = [part[0], part.at(-1)];
    if (!start || !end) break;
    const line: Segment[] = [{ kind: 'move', to: [start.x, start.y] }, ...pieces.slice(from, i)];
    const area: Segment[] = [
      ...line,
      { kind: 'line', to: [end.x, zeroY] },
      { kind: 'line', to: [start.x, zeroY] },
      { kind: 'close' },
    ];
    runs.push({ line, area, dashed: dashedAt(from), points: part });
    from = i;
  }
  return runs;
}

/** One segment for each pair of neighbours; between two points alone it is a straight line. */
function piecesOf(points: readonly CurvePoint[]): Segment[] {
  const pieces = curveThrough(points.map(({ x, y }) => [x, y]));
  const straight = ([, , , to]: CurvePiece): Segment => ({ kind: 'line', to });
  return pieces.map(pieces.length === 1 ? straight : curveTo);
}

/** The same curves, each the object that it was before where it looks as it did; all of it where nothing changed. */
export function keepCurves(before: Emotion, next: Emotion): Emotion {
  if (before.height !== next.height) return next;
  const old = new Map(before.curves.map((curve) => [curve.persona.id, curve]));
  const curves = next.curves.map((curve) => {
    const was = old.get(curve.persona.id);
    return was && sameCurve(was, curve) ? was : curve;
  });
  const same =
    curves.length === before.curves.length && curves.every((curve, i) => curve === before.curves[i]);
  return same ? before : { ...next, curves };
}

/** Whether a curve shows the same records at the same places, at one scale. */
const sameCurve = (a: Curve, b: Curve): boolean =>
  a.persona === b.persona &&
  a.lead === b.lead &&
  a.index === b.index &&
  a.folded === b.folded &&
  sameName(a.name, b.name) &&
  a.points.length === b.points.length &&
  a.points.every((point, k) => {
    const other = b.points[k];
    return point.feeling === other?.feeling && point.x === other.x && point.evidence === other.evidence;
  });

const sameName = (a: CurveName | undefined, b: CurveName | undefined): boolean =>
  a === b || (a?.x === b?.x && a?.y === b?.y && a?.lines.join('\n') === b?.lines.join('\n'));

/** Both maps draw their values at one scale, that of the higher lane. */
export function spreadEmotion(
  { kind, curves }: Emotion,
  shiftX: (x: number) => number,
  height: number,
): Emotion {
  const scale = scaleOf(height);
  const moved = curves.map((curve) => spreadCurve(curve, shiftX, scale));
  return { kind, ...scale, curves: moveNames(moved, shiftX, height) };
}

/** The curve through the moved points. Where it was whole it stays whole: a blank column is no gap of knowledge. */
function spreadCurve(curve: Curve, shiftX: (x: number) => number, scale: EmotionScale): Curve {
  const { zeroY, unit } = scale;
  const movedOf = new Map(
    curve.points.map((point) => [
      point,
      { ...point, x: shiftX(point.x), y: zeroY - point.feeling.value * unit },
    ]),
  );
  const moved = (points: readonly CurvePoint[]) => points.map((point) => movedOf.get(point) ?? point);
  const wholes: CurvePoint[][] = [];
  for (const { points } of curve.runs) {
    const last = wholes.at(-1);
    if (last && last.at(-1) === points[0]) last.push(...points.slice(1));
    else wholes.push([...points]);
  }
  return {
    ...curve,
    points: moved(curve.points),
    runs: wholes.flatMap((points) => stretches(moved(points), scale)),
  };
}
