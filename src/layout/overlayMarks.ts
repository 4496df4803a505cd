// The marks of the overlay: where each difference is drawn, once, with the way of what moved. What has no place stands at
// the foot.
import type { Id } from '@/model/id';
import type { Slot } from './alignScenes';
import { curvesOf } from './lanes/emotion';
import type { FootBox, OverlayDifference, OverlayMark, OverlayTone, OverlayWords } from './overlay';
import { cardRoom, type NoteText, placeNotes } from './overlayNotes';
import { type Route, routeBetween, type RouteEnd } from './route';
import type { Box, Item, Row, Scene } from './scene';
import { SIZES, TYPE } from './sizes';

/** A thing in a merged cell that shows a difference. */
export type PlacedCell = { key: string; item: Item; away: boolean; row: number; column: number };

type Placing<R extends OverlayDifference> = {
  rows: readonly R[];
  placed: readonly PlacedCell[];
  scene: Scene;
  /** Both maps on the merged grid, for what is felt. */
  figures: { from: Scene; to: Scene };
  columns: readonly Slot[];
  slots: readonly Slot[];
  words: OverlayWords<R>;
  text: NoteText;
  edges: readonly number[];
};

export function placeMarks<R extends OverlayDifference>(
  input: Placing<R>,
): { marks: readonly OverlayMark[]; foot: readonly FootBox[]; height: number } {
  const { rows, scene, words } = input;
  const byKey = new Map<string, PlacedCell[]>();
  for (const one of input.placed) {
    const list = byKey.get(one.key);
    if (list) list.push(one);
    else byKey.set(one.key, [one]);
  }
  const heads = headBoxes(input);
  const points = pointBoxes(input.figures);
  const marks: OverlayMark[] = [];
  const loose: R[] = [];
  for (const row of rows) {
    const base = { key: row.key, tone: toneOf(row, words) };
    const head = heads.get(row.key);
    const point =
      row.of === 'feeling' && (points.to.get(row.toId ?? '') ?? points.from.get(row.fromId ?? ''));
    const cells = byKey.get(row.key);
    if (head) marks.push({ ...base, ...head });
    else if (cells) marks.push({ ...base, ...cellMark(row, cells, input) });
    else if (point) marks.push({ ...base, shape: 'point', box: point });
    else loose.push(row);
  }
  const reading = (mark: OverlayMark): number => columnOf(scene, mark.box);
  const order = marks
    .map((mark) => ({ mark, column: reading(mark) }))
    .sort((a, b) => a.column - b.column || a.mark.box.y - b.mark.box.y || a.mark.box.x - b.mark.box.x)
    .map(({ mark }) => mark);
  const { foot, height } = footOf(loose, input);
  const below = foot.map(({ key, tone, x, y, width, height: tall }): OverlayMark => {
    return { key, tone, shape: 'foot', box: { x, y, width, height: tall } };
  });
  return { marks: [...order, ...below], foot, height };
}

const toneOf = <R extends OverlayDifference>(row: R, words: OverlayWords<R>): OverlayTone =>
  (row.toId === undefined ? words.away(row) : words.here(row))[0]?.tone ?? 'changed';

/** The column in which a box begins; a band of the whole width stands before all. */
function columnOf({ columns }: Scene, { x, width }: Box): number {
  let [low, high] = [0, columns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle]?.x ?? 0) <= x + Math.min(width, 40) / 2) low = middle + 1;
    else high = middle;
  }
  return low;
}

type HeadMark = Pick<OverlayMark, 'shape' | 'box' | 'ghost'>;

function headBoxes<R extends OverlayDifference>({
  rows,
  scene,
  columns,
  slots,
}: Placing<R>): Map<string, HeadMark> {
  const { width, height, headerHeight } = scene;
  const column = ({ at, size }: Slot): Box => ({
    x: at,
    y: -headerHeight,
    width: size,
    height: height + headerHeight,
  });
  // A map without stages has lanes all the same.
  const band = ({ at, size }: Slot): Box => ({
    x: 0,
    y: at,
    width: width || SIZES.columnWidth,
    height: size,
  });
  const found = new Map<string, HeadMark>();
  const on = (list: readonly Slot[], id: 'fromId' | 'toId') => new Map(list.map((slot) => [slot[id], slot]));
  const all = {
    stage: { from: on(columns, 'fromId'), to: on(columns, 'toId'), box: column, shape: 'column' },
    lane: { from: on(slots, 'fromId'), to: on(slots, 'toId'), box: band, shape: 'band' },
  } as const;
  for (const { key, of, fromId, toId } of rows) {
    if (of !== 'stage' && of !== 'lane') continue;
    const { from, to, box, shape } = all[of];
    const here = toId === undefined ? undefined : to.get(toId);
    const away = fromId === undefined ? undefined : from.get(fromId);
    if (here) found.set(key, { shape, box: box(here), ...(away && away !== here && { ghost: box(away) }) });
    else if (away) found.set(key, { shape, box: box(away) });
  }
  return found;
}

