// Pasting: cards from the clipboard, with all that hangs on them, or a block of plain texts. One paste is one step.
import { allCards, putCard } from '@/model/cardTable';
import { type Id, newId } from '@/model/id';
import { cardsInCell, lanesOf, mapsOf, stagesOf } from '@/model/select';
import type { Lane, Project } from '@/model/types';
import { command } from './command';
import { copier, withoutOrigin } from './copies';
import {
  keysInCell,
  type Landing,
  layPasteTarget,
  type NewRow,
  roomProblem,
  type Shape,
} from './pasteTarget';

type Problem = ReturnType<typeof roomProblem>;

const longest = (texts: Iterable<string>): number => {
  let most = 0;
  for (const text of texts) most = Math.max(most, text.length);
  return most;
};

/** The size of a block of texts: a cell may hold several cards. */
function shapeOfTexts(cells: readonly (readonly (readonly string[])[])[]): Shape {
  const texts = cells.flat(2);
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return { columns, rows: cells.length, cards: texts.length, longest: longest(texts) };
}

function shapeOfCutout(cutout: Project): Shape {
  const mapId = mapsOf(cutout)[0]?.id ?? '';
  const cards = allCards(cutout.cards);
  return {
    columns: stagesOf(cutout, mapId).length,
    rows: lanesOf(cutout, mapId).length,
    cards: cards.length,
    longest: longest(cards.map((card) => card.text)),
  };
}

/** Why a block of texts cannot be pasted there; undefined when it can. */
export const pasteTextsProblem = (
  project: Project,
  landing: Landing,
  cells: readonly (readonly (readonly string[])[])[],
): Problem => roomProblem(project, landing, shapeOfTexts(cells));

/** Why copied cards cannot be pasted there; undefined when they can. */
export const pasteCardsProblem = (project: Project, landing: Landing, cutout: Project): Problem =>
  roomProblem(project, landing, shapeOfCutout(cutout));

/**
 * Pastes a block of texts, row by row: each text becomes a card. New lanes are of the kind of the lane where the
 * block begins, and a channel lane brings a channel of its own.
 */
export const pasteTexts = command<{
  landing: Landing;
  cells: readonly (readonly (readonly string[])[])[];
  /** Names of new stages and lanes by their number on the map. */
  nameStage: (n: number) => string;
  nameLane: (n: number) => string;
  makeId?: () => Id;
}>('paste.texts', 'undo.paste', (draft, { landing, cells, nameStage, nameLane, makeId = newId }, project) => {
  const shape = shapeOfTexts(cells);
  if (shape.cards === 0 || roomProblem(project, landing, shape)) return;
  const kind = project.lanes[landing.laneId ?? '']?.kind ?? 'free';
  const column = (_: number, n: number) => ({ name: nameStage(n) });
  const row = (_: number, n: number): NewRow => {
    const name = nameLane(n);
    return kind === 'channel'
      ? { kind, name, channel: { id: makeId(), name, icon: 'other' } }
      : { kind, name };
  };
  const { columns, rows } = shape;
  const target = layPasteTarget(draft, project, landing, { columns, rows, column, row }, makeId);
  cells.forEach((line, y) =>
    line.forEach((texts, x) => {
      const [stageId, laneId] = [target.stageIds[x], target.laneIds[y]];
      if (stageId === undefined || laneId === undefined || texts.length === 0) return;
      const keys = keysInCell(project, landing, stageId, laneId, texts.length);
      texts.forEach((text, at) => {
        putCard(draft.cards, { id: makeId(), stageId, laneId, order: keys[at] ?? '', text });
      });
    }),
  );
});

/**
 * Pastes cards that were cut out of this or another project, with what hangs on them. They keep their places to each
 * other; stages and lanes that the map lacks are made like those they come from.
 */
export const pasteCards = command<{ landing: Landing; cutout: Project; makeId?: () => Id }>(
  'paste.cards',
  'undo.paste',
  (draft, { landing, cutout, makeId = newId }, project) => {
    const shape = shapeOfCutout(cutout);
    if (shape.cards === 0 || roomProblem(project, landing, shape)) return;
    const { mapId } = landing;
    const source = mapsOf(cutout)[0]?.id ?? '';
    const [stages, lanes] = [stagesOf(cutout, source), lanesOf(cutout, source)];
    const { columns, rows } = shape;
    const channels = channelsFor(project, cutout, mapId, makeId);
    const target = layPasteTarget(
      draft,
      project,
      landing,
      {
        columns,
        rows,
        column: (at) => ({ name: stages[at]?.name ?? '', colour: stages[at]?.colour }),
        row: (at) => ({
          kind: lanes[at]?.kind ?? 'free',
          name: lanes[at]?.name ?? '',
          channel: channels(lanes[at]),
        }),
      },
      makeId,
    );
    const copies = new Map<Id, Id>();
    const copying = copier(draft, project, { from: cutout, mapId, copies: { cards: copies }, makeId });
    stages.forEach((stage, x) =>
      lanes.forEach((lane, y) => {
        const [stageId, laneId] = [target.stageIds[x], target.laneIds[y]];
        const cards = cardsInCell(cutout, stage.id, lane.id);
        if (stageId === undefined || laneId === undefined || cards.length === 0) return;
        const keys = keysInCell(project, landing, stageId, laneId, cards.length);
        cards.forEach((card, at) => {
          const id = makeId();
          copies.set(card.id, id);
          const cited = copying.cite('cards', withoutOrigin(card));
          putCard(draft.cards, { ...cited, id, stageId, laneId, order: keys[at] ?? '' });
        });
      }),
    );
    copying.attachAll();
  },
);

/** The channel of a lane that has to be made: the same one, or one of that name, unless the map has a lane of it already. */
function channelsFor(project: Project, from: Project, mapId: Id, makeId: () => Id) {
  const taken = new Set(lanesOf(project, mapId).map((lane) => lane.channelId));
  return (lane: Lane | undefined) => {
    const wanted = from.channels[lane?.channelId ?? ''];
    if (!wanted) return undefined;
    const own = withoutOrigin(wanted);
    const known =
      (from.id === project.id ? project.channels[own.id] : undefined) ??
      Object.values(project.channels).find((channel) => channel.name.trim() === own.name.trim());
    if (!known || taken.has(known.id)) return { ...own, id: makeId() };
    taken.add(known.id);
    return known;
  };
}
