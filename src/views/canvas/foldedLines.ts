// The lines of curves that are folded: joined by how they are drawn, so that hundreds of personas are a few paths.
import { svgPath } from '@/formats/svgPath';
import type { Curve } from '@/layout/scene';
import { otherCurve } from '@/views/scene/mapColours';

type Lines = { solid: string; dashed: string };

/** A curve stays the same object while it looks the same, so that one feeling that is dragged writes one line anew. */
const known = new WeakMap<Curve, Lines>();

function linesOf(curve: Curve): Lines {
  let lines = known.get(curve);
  if (!lines) {
    const of = (dashed: boolean) =>
      curve.runs.map((run) => (run.line && run.dashed === dashed ? svgPath(run.line) : '')).join('');
    known.set(curve, (lines = { solid: of(false), dashed: of(true) }));
  }
  return lines;
}

/** Path data by colour and whether it is dashed. */
export function foldedLines(curves: readonly Curve[]): { colour: string; dashed: boolean; d: string }[] {
  const joined = new Map<string, Record<keyof Lines, string[]>>();
  for (const curve of curves) {
    const colour = otherCurve(curve.index);
    const lines = joined.get(colour) ?? { solid: [], dashed: [] };
    joined.set(colour, lines);
    const own = linesOf(curve);
    lines.solid.push(own.solid);
    lines.dashed.push(own.dashed);
  }
  return [...joined]
    .flatMap(([colour, { solid, dashed }]) => [
      { colour, dashed: false, d: solid.join('') },
      { colour, dashed: true, d: dashed.join('') },
    ])
    .filter(({ d }) => d !== '');
}
