// Lays the overlay of two maps out: the merged grid, the cells with room for ghosts, and where each difference stands.
import { alignLanes, alignStages, type Aligned } from '@/analysis/align';
import type { Comparison, Pairing } from '@/analysis/comparison';
import type { Id } from '@/model/id';
import { finish, type Steps } from '@/model/steps';
import { type RoutePaths, type Slot, slotsOf, spread } from './alignScenes';
import { createBreaker } from './breakText';
import type { OverlayDifference, OverlayFace, OverlayScene, OverlayWords } from './overlay';
import { heightOf, mergeCell, type Standing, valueKey } from './overlayCells';
import { columnHeads, laneHeads, railHeight } from './overlayHeads';
import { type PlacedCell, placeMarks } from './overlayMarks';
import { toldOf } from './overlayTold';
import type { Cell, Column, Item, MeasureText, Row, Scene } from './scene';
import { SIZES } from './sizes';

export type OverlayOptions = { measure: MeasureText; route?: { from: RoutePaths; to: RoutePaths } };

/**
 * The overlay of two maps: on one grid all that the second has, as it is, and in the same cells ghosts of what only the
 * first one had there. Stages and lanes that went stand where they stood. Nothing lies on anything else, and each
 * difference has one mark.
 * @param plain the scenes of both maps, which stay as they are
 */
export const overlayScene = <Row extends OverlayDifference>(
  ...of: Parameters<typeof overlaying<Row>>
): OverlayScene => finish(overlaying(...of));

type Side = 'from' | 'to';
/** A place of the merged order and what either map has there; what only moved away from it has no content. */
type Place = Aligned & { from?: number; to?: number; left: boolean };

/** The same in steps. */
export function* overlaying<Row extends OverlayDifference>(
  comparison: Comparison,
  rows: readonly Row[],
  plain: { from: Scene; to: Scene },
  words: OverlayWords<Row>,
  { measure, route }: OverlayOptions,
): Steps<OverlayScene> {
  const text = { breakText: createBreaker(measure), measure };
  const told = toldOf(comparison, rows, plain, words, text);
  const { stages, lanes } = comparison;
  const across = places(
    alignStages(comparison),
    stages,
    indexes(plain, 'columns', ({ stage }) => stage.id),
  );
  const down = places(
    alignLanes(comparison),
    lanes,
    indexes(plain, 'rows', ({ lane }) => lane.id),
  );
  yield;

  const cells: Standing[][][] = [];
  for (const lane of down) {
    cells.push(across.map((stage) => mergeCell(cellsAt(plain, lane, stage), told)));
    yield;
  }

  let x = 0;
  const columns = across.map((place): Slot => {
    const size = place.left ? SIZES.ghostColumn : widthOf(plain, place);
    const slot = { ...aligned(place), at: x, size };
    x += size + SIZES.columnGap;
    return slot;
  });
  const heads = columnHeads(columns, stages, rows, words, text);
  const lanesSaid = laneHeads(down, lanes, rows, words, text, (place) => rowAt(plain, place));
  let y = heads.height;
  const slots = down.map((place, at): Slot => {
    const row = rowAt(plain, place);
    let size = railHeight(row, lanesSaid.get(at));
    // Of what moved away only its name is left.
    if (!place.left) {
      size = Math.max(size, figureHeight(plain, place), leastHeight(plain, place));
      for (const cell of cells[at] ?? []) size = Math.max(size, heightOf(cell));
    }
    const slot = { ...aligned(place), at: y, size };
    y += size;
    return slot;
  });

  const moved = {
    // A curve runs from left to right: it keeps to where its own stages stood.
    from: spread(plain.from, slotsOf(columns, 'fromId'), laneHomes(slots, lanes)),
    to: spread(plain.to, slotsOf(columns, 'toId'), slotsOf(slots, 'toId')),
  };
  yield;
  const faces = new Map<Item, OverlayFace>();
  for (const row of cells)
    for (const cell of row) for (const { item, face } of cell) if (face) faces.set(item, face);
  const size = {
    width: Math.max(0, x - SIZES.columnGap),
    height: y,
    headerHeight: Math.max(plain.from.headerHeight, plain.to.headerHeight) - heatOf(plain),
  };
  const compose = (pick: (standing: Standing) => Item | undefined, sides: readonly Side[]): Scene => {
    const { heat: _, ...base } = moved[sides[0] ?? 'to'];
    return {
      ...base,
      ...size,
      columns: across.map((place, index) =>
        columnAt(plain, place, sides[0] ?? 'to', columns[index], index, text),
      ),
      rows: down.map((place, index) =>
        composeRow({
          place,
          index,
          slot: slots[index],
          moved,
          sides,
          cells: cells[index] ?? [],
          across,
          pick,
          plain,
        }),
      ),
      paths: [],
    };
  };
  const whole = compose(({ item }) => item, ['to', 'from']);
  const alone = { from: compose(({ from }) => from, ['from']), to: compose(({ to }) => to, ['to']) };
  yield;
  const edges = columns.map(({ at, size: width }) => at + width);
  const homes = ({ columns: all }: Scene) => all.filter((_, at) => !across[at]?.left);
  // Lines run around ghosts too.
  const paths = route?.to({ rows: whole.rows, columns: homes(whole), edges }) ?? [];
  yield;
  const pathsBefore = route?.from({ rows: alone.from.rows, columns: homes(whole), edges }) ?? [];
  yield;
  const placed: PlacedCell[] = [];
  for (const [at, row] of cells.entries())
    for (const [column, cell] of row.entries())
      for (const { item, face, keys } of cell)
        for (const key of keys) placed.push({ key, item, away: face?.look === 'away', row: at, column });
  const laid = placeMarks({
    rows,
    placed,
    scene: whole,
    figures: { from: moved.from, to: moved.to },
    columns,
    slots,
    words,
    text,
    edges,
  });
  return {
    from: { ...alone.from, paths: pathsBefore, height: laid.height },
    to: { ...alone.to, paths, height: laid.height },
    scene: { ...whole, paths, height: laid.height },
    columns,
    rows: slots,
    faces,
    columnFaces: heads.faces,
    rowFaces: lanesSaid,
    marks: laid.marks,
    foot: laid.foot,
  };
}

