// The merged grid of an overlay: which columns and rows of either map share a place, and what stands there of each.
import type { Aligned } from '@/analysis/align';
import type { Pairing } from '@/analysis/comparison';
import type { Id } from '@/model/id';
import { type Slot, slotsOf } from './alignScenes';
import type { BreakText } from './breakText';
import { heightOf, type Standing, valueKey } from './overlayCells';
import type { Cell, Column, Item, Row, Scene } from './scene';
import { SIZES } from './sizes';

export type Side = 'from' | 'to';
/** A place of the merged order and what either map has there; what only moved away from it has no content. */
export type Place = Aligned & { from?: number; to?: number; left: boolean };

type Plain = { from: Scene; to: Scene };

/** A place of the merged order by its ids alone. */
export const aligned = ({ fromId, toId }: Aligned): Aligned => ({
  ...(fromId !== undefined && { fromId }),
  ...(toId !== undefined && { toId }),
});

/** Where each stage or lane stands on its own map. */
export function indexes<Key extends 'columns' | 'rows'>(
  plain: Plain,
  of: Key,
  idOf: (one: Scene[Key][number]) => Id,
): Record<Side, ReadonlyMap<Id, number>> {
  const on = (side: Side) => new Map(plain[side][of].map((one, at) => [idOf(one), at]));
  return { from: on('from'), to: on('to') };
}

/** The merged order with what either map has at each place. */
export function places(
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

/** What both maps have in a merged cell. */
export function cellsAt(plain: Plain, lane: Place, stage: Place) {
  const at = (side: Side): Cell | undefined => plain[side].rows[lane[side] ?? -1]?.cells[stage[side] ?? -1];
  const [from, to] = [at('from'), at('to')];
  return { from: from?.items ?? [], to: to?.items ?? [], key: valueKey(to?.laneId, to?.stageId) };
}

/** As wide as the wider of both. */
export const widthOf = (plain: Plain, { from, to }: Place): number =>
  Math.max(plain.from.columns[from ?? -1]?.width ?? 0, plain.to.columns[to ?? -1]?.width ?? 0);

/** The row of a place, of the second map where it has one. */
export function rowAt(plain: Plain, { fromId, from, to }: Place): Row | undefined {
  return (
    plain.to.rows[to ?? -1] ??
    plain.from.rows[from ?? -1] ??
    plain.from.rows.find(({ lane }) => lane.id === fromId)
  );
}

/** As high as the higher figure of both. */
export const figureHeight = (plain: Plain, { from, to }: Place): number =>
  Math.max(plain.from.rows[from ?? -1]?.figure?.height ?? 0, plain.to.rows[to ?? -1]?.figure?.height ?? 0);

/** A lane of the second map is as high as it is there; one that went takes what stood in it. */
export const leastHeight = (plain: Plain, { to }: Place): number => plain.to.rows[to ?? -1]?.height ?? 0;

/** What the band of heat takes of the header: what weighs where is another question than what has changed. */
export const heatOf = ({ from, to }: Plain): number =>
  from.heat || to.heat ? SIZES.heatHeight + SIZES.bandGap : 0;

/** The slots of the first map's lanes: where their partners stand, or where they stood. */
export function laneHomes(
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

/** A column of the overlay, as one of the maps calls it where that has it. */
export function columnAt(
  plain: Plain,
  { fromId, from, to, left }: Place,
  side: Side,
  slot: Slot | undefined,
  index: number,
  { breakText }: { breakText: BreakText },
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
export function composeRow({ place, index, slot, moved, plain, sides, cells, across, pick }: Composed): Row {
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
