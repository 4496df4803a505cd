// Draws what surrounds the cells with any pen: stage header, lane rail, separators.
import { heatKey } from '@/analysis/heat';
import { LANE_ICONS } from '@/layout/icons';
import { lineThrough } from '@/layout/outline';
import type { Palette } from '@/layout/palette';
import { bandsOf, tintBox } from '@/layout/bands';
import { type Column, foldedText, type HeatMark, type Row, type Scene, type SceneHeat } from '@/layout/scene';
import { SIZES, TYPE } from '@/layout/sizes';
import { baselineIn, type Pen } from './pen';

/** The stage header above the cells: a tinted box for each stage with its name and duration. */
export function drawHeader(pen: Pen, scene: Scene, columns: readonly Column[], palette: Palette): void {
  for (const column of columns) {
    pen.group(column.lines.join(' '), () => drawStage(pen, column, scene, palette));
  }
  drawPhases(pen, scene, columns, palette);
}

function drawStage(pen: Pen, column: Column, scene: Scene, palette: Palette): void {
  const tone = palette.stages[column.colour];
  const bands = bandsOf(scene);
  const height = scene.headerHeight - bands.above - bands.below;
  const head = bands.above - scene.headerHeight;
  pen.box(column.x, head, column.width, height, 10, { fill: tone.soft });
  const heat = scene.heat?.stages[column.index];
  if (heat) drawHeat(pen, column, heat, -SIZES.heatHeight - SIZES.bandGap / 2, palette);
  const { stage, stageNote } = TYPE;
  const note = column.note ?? [];
  let top = head + (height - column.lines.length * stage.line - note.length * stageNote.line) / 2;
  const x = column.x + SIZES.headerPad;
  const room = column.width - 2 * SIZES.headerPad;
  for (const line of column.lines) {
    pen.text(line, x, baselineIn(top, stage.line, stage.size), { font: 'stage', fill: palette.ink, room });
    top += stage.line;
  }
  for (const line of note) {
    const y = baselineIn(top, stageNote.line, stageNote.size);
    pen.text(line, x, y, { font: 'stageNote', fill: tone.ink, room });
    top += stageNote.line;
  }
}

/** What a stage weighs, as a number and a word on its colour. */
function drawHeat(
  pen: Pen,
  column: Column,
  { weight, level, word }: HeatMark,
  y: number,
  palette: Palette,
): void {
  const { band, ink } = palette.heat[level];
  pen.box(column.x, y, column.width, SIZES.heatHeight, 6, { fill: band });
  const { line, size } = TYPE.stageNote;
  const baseline = baselineIn(y + (SIZES.heatHeight - line) / 2, line, size);
  const room = column.width - 2 * SIZES.headerPad;
  pen.text(`${weight}  ${word}`, column.x + SIZES.headerPad, baseline, {
    font: 'stageNote',
    fill: ink,
    room,
  });
}

/** The bands of the phases that lie over any of these columns. */
function drawPhases(pen: Pen, scene: Scene, columns: readonly Column[], palette: Palette): void {
  const [left, right] = [columns[0]?.x ?? 0, columns.at(-1)?.x ?? 0];
  const { line: height, size } = TYPE.stageNote;
  for (const { phase, x, width, line } of scene.phases) {
    if (x + width <= left || x > right) continue;
    const colour = phase.colour === undefined ? palette.phase : palette.stages[phase.colour];
    pen.box(x, -scene.headerHeight, width, SIZES.phaseHeight, 8, { fill: colour.soft });
    const y = baselineIn(-scene.headerHeight + (SIZES.phaseHeight - height) / 2, height, size);
    const room = width - 2 * SIZES.headerPad;
    pen.text(line, x + SIZES.headerPad, y, { font: 'stageNote', fill: colour.ink, room });
  }
}

/** The quiet tint behind the cells in which something weighs. */
export function drawTints(
  pen: Pen,
  scene: Scene,
  rows: readonly Row[],
  columns: readonly Column[],
  palette: Palette,
): void {
  const { heat } = scene;
  if (!heat) return;
  for (const row of rows) {
    for (const column of columns) {
      const level = heat.cells.get(heatKey(column.stage.id, row.lane.id));
      if (level === undefined) continue;
      const { x, y, width, height } = tintBox(column, row);
      pen.box(x, y, width, height, 10, { fill: palette.heat[level].tint });
    }
  }
}

/** The lane rail left of the cells: an icon on a tile, the lane's name, its small line. */
export function drawRail(pen: Pen, scene: Scene, rows: readonly Row[], palette: Palette): void {
  for (const row of rows) {
    const heat = scene.heat?.rows.get(row.lane.id);
    pen.group(row.lines.join(' '), () => {
      drawLane(pen, row, -scene.railWidth, scene.heat && row.collapsed ? SIZES.railChip.end : 0, palette);
      if (heat) drawLaneHeat(pen, row, heat, -scene.railWidth, palette);
    });
  }
  if (scene.heat) drawHeatLabel(pen, scene, scene.heat, palette);
}

