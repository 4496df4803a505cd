// The picture: a scene with its title, legend, margin and background. What every export of a map shows.
import type { Translate } from '@/i18n/messages';
import { createBreaker } from '@/layout/breakText';
import type { Palette } from '@/layout/palette';
import type { Box, MeasureText, Scene } from '@/layout/scene';
import type { Id } from '@/model/id';
import { SIZES, TYPE } from '@/layout/sizes';
import { boundsOf, drawScene } from './drawScene';
import { drawLegend, layoutLegend } from './legend';
import { baselineIn, type Pen } from './pen';

export type PictureBackground = 'paper' | 'white' | 'transparent';
export type PictureOptions = {
  title: boolean;
  legend: boolean;
  background: PictureBackground;
  /** Whether marks of evidence are drawn; left out, as the map itself shows them. */
  evidence?: boolean | undefined;
};

/** What a picture is made of. */
export type PictureSource = {
  scene: Scene;
  palette: Palette;
  measure: MeasureText;
  /** The words of the legend. */
  t: Translate;
  /** The map's title, shown above it when the options ask for it, and the name of the picture; empty without one. */
  title: string;
  /** The small line under the title. */
  subtitle: string;
};

/** How much of a picture is drawn. */
export type DrawingOf = {
  /** What touches this rectangle, in scene units: for paper that is painted in pieces. */
  rect?: Box;
  /** Stands in for the full drawing of the scene, for small previews. */
  cells?: (() => void) | undefined;
};

/** A picture laid out: its box in scene units, and how to draw it, in scene units as well. */
export type Picture = {
  box: Box;
  /** What the picture is called for those who cannot see it. */
  title: string;
  /** The images that it shows, each once. */
  images: () => readonly Id[];
  draw: (pen: Pen, how?: DrawingOf) => void;
};

const MARGIN = 24;
const TITLE_GAP = 20;
const LEGEND_GAP = 18;

/** Lays out a picture. Everything is in scene units; a pixel of a picture at 1x is one unit. */
export function layoutPicture(source: PictureSource, options: PictureOptions): Picture {
  const { scene, palette } = source;
  const bounds = boundsOf(scene);
  // A map that was called nothing has only the line that says what it is.
  const titleLine = source.title === '' ? 0 : TYPE.title.line + 1;
  const titleHeight = options.title ? titleLine + TYPE.laneNote.line + TITLE_GAP - 1 : 0;
  const left = bounds.x + SIZES.railPad;
  // A map of one stage must still hold its title and legend.
  const width = Math.max(bounds.width - SIZES.railPad, 480);
  const legend = options.legend ? layoutLegend(source, width) : undefined;
  const legendTop = bounds.y + bounds.height + LEGEND_GAP;
  const legendHeight = legend && legend.entries.length > 0 ? LEGEND_GAP + legend.height : 0;
  const box = {
    x: left - MARGIN,
    y: bounds.y - titleHeight - MARGIN,
    width: width + 2 * MARGIN,
    height: Math.ceil(titleHeight + bounds.height + legendHeight + 2 * MARGIN),
  };
  const background =
    options.background === 'transparent' ? undefined : backgroundOf(options.background, palette);
  // Text edges and such must be of the background they stand on.
  const tinted = { ...palette, paper: background ?? palette.paper };
  return {
    box,
    title: source.title || source.subtitle,
    images: () => imagesIn(scene),
    draw(pen, { rect, cells } = {}) {
      if (background !== undefined) pen.box(box.x, box.y, box.width, box.height, 0, { fill: background });
      if (options.title) drawTitle(pen, source, left, bounds.y - titleHeight, width);
      if (cells) cells();
      else drawScene(pen, scene, tinted, { rail: true, header: true, ...(rect && { rect }) });
      if (legend) pen.group(source.t('scene.legend'), () => drawLegend(pen, legend, left, legendTop, tinted));
    },
  };
}

function imagesIn({ rows }: Scene): readonly Id[] {
  const items = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.items));
  return [...new Set(items.flatMap(({ picture }) => picture?.id ?? []))];
}

/** The colour of a background. White is the lightest of the palette, so that dark pictures stay readable. */
function backgroundOf(background: 'paper' | 'white', palette: Palette): string {
  if (background === 'white') return palette.name === 'dark' ? palette.card : '#ffffff';
  return palette.paper;
}

function drawTitle(pen: Pen, source: PictureSource, x: number, top: number, width: number): void {
  const { palette, measure } = source;
  const { title, laneNote } = TYPE;
  const breakText = createBreaker(measure);
  const [line = ''] = breakText(source.title, 'title', width, 1);
  if (line !== '')
    pen.text(line, x, baselineIn(top, title.line, title.size), {
      font: 'title',
      fill: palette.ink,
      room: width,
    });
  const [note = ''] = breakText(source.subtitle, 'laneNote', width, 1);
  const y = baselineIn(top + (line === '' ? 0 : title.line + 1), laneNote.line, laneNote.size);
  if (note) pen.text(note, x, y, { font: 'laneNote', fill: palette.muted, room: width });
}
