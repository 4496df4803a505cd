// The sizes of a map, in map units (one unit is one CSS pixel at 100 %), and its type scale.
import type { FontName, LineHeights } from './scene';

export const SIZES = {
  /** Where nobody has chosen another. */
  columnWidth: 206,
  columnGap: 8,
  /** What is left in an overlay where a stage stood that is now elsewhere. */
  ghostColumn: 112,
  /** From the edge of a cell to its cards. */
  cellPad: 8,
  rowPad: 14,
  cardGap: 8,
  cardPadX: 12,
  cardPadY: 7,
  cardRadius: 9,
  /** The coloured bar at a card's left edge. */
  accentWidth: 3,
  maxCardLines: 8,
  markHeight: 18,
  markGap: 5,
  markPadX: 6,
  markIcon: 9,
  markIconGap: 4,
  /** One of the five squares of a severity. */
  square: 9,
  squareGap: 2,
  /** A picture of a storyboard: from the edge of its card, and its height as a part of its width. */
  framePad: 4,
  frameRadius: 6,
  frameShape: 10 / 16,
  /** The small picture at the end of any other card. */
  smallPicture: { width: 48, height: 36, radius: 4, pad: 7, gap: 8 },
  railWidth: 168,
  railIcon: 26,
  railPad: 16,
  railTextX: 52,
  /** From the end of a lane's name to the first column. */
  railTextEnd: 6,
  /** The rail of a telephone's screen, never of a picture. */
  narrowRailWidth: 122,
  narrowRailTextX: 34,
  narrowRailTextEnd: 4,
  headerHeight: 48,
  /** The band of phases above the heads of the stages, and that of heat below them, each with the gap to the heads. */
  phaseHeight: 26,
  heatHeight: 22,
  bandGap: 4,
  /** The chip of a lane's weight: under its icon, beside the name of a folded one. */
  railChip: { width: 26, height: 16, gap: 5, end: 32 },
  headerPad: 14,
  /** What the menu's button takes of a name beside it. */
  headerMenu: 20,
  // A quarter of it, as on a map at 25 %, is still a target of 24 pixels in the rail.
  rowMin: 96,
  emotionHeight: 156,
  // Half of it, as on a map at 50 %, is still such a target; below that its name is not shown.
  collapsedHeight: 48,
  faceRadius: 12,
} as const;

/** How wide the cards of a column are. */
export const cardWidthIn = (columnWidth: number): number => columnWidth - 2 * SIZES.cellPad;

/** Type size, line height (map units) and weight of each name of the scale. */
export const TYPE = {
  card: { size: 13, line: 18, weight: 400 },
  mark: { size: 11, line: 18, weight: 600 },
  stage: { size: 14, line: 18, weight: 600 },
  stageNote: { size: 11.5, line: 16, weight: 400 },
  lane: { size: 13, line: 17, weight: 600 },
  laneNote: { size: 11.5, line: 15, weight: 400 },
  title: { size: 22, line: 28, weight: 600 },
} as const satisfies Record<FontName, { size: number; line: number; weight: 400 | 600 }>;

/** The heights of lines in pictures; a screen whose reader has set larger type has its own. */
export const LINES: LineHeights = {
  card: TYPE.card.line,
  mark: TYPE.mark.line,
  stage: TYPE.stage.line,
  stageNote: TYPE.stageNote.line,
  lane: TYPE.lane.line,
  laneNote: TYPE.laneNote.line,
  title: TYPE.title.line,
};

/** The family of every picture: the product's own face, then what the machine has. */
export const FONT_FAMILY =
  "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', 'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji', sans-serif";
