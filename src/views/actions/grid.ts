// The grid as a person walks it by keyboard: which place lies next to which. Reads the project alone, no geometry.
import type { Editor } from '@/editor/editor';
import type { Selection } from '@/editor/session';
import { laneLayout } from '@/layout/lanes/laneLayouts';
import type { Id } from '@/model/id';
import { gatheredTable, takesCards } from '@/model/laneKinds';
import { cardById, cardsInCell, isInStage, lanesOf, stagesOf } from '@/model/select';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Card, Lane, Project, Stage } from '@/model/types';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The map that is open. */
export function openMap(editor: Editor): Id | undefined {
  return editor.store.getState().session.mapId;
}

/** The selected cards that still exist. */
export function selectedCards(editor: Editor): Card[] {
  const { project, session } = editor.store.getState();
  if (session.selection.kind !== 'cards') return [];
  return session.selection.ids.flatMap((id) => cardById(project, id) ?? []);
}

/** The selection when a card is pointed at; with `more` it joins the selected cards or leaves them. */
export function selectionWith(selection: Selection, id: Id, more: boolean): Selection {
  const before = more && selection.kind === 'cards' ? selection.ids : [];
  const ids = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
  return ids.length > 0 ? { kind: 'cards', ids } : { kind: 'none' };
}

/** The selected stage, if one is. */
export function selectedStage(editor: Editor): Stage | undefined {
  const { project, session } = editor.store.getState();
  return session.selection.kind === 'stage' ? project.stages[session.selection.id] : undefined;
}

/** The selected lane, if one is. */
export function selectedLane(editor: Editor): Lane | undefined {
  const { project, session } = editor.store.getState();
  return session.selection.kind === 'lane' ? project.lanes[session.selection.id] : undefined;
}

/** The cards that copying means: the selected ones, or all of the selected stage or lane. */
export function cardsToCopy(editor: Editor): Id[] {
  const { project, session } = editor.store.getState();
  const { selection } = session;
  const mapId = openMap(editor) ?? '';
  const cardsAt = (stageId: Id, laneId: Id) => cardsInCell(project, stageId, laneId).map(({ id }) => id);
  switch (selection.kind) {
    case 'cards':
      return selectedCards(editor).map(({ id }) => id);
    case 'stage':
      return lanesOf(project, mapId).flatMap(({ id }) => cardsAt(selection.id, id));
    case 'lane':
      return stagesOf(project, mapId).flatMap(({ id }) => cardsAt(id, selection.id));
    default:
      return [];
  }
}

/** Whether one walks into the cells of a lane. Curves have their own keys, and a collapsed lane shows no cells. */
export const isWalked = (lane: Lane): boolean => laneLayout(lane).stops !== undefined && !lane.collapsed;

/** The selections that a cell offers, top to bottom: its cards or findings, or itself when it is empty. */
export function stopsOfCell(project: Project, mapId: Id, stageId: Id, laneId: Id): Selection[] {
  const lane = project.lanes[laneId];
  const stops = lane && laneLayout(lane).stops;
  const whole: Selection = { kind: 'cell', stageId, laneId };
  if (!stops || stops === 'cell') return [whole];
  const ids = stops.ids(project, mapId, stageId, laneId);
  return ids.length > 0 ? ids.map((id) => stops.stop(id, stageId)) : [whole];
}

/** Whether a lane is where the findings of the map can be seen. */
export const showsFindings = (lane: Lane): boolean => gatheredTable(lane) === 'findings';

/** Whether a lane is where what is proposed can be seen. */
export const showsStrategies = (lane: Lane): boolean => gatheredTable(lane) === 'strategies';

/** Whether people write into the cells of a lane: cards, or what they propose. */
export const isWritten = (lane: Lane): boolean => takesCards(lane) || showsStrategies(lane);

export type Place = { column: number; row: number; at: number };
export type Grid = { project: Project; mapId: Id; columns: readonly Id[]; rows: readonly Lane[] };

/** The stages of a map and the lanes that one walks into. */
export function gridOf(project: Project, mapId: Id): Grid {
  const columns = stagesOf(project, mapId).map((stage) => stage.id);
  return { project, mapId, columns, rows: lanesOf(project, mapId).filter(isWalked) };
}

