// Connectors of a slide: lines with right angles that stay with the two shapes which they join when one of them is moved.
import { lineThrough } from '@/layout/outline';
import type { Point } from '@/layout/roadmapChart';
import { arrowAt } from '@/layout/route';
import type { Box } from '@/layout/scene';
import type { Pen } from '../pen';
import { frameXml, lineXml } from './drawingMl';

export type Connector = {
  /** What it tells those who cannot see it. */
  name: string;
  /** From the right side of the one shape to the left side of the other: four corners, or six where it goes back. */
  corners: readonly Point[];
  stroke: string;
  width: number;
  dash?: readonly number[];
};

/** The sides of a shape, as the format counts them. */
const SIDE = { left: 1, right: 3 } as const;

/** Draws a connector as a line with an arrow head. */
export function drawConnector(pen: Pen, { name, corners, stroke, width, dash }: Connector): void {
  const tip = corners.at(-1);
  if (!tip) return;
  pen.group(name, () => {
    pen.path(lineThrough(...corners.map(({ x, y }) => [x, y] as const)), {
      stroke,
      width,
      ...(dash && { dash }),
    });
    pen.path(arrowAt({ ...tip, direction: 'right' }), { fill: stroke });
  });
}

/** Where the two ends of a connector are, and the box between them. */
export function endsOf({ corners }: Pick<Connector, 'corners'>): { from: Point; to: Point; box: Box } {
  const from = corners[0] ?? { x: 0, y: 0 };
  const to = corners.at(-1) ?? from;
  // The format tells the corners as shares of the box: one without any width has none.
  const width = Math.max(1, Math.abs(to.x - from.x));
  const height = Math.max(1, Math.abs(to.y - from.y));
  return { from, to, box: { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width, height } };
}

/** A connector in the notation of the format; `glued` are the ids of the shapes at its ends, where there are any. */
export function connectorXml(
  connector: Connector,
  { id, name, glued }: { id: number; name: string; glued: readonly [number | undefined, number | undefined] },
): string {
  const { from, to, box } = endsOf(connector);
  const [, out, turn, back] = connector.corners;
  const isBack = connector.corners.length > 4;
  const across = ({ x }: Point): number => ((x - from.x) * (to.x < from.x ? -1 : 1)) / box.width;
  const down = ({ y }: Point): number => ((y - from.y) * (to.y < from.y ? -1 : 1)) / box.height;
  const shares = [out && across(out), ...(isBack ? [turn && down(turn), back && across(back)] : [])];
  const guides = shares.map(
    (share = 0.5, at) => `<a:gd name="adj${at + 1}" fmla="val ${Math.round(share * 100_000)}"/>`,
  );
  const turned = `${to.x < from.x ? ' flipH="1"' : ''}${to.y < from.y ? ' flipV="1"' : ''}`;
  const [first, last] = glued;
  const ends = [
    first === undefined ? '' : `<a:stCxn id="${first}" idx="${SIDE.right}"/>`,
    last === undefined ? '' : `<a:endCxn id="${last}" idx="${SIDE.left}"/>`,
  ].join('');
  const line = lineXml(connector, box, '<a:tailEnd type="triangle" w="med" len="med"/>');
  return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" ${name}/><p:cNvCxnSpPr>${ends}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${frameXml(box, turned)}<a:prstGeom prst="bentConnector${isBack ? 5 : 3}"><a:avLst>${guides.join('')}</a:avLst></a:prstGeom>${line}</p:spPr></p:cxnSp>`;
}
