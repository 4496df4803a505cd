// The pages of a tiled picture: each sheet with its marks, and before them the plan that says how they go together.
// keys: paper.sizes.*
import '@/i18n/en/paper';
import type { MessageKey, Translate } from '@/i18n/messages';
import { createBreaker } from '@/layout/breakText';
import { createTableMeasure } from '@/layout/fontMetrics';
import { lineThrough, type Outline, type Point } from '@/layout/outline';
import type { Palette } from '@/layout/palette';
import { TYPE } from '@/layout/sizes';
import type { Pen } from '../pen';
import type { Picture } from '../picture';
import { EDGE, type PaperSize } from './paperSizes';
import { recorded, type Stroke } from './record';
import type { Tile, Tiling } from './tiles';
import type { PdfPage, PlacedDrawing } from './writePdf';

type TileSource = {
  picture: Picture;
  strokes: readonly Stroke[];
  tiling: Tiling;
  paper: PaperSize;
  t: Translate;
  palette: Palette;
};

const MARK = 14;
const MARK_GAP = 4;
const CM = 28.35;
const measure = createTableMeasure();

/** The plan, then the sheets row by row. */
export function tilePages(source: TileSource): PdfPage[] {
  const { tiling, strokes } = source;
  const { page, scale, tiles } = tiling;
  return [
    planPage(source),
    ...tiles.map((tile, at): PdfPage => {
      const corner = { x: EDGE, y: EDGE };
      const trim = {
        x: EDGE,
        y: EDGE,
        width: tile.shown.width * scale,
        height: tile.shown.height * scale,
      };
      return {
        ...page,
        trim,
        drawings: [
          { strokes, from: tile.shown, at: corner, scale, cut: true },
          marksOn(page, (pen) => drawMarks(pen, source, tile, at)),
        ],
      };
    }),
  ];
}

/** Strokes in points of the page itself. */
const marksOn = (page: { width: number; height: number }, draw: (pen: Pen) => void): PlacedDrawing => ({
  strokes: recorded(draw, () => false),
  from: { x: 0, y: 0, ...page },
  at: { x: 0, y: 0 },
  scale: 1,
});

/** Where to cut, where the circles of neighbours meet, and which sheet it is. */
function drawMarks(pen: Pen, { tiling, picture, t, palette }: TileSource, tile: Tile, at: number): void {
  const { scale, page, rows, columns, tiles } = tiling;
  const [left, top] = [EDGE, EDGE];
  const right = left + tile.kept.width * scale;
  const bottom = top + tile.kept.height * scale;
  const look = { stroke: palette.ink, width: 0.5 };
  const line = (...points: Point[]): void => pen.path(lineThrough(...points), look);
  for (const x of [left, right]) {
    line([x, top - MARK_GAP - MARK], [x, top - MARK_GAP]);
    const below = top + tile.shown.height * scale;
    line([x, below + MARK_GAP], [x, below + MARK_GAP + MARK]);
  }
  for (const y of [top, bottom]) {
    line([left - MARK_GAP - MARK, y], [left - MARK_GAP, y]);
    const beside = left + tile.shown.width * scale;
    line([beside + MARK_GAP, y], [beside + MARK_GAP + MARK, y]);
  }
  // The circles stand on the line where two sheets meet, once on each of them.
  const hasRight = tile.column < columns.length - 1;
  const hasBelow = tile.row < rows.length - 1;
  const middleY = (top + bottom) / 2;
  const middleX = (left + right) / 2;
  if (tile.column > 0) drawRegister(pen, left, middleY, palette);
  if (hasRight) drawRegister(pen, right, middleY, palette);
  if (tile.row > 0) drawRegister(pen, middleX, top, palette);
  if (hasBelow) drawRegister(pen, middleX, bottom, palette);
  const words = t('paper.sheetAt', {
    title: picture.title,
    at: at + 1,
    count: tiles.length,
    row: tile.row + 1,
    column: tile.column + 1,
  });
  const [short = ''] = createBreaker(measure)(words, 'laneNote', page.width - 2 * EDGE - 2 * MARK, 1);
  pen.text(short, EDGE + MARK, page.height - 8, { font: 'laneNote', fill: palette.muted });
}

