// Lanes of cards: what people write, with the marks of what hangs on each card.
import { cardsInCell, findingsOnCard } from '@/model/select';
import type { Card, Finding } from '@/model/types';
import type { MarkCount } from '../itemBody';
import type { MarkKind } from '../scene';
import { findingsTouched } from './findingsTouched';
import { cellOf, evidenceMark, type LaneLayout } from './laneLayout';

const MARK_ORDER: readonly MarkKind[] = ['pain', 'barrier', 'delight', 'moment'];

const NONE: readonly MarkCount[] = [];

/** How many findings of each kind hang on a card, and whether it is a moment of truth. */
function marksOf(card: Card, findings: readonly Finding[]): readonly MarkCount[] {
  // Most cards have none, and all cards of a stage are asked after each letter.
  if (findings.length === 0 && card.momentOfTruth === undefined) return NONE;
  return MARK_ORDER.flatMap((kind) => {
    const count =
      kind === 'moment'
        ? Number(card.momentOfTruth !== undefined)
        : findings.reduce((sum, finding) => sum + Number(finding.kind === kind), 0);
    return count > 0 ? [{ kind, count }] : [];
  });
}

export const cards: LaneLayout = {
  cell({ project, stageId, laneId, width, bodies, level, facts }) {
    return cellOf(cardsInCell(project, stageId, laneId), (card) => {
      const { id, text, colour } = card;
      const counted = marksOf(card, findingsOnCard(project, id));
      const { squares: _, ...body } = bodies(card, { text, facts: facts(card), marks: counted }, width);
      return {
        id,
        record: card,
        editable: 'card',
        text,
        ...body,
        ...(colour && { colour }),
        ...evidenceMark(level(card)),
      };
    });
  },
  touched: findingsTouched,
  stops: {
    ids: (project, _mapId, stageId, laneId) => cardsInCell(project, stageId, laneId).map(({ id }) => id),
    stop: (id) => ({ kind: 'cards', ids: [id] }),
  },
};
