// Reads our own small drawings, which are written down as short path data, into outlines. Not for data from outside.
import type { Outline, Point, Segment } from './outline';

/** How many numbers each command takes. */
const TAKES: ReadonlyMap<string, number> = new Map([
  ['M', 2],
  ['L', 2],
  ['H', 1],
  ['V', 1],
  ['C', 6],
  ['S', 4],
  ['Q', 4],
  ['A', 7],
  ['Z', 0],
]);

/**
 * The outline of path data in absolute commands, arcs of circles only.
 * @throws Error on anything else: a drawing is part of the program
 */
export function drawnOutline(data: string): Outline {
  const segments: Segment[] = [];
  let [x, y] = [0, 0];
  let start: Point = [0, 0];
  // Where the curve before came from: a smooth one goes on in its direction.
  let into: Point | undefined;
  for (const [, command = '', rest = ''] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (TAKES.get(command) !== numbers.length) throw new Error(`not a drawing: ${command}${rest}`);
    const at = (index: number): Point => [numbers[index] ?? 0, numbers[index + 1] ?? 0];
    const before = into;
    const here: Point = [x, y];
    into = undefined;
    let to: Point = at(Math.max(0, numbers.length - 2));
    if (command === 'Z') {
      to = start;
      segments.push({ kind: 'close' });
    } else if (command === 'H' || command === 'V') {
      to = command === 'H' ? [numbers[0] ?? 0, y] : [x, numbers[0] ?? 0];
      segments.push({ kind: 'line', to });
    } else if (command === 'Q') {
      segments.push({ kind: 'corner', corner: at(0), to });
    } else if (command === 'C' || command === 'S') {
      const out = command === 'C' ? at(0) : before ? ([2 * x - before[0], 2 * y - before[1]] as const) : here;
      into = at(command === 'C' ? 2 : 0);
      segments.push({ kind: 'cubic', out, into, to });
    } else if (command === 'A') {
      const [radius = 0, other, , large, clockwise] = numbers;
      if (radius !== other) throw new Error(`not an arc of a circle: ${command}${rest}`);
      segments.push({ kind: 'arc', radius, large: large === 1, clockwise: clockwise === 1, to });
    } else {
      if (command === 'M') start = to;
      segments.push({ kind: command === 'M' ? 'move' : 'line', to });
    }
    [x, y] = to;
  }
  return segments;
}
