// A scene as JSON Canvas 1.0 (jsoncanvas.org): groups for stages and lanes, a text node for each item, edges for steps of paths.
import { barTone, type Palette } from '@/layout/palette';
import type { Scene } from '@/layout/scene';
import { boundsOf } from './drawScene';
import { itemText } from './markdown/markdownText';
import { namedItems, stepsBetween } from './sceneItems';

type Side = 'top' | 'right' | 'bottom' | 'left';
type Node = {
  id: string;
  type: 'text' | 'group';
  x: number;
  y: number;
  width: number;
  height: number;
  color?: string;
  text?: string;
  label?: string;
};
type Edge = {
  id: string;
  fromNode: string;
  toNode: string;
  fromSide?: Side;
  toSide?: Side;
  toEnd?: 'none' | 'arrow';
  color?: string;
  label?: string;
};

/** The point of a curve as a node. */
const POINT = { width: 72, height: 40 } as const;
/** A text node needs more room than a card: its editors have wider margins. */
const SPREAD = 1.5;

/** Places are whole numbers; what touches in the scene touches here. */
const whole = (box: { x: number; y: number; width: number; height: number }) => {
  const [x, y] = [Math.round(box.x * SPREAD), Math.round(box.y * SPREAD)];
  return {
    x,
    y,
    width: Math.max(1, Math.round((box.x + box.width) * SPREAD) - x),
    height: Math.max(1, Math.round((box.y + box.height) * SPREAD) - y),
  };
};

/** Writes a scene in the colours of a palette. `signed` writes the value of a feeling. */
export function writeCanvas(scene: Scene, palette: Palette, signed: (value: number) => string): string {
  const bounds = boundsOf(scene);
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const group = (id: string, label: string, box: Parameters<typeof whole>[0], color?: string): void => {
    nodes.push({ id, type: 'group', ...whole(box), ...(label && { label }), ...(color && { color }) });
  };
  // What comes first lies below.
  for (const { phase, x, width } of scene.phases)
    group(phase.id, phase.name, { x, y: bounds.y - 48, width, height: bounds.height + 56 });
  for (const row of scene.rows)
    group(row.lane.id, row.lane.name, { x: bounds.x, y: row.y, width: bounds.width, height: row.height });
  for (const { stage, x, width, colour } of scene.columns)
    group(
      stage.id,
      stage.name,
      { x, y: bounds.y, width, height: bounds.height },
      palette.stages[colour].strong,
    );
  const items = namedItems(scene);
  for (const { id, item, row, x, y } of items) {
    const marks = item.marks.map(({ label }) => `*${itemText(label, '')}*`);
    const notes = item.note ? [itemText(item.note.lines.join(' '), '')] : [];
    const text = itemText(item.value?.text ?? item.text, '') || itemText(item.picture?.unsaid ?? '', '');
    nodes.push({
      id,
      type: 'text',
      ...whole({ x, y, width: item.width, height: item.height }),
      color: barTone(palette, item, row).strong,
      text: [text, ...notes, ...marks].filter(Boolean).join('\n\n'),
    });
  }
  for (const row of scene.rows) {
    const curves = row.figure?.curves.filter(({ points }) => points.length > 0) ?? [];
    for (const { persona, points } of curves) {
      let before: string | undefined;
      for (const { feeling, x, y } of points) {
        const id = `feeling-${feeling.id}`;
        const said = [signed(feeling.value), curves.length > 1 ? persona.name : ''].filter(Boolean).join(' ');
        nodes.push({
          id,
          type: 'text',
          ...whole({ x: x - POINT.width / 2, y: row.y + y - POINT.height / 2, ...POINT }),
          text: itemText(said, ''),
        });
        if (before !== undefined)
          edges.push({
            id: `${before}-${id}`,
            fromNode: before,
            toNode: id,
            fromSide: 'right',
            toSide: 'left',
            toEnd: 'none',
          });
        before = id;
      }
    }
  }
  for (const { link, from, to, colour } of stepsBetween(scene, items)) {
    edges.push({
      id: link.id,
      fromNode: from.id,
      toNode: to.id,
      toEnd: 'arrow',
      color: palette.stages[colour].strong,
      ...(link.label && { label: link.label }),
    });
  }
  return `${JSON.stringify({ nodes, edges }, null, 2)}\n`;
}