/** What a lane weighs: a chip of its colour under the icon, beside the name of a folded lane. */
function drawLaneHeat(pen: Pen, row: Row, { weight, level }: HeatMark, left: number, palette: Palette): void {
  const { width, height, gap } = SIZES.railChip;
  const { band, ink } = palette.heat[level];
  const x = row.collapsed ? -SIZES.railTextEnd - width : left + SIZES.railPad;
  const y = row.collapsed ? row.y + (row.height - height) / 2 : row.y + SIZES.rowPad + SIZES.railIcon + gap;
  pen.box(x, y, width, height, 5, { fill: band });
  const { size } = TYPE.mark;
  pen.text(String(weight), x + width / 2, baselineIn(y, height, size), {
    font: 'mark',
    fill: ink,
    anchor: 'middle',
  });
}

/** What the band of heat shows, beside it. */
function drawHeatLabel(pen: Pen, scene: Scene, heat: SceneHeat, palette: Palette): void {
  const { line, size } = TYPE.laneNote;
  const y = baselineIn(-SIZES.bandGap / 2 - (SIZES.heatHeight + line) / 2, line, size);
  const room = scene.railWidth - SIZES.railPad - 40;
  const x = SIZES.railPad - scene.railWidth;
  pen.text(heat.label, x, y, { font: 'mark', fill: palette.ink, room });
  pen.text(String(heat.total), -16, y, { font: 'mark', fill: palette.ink, anchor: 'end' });
}

function drawLane(pen: Pen, row: Row, left: number, end: number, palette: Palette): void {
  const tone = palette.accents[row.accent];
  const icon = row.collapsed ? 20 : SIZES.railIcon;
  const iconTop = row.collapsed ? row.y + (row.height - icon) / 2 : row.y + SIZES.rowPad;
  const iconLeft = left + SIZES.railPad + (SIZES.railIcon - icon) / 2;
  pen.box(iconLeft, iconTop, icon, icon, 7, { fill: tone.soft });
  const scale = icon / SIZES.railIcon;
  const inset = (icon - 16 * scale) / 2;
  pen.path(LANE_ICONS[row.icon], {
    x: iconLeft + inset,
    y: iconTop + inset,
    scale,
    stroke: tone.ink,
    width: 1.4,
  });
  const { lane, laneNote } = TYPE;
  const x = left + SIZES.railTextX;
  const room = SIZES.railWidth - SIZES.railTextX - SIZES.railTextEnd - end;
  const lone = row.lines.length === 1 && row.note === undefined;
  let top = lone ? iconTop + (icon - lane.line) / 2 : iconTop - 2;
  for (const line of row.lines) {
    pen.text(line, x, baselineIn(top, lane.line, lane.size), { font: 'lane', fill: palette.ink, room });
    top += lane.line;
  }
  for (const line of row.note ?? []) {
    const y = baselineIn(top, laneNote.line, laneNote.size);
    pen.text(line, x, y, { font: 'laneNote', fill: palette.muted, room });
    top += laneNote.line;
  }
}

/** Quiet lines between the rows, and the counts of collapsed lanes. */
export function drawRows(pen: Pen, scene: Scene, rows: readonly Row[], palette: Palette): void {
  for (const row of rows) {
    if (row.index < scene.rows.length - 1) {
      const y = row.y + row.height;
      pen.path(lineThrough([-6, y], [scene.width, y]), { stroke: palette.line, width: 1 });
    }
    if (row.line !== undefined) drawProcessLine(pen, scene, row, row.line, palette);
    if (row.collapsed) drawCounts(pen, scene, row, palette);
  }
}

/** A line of the blueprint along the upper edge of its row, its words above it in the free room between two rows. */
function drawProcessLine(pen: Pen, scene: Scene, { y }: Row, words: string, palette: Palette): void {
  const look = { stroke: palette.muted, width: 1.5, dash: [7, 4] } as const;
  pen.path(lineThrough([-6, y], [scene.width, y]), look);
  pen.text(words, SIZES.cellPad, y - 4, { font: 'mark', fill: palette.muted, halo: palette.paper });
}

function drawCounts(pen: Pen, scene: Scene, row: Row, palette: Palette): void {
  const { line, size } = TYPE.laneNote;
  for (const [i, cell] of row.cells.entries()) {
    const column = scene.columns[i];
    const text = foldedText(cell);
    if (!column || text === '') continue;
    const y = baselineIn(row.y + (row.height - line) / 2, line, size);
    pen.text(text, column.x + SIZES.cellPad + SIZES.cardPadX, y, {
      font: 'laneNote',
      fill: palette.muted,
    });
  }
}
