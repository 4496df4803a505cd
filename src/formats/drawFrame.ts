// Draws what surrounds the cells with any pen: stage header, lane rail, separators.
import { LANE_ICONS } from '@/layout/icons';
import { lineThrough } from '@/layout/outline';
import type { Palette } from '@/layout/palette';
import type { Column, Row, Scene } from '@/layout/scene';
import { SIZES, TYPE } from '@/layout/sizes';
import { baselineIn, type Pen } from './pen';

/** The stage header above the cells: a tinted box for each stage with its name and duration. */
export function drawHeader(pen: Pen, scene: Scene, columns: readonly Column[], palette: Palette): void {
  for (const column of columns) {
    pen.group(column.lines.join(' '), () => drawStage(pen, column, scene.headerHeight, palette));
  }
}

function drawStage(pen: Pen, column: Column, height: number, palette: Palette): void {
  const tone = palette.stages[column.colour];
  pen.box(column.x, -height, column.width, height, 10, { fill: tone.soft });
  const { stage, stageNote } = TYPE;
  const note = column.note ?? [];
  let top = -height + (height - column.lines.length * stage.line - note.length * stageNote.line) / 2;
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

/** The lane rail left of the cells: an icon on a tile, the lane's name, its small line. */
export function drawRail(pen: Pen, scene: Scene, rows: readonly Row[], palette: Palette): void {
  for (const row of rows) {
    pen.group(row.lines.join(' '), () => drawLane(pen, row, -scene.railWidth, palette));
  }
}

function drawLane(pen: Pen, row: Row, left: number, palette: Palette): void {
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
  const room = SIZES.railWidth - SIZES.railTextX - SIZES.railTextEnd;
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
    if (row.collapsed) drawCounts(pen, scene, row, palette);
  }
}

function drawCounts(pen: Pen, scene: Scene, row: Row, palette: Palette): void {
  const { line, size } = TYPE.laneNote;
  for (const [i, cell] of row.cells.entries()) {
    const column = scene.columns[i];
    if (!column || cell.count === 0) continue;
    const y = baselineIn(row.y + (row.height - line) / 2, line, size);
    pen.text(String(cell.count), column.x + SIZES.cellPad + SIZES.cardPadX, y, {
      font: 'laneNote',
      fill: palette.muted,
    });
  }
}
