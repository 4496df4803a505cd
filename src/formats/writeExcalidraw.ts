// A scene as an Excalidraw drawing: every card a rectangle with its text, every curve a line, every step an arrow.
import { linkTarget } from '@/model/links';
import { barTone, type Palette } from '@/layout/palette';
import type { Row, Scene } from '@/layout/scene';
import { SIZES, TYPE } from '@/layout/sizes';
import { otherColour } from './drawEmotion';
import { boundsOf } from './drawScene';
import { drawingOf, type Point } from './excalidrawElements';
import { namedItems, type NamedItem, stepsBetween } from './sceneItems';

type Drawing = ReturnType<typeof drawingOf> & { palette: Palette };

/** Writes a scene as a file of Excalidraw, in the colours of a palette. */
export function writeExcalidraw(scene: Scene, palette: Palette): string {
  const drawing: Drawing = { ...drawingOf(), palette };
  drawGround(drawing, scene);
  const items = namedItems(scene);
  for (const placed of items) drawCard(drawing, placed);
  for (const row of scene.rows) drawCurves(drawing, row);
  for (const { link, from, to, colour } of stepsBetween(scene, items)) {
    const points = between(from, to);
    drawing.arrow(
      `link-${link.id}`,
      points,
      { stroke: palette.stages[colour].strong, width: 2, round: true },
      { from: from.id, to: to.id },
    );
    const [first, last] = points;
    if (link.label && first && last)
      drawing.text(
        `link-${link.id}:label`,
        { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 - TYPE.laneNote.line },
        link.label,
        link.label.length * TYPE.laneNote.size * 0.55,
        { size: TYPE.laneNote.size, colour: palette.stages[colour].ink },
      );
  }
  const file = {
    type: 'excalidraw',
    version: 2,
    source: 'waymark',
    elements: drawing.elements,
    appState: { viewBackgroundColor: palette.paper, gridSize: null },
    files: {},
  };
  return `${JSON.stringify(file)}\n`;
}

function drawGround(drawing: Drawing, scene: Scene): void {
  const { palette } = drawing;
  const bounds = boundsOf(scene);
  const above = scene.phases.length > 0 ? SIZES.phaseHeight + SIZES.bandGap : 0;
  for (const { phase, x, width, line } of scene.phases) {
    const tone = phase.colour === undefined ? palette.phase : palette.stages[phase.colour];
    const box = { x, y: bounds.y, width, height: SIZES.phaseHeight };
    drawing.box(phase.id, box, { fill: tone.soft, round: true });
    const style = { size: TYPE.stageNote.size, colour: tone.ink, vertical: 'middle' } as const;
    drawing.textIn(phase.id, box, { lines: [line], text: phase.name }, style);
  }
  for (const { stage, x, width, colour, lines, note = [] } of scene.columns) {
    const tone = palette.stages[colour];
    const box = { x, y: bounds.y + above, width, height: -bounds.y - above - SIZES.bandGap };
    drawing.box(stage.id, box, { fill: tone.soft, round: true });
    const text = [stage.name, ...(stage.duration ? [stage.duration] : [])].join('\n');
    const style = { size: TYPE.stage.size, colour: palette.ink, vertical: 'middle' } as const;
    drawing.textIn(stage.id, box, { lines: [...lines, ...note], text }, style);
  }
  for (const row of scene.rows) {
    const box = {
      x: bounds.x + SIZES.railPad,
      y: row.y,
      width: scene.railWidth - SIZES.railPad - SIZES.railTextEnd,
      height: row.height,
    };
    drawing.box(row.lane.id, box, {});
    const style = {
      size: TYPE.lane.size,
      colour: palette.accents[row.accent].ink,
      vertical: 'middle',
    } as const;
    drawing.textIn(row.lane.id, box, { lines: row.lines, text: row.lane.name }, style);
    if (row.index > 0)
      drawing.line(
        `${row.lane.id}:edge`,
        [
          { x: bounds.x + SIZES.railPad, y: row.y },
          { x: scene.width, y: row.y },
        ],
        { stroke: palette.line },
      );
  }
}

function drawCard(drawing: Drawing, { id, item, row, x, y }: NamedItem): void {
  const { palette } = drawing;
  const groups = [`group-${id}`];
  const box = { x, y, width: item.width, height: item.height };
  const link = 'link' in item.record ? linkTarget(String(item.record.link)) : undefined;
  drawing.box(
    id,
    box,
    { fill: palette.card, stroke: palette.cardLine, round: true, dashed: item.evidence === 'assumption' },
    groups,
    link,
  );
  const said = item.value ? [item.value.text] : item.lines;
  const text = item.value?.text ?? item.text;
  if (text !== '')
    drawing.textIn(id, box, { lines: said, text }, { size: TYPE.card.size, colour: palette.ink }, groups);
  const bar = { x: x + 2, y: y + 6, width: SIZES.accentWidth, height: Math.max(1, item.height - 12) };
  drawing.box(`${id}:bar`, bar, { fill: barTone(palette, item, row).strong }, groups);
  item.marks.forEach((mark, at) => {
    const chip = { x: x + mark.x, y: y + mark.y, width: mark.width, height: mark.height };
    const tone = palette.marks[mark.kind];
    const name = `${id}:mark-${at}`;
    drawing.box(name, chip, { fill: tone.soft, round: true }, groups);
    const style = { size: TYPE.mark.size, colour: tone.ink, vertical: 'middle' } as const;
    drawing.textIn(name, chip, { lines: mark.lines, text: mark.label }, style, groups);
  });
}

function drawCurves(drawing: Drawing, { lane, y, figure }: Row): void {
  if (!figure) return;
  const { palette } = drawing;
  for (const { persona, index, points, lead, runs } of figure.curves) {
    const stroke = lead ? palette.curve.mid : otherColour(palette, index);
    const name = `${lane.id}:${persona.id}`;
    const groups = [`group-${name}`];
    runs.forEach((run, at) =>
      drawing.line(
        `${name}:${at}`,
        run.points.map((point): Point => ({ x: point.x, y: y + point.y })),
        { stroke, width: lead ? 4 : 2, round: true, dashed: run.dashed },
        groups,
      ),
    );
    const last = points.at(-1);
    if (last && figure.curves.length > 1)
      drawing.text(
        `${name}:name`,
        { x: last.x + 14, y: y + last.y - TYPE.laneNote.line / 2 },
        persona.name,
        persona.name.length * TYPE.laneNote.size * 0.55,
        { size: TYPE.laneNote.size, colour: stroke },
        groups,
      );
  }
}

/** From one card to the other, from the sides that look at each other. */
function between(from: NamedItem, to: NamedItem): [Point, Point] {
  const middle = ({ x, y, item }: NamedItem): Point => ({ x: x + item.width / 2, y: y + item.height / 2 });
  const [a, b] = [middle(from), middle(to)];
  const across = Math.abs(b.x - a.x) > from.item.width / 2;
  const edge = (placed: NamedItem, at: Point, other: Point): Point =>
    across
      ? { x: other.x > at.x ? placed.x + placed.item.width : placed.x, y: at.y }
      : { x: at.x, y: other.y > at.y ? placed.y + placed.item.height : placed.y };
  return [edge(from, a, b), edge(to, b, a)];
}
