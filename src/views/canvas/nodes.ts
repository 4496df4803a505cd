// Items of the scene as nodes of the document, cached: a node whose object is identical is skipped.
import type { DraftCard } from '@/editor/session';
import { eachCellIn, eachItemOf } from '@/layout/locate';
import type { Accent, Box, Cell, Column, Item, Row, Scene } from '@/layout/scene';
import { cardWidthIn, SIZES } from '@/layout/sizes';
import { freePlaceIn } from '@/layout/stageCells';
import type { Id } from '@/model/id';
import { sameValue } from '@/model/sameValue';
import type { Lane, Stage } from '@/model/types';

/** Where an item stands, in scene units. */
export type ItemPlace = {
  id: string;
  position: { x: number; y: number };
  width: number;
  height: number;
};

/** What a card or finding on the screen shows. The same object as long as nothing of it changes. */
export type Shown = {
  id: string;
  /** Absent for a card that is being begun and is not recorded yet. */
  item: Item | undefined;
  stage: Stage;
  lane: Lane;
  accent: Accent;
  /** Its place in the cell, from 1, and how many stand there. */
  at: number;
  of: number;
};

/** What must be in the document although it may be out of sight: it holds the focus. */
export type Held = {
  cardId?: Id | undefined;
  finding?: { id: Id; stageId: Id } | undefined;
  draft?: DraftCard | undefined;
};

export type NodeList = { nodes: ItemPlace[]; shown: ReadonlyMap<string, Shown> };

/** The id of an item's node: a card stands once, anything else may stand in several stages at once. */
export const nodeIdOf = (item: Item, stageId: Id): string =>
  item.editable === 'card' ? item.id : `${item.id}@${stageId}`;

type Known = { shown: Shown; node: ItemPlace };

/** The entries of a cell that lies in the window as a whole, and what they were made from beside the cell. */
type WholeCell = { row: Pick<Row, 'y' | 'lane' | 'accent'>; column: Column; entries: readonly Known[] };

/**
 * Makes the lists of nodes of one canvas; each list reuses what it can of the one before. `still` keeps the order in
 * the document as it is: there, moving one element to the front moves all the others, and the focus with them.
 */
export function createNodeCache(): (
  scene: Scene,
  window: Box | undefined,
  held: Held,
  still?: boolean,
) => NodeList {
  let known = new Map<string, Known>();
  let before: readonly Known[] = [];
  let list: NodeList = { nodes: [], shown: new Map() };
  const whole = new WeakMap<Cell, WholeCell>();

  const entryOf = ({ item, at, of, row, column }: Place): Known => {
    const id = nodeIdOf(item, column.stage.id);
    const shown: Shown = { id, item, stage: column.stage, lane: row.lane, accent: row.accent, at, of };
    const [x, y] = [column.x + item.x, row.y + item.y];
    return keep(known.get(id), shown, { x, y, width: item.width, height: item.height });
  };

  /** The entries of a whole cell: the same ones until it changes or moves. */
  const entriesOf = (cell: Cell, row: Row, column: Column): readonly Known[] => {
    const old = whole.get(cell);
    const { y, lane, accent } = row;
    if (old?.column === column && old.row.y === y && old.row.lane === lane && old.row.accent === accent)
      return old.entries;
    const of = cell.items.length;
    const entries = cell.items.map((item, at) => entryOf({ item, at: at + 1, of, row, column }));
    whole.set(cell, { row, column, entries });
    return entries;
  };

  return (scene, window, held, still = false) => {
    let next = new Map<string, Known>();
    const put = (entry: Known): unknown => next.set(entry.shown.id, entry);
    if (window)
      eachCellIn(scene, window, (cell, row, column) => {
        if (isWithin(window, cell, row, column)) entriesOf(cell, row, column).forEach(put);
        else
          eachItemOf(cell, row, column, window, (item, _x, _y, at) =>
            put(entryOf({ item, at: at + 1, of: cell.items.length, row, column })),
          );
      });
    const { cardId, finding, draft } = held;
    if (cardId !== undefined && !next.has(cardId)) {
      const place = placeOf(scene, (item) => item.editable === 'card' && item.id === cardId);
      if (place) put(entryOf(place));
    }
    if (finding && !next.has(`${finding.id}@${finding.stageId}`)) {
      const isIt = (item: Item, stageId: Id) => item.id === finding.id && stageId === finding.stageId;
      const place = placeOf(scene, isIt);
      if (place) put(entryOf(place));
    }
    if (draft && !next.has(draft.id)) {
      const found = shownDraft(scene, draft);
      if (found) put(keep(known.get(draft.id), found.shown, found.box));
    }
    if (still) next = inOrderOf(known, next);
    const entries = [...next.values()];
    const same = entries.length === before.length;
    if (!same || entries.some((entry, at) => entry !== before[at])) {
      // The list of nodes is a matter of place alone; what a letter changes is told through `shown`.
      const placed = same && entries.every(({ node }, at) => node === before[at]?.node);
      list = {
        nodes: placed ? list.nodes : entries.map(({ node }) => node),
        shown: new Map(entries.map(({ shown }) => [shown.id, shown])),
      };
    }
    known = next;
    before = entries;
    return list;
  };
}

