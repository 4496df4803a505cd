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
/** Things of a cell, from one up to, not with, another. */
export type CellPart = { stage: number; from: number; to: number };
/** Places of the stages and lanes of a slide, in their order; of a lane that is too high for one, parts of its cells. */
export type SlidePart = { stages: readonly number[]; lanes: readonly number[]; cells?: readonly CellPart[] };

type Run = { parts: SlidePart[]; evenness: number };

/**
 * Neighbouring stages share a slide, and the lanes with something on them; stages and lanes without anything are left
 * out. Of all ways that take the fewest slides it is the one with the most even runs of stages. A lane that is higher than
 * a slide goes on on the next.
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
 * The lanes of some stages, in as many slides as their heights need and as even as that allows, so that no slide bears a
 * single rest; one with the heads alone where there are none.
 */
function packed(lanes: readonly PlanLane[], stages: readonly number[], room: number): SlidePart[] {
  const parts: SlidePart[] = [];
  let run: Sized[] = [];
  const end = () => {
    parts.push(...evenly(run, room).map((own) => ({ stages, lanes: own.map(({ at }) => at) })));
    run = [];
  };
  for (const [at, lane] of lanes.entries()) {
    const own = stages.flatMap((stage) => lane.cells[stage] ?? []);
    if (own.length === 0) continue;
    const height = Math.max(lane.least, ...own.map((cell) => cell.height));
    if (height <= room) {
      run.push({ at, height });
      continue;
    }
    end();
    parts.push(...goingOn(lane, at, stages, room));
  }
  end();
  return parts.length === 0 ? [{ stages, lanes: [] }] : parts;
}

/** Something at a place, and how high it is. */
type Sized = { at: number; height: number };
/** The best pages of what stands from a place on: the first of them ends before `next`. */
type Paged = { count: number; evenness: number; next: number };

/**
 * Things one below the other on the fewest pages; of all ways that take so few it is the one whose pages are the most
 * alike. What is higher than a page has one of its own.
 */
function evenly(things: readonly Sized[], room: number): readonly (readonly Sized[])[] {
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
  const pages: (readonly Sized[])[] = [];
  for (let at = 0, way = best[at]; way; at = way.next, way = best[at]) pages.push(things.slice(at, way.next));
  return pages;
}

/** A lane in as many slides as its highest cell needs; what is higher than a slide by itself has one of its own. */
function goingOn({ cells }: PlanLane, lane: number, stages: readonly number[], room: number) {
  const slides: { stages: number[]; lanes: number[]; cells: CellPart[] }[] = [];
  for (const stage of stages) {
    const { height = 0, things = [] } = cells[stage] ?? {};
    const pad = height - things.reduce((sum, one) => sum + one, 0);
    const pages = evenly(
      things.map((one, at) => ({ at, height: one })),
      room - pad,
    );
    for (const [at, page] of pages.entries()) {
      const slide = (slides[at] ??= { stages: [], lanes: [lane], cells: [] });
      slide.stages.push(stage);
      const from = page[0]?.at ?? 0;
      slide.cells.push({ stage, from, to: from + page.length });
    }
  }
  return slides.length === 0 ? [{ stages: [...stages], lanes: [lane], cells: [] }] : slides;
}
