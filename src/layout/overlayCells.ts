// The cells of the overlay: what the second map has in a cell, and between it ghosts of what only the first one had there.
import type { Id } from '@/model/id';
import type { OverlayDifference, OverlayFace, OverlayNote, OverlayTone, OverlayWords } from './overlay';
import { cardRoom, type NoteText, placeNotes } from './overlayNotes';
import type { Item } from './scene';
import { SIZES, TYPE } from './sizes';

/** A thing of a merged cell: in the overlay, and as each of the maps that has it draws it, all at one place. */
export type Standing = { item: Item; face?: OverlayFace; to?: Item; from?: Item; keys: readonly string[] };

/** What is to be told of the things of a comparison. */
export type Told<Row extends OverlayDifference> = {
  words: OverlayWords<Row>;
  text: NoteText;
  /** The partner in the second map of what the first one has. */
  partnerOf: (id: Id) => Id | undefined;
  /** The differences of the things themselves, by their id in either map. */
  own: { from: ReadonlyMap<Id, readonly Row[]>; to: ReadonlyMap<Id, readonly Row[]> };
  /** Differences that have no place of their own, by the card that they hang on in either map. */
  hung: { from: ReadonlyMap<Id, readonly Row[]>; to: ReadonlyMap<Id, readonly Row[]> };
  /** Those of the values of metrics, by lane and stage of the second map. */
  values: ReadonlyMap<string, readonly Row[]>;
};

/** What a cell of values is known by. */
export const valueKey = (laneId: Id | undefined, stageId: Id | undefined): string =>
  `${laneId ?? ''} ${stageId ?? ''}`;

type Cells = { to: readonly Item[]; from: readonly Item[]; key: string };

/**
 * Sets the things of a cell below one another, each as high as the higher of its maps needs it. A ghost stands behind
 * what it stood behind on the first map.
 */
export function mergeCell<Row extends OverlayDifference>(cells: Cells, told: Told<Row>): Standing[] {
  const { to, from, key } = cells;
  const partners = new Map<Id, Item>();
  const ghosts = new Map<Id | undefined, Item[]>();
  const there = new Set(to.map(({ id }) => id));
  let before: Id | undefined;
  for (const item of from) {
    const partner = item.value ? to.find(({ value }) => value)?.id : told.partnerOf(item.id);
    if (partner !== undefined && there.has(partner)) {
      partners.set(partner, item);
      before = partner;
    } else if (item.lines.length > 0 || item.picture || item.value) {
      const list = ghosts.get(before);
      if (list) list.push(item);
      else ghosts.set(before, [item]);
    }
  }
  const standing: Standing[] = [];
  let y: number = SIZES.rowPad;
  const add = (next: Standing, height: number): void => {
    standing.push(next);
    y += height + SIZES.cardGap;
  };
  const addGhosts = (list: readonly Item[] = []): void => {
    for (const item of list) {
      // A strategy is of the whole project, and a value of its metric: the maps only show them at other stages.
      const shared = item.editable === 'strategy' || item.value;
      const ghost = shared ? { item: at(item, y), from: at(item, y), keys: [] } : ghostOf(item, y, told);
      add(ghost, Math.max(ghost.item.height, item.height));
    }
  };
  addGhosts(ghosts.get(undefined));
  for (const item of to) {
    const was = partners.get(item.id);
    const stays = standingOf(item, was, y, key, told);
    add(stays, Math.max(stays.item.height, was?.height ?? 0));
    addGhosts(ghosts.get(item.id));
  }
  return standing;
}

/** How high a merged cell is; 0 without anything in it. */
export function heightOf(standing: readonly Standing[]): number {
  const last = standing.at(-1);
  if (!last) return 0;
  return last.item.y + Math.max(last.item.height, last.from?.height ?? 0) + SIZES.rowPad;
}

const at = (item: Item, y: number): Item => (item.y === y ? item : { ...item, y });

function standingOf<Row extends OverlayDifference>(
  to: Item,
  from: Item | undefined,
  y: number,
  cell: string,
  { words, text, own, hung, values }: Told<Row>,
): Standing {
  const rows = (to.value ? values.get(cell) : own.to.get(to.id)) ?? [];
  const others = hung.to.get(to.id) ?? [];
  const known = to.editable === 'finding' ? words.finding(to.id) : [];
  const said = [...(known.length > 0 ? known : rows.flatMap(words.here)), ...others.flatMap(words.here)];
  const stood = at(to, y);
  const plain = { item: stood, to: stood, ...(from && { from: at(from, y) }), keys: [] };
  if (rows.length === 0 && said.length === 0) return plain;
  const room = to.value ? { x: 0, width: to.width } : cardRoom(to.width);
  const top = to.value ? to.height : to.height - SIZES.cardPadY;
  const { notes, height } = placeNotes(said, text, { ...room, top });
  const [key] = [...rows, ...others].map((row) => row.key);
  const face: OverlayFace = {
    look: rows.length > 0 && said[0]?.tone !== 'told' ? 'here' : 'told',
    tone: said[0]?.tone ?? 'changed',
    notes,
    ...(key !== undefined && { key }),
  };
  // Another object than that of the map alone, which has no notes.
  const item = { ...to, y, height: to.height + height };
  return { ...plain, item, face, keys: [...rows, ...others].map((row) => row.key) };
}

function ghostOf<Row extends OverlayDifference>(from: Item, y: number, told: Told<Row>): Standing {
  const { words, text, own, hung } = told;
  const rows = own.from.get(from.id) ?? [];
  const others = hung.from.get(from.id) ?? [];
  const known: OverlayNote[] = [...rows, ...others].flatMap(words.away);
  // It follows a card that moved.
  const said =
    known.length === 0 && rows.length === 0 && told.partnerOf(from.id) !== undefined
      ? words.elsewhere
      : known;
  const lines = from.lines.length > 0 ? from.lines : [from.text || (from.picture?.unsaid ?? '')];
  const end = SIZES.cardPadY + lines.length * TYPE.card.line;
  const { notes, height } = placeNotes(said, text, { ...cardRoom(from.width), top: end });
  const gone = rows.some(({ of, kinds }) => of === 'card' && kinds.includes('removed'));
  const [key] = [...rows, ...others].map((row) => row.key);
  const face: OverlayFace = {
    look: 'away',
    tone: rows.some(({ kinds }) => kinds.includes('moved')) ? 'moved' : toneOf(said),
    notes,
    ...(gone && { struck: lines.map((line) => text.measure(line, 'card')) }),
    ...(key !== undefined && { key }),
  };
  const item = { ...from, y, lines, height: end + height + SIZES.cardPadY };
  return { item, face, from: at(from, y), keys: [...rows, ...others].map((row) => row.key) };
}

const toneOf = ([first]: readonly OverlayNote[]): OverlayTone => first?.tone ?? 'told';