/** Whether all of a cell lies in the window. */
const isWithin = (window: Box, cell: Cell, row: Row, column: Column): boolean =>
  row.y >= window.y &&
  row.y + cell.height <= window.y + window.height &&
  column.x >= window.x &&
  column.x + column.width <= window.x + window.width;

/** What stays keeps its order, and what comes follows it: every element that changes place would be put in again. */
function inOrderOf(before: Map<string, Known>, next: Map<string, Known>): Map<string, Known> {
  const ordered = new Map<string, Known>();
  for (const id of before.keys()) {
    const entry = next.get(id);
    if (entry) ordered.set(id, entry);
  }
  for (const [id, entry] of next) ordered.set(id, entry);
  return ordered;
}

/** What an item shows and where it stands are kept apart: a card that only moves is not drawn again. */
function keep(old: Known | undefined, shown: Shown, box: Box): Known {
  const node = old && stands(old.node, box) ? old.node : nodeOf(shown.id, box);
  const same = old && showsSame(old.shown, shown) ? old.shown : shown;
  return old && node === old.node && same === old.shown ? old : { shown: same, node };
}

const stands = ({ position, width, height }: ItemPlace, box: Box): boolean =>
  position.x === box.x && position.y === box.y && width === box.width && height === box.height;

/** Whether two items look alike: where the item itself stands in its cell does not count. */
function showsSame(a: Shown, b: Shown): boolean {
  return (
    sameFace(a.item, b.item) &&
    a.stage === b.stage &&
    a.lane === b.lane &&
    a.accent === b.accent &&
    a.at === b.at &&
    a.of === b.of
  );
}

function sameFace(a: Item | undefined, b: Item | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return (
    a.record === b.record &&
    a.lines === b.lines &&
    a.marks === b.marks &&
    a.note === b.note &&
    a.picture === b.picture &&
    sameValue(a.value, b.value)
  );
}

const nodeOf = (id: string, { x, y, width, height }: Box): ItemPlace => ({
  id,
  position: { x, y },
  width,
  height,
});

/** An item where it stands: its place in its cell, from 1, and how many stand there. */
type Place = { item: Item; at: number; of: number; row: Row; column: Column };

/** Finds the first item that a test picks out, wherever it is in the scene. */
function placeOf(scene: Scene, test: (item: Item, stageId: Id) => boolean): Place | undefined {
  for (const row of scene.rows) {
    for (const column of scene.columns) {
      const items = row.cells[column.index]?.items ?? [];
      const at = items.findIndex((candidate) => test(candidate, column.stage.id));
      const item = items[at];
      if (item) return { item, at: at + 1, of: items.length, row, column };
    }
  }
  return undefined;
}

/** A card that is being begun stands below the card that it follows. */
function shownDraft(scene: Scene, draft: DraftCard): { shown: Shown; box: Box } | undefined {
  const row = scene.rows.find((candidate) => candidate.lane.id === draft.laneId);
  const column = scene.columns.find((candidate) => candidate.stage.id === draft.stageId);
  if (!row || !column) return undefined;
  const cell = row.cells[column.index];
  const { y, height } = freePlaceIn(cell, draft.index, scene.lineHeights);
  return {
    shown: {
      id: draft.id,
      item: undefined,
      stage: column.stage,
      lane: row.lane,
      accent: row.accent,
      at: draft.index + 1,
      of: (cell?.items.length ?? 0) + 1,
    },
    box: {
      x: column.x + SIZES.cellPad,
      y: row.y + y,
      width: cardWidthIn(column.width),
      height,
    },
  };
}