function stopsAt({ project, mapId, columns, rows }: Grid, column: number, row: number): Selection[] {
  const stageId = columns[column];
  const lane = rows[row];
  return stageId === undefined || !lane ? [] : stopsOfCell(project, mapId, stageId, lane.id);
}

/** Where in the walked grid a selection stands; a header stands at -1. */
export function placeOf(grid: Grid, selection: Selection): Place | undefined {
  const { project, columns, rows } = grid;
  const rowOf = (laneId: Id | undefined) => rows.findIndex((lane) => lane.id === laneId);
  switch (selection.kind) {
    case 'none':
      return undefined;
    case 'stage':
      return { column: columns.indexOf(selection.id), row: -1, at: 0 };
    case 'lane':
      return { column: -1, row: rowOf(selection.id), at: 0 };
    case 'cell':
      return { column: columns.indexOf(selection.stageId), row: rowOf(selection.laneId), at: 0 };
    case 'cards': {
      const card = cardById(project, selection.ids.at(-1) ?? '');
      if (!card) return undefined;
      const at = cardsInCell(project, card.stageId, card.laneId).indexOf(card);
      return { column: columns.indexOf(card.stageId), row: rowOf(card.laneId), at };
    }
    case 'finding': {
      const row = rows.findIndex(showsFindings);
      const finding = project.findings[selection.id];
      const first = columns.findIndex((id) =>
        finding?.cardIds.some((cardId) => isInStage(project, cardId, id)),
      );
      const column = selection.stageId === undefined ? first : columns.indexOf(selection.stageId);
      const stops = stopsAt(grid, column, row);
      const at = stops.findIndex((stop) => stop.kind === 'finding' && stop.id === selection.id);
      return { column, row, at: Math.max(0, at) };
    }
    case 'strategy': {
      const row = rows.findIndex(showsStrategies);
      const isIn = (id: Id) =>
        strategiesInStage(project, grid.mapId, id).some((one) => one.id === selection.id);
      const column =
        selection.stageId === undefined ? columns.findIndex(isIn) : columns.indexOf(selection.stageId);
      const stops = stopsAt(grid, column, row);
      const at = stops.findIndex((stop) => stop.kind === 'strategy' && stop.id === selection.id);
      return { column, row, at: Math.max(0, at) };
    }
  }
}

/** What an arrow key leads to from a selection; the selection itself at the edge of the map. */
export function step(project: Project, mapId: Id, from: Selection, direction: Direction): Selection {
  const grid = gridOf(project, mapId);
  const place = placeOf(grid, from);
  if (!place) return firstStop(project, mapId);
  if (from.kind === 'lane' && direction !== 'right') return stepInRail(project, mapId, from, direction);
  const { column, row, at } = place;
  if (from.kind === 'lane' && row < 0) return from;
  const stage = (index: number): Selection | undefined => {
    const id = grid.columns[index];
    return id === undefined ? undefined : { kind: 'stage', id };
  };
  const lane = (index: number): Selection | undefined => {
    const id = grid.rows[index]?.id;
    return id === undefined ? undefined : { kind: 'lane', id };
  };
  const cell = (toColumn: number, toRow: number, wish: number): Selection | undefined => {
    if (toColumn < 0) return lane(toRow);
    if (toRow < 0) return stage(toColumn);
    const stops = stopsAt(grid, toColumn, toRow);
    return stops.at(Math.min(wish, stops.length - 1));
  };
  switch (direction) {
    case 'left':
      return (column > 0 || row >= 0 ? cell(column - 1, row, at) : undefined) ?? from;
    case 'right':
      return cell(column + 1, row, at) ?? from;
    case 'up':
      if (row >= 0 && column >= 0 && at > 0) return cell(column, row, at - 1) ?? from;
      return (row > 0 || column >= 0 ? cell(column, row - 1, Infinity) : undefined) ?? from;
    case 'down': {
      const here = row >= 0 && column >= 0 ? stopsAt(grid, column, row).length : 0;
      if (at < here - 1) return cell(column, row, at + 1) ?? from;
      return cell(column, row + 1, 0) ?? from;
    }
  }
}

