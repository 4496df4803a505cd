// Draws what a lane has across its row with any pen. A kind of figure that is missing here does not compile.
import type { Palette } from '@/layout/palette';
import type { Figure } from '@/layout/scene';
import { drawEmotion } from './drawEmotion';
import type { Pen } from './pen';

type Draw<F> = (pen: Pen, figure: F, y: number, width: number, palette: Palette) => void;

const drawings: { readonly [F in Figure as F['kind']]: Draw<F> } = { curves: drawEmotion };

/** Draws the figure of the row whose top is at `y`, over the width of the scene. */
export const drawFigure: Draw<Figure> = (pen, figure, ...place) =>
  drawings[figure.kind](pen, figure, ...place);
