// The visible paths of a map. A step is looked at again only when a row that it passes or a stage of its ends has changed.
import type { Id } from '@/model/id';
import { COLOURS } from '@/model/constants';
import { cardById, linksOf, pathsOf } from '@/model/select';
import { stageCards } from '@/model/stageCards';
import type { Card, Link, Project } from '@/model/types';
import type { BreakText } from './breakText';
import { routeBetween, type RouteEnd, sidesOf, type Track } from './route';
import type { Cell, Column, PathLine, PathStep, Row } from './scene';
import { SIZES } from './sizes';
import { sameList } from './stageCells';

type Known = {
  from: Card;
  to: Card;
  /** The rows that it passes, and which ones of the map they are. */
  rows: readonly Row[];
  top: number;
  bottom: number;
  columns: readonly Column[];
  track: Track;
  step: PathStep;
  /** The state of the map for which the step was last found to be right. */
  made: Made;
};
/** What a set of lines was made from. */
type Made = Grid & Pick<Project, 'links' | 'paths' | 'cards'>;
/** What is new since lines were made, in a map whose stages and lanes are the same. */
type Change = {
  since: Made;
  /** The stages in which a card came, went or changed. */
  stages: ReadonlySet<Id>;
  /** By the index of a row: how many rows above it look different. Between two equal numbers all is as it was. */
  above: readonly number[];
};
/** `edges`: where each column ends on the right, by its index; in a merged grid also those that the map lacks. */
type Grid = { rows: readonly Row[]; columns: readonly Column[]; edges: readonly number[] };
export type LayoutPaths = (
  project: Project,
  mapId: Id,
  grid: Grid,
  before: readonly PathLine[] | undefined,
) => readonly PathLine[];

const LABEL_WIDTH = 96;

/**
 * Makes the layout of paths; hidden paths are left out, and steps whose cards are not on the map.
 * @param grow how many times as wide as in the pictures a label comes out
 */
export function createPathLayout(breakText: BreakText, grow = 1): LayoutPaths {
  const known = new WeakMap<Link, Known>();
  const made = new WeakMap<readonly PathLine[], Made>();
  const returns = new WeakMap<readonly Link[], ReadonlySet<Link>>();

  /** The ways back of a path, found once as long as none of its steps changes. */
  function returnsOf(links: readonly Link[]): ReadonlySet<Link> {
    let found = returns.get(links);
    if (!found) returns.set(links, (found = findReturns(links)));
    return found;
  }

  return (project, mapId, grid, before) => {
    const { links, paths, cards } = project;
    const now: Made = { ...grid, links, paths, cards };
    const since = before && made.get(before);
    if (before && standStill(since, now)) return before;
    const lines = layout(project, mapId, now, before, changeSince(since, now));
    made.set(lines, now);
    return lines;
  };

  function layout(
    project: Project,
    mapId: Id,
    grid: Made,
    before: readonly PathLine[] | undefined,
    change: Change | undefined,
  ): readonly PathLine[] {
    const all = pathsOf(project, mapId);
    if (all.length === 0) return before?.length === 0 ? before : [];
    const columnOf = new Map(grid.columns.map((column) => [column.stage.id, column]));
    const rowOf = new Map(grid.rows.map((row) => [row.lane.id, row]));

    function stepOf(link: Link, track: Track): PathStep | undefined {
      const old = known.get(link);
      const sameTrack = old !== undefined && isSame(old.track, track);
      if (old && change && sameTrack && untouched(old, change, grid)) {
        old.made = grid;
        return standingAt(old, grid.rows[old.top]?.y ?? 0);
      }
      const from = cardById(project, link.fromCardId);
      const to = cardById(project, link.toCardId);
      const ends = from && to && [endOf(from), endOf(to)];
      const [start, end] = ends ?? [];
      if (!from || !to || !start || !end) return undefined;
      const top = Math.min(start.row.index, end.row.index);
      const bottom = Math.max(start.row.index, end.row.index);
      const y = grid.rows[top]?.y ?? 0;
      if (
        old?.from === from &&
        old.to === to &&
        sameTrack &&
        (old.columns === grid.columns || sameList(old.columns, grid.columns)) &&
        sameGround(old.rows, grid.rows, top, bottom)
      ) {
        Object.assign(old, { top, bottom, made: grid });
        return standingAt(old, y);
      }
      const between = grid.rows.slice(top, bottom + 1);
      const rows = between.map((row) => ({ ...row, y: row.y - y }));
      const { line, tip, middle, box } = routeBetween(
        withBox(from, { ...start, row: rows[start.row.index - top] ?? start.row }),
        withBox(to, { ...end, row: rows[end.row.index - top] ?? end.row }),
        { rows, edges: grid.edges, underHeader: y === 0 },
        track,
      );
      const text = link.label && breakText(link.label, 'mark', LABEL_WIDTH * grow, 1)[0];
      const step: PathStep = { link, y, line, tip, box, ...(text && { label: { text, ...middle } }) };
      known.set(link, {
        from,
        to,
        rows: between,
        top,
        bottom,
        columns: grid.columns,
        track,
        step,
        made: grid,
      });
      return step;
    }

    function endOf(card: Card): Omit<RouteEnd, 'box'> | undefined {
      const column = columnOf.get(card.stageId);
      const row = rowOf.get(card.laneId);
      return column && row && { column, row };
    }

    function columnIndexOf(id: Id): number | undefined {
      return columnOf.get(cardById(project, id)?.stageId ?? '')?.index;
    }

    /**
     * The tracks of a path's steps. Aside run the ways back, and what leaves a card where the path has come in: on one
     * track the two would look like one line with an arrow at each end.
     */
    function tracksOf(links: readonly Link[], slot: number): Track[] {
      const back = returnsOf(links);
      const arrived = { left: new Set<Id>(), right: new Set<Id>() };
      return links.map((link) => {
        const a = columnIndexOf(link.fromCardId);
        const b = columnIndexOf(link.toCardId);
        if (a === undefined || b === undefined) return own(slot);
        const { leaves, arrives } = sidesOf(a, b);
        const returns = back.has(link);
        if (!returns) arrived[arrives].add(link.toCardId);
        const leavesAside = returns || arrived[leaves].has(link.fromCardId);
        return leavesAside ? { slot, leavesAside, arrivesAside: returns } : own(slot);
      });
    }

    const lines = all.flatMap((path, index): PathLine[] => {
      if (path.hidden) return [];
      const links = linksOf(project, path.id);
      const tracks = tracksOf(links, index);
      const steps = links.flatMap((link, at) => stepOf(link, tracks[at] ?? own(index)) ?? []);
      const colour = path.colour ?? COLOURS[index % COLOURS.length] ?? 'green';
      const old = before?.find((line) => line.path === path);
      return [old && old.colour === colour && sameList(old.steps, steps) ? old : { path, colour, steps }];
    });
    return before && sameList(before, lines) ? before : lines;
  }
}

