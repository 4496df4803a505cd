// What all slides are made with: the project, the frame, words and numbers of the language, and how texts are set.
import type { Translate } from '@/i18n/messages';
import type { FontName, MeasureText } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { Project } from '@/model/types';
import type { Pen } from '../pen';
import type { DeckFrame } from './deckFrame';
import type { DeckLook } from './deckLook';
import { linesIn } from './deckSlide';
import type { DeckWords } from './deckWords';
import { type CellText, LEADING } from './slideTable';

export type DeckTools = {
  /** Of a part of a map that part alone; what is said of the way as a whole needs all of it (see `wholeOf`). */
  project: Project;
  mapId: Id;
  /** Which part of the map it is, in words. */
  part?: string | undefined;
  /** The persona whose feelings are told. */
  leadId: Id | undefined;
  frame: DeckFrame;
  look: DeckLook;
  measure: MeasureText;
  t: Translate;
  words: DeckWords;
  /** The calendar day. */
  today: string;
};

export type TextPlace = {
  x: number;
  y: number;
  width: number;
  font?: FontName;
  size: number;
  fill: string;
  /** How many lines it may have. */
  most?: number;
  anchor?: 'start' | 'middle' | 'end';
};

/** Sets a text from its top downwards, and tells how high it is. */
export function setText(
  pen: Pen,
  { measure }: Pick<DeckTools, 'measure'>,
  text: string,
  { x, y, width, font = 'card', size, fill, most = 40, anchor = 'start' }: TextPlace,
): number {
  const lines = linesIn(measure, text, { font, size, width, most });
  for (const [at, line] of lines.entries()) {
    const baseline = y + size * LEADING * at + size * (LEADING / 2 + 0.36);
    const look = { font, size, fill, room: width } as const;
    if (anchor === 'start') pen.text(line, x, baseline, look);
    else pen.text(line, anchor === 'end' ? x + width : x + width / 2, baseline, { font, size, fill, anchor });
  }
  return lines.length * size * LEADING;
}

/** How high a text is in a width. */
export const heightOfText = (
  { measure }: Pick<DeckTools, 'measure'>,
  text: string,
  { width, font = 'card', size, most = 40 }: Pick<TextPlace, 'width' | 'font' | 'size' | 'most'>,
): number => linesIn(measure, text, { font, size, width, most }).length * size * LEADING;

/** A text of a cell, broken to the width of its column without the edges. */
export const cellText = (
  { measure, look }: Pick<DeckTools, 'measure' | 'look'>,
  text: string,
  width: number,
  {
    font = 'card',
    size = 10.5,
    fill = look.ink,
    link,
  }: Partial<Pick<CellText, 'font' | 'size' | 'fill' | 'link'>> = {},
): CellText => ({
  text,
  lines: linesIn(measure, text, { font, size, width, most: 12 }),
  font,
  size,
  fill,
  ...(link !== undefined && { link }),
});