const aligned = ({ fromId, toId }: Aligned): Aligned => ({
  ...(fromId !== undefined && { fromId }),
  ...(toId !== undefined && { toId }),
});

type Plain = { from: Scene; to: Scene };

function indexes<Key extends 'columns' | 'rows'>(
  plain: Plain,
  of: Key,
  idOf: (one: Scene[Key][number]) => Id,
): Record<Side, ReadonlyMap<Id, number>> {
  const on = (side: Side) => new Map(plain[side][of].map((one, at) => [idOf(one), at]));
  return { from: on('from'), to: on('to') };
}

function places(
  order: readonly Aligned[],
  { toOf, fromOf }: Pick<Pairing<unknown>, 'toOf' | 'fromOf'>,
  index: Record<Side, ReadonlyMap<Id, number>>,
): Place[] {
  return order.map((place): Place => {
    const { fromId, toId } = place;
    const left = toId === undefined && fromId !== undefined && toOf.has(fromId);
    const before = left ? undefined : index.from.get((toId === undefined ? fromId : fromOf.get(toId)) ?? '');
    const after = toId === undefined ? undefined : index.to.get(toId);
    return {
      ...place,
      left,
      ...(before !== undefined && { from: before }),
      ...(after !== undefined && { to: after }),
    };
  });
}

function cellsAt(plain: Plain, lane: Place, stage: Place) {
  const at = (side: Side): Cell | undefined => plain[side].rows[lane[side] ?? -1]?.cells[stage[side] ?? -1];
  const [from, to] = [at('from'), at('to')];
  return { from: from?.items ?? [], to: to?.items ?? [], key: valueKey(to?.laneId, to?.stageId) };
}

const widthOf = (plain: Plain, { from, to }: Place): number =>
  Math.max(plain.from.columns[from ?? -1]?.width ?? 0, plain.to.columns[to ?? -1]?.width ?? 0);

