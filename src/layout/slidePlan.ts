// Slide plan: a grid of stages and lanes that is too large for one slide, cut into as few as its parts fit on.

/** What stands in a cell: how high it is, and the heights of its things, one below the other. */
export type PlanCell = { height: number; things: readonly number[] };
export type PlanLane = {
  /** What its name and its curve need. */
  least: number;
  /** By stage; absent where nothing is to be shown. */
  cells: readonly (PlanCell | undefined)[];
};
export type PlanGrid = {
  /** Of the stages. */
  widths: readonly number[];
  gap: number;
  lanes: readonly PlanLane[];
  /** Stages that are shown although nothing stands below their heads. */
  heads: ReadonlySet<number>;
};
/** Things of the cell of a lane and a stage, from one up to, not with, another. */
export type CellPart = { lane: number; stage: number; from: number; to: number };
/** Places of the stages and lanes of a slide, in their order; of lanes that are too high for one, parts of their cells. */
export type SlidePart = { stages: readonly number[]; lanes: readonly number[]; cells?: readonly CellPart[] };

type Run = { parts: SlidePart[]; evenness: number };

/**
 * Neighbouring stages share a slide, and the lanes with something on them; stages and lanes without anything are left
 * out. Of all ways that take the fewest slides it is the one with the most even runs of stages. A lane that is higher than
 * a slide goes on on the next, which its rest shares with the lanes that follow.
 */
export function planSlides(grid: PlanGrid, room: { width: number; height: number }): SlidePart[] {
  const { widths, gap, lanes, heads } = grid;
  const shown = widths.flatMap((_, at) =>
    heads.has(at) || lanes.some(({ cells }) => cells[at] !== undefined) ? at : [],
  );
  /** The best way of those from each place on; behind the last there is nothing left. */
  const best: (Run | undefined)[] = Array.from({ length: shown.length });
  const end: Run = { parts: [], evenness: 0 };
  for (let first = shown.length - 1; first >= 0; first -= 1) {
    let width = -gap;
    for (let last = first; last < shown.length; last += 1) {
      width += gap + (widths[shown[last] ?? 0] ?? 0);
      if (last > first && width > room.width) break;
      const stages = shown.slice(first, last + 1);
      const rest = best[last + 1] ?? end;
      const parts = [...packed(lanes, stages, room.height), ...rest.parts];
      const run = { parts, evenness: rest.evenness + stages.length ** 2 };
      const known = best[first];
      const isFewer = !known || parts.length < known.parts.length;
      if (isFewer || (parts.length === known.parts.length && run.evenness <= known.evenness))
        best[first] = run;
    }
  }
  return best[0]?.parts ?? [];
}

/** How wide the stages of a slide are together. */
export const slideWidth = ({ widths, gap }: PlanGrid, { stages }: SlidePart): number =>
  stages.reduce((sum, at) => sum + gap + (widths[at] ?? 0), -gap);

/** How high the lanes of a slide are together. */
export const slideHeight = ({ lanes }: PlanGrid, { stages, lanes: own }: SlidePart): number =>
  own.reduce((sum, at) => {
    const { least = 0, cells = [] } = lanes[at] ?? {};
    return sum + Math.max(least, ...stages.map((stage) => cells[stage]?.height ?? 0));
  }, 0);

/**
 * Of the stages where a lane goes on on another slide: what stands here, and what of such lanes stands elsewhere alone.
 * @param idsAt of the things of a cell, in their order: a thing may stand for several
 */
export function goesOn<Id>(
  { lanes, cells = [] }: SlidePart,
  idsAt: (lane: number, stage: number) => readonly (readonly Id[])[],
): { stage: number; here: ReadonlySet<Id>; away: ReadonlySet<Id> }[] {
  return [...new Set(cells.map((cell) => cell.stage))].map((stage) => {
    const parts = cells.filter((cell) => cell.stage === stage);
    const whole = lanes.filter((lane) => parts.every((cell) => cell.lane !== lane));
    const here = new Set([
      ...whole.flatMap((lane) => idsAt(lane, stage).flat()),
      ...parts.flatMap(({ lane, from, to }) => idsAt(lane, stage).slice(from, to).flat()),
    ]);
    const all = parts.flatMap(({ lane }) => idsAt(lane, stage).flat());
    return { stage, here, away: new Set(all.filter((id) => !here.has(id))) };
  });
}