/** Where feelings stand, by their id in either map. */
function pointBoxes(figures: { from: Scene; to: Scene }) {
  const on = (scene: Scene): Map<Id, Box> => {
    const found = new Map<Id, Box>();
    for (const row of scene.rows) {
      for (const curve of curvesOf(row)) {
        const r = curve.lead ? SIZES.faceRadius + 3 : 9;
        for (const { feeling, x, y } of curve.points)
          if (!found.has(feeling.id))
            found.set(feeling.id, { x: x - r, y: row.y + y - r, width: 2 * r, height: 2 * r });
      }
    }
    return found;
  };
  return { from: on(figures.from), to: on(figures.to) };
}

function cellMark<R extends OverlayDifference>(
  { of, kinds }: R,
  cells: readonly PlacedCell[],
  { scene, edges }: Placing<R>,
): Pick<OverlayMark, 'shape' | 'box' | 'ghost' | 'arrow' | 'others'> {
  const boxOf = ({ item, row, column }: PlacedCell): Box => ({
    x: (scene.columns[column]?.x ?? 0) + item.x,
    y: (scene.rows[row]?.y ?? 0) + item.y,
    width: item.width,
    height: item.height,
  });
  const main = cells.find(({ away }) => !away) ?? cells[0];
  const box = main ? boxOf(main) : { x: 0, y: 0, width: 0, height: 0 };
  const ghost = cells.find(({ away }) => away);
  if (of === 'card' && kinds.includes('moved') && main && ghost && ghost !== main) {
    const arrow = wayBetween(scene, { ...ghost, box: boxOf(ghost) }, { ...main, box }, edges);
    return { shape: 'card', box, ghost: boxOf(ghost), ...(arrow && { arrow }) };
  }
  const others = cells.filter((one) => one !== main).map(boxOf);
  return { shape: 'card', box, ...(others.length > 0 && { others }) };
}

type End = PlacedCell & { box: Box };

/** The way of a card that moved, around the others as the steps of a path run. */
function wayBetween(
  scene: Scene,
  from: End,
  to: End,
  edges: readonly number[],
): (Route & { y: number }) | undefined {
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
  const y = scene.rows[top]?.y ?? 0;
  const rows = scene.rows.slice(top, bottom + 1).map((row): Row => ({ ...row, y: row.y - y }));
  const end = ({ row, column, box }: End): RouteEnd | undefined => {
    const [own, stage] = [rows[row - top], scene.columns[column]];
    return own && stage && { row: own, column: stage, box: { ...box, y: box.y - y } };
  };
  const [start, stop] = [end(from), end(to)];
  if (!start || !stop) return undefined;
  const track = { slot: 0, leavesAside: false, arrivesAside: false };
  return { ...routeBetween(start, stop, { rows, edges, underHeader: y === 0 }, track), y };
}

const FOOT = { width: 264, gap: 8, above: 18 } as const;

/** How high boxes are together below a map of another width, at most. */
export function footHeight(foot: readonly FootBox[], mapWidth: number): number {
  if (foot.length === 0) return 0;
  const columns = Math.max(1, Math.floor((mapWidth + FOOT.gap) / (FOOT.width + FOOT.gap)));
  const tallest = Math.max(...foot.map(({ height }) => height));
  return 2 * FOOT.above + Math.ceil(foot.length / columns) * (tallest + FOOT.gap);
}

/** Boxes in lines below the last lane, as wide as the map. */
function footOf<R extends OverlayDifference>(
  rows: readonly R[],
  { scene, words, text }: Placing<R>,
): { foot: readonly FootBox[]; height: number } {
  if (rows.length === 0) return { foot: [], height: scene.height };
  const width = Math.min(FOOT.width, Math.max(scene.width, SIZES.columnWidth));
  const columns = Math.max(1, Math.floor((scene.width + FOOT.gap) / (width + FOOT.gap)));
  const foot: FootBox[] = [];
  let [x, y, tallest] = [0, scene.height + FOOT.above, 0];
  for (const [at, row] of rows.entries()) {
    if (at > 0 && at % columns === 0) {
      [x, y, tallest] = [0, y + tallest + FOOT.gap, 0];
    }
    const room = cardRoom(width);
    const lines = text.breakText(words.title(row), 'card', room.width, 2);
    const end = SIZES.cardPadY + lines.length * TYPE.card.line;
    const said = row.toId === undefined ? words.away(row) : words.here(row);
    const { notes, height } = placeNotes(said, text, { ...room, top: end });
    const box = { x, y, width, height: end + height + SIZES.cardPadY };
    foot.push({ ...box, key: row.key, lines, tone: said[0]?.tone ?? 'changed', notes });
    tallest = Math.max(tallest, box.height);
    x += width + FOOT.gap;
  }
  return { foot, height: y + tallest + FOOT.above };
}
