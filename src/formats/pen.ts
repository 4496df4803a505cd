// The pen: the few strokes of which every picture is made. One drawing, several kinds of paper.
import type { Outline, Point } from '@/layout/outline';
import type { Box, FontName } from '@/layout/scene';
import type { Id } from '@/model/id';
import type { TitleFace } from '@/model/types';

/** A colour, or a gradient that runs straight down from y `from` to y `to`. */
export type Paint = string | Gradient;
export type Gradient = { from: number; to: number; stops: readonly GradientStop[] };
export type GradientStop = { at: number; colour: string; opacity?: number };

export type Look = {
  fill?: Paint;
  stroke?: Paint;
  /** Width of the stroke, in scene units. */
  width?: number;
  dash?: readonly number[];
  opacity?: number;
};
export type PathLook = Look & {
  /** Moves the path's origin, then scales it. */
  x?: number;
  y?: number;
  scale?: number;
};
export type TextLook = {
  font: FontName;
  /** Another face than the usual one: of titles. */
  face?: TitleFace | undefined;
  /** Where it is set larger or smaller than the scale says, in units of the paper. */
  size?: number;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Width of the place that it has from `x` on: a text that runs from the right begins at its end. */
  room?: number;
  /** A background-coloured edge that keeps a text readable across lines. */
  halo?: string;
  /** Where it leads, on paper that can lead anywhere: an address, or a page of the same file (`#0` is the first). */
  link?: string;
};

export type Pen = {
  box: (x: number, y: number, width: number, height: number, radius: number, look: Look) => void;
  path: (outline: Outline, look: PathLook) => void;
  /** One line of text, in the direction of its own letters; `y` is its baseline. */
  text: (text: string, x: number, y: number, look: TextLook) => void;
  /** A picture cut to fill a frame; where there is none, nothing is drawn, and the answer says whether it may still come. */
  image: (id: Id, frame: Box, radius: number) => 'drawn' | 'coming' | 'missing';
  /** A line that ends in an arrow head with its tip at `tip`; for paper that has arrows of its own. */
  arrow?: (line: Outline, tip: Point, look: PathLook) => void;
  /** What is drawn inside belongs together and is called `name` by a reader that cannot see. */
  group: (name: string, draw: () => void) => void;
};

/** The baseline that centres capitals of a type size in a line. All in scene units. */
export const baselineIn = (top: number, line: number, size: number): number =>
  Math.round((top + line / 2 + size * 0.36) * 2) / 2;