/**
 * The lanes of some stages, in as many slides as their heights need and as even as that allows, so that no slide bears a
 * single rest; one with the heads alone where there are none.
 */
function packed(lanes: readonly PlanLane[], stages: readonly number[], room: number): SlidePart[] {
  const run = lanes.flatMap((lane, at): Piece[] => {
    const own = stages.flatMap((stage) => lane.cells[stage] ?? []);
    if (own.length === 0) return [];
    const height = Math.max(lane.least, ...own.map((cell) => cell.height));
    return height <= room ? [{ at, height }] : goingOn(lane, at, stages, room);
  });
  const parts = evenly(run, room).map((own) => partOf(own, lanes, stages));
  return parts.length === 0 ? [{ stages, lanes: [] }] : parts;
}

/** A lane, or of one that is too high for a slide what stands on one of them. */
type Piece = Sized & { cells?: readonly CellPart[] };

function partOf(pieces: readonly Piece[], lanes: readonly PlanLane[], stages: readonly number[]): SlidePart {
  const cells = pieces.flatMap((piece) => piece.cells ?? []);
  const own = pieces.map(({ at }) => at);
  if (cells.length === 0) return { stages, lanes: own };
  // The rest of a lane alone needs only the stages that have some of it.
  if (pieces.length === 1) return { stages: cells.map(({ stage }) => stage), lanes: own, cells };
  const ended = pieces.flatMap(({ at, cells: some }) =>
    some === undefined
      ? []
      : stages
          .filter((stage) => lanes[at]?.cells[stage] && some.every((cell) => cell.stage !== stage))
          .map((stage) => ({ lane: at, stage, from: 0, to: 0 })),
  );
  return { stages, lanes: own, cells: [...cells, ...ended] };
}

/** Something at a place, and how high it is. */
type Sized = { at: number; height: number };
/** The best pages of what stands from a place on: the first of them ends before `next`. */
type Paged = { count: number; evenness: number; next: number };

/**
 * Things one below the other on the fewest pages; of all ways that take so few it is the one whose pages are the most
 * alike. What is higher than a page has one of its own.
 */
function evenly<Thing extends Sized>(things: readonly Thing[], room: number): readonly (readonly Thing[])[] {
  const best: Paged[] = Array.from({ length: things.length });
  for (let first = things.length - 1; first >= 0; first -= 1) {
    let height = 0;
    for (let last = first; last < things.length; last += 1) {
      height += things[last]?.height ?? 0;
      if (last > first && height > room) break;
      const rest = best[last + 1] ?? { count: 0, evenness: 0 };
      const way = { count: rest.count + 1, evenness: rest.evenness + height ** 2, next: last + 1 };
      const known = best[first];
      const isFewer = !known || way.count < known.count;
      if (isFewer || (way.count === known.count && way.evenness <= known.evenness)) best[first] = way;
    }
  }
  const pages: (readonly Thing[])[] = [];
  for (let at = 0, way = best[at]; way; at = way.next, way = best[at]) pages.push(things.slice(at, way.next));
  return pages;
}

/**
 * A lane in as many pieces as its highest cell needs; what is higher than a slide by itself is one of its own. Two of them
 * never fit on one slide, or they were one.
 */
function goingOn({ least, cells }: PlanLane, lane: number, stages: readonly number[], room: number): Piece[] {
  const pieces: { at: number; height: number; cells: CellPart[] }[] = [];
  for (const stage of stages) {
    const { height = 0, things = [] } = cells[stage] ?? {};
    const pad = height - things.reduce((sum, one) => sum + one, 0);
    const pages = evenly(
      things.map((one, at) => ({ at, height: one })),
      room - pad,
    );
    for (const [at, page] of pages.entries()) {
      const piece = (pieces[at] ??= { at: lane, height: Math.min(least, room), cells: [] });
      const from = page[0]?.at ?? 0;
      piece.cells.push({ lane, stage, from, to: from + page.length });
      piece.height = Math.max(
        piece.height,
        page.reduce((sum, one) => sum + one.height, pad),
      );
    }
  }
  return pieces.length === 0 ? [{ at: lane, height: room, cells: [] }] : pieces;
}
