// Lays the overlay of two maps out: the merged grid, the cells with room for ghosts, and where each difference stands.
import { alignLanes, alignStages } from '@/analysis/align';
import type { Comparison } from '@/analysis/comparison';
import { finish, type Steps } from '@/model/steps';
import { type RoutePaths, type Slot, slotsOf, spread } from './alignScenes';
import { createBreaker } from './breakText';
import type { OverlayDifference, OverlayFace, OverlayScene, OverlayWords } from './overlay';
import { heightOf, mergeCell, type Standing } from './overlayCells';
import {
  aligned,
  cellsAt,
  columnAt,
  composeRow,
  figureHeight,
  heatOf,
  indexes,
  laneHomes,
  leastHeight,
  places,
  rowAt,
  type Side,
  widthOf,
} from './overlayGrid';
import { columnHeads, laneHeads, railHeight } from './overlayHeads';
import { type PlacedCell, placeMarks } from './overlayMarks';
import { toldOf } from './overlayTold';
import type { Item, MeasureText, Scene } from './scene';
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