/** The rail also leads through lanes that have no cells to walk into. */
function stepInRail(
  project: Project,
  mapId: Id,
  from: Selection & { kind: 'lane' },
  direction: Direction,
): Selection {
  const lanes = lanesOf(project, mapId);
  const at = lanes.findIndex((lane) => lane.id === from.id);
  const next = direction === 'up' ? lanes[at - 1] : direction === 'down' ? lanes[at + 1] : undefined;
  return next ? { kind: 'lane', id: next.id } : from;
}

/**
 * The cell that Tab goes on to while one writes: that of the next stage, and behind the last stage the first one of the
 * next lane that takes cards; with -1 the other way. Undefined at the end of the map.
 */
export function nextCell(
  project: Project,
  mapId: Id,
  { stageId, laneId }: { stageId: Id; laneId: Id },
  by: 1 | -1,
): { stageId: Id; laneId: Id } | undefined {
  const { columns, rows } = gridOf(project, mapId);
  const [column, row] = [columns.indexOf(stageId), rows.findIndex(({ id }) => id === laneId)];
  if (column < 0 || row < 0) return undefined;
  const beside = columns[column + by];
  if (beside !== undefined) return { stageId: beside, laneId };
  const others = by > 0 ? rows.slice(row + 1) : rows.slice(0, row).reverse();
  const lane = others.find(takesCards);
  const first = by > 0 ? columns[0] : columns.at(-1);
  return lane && first !== undefined ? { stageId: first, laneId: lane.id } : undefined;
}

/** The next finding in the row of a finding, or the one before; undefined at the end. */
export function nextFinding(
  project: Project,
  mapId: Id,
  from: Selection,
  by: 1 | -1,
): Extract<Selection, { kind: 'finding' }> | undefined {
  const { columns, rows } = gridOf(project, mapId);
  const lane = rows.find(showsFindings);
  if (!lane || from.kind !== 'finding') return undefined;
  const all = columns.flatMap((id) =>
    stopsOfCell(project, mapId, id, lane.id).flatMap((stop) => (stop.kind === 'finding' ? [stop] : [])),
  );
  const at = all.findIndex(
    ({ id, stageId }) => id === from.id && (from.stageId === undefined || stageId === from.stageId),
  );
  return at < 0 ? undefined : all[at + by];
}

/** The first or last column of the row that a selection stands in. */
export function rowEnd(project: Project, mapId: Id, from: Selection, end: 'first' | 'last'): Selection {
  const grid = gridOf(project, mapId);
  const place = placeOf(grid, from);
  if (!place) return firstStop(project, mapId);
  const column = end === 'first' ? 0 : grid.columns.length - 1;
  const id = grid.columns[column];
  if (place.row < 0) return id === undefined ? from : { kind: 'stage', id };
  return stopsAt(grid, column, place.row)[0] ?? from;
}

/** The last stop of the last cell, as Ctrl+End goes in a spreadsheet. */
export function lastStop(project: Project, mapId: Id): Selection {
  const grid = gridOf(project, mapId);
  return stopsAt(grid, grid.columns.length - 1, grid.rows.length - 1).at(-1) ?? firstStop(project, mapId);
}

/** Where the keyboard enters the map: the first card or cell, else the first stage or lane. */
export function firstStop(project: Project, mapId: Id): Selection {
  const grid = gridOf(project, mapId);
  const stop = stopsAt(grid, 0, 0)[0];
  if (stop) return stop;
  const stageId = grid.columns[0];
  if (stageId !== undefined) return { kind: 'stage', id: stageId };
  const lane = lanesOf(project, mapId)[0];
  return lane ? { kind: 'lane', id: lane.id } : { kind: 'none' };
}

/** The lane above or below a lane into which cards may go, or undefined at the edge. */
export function nextCardLane(project: Project, mapId: Id, laneId: Id, by: 1 | -1): Lane | undefined {
  const lanes = lanesOf(project, mapId).filter((lane) => isWalked(lane) || lane.id === laneId);
  const writable = lanes.filter((lane) => lane.id === laneId || takesCards(lane));
  const at = writable.findIndex((lane) => lane.id === laneId);
  return at < 0 ? undefined : writable[at + by];
}
