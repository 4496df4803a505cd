// Commands on cards, feelings, findings and paths.
import { addCard, moveCards, removeCards, updateCard } from '@/commands/cards';
import { setFeeling } from '@/commands/feelings';
import {
  addFinding,
  attachFinding,
  detachFinding,
  mergeFindings,
  removeFinding,
  updateFinding,
} from '@/commands/findings';
import { connectCards, removePath, updatePath } from '@/commands/paths';
import '@/i18n/en/cli';
import { FINDING_KINDS, LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import { canHoldCards } from '@/model/rules';
import { cardById, cardsInCell, mapOfCards, pathsOf } from '@/model/select';
import { choice, fresh, listOf, numberOrNothing, one, optional, text } from './args';
import { changes } from './changes';
import { act, changing, type Doable, making } from './doable';
import { indexOf, placeArgs } from './places';
import { NotDone, type Reading } from './reading';

const map = optional(one('maps'));
const cardFields = changes('cards');
const findingFields = changes('findings', ['cardIds', 'resolution', 'endedOn']);

/** Ends the command where no card may stand in the cell. */
function needsCell(stageId: Id, laneId: Id, { project, t }: Reading): void {
  if (canHoldCards(project, stageId, laneId)) return;
  const [stage, lane] = [project.stages[stageId], project.lanes[laneId]];
  throw new NotDone(
    stage?.mapId === lane?.mapId
      ? t('cli.apply.noCards', { lane: lane?.name ?? laneId })
      : t('cli.apply.otherMap'),
  );
}

/** Ends the command where touchpoints stand on several maps. */
function needsOneMap(cardIds: readonly Id[], { project, t }: Reading): Id {
  const mapId = mapOfCards(project, cardIds);
  if (mapId === undefined) throw new NotDone(t('cli.apply.otherMap'));
  return mapId;
}

export const cardCommands: ReadonlyMap<string, Doable> = new Map(
  Object.entries<Doable>({
    addCard: making(
      {
        id: fresh('cards'),
        map,
        stage: one('stages'),
        lane: one('lanes'),
        text: text(LIMITS.text),
        ...placeArgs('cards'),
        set: optional(cardFields),
      },
      ({ id, stage: stageId, lane: laneId, text: said, set, before, after }, reading) => {
        needsCell(stageId, laneId, reading);
        const index = indexOf({ before, after }, cardsInCell(reading.project, stageId, laneId), reading);
        return [
          act(addCard, { id, stageId, laneId, text: said, index }),
          ...(set ? [act(updateCard, { id, changes: set })] : []),
        ];
      },
    ),
    updateCard: changing({ map, card: one('cards'), set: cardFields }, ({ card: id, set }) => [
      act(updateCard, { id, changes: set }),
    ]),
    moveCards: changing(
      { map, cards: listOf(one('cards')), stage: one('stages'), lane: one('lanes'), ...placeArgs('cards') },
      ({ cards: ids, stage: stageId, lane: laneId, before, after }, reading) => {
        needsCell(stageId, laneId, reading);
        const staying = cardsInCell(reading.project, stageId, laneId).filter(({ id }) => !ids.includes(id));
        const index = indexOf({ before, after }, staying, reading);
        return [act(moveCards, { ids, stageId, laneId, index })];
      },
    ),
    removeCards: changing({ map, cards: listOf(one('cards')) }, ({ cards: ids }) => [
      act(removeCards, { ids }),
    ]),
    setFeeling: changing(
      {
        map,
        persona: one('personas'),
        stage: optional(one('stages')),
        card: optional(one('cards')),
        value: numberOrNothing(-2, 2),
      },
      ({ persona: personaId, stage, card, value }, { project, t }) => {
        if ((stage === undefined) === (card === undefined)) throw new NotDone(t('cli.apply.stageOrCard'));
        const stageId = stage ?? cardById(project, card ?? '')?.stageId ?? '';
        const mapId = project.stages[stageId]?.mapId ?? '';
        const place = card === undefined ? { stageId } : { cardId: card };
        return [act(setFeeling, { id: newId(), mapId, personaId, place, value })];
      },
    ),
    addFinding: making(
      {
        id: fresh('findings'),
        map,
        kind: choice(FINDING_KINDS),
        title: text(),
        cards: listOf(one('cards')),
        set: optional(findingFields),
      },
      ({ id, kind, title, cards: cardIds, set }, reading) => {
        needsOneMap(cardIds, reading);
        const { today } = reading;
        return [
          act(addFinding, { id, kind, title, cardIds, today }),
          ...(set ? [act(updateFinding, { id, changes: set, today })] : []),
        ];
      },
    ),
    updateFinding: changing(
      { map, finding: one('findings'), set: findingFields },
      ({ finding: id, set }, { today }) => [act(updateFinding, { id, changes: set, today })],
    ),
    attachFinding: changing(
      { map, finding: one('findings'), card: one('cards') },
      ({ finding: id, card: cardId }, reading) => {
        const { project, t } = reading;
        if (needsOneMap([cardId], reading) !== project.findings[id]?.mapId)
          throw new NotDone(t('cli.apply.otherMap'));
        return [act(attachFinding, { id, cardId })];
      },
    ),
    detachFinding: changing(
      { map, finding: one('findings'), card: one('cards') },
      ({ finding: id, card: cardId }) => [act(detachFinding, { id, cardId })],
    ),
    mergeFindings: changing({ map, findings: listOf(one('findings'), 2) }, ({ findings: ids }) => [
      act(mergeFindings, { ids }),
    ]),
    removeFinding: changing({ map, finding: one('findings') }, ({ finding: id }) => [
      act(removeFinding, { id }),
    ]),
    connectCards: making(
      { map, path: text(), cards: listOf(one('cards'), 2) },
      ({ path, cards: cardIds }, reading) => {
        const mapId = needsOneMap(cardIds, reading);
        const known = pathsOf(reading.project, mapId).find(({ id, name }) => id === path || name === path);
        return [act(connectCards, { pathId: known?.id ?? newId(), name: path, cardIds })];
      },
    ),
    updatePath: changing({ map, path: one('paths'), set: changes('paths') }, ({ path: id, set }) => [
      act(updatePath, { id, changes: set }),
    ]),
    removePath: changing({ map, path: one('paths') }, ({ path: id }) => [act(removePath, { id })]),
  }),
);
