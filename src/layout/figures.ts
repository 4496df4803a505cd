// The figures of a map: what its lanes draw across their rows, each drawn once for all lanes that show it.
import type { Lane } from '@/model/types';
import type { FigureBefore, FigureLayout, FigureSource } from './lanes/laneLayout';
import { laneLayout } from './lanes/laneLayouts';
import type { Figure, SceneWords } from './scene';

/** What was drawn, and from what, by the layout that drew it. */
export type Figures = ReadonlyMap<FigureLayout<Figure>, FigureBefore<Figure>>;

/** Draws the figures of all lanes that have one. */
export function drawFigures(
  map: Omit<FigureSource, 'own'>,
  words: SceneWords,
  before: Figures | undefined,
): Figures {
  const owners = new Map<FigureLayout<Figure>, Lane[]>();
  for (const lane of map.lanes) {
    const { figure } = laneLayout(lane);
    const own = figure && owners.get(figure);
    if (own) own.push(lane);
    else if (figure) owners.set(figure, [lane]);
  }
  const drawn = new Map<FigureLayout<Figure>, FigureBefore<Figure>>();
  for (const [layout, own] of owners) {
    const source = { ...map, own };
    drawn.set(layout, { source, figure: layout.draw(source, words, before?.get(layout)) });
  }
  return drawn;
}

/** What a lane draws across its row, if it draws anything. */
export function figureOf(figures: Figures, lane: Lane): Figure | undefined {
  const { figure } = laneLayout(lane);
  return figure && figures.get(figure)?.figure;
}

/** Whether a figure draws anything: somebody felt something, or something was measured. */
export const hasPoints = (figure: Figure | undefined): boolean =>
  figure?.curves.some(({ points }) => points.length > 0) ?? false;
