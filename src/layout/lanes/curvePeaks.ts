// The peaks of a curve: the highest, the lowest and the last of the feelings along it, and the words beside them.
import { seenBy, wholeOf } from '@/analysis/shownProject';
import type { Id } from '@/model/id';
import { stagesOf } from '@/model/select';
import type { Feeling } from '@/model/types';
import type { CurvePoint, SceneWords } from '../scene';
import { placeFeelings } from './curvePlaces';
import type { FigureSource } from './laneLayout';

/**
 * Of a picture that shows a part of a map, the feelings of a persona along the whole of it: a part has no peak of its
 * own. Undefined where all is shown.
 */
export function wholeWayOf(
  { project, mapId, lanes }: FigureSource,
  byPersona: ReadonlyMap<Id, readonly Feeling[]>,
): ((personaId: Id) => Feeling[]) | undefined {
  if (seenBy(project) === undefined) return undefined;
  const whole = wholeOf(project);
  const columns = stagesOf(whole, mapId).map((stage, index) => ({ stage, index, x: 0, width: 0 }));
  return (personaId) =>
    placeFeelings(whole, columns, lanes, byPersona.get(personaId) ?? []).map(({ feeling }) => feeling);
}

type Peaks = ReadonlyMap<Feeling, NonNullable<CurvePoint['peak']>>;

/** The highest, the lowest and the last of the feelings along a way: what people remember of an experience. */
export function peaksOf(feelings: readonly Feeling[]): Peaks {
  const peaks = new Map<Feeling, NonNullable<CurvePoint['peak']>>();
  const last = feelings.at(-1);
  if (!last || feelings.length < 2) return peaks;
  const values = feelings.map(({ value }) => value);
  const highest = feelings[values.indexOf(Math.max(...values))];
  const lowest = feelings[values.indexOf(Math.min(...values))];
  peaks.set(last, 'last');
  if (!highest || !lowest || highest.value === lowest.value) return peaks;
  return peaks.set(lowest, 'lowest').set(highest, 'highest');
}

/** Marks the peaks of a curve. Where several curves have names at their ends, the end needs no word. */
export function markPeaks(
  points: readonly CurvePoint[],
  peaks: Peaks,
  alone: boolean,
  words: SceneWords,
): CurvePoint[] {
  return points.map((point, i) => {
    const peak = peaks.get(point.feeling);
    if (!peak) return point;
    const spoken = alone || peak !== 'last';
    return { ...point, peak, ...(spoken && { label: words[peak], labelSide: sideOf(points, i) }) };
  });
}

/** The side of a marked point where the curve is not: above a summit, below a dip, after the slope at the end. */
function sideOf(points: readonly CurvePoint[], i: number): 'above' | 'below' {
  const here = points[i]?.y ?? 0;
  const neighbours = [points[i - 1], points[i + 1]].filter((point) => point !== undefined);
  const slope = neighbours.reduce((sum, { y }) => sum + y - here, 0);
  return slope >= 0 ? 'above' : 'below';
}