/** The row of a place, of the second map where it has one. */
function rowAt(plain: Plain, { fromId, from, to }: Place): Row | undefined {
  return (
    plain.to.rows[to ?? -1] ??
    plain.from.rows[from ?? -1] ??
    plain.from.rows.find(({ lane }) => lane.id === fromId)
  );
}

const figureHeight = (plain: Plain, { from, to }: Place): number =>
  Math.max(plain.from.rows[from ?? -1]?.figure?.height ?? 0, plain.to.rows[to ?? -1]?.figure?.height ?? 0);

/** A lane of the second map is as high as it is there; one that went takes what stood in it. */
const leastHeight = (plain: Plain, { to }: Place): number => plain.to.rows[to ?? -1]?.height ?? 0;

const heatOf = ({ from, to }: Plain): number => (from.heat || to.heat ? SIZES.heatHeight + SIZES.bandGap : 0);

/** The slots of the first map's lanes: where their partners stand, or where they stood. */
function laneHomes(
  slots: readonly Slot[],
  { fromOf }: Pick<Pairing<unknown>, 'fromOf'>,
): ReadonlyMap<Id, Slot> {
  const found = new Map(slotsOf(slots, 'fromId'));
  for (const slot of slots) {
    const partner = slot.toId === undefined ? undefined : fromOf.get(slot.toId);
    if (partner !== undefined) found.set(partner, slot);
  }
  return found;
}

function columnAt(
  plain: Plain,
  { fromId, from, to, left }: Place,
  side: Side,
  slot: Slot | undefined,
  index: number,
  { breakText }: { breakText: ReturnType<typeof createBreaker> },
): Column {
  const own = { from: plain.from.columns[from ?? -1], to: plain.to.columns[to ?? -1] };
  const column =
    own[side] ?? own.to ?? own.from ?? plain.from.columns.find(({ stage }) => stage.id === fromId);
  if (!column) throw new Error('a place of the merged order is of one of the maps');
  const { note, ...rest } = column;
  const width = slot?.size ?? column.width;
  const lines = left ? breakText(column.stage.name, 'stage', width - 2 * SIZES.headerPad, 2) : column.lines;
  return { ...rest, index, x: slot?.at ?? column.x, width, lines, ...(note && !left && { note }) };
}

type Composed = {
  place: Place;
  index: number;
  slot: Slot | undefined;
  moved: Plain;
  plain: Plain;
  sides: readonly Side[];
  cells: readonly (readonly Standing[])[];
  across: readonly Place[];
  pick: (standing: Standing) => Item | undefined;
};

/** A row of the overlay, or of one of its maps; where that map has no such lane, an empty one. */
function composeRow({ place, index, slot, moved, plain, sides, cells, across, pick }: Composed): Row {
  const own = sides.flatMap((side) => moved[side].rows[place[side] ?? -1] ?? [])[0];
  const base = own ?? rowAt(plain, place);
  if (!base) throw new Error('a place of the merged order is of one of the maps');
  const { figure, line, ...rest } = base;
  const hasCells = base.cells.length > 0 || cells.some((cell) => cell.length > 0);
  return {
    ...rest,
    index,
    y: slot?.at ?? base.y,
    height: slot?.size ?? base.height,
    ...(own && figure && !place.left && { figure }),
    ...(own && line !== undefined && place.to !== undefined && { line }),
    cells: hasCells
      ? cells.map((cell, at): Cell => {
          const items = cell.flatMap((standing) => pick(standing) ?? []);
          const key = `${base.lane.id} ${at}`;
          const stage = across[at];
          const known = sides.flatMap(
            (side) => plain[side].rows[place[side] ?? -1]?.cells[stage?.[side] ?? -1] ?? [],
          )[0];
          const { count = 0, told, stageId = '' } = known ?? {};
          const said = told === undefined ? {} : { told };
          return { key, stageId, laneId: base.lane.id, items, count, height: heightOf(cell), ...said };
        })
      : [],
  };
}