const own = (slot: number): Track => ({ slot, leavesAside: false, arrivesAside: false });
const isSame = (a: Track, b: Track): boolean =>
  a.slot === b.slot && a.leavesAside === b.leavesAside && a.arrivesAside === b.arrivesAside;

/** The steps back to a card from which the path has gone on before: A to B to A, or a loop over more cards. */
function findReturns(links: readonly Link[]): ReadonlySet<Link> {
  const left = new Set<Id>();
  const found = new Set<Link>();
  for (const link of links) {
    if (left.has(link.toCardId) && link.toCardId !== link.fromCardId) found.add(link);
    left.add(link.fromCardId);
  }
  return found;
}

/** A step that is as it was, where its rows stand now. */
function standingAt(known: Known, y: number): PathStep {
  if (known.step.y !== y) known.step = { ...known.step, y };
  return known.step;
}

/** What is new since lines were made; undefined where stages or lanes are others, or stand in another order. */
function changeSince(since: Made | undefined, now: Made): Change | undefined {
  if (since?.columns !== now.columns || since.rows.length !== now.rows.length) return undefined;
  const above = [0];
  let different = 0;
  for (const [at, row] of now.rows.entries()) {
    const old = since.rows[at];
    if (old?.lane.id !== row.lane.id) return undefined;
    if (old.cells !== row.cells || old.height !== row.height) different += 1;
    above.push(different);
  }
  const stages = new Set<Id>();
  for (const { stage } of now.columns) {
    if (stageCards(since.cards, stage.id) !== stageCards(now.cards, stage.id)) stages.add(stage.id);
  }
  return { since, stages, above };
}

/** Whether nothing that a step depends on has changed, but perhaps where its rows stand. */
function untouched(old: Known, { since, stages, above }: Change, now: Made): boolean {
  return (
    old.made === since &&
    above[old.bottom + 1] === above[old.top] &&
    !stages.has(old.from.stageId) &&
    !stages.has(old.to.stageId) &&
    // Right under the header a step has less room.
    (since.rows[old.top]?.y === 0) === (now.rows[old.top]?.y === 0)
  );
}

/** Whether the rows that a step passes look as they did, wherever they stand now. */
function sameGround(before: readonly Row[], rows: readonly Row[], top: number, bottom: number): boolean {
  const [was, now] = [before[0], rows[top]];
  if (!was || !now || before.length !== bottom - top + 1) return false;
  // Right under the header a step has less room.
  if ((was.y === 0) !== (now.y === 0)) return false;
  const by = now.y - was.y;
  return before.every((old, at) => {
    const row = rows[top + at];
    if (old === row) return true;
    return row?.cells === old.cells && row.height === old.height && row.y - old.y === by;
  });
}

/** Whether nothing has changed that a line could depend on: words in a card that keeps its place do not count. */
function standStill(before: Made | undefined, now: Made): boolean {
  return (
    before?.links === now.links &&
    before.paths === now.paths &&
    before.columns === now.columns &&
    before.rows.length === now.rows.length &&
    now.rows.every((row, at) => sameShape(before.rows[at], row))
  );
}

function sameShape(before: Row | undefined, row: Row): boolean {
  if (before === row) return true;
  // In a collapsed lane cards have no places by which one could tell that they moved.
  if (!before || before.collapsed || row.collapsed) return false;
  if (before.lane.id !== row.lane.id || before.y !== row.y || before.height !== row.height) return false;
  if (before.cells === row.cells) return true;
  return (
    before.cells.length === row.cells.length &&
    row.cells.every((cell, at) => {
      const old = before.cells[at];
      return old === cell || (old !== undefined && sameList(placesOf(old), placesOf(cell)));
    })
  );
}

const placesOf = ({ items }: Cell): unknown[] => items.flatMap(({ id, y, height }) => [id, y, height]);

/** A card in a collapsed lane stands for its whole cell. */
function withBox(card: Card, end: Omit<RouteEnd, 'box'>): RouteEnd {
  const { row, column } = end;
  const item = row.cells[column.index]?.items.find((candidate) => candidate.id === card.id);
  const box = item
    ? { x: column.x + item.x, y: row.y + item.y, width: item.width, height: item.height }
    : {
        x: column.x + SIZES.cellPad,
        y: row.y + 6,
        width: column.width - 2 * SIZES.cellPad,
        height: row.height - 12,
      };
  return { ...end, box };
}
