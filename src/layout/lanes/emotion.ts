// Lanes of emotion: one figure of curves for the whole map, with keys of its own.
import { marksOf } from '@/analysis/evidenceLevel';
import { isSameCard } from '@/model/cardTable';
import type { Id } from '@/model/id';
import { feelingsOf, personasOfMap } from '@/model/select';
import type { Project } from '@/model/types';
import type { Curve, Emotion, Row, Scene } from '../scene';
import { keepCurves, layoutEmotion, spreadEmotion } from './emotionCurves';
import type { FigureLayout, FigureSource, LaneLayout } from './laneLayout';

/** Whether nothing has changed on which a curve depends. */
const standsStill = (before: FigureSource, { project, mapId, columns, lanes }: FigureSource): boolean =>
  before.columns === columns &&
  before.lanes === lanes &&
  before.project.feelings === project.feelings &&
  before.project.personas === project.personas &&
  before.project.maps[mapId] === project.maps[mapId] &&
  marksOf(before.project, mapId) === marksOf(project, mapId) &&
  !feltCardsChanged(project, mapId, before.project);

/** Whether a card with a feeling came, went or changed. */
function feltCardsChanged(project: Project, mapId: Id, before: Project): boolean {
  if (before.cards === project.cards) return false;
  return feelingsOf(project, mapId).some(
    ({ cardId }) => cardId !== undefined && !isSameCard(before.cards, project.cards, cardId),
  );
}

const figure: FigureLayout<Emotion> = {
  draw(now, words, before) {
    if (before && standsStill(before.source, now)) return before.figure;
    const next = layoutEmotion(now, words);
    return before ? keepCurves(before.figure, next) : next;
  },
  spread: spreadEmotion,
  legend({ curves }) {
    const felt = curves.filter(({ points }) => points.length > 0);
    return felt.map((curve) => {
      const { lead, index, folded } = curve;
      // A curve of which nothing is researched is dashed throughout on the map, and in the legend too.
      const dashed = curve.runs.every((run) => run.dashed);
      const point = felt.length > 1 && !folded;
      return { sample: { kind: 'curve', lead, index, point, dashed }, label: curve.persona.name };
    });
  },
};

export const emotion: LaneLayout = {
  figure,
  note: (project, map) => (map ? personasOfMap(project, map) : []).map((persona) => persona.name).join(' · '),
};

/** The curves that stand across a row; none where its lane shows something else, or is collapsed. */
export const curvesOf = ({ figure: shown }: Row): readonly Curve[] =>
  shown?.kind === 'curves' ? shown.curves : [];

/** The curves of a map; all open lanes of emotion show the same. */
export const emotionIn = ({ rows }: Scene): Emotion | undefined => {
  for (const { figure: shown } of rows) if (shown?.kind === 'curves') return shown;
  return undefined;
};