const RADIUS = 4;
const circle: Outline = [
  { kind: 'move', to: [-RADIUS, 0] },
  { kind: 'arc', radius: RADIUS, large: false, clockwise: true, to: [RADIUS, 0] },
  { kind: 'arc', radius: RADIUS, large: false, clockwise: true, to: [-RADIUS, 0] },
  { kind: 'close' },
];

function drawRegister(pen: Pen, x: number, y: number, palette: Palette): void {
  const look = { stroke: palette.muted, width: 0.4 };
  pen.path(circle, { ...look, x, y });
  pen.path(lineThrough([x - 7, y], [x + 7, y]), look);
  pen.path(lineThrough([x, y - 7], [x, y + 7]), look);
}

/** The whole in small, without its words, with the numbers of the sheets over it. */
function planPage({ picture, strokes, tiling, paper, t, palette }: TileSource): PdfPage {
  const { page, scale, tiles, rows, columns } = tiling;
  const { box } = picture;
  const breakText = createBreaker(measure);
  const margin = 2 * EDGE;
  const room = page.width - 2 * margin;
  const size = (length: number): string => (Math.round((length * scale * 10) / CM) / 10).toString();
  const lines = [
    ...breakText(
      t('paper.planSize', {
        count: tiles.length,
        paper: t(`paper.sizes.${paper}` satisfies MessageKey),
        width: size(box.width),
        height: size(box.height),
      }),
      'card',
      room,
      3,
    ),
    ...breakText(t('paper.planCut'), 'card', room, 3),
    ...breakText(t('paper.planGlue'), 'card', room, 3),
  ];
  const title = breakText(picture.title, 'title', room, 2);
  const top =
    margin + title.length * TYPE.title.line + TYPE.stage.line + 6 + lines.length * TYPE.card.line + 18;
  const small = Math.min(room / box.width, (page.height - margin - top) / box.height);
  const left = margin + (room - box.width * small) / 2;
  const place = (x: number, y: number): [number, number] => [
    left + (x - box.x) * small,
    top + (y - box.y) * small,
  ];
  const shapes = strokes.filter(({ kind }) => kind === 'box' || kind === 'path');
  return {
    ...page,
    drawings: [
      { strokes: shapes, from: box, at: { x: left, y: top }, scale: small },
      marksOn(page, (pen) => {
        let y = margin;
        for (const line of title) {
          pen.text(line, margin, y + TYPE.title.size, { font: 'title', fill: palette.ink, room });
          y += TYPE.title.line;
        }
        pen.text(t('paper.plan'), margin, y + TYPE.stage.size, { font: 'stage', fill: palette.ink, room });
        y += TYPE.stage.line + 6;
        for (const line of lines) {
          pen.text(line, margin, y + TYPE.card.size, { font: 'card', fill: palette.ink, room });
          y += TYPE.card.line;
        }
        const cutLine = { stroke: palette.ink, width: 0.75, dash: [4, 3] };
        const [[x0, y0], [x1, y1]] = [place(box.x, box.y), place(box.x + box.width, box.y + box.height)];
        pen.box(x0, y0, x1 - x0, y1 - y0, 0, { stroke: palette.ink, width: 0.75 });
        for (const [x] of columns.slice(1)) {
          const [at] = place(x, box.y);
          pen.path(lineThrough([at, y0], [at, y1]), cutLine);
        }
        for (const [from] of rows.slice(1)) {
          const [, at] = place(box.x, from);
          pen.path(lineThrough([x0, at], [x1, at]), cutLine);
        }
        for (const [at, { kept }] of tiles.entries()) {
          const [x, middle] = place(kept.x + kept.width / 2, kept.y + kept.height / 2);
          const badge = 12;
          pen.box(x - badge, middle - badge, 2 * badge, 2 * badge, badge, {
            fill: palette.card,
            stroke: palette.ink,
            width: 0.75,
          });
          pen.text(String(at + 1), x, middle + 4, { font: 'lane', fill: palette.ink, anchor: 'middle' });
        }
      }),
    ],
  };
}
