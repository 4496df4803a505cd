// Comparison slides: overlay and side by side laid out on as many slides as it takes to read them.
import { alignLanes, alignStages } from '@/analysis/align';
import type { Comparison } from '@/analysis/comparison';
import { FOOT_GAP, MARGIN, titleHeight } from '@/formats/picture';
import { roomOfSides, type Sides } from '@/formats/pictureOfSides';
import { slideFor, type SlideSize } from '@/formats/slide';
import { type AlignedScenes, aligning, slotsOf } from '@/layout/alignScenes';
import type { Layout } from '@/layout/layoutMap';
import type { OverlayScene } from '@/layout/overlay';
import { railHeight } from '@/layout/overlayHeads';
import { footHeight } from '@/layout/overlayMarks';
import { overlaying } from '@/layout/overlayScene';
import { paletteOf } from '@/layout/lookPalette';
import type { MeasureText, Scene } from '@/layout/scene';
import { SIZES, TYPE } from '@/layout/sizes';
import { planSlides, slideHeight, type SlidePart, slideWidth } from '@/layout/slidePlan';
import type { Id } from '@/model/id';
import { finish, type Steps } from '@/model/steps';
import type { DifferenceRow } from './differenceRows';
import { marksOf } from './marks';
import { sideMarks } from './sideMarks';
import {
  beyond,
  cutTo,
  EMPTY,
  hasTold,
  keysOn,
  placeOf,
  planCell,
  planGrid,
  type Thing,
  toldIds,
} from './slideParts';
import { roomForChips } from './useAligned';
import type { LaidOverlay } from './useOverlay';

export type ComparisonSlides = {
  /** What they were made of. */
  of: LaidOverlay;
  /** Empty where it would take more than anybody shows. */
  overlay: readonly OverlayScene[];
  sides: readonly Pick<Sides, 'scenes' | 'marks'>[];
};

/** Nobody shows more. */
const MOST = 40;
const LEGEND = FOOT_GAP + 22;
/** Of what has no place on a map so many stand on a slide. */
const LOOSE = 15;

/** The size of all of them: the smallest text of a map can just be read. */
export const SLIDE = slideFor(TYPE.mark.size);

export type SlideEngine = { layout: Layout; measure: MeasureText };

/** @param title that of the slides, which takes its room */
export function* comparisonSlides(
  laid: LaidOverlay,
  title: string,
  { layout, measure }: SlideEngine,
): Steps<ComparisonSlides> {
  const { comparison } = laid;
  const palette = paletteOf(comparison.to.project, 'light');
  const told = toldIds(laid);
  const wide = SLIDE.width - 2 * MARGIN;
  const room = {
    width: wide,
    height: SLIDE.height - 2 * MARGIN - titleHeight(title, wide, { palette, measure }) - LEGEND,
  };
  function* plain(cut: Comparison): Steps<{ from: Scene; to: Scene }> {
    const from = yield* layout.inSteps(cut.from.project, cut.from.mapId);
    return { from, to: yield* layout.inSteps(cut.to.project, cut.to.mapId) };
  }
  const whole = cutTo(comparison, told);
  const scenes = yield* plain(whole);

  const overlaid = yield* overlaying(whole, laid.rows, scenes, laid.words, { measure });
  yield;
  const overlay: OverlayScene[] = [];
  const thingsIn = thingsOf(comparison, overlaid);
  for (const { keys, ...part } of shownAtAll(overlayParts(overlaid, room, thingsIn))) {
    const hidden = beyond(overlaid, part, thingsIn);
    const cut = cutTo(comparison, told, { grid: overlaid, hidden, ...part });
    const isHere = (id: Id | undefined) => id === undefined || !hidden.ids.has(id);
    const rows = laid.rows.filter(({ key, fromId, toId }) => keys.has(key) && isHere(fromId) && isHere(toId));
    overlay.push(yield* overlaying(cut, rows, yield* plain(cut), laid.words, { measure }));
    yield;
  }

  const chips = roomForChips(laid.rows);
  const beside = function* (cut: Comparison, of: { from: Scene; to: Scene }): Steps<AlignedScenes> {
    return yield* aligning(of.from, of.to, alignStages(cut), alignLanes(cut), { room: chips });
  };
  const alignedWhole = yield* beside(whole, scenes);
  yield;
  const sides: Pick<Sides, 'scenes' | 'marks'>[] = [];
  // They have no legend.
  const taller = { ...room, height: room.height + LEGEND };
  for (const part of shownAtAll(sideParts(alignedWhole, laid.rows, taller))) {
    const cut = cutTo(comparison, told, { grid: alignedWhole, ...part });
    const aligned = yield* beside(cut, yield* plain(cut));
    sides.push({ scenes: aligned, marks: sideMarks(comparison, marksOf(laid.rows, aligned)) });
    yield;
  }
  return { of: laid, overlay, sides };
}

/** At once, for paper: maps that are small. */
export const slidesNow = (
  laid: LaidOverlay,
  { title, measure }: { title: string; measure: MeasureText },
  layout: Layout,
): ComparisonSlides => finish(comparisonSlides(laid, title, { layout, measure }));

/** None where they would be too many. */
const shownAtAll = <Part>(parts: readonly Part[]): readonly Part[] => (parts.length > MOST ? [] : parts);

type ThingsAt = (lane: number, stage: number) => readonly Thing[];

/** What stands in a cell of the overlay, with its partners on the other map. */
function thingsOf({ cards, findings }: Comparison, { scene }: OverlayScene): ThingsAt {
  const pairings = [cards, findings];
  return (lane, stage) =>
    (scene.rows[lane]?.cells[stage]?.items ?? []).map(({ id, height }) => ({
      ids: [id, ...pairings.flatMap(({ toOf, fromOf }) => toOf.get(id) ?? fromOf.get(id) ?? [])],
      height,
    }));
}

type OverlayPart = SlidePart & { keys: ReadonlySet<string> };

/** What stands on each slide of the overlay. What has no place on the map stands below the first that has room for it. */
function overlayParts(overlay: OverlayScene, room: SlideSize, thingsAt: ThingsAt): OverlayPart[] {
  const { scene, faces, marks, rowFaces, columnFaces } = overlay;
  const points = marks.filter(({ shape }) => shape === 'point').map(({ box }) => placeOf(overlay, box));
  const lanes = scene.rows.map((row, at) => {
    const figures = [overlay.from.rows[at]?.figure?.height ?? 0, overlay.to.rows[at]?.figure?.height ?? 0];
    return {
      least: Math.max(SIZES.rowMin, railHeight(row, rowFaces.get(at)), ...figures),
      isTold: rowFaces.has(at),
      cells: scene.columns.map((_, stage) => {
        const cell = row.cells[stage];
        if (cell && (hasTold(cell) || cell.items.some((item) => faces.has(item))))
          return { ...planCell(thingsAt(at, stage)), height: cell.height };
        return points.some((point) => point.stage === stage && point.lane === at) ? EMPTY : undefined;
      }),
    };
  });
  const grid = planGrid(overlay, SIZES.columnGap, lanes, new Set(columnFaces.keys()));
  const rail = SIZES.railWidth - SIZES.railPad;
  const heads = scene.headerHeight + (scene.rows[0]?.y ?? 0);
  const planned = planSlides(grid, { width: room.width - rail, height: room.height - heads });
  const parts = planned.map((part): OverlayPart => ({ ...part, keys: keysOn(overlay, marks, part) }));
  const loose = overlay.foot.map(({ key }) => key);
  const wide = parts.findIndex(({ stages }) => stages.length > 2);
  const below = parts.findIndex((part) => {
    const used = slideHeight(grid, part) + footHeight(overlay.foot, slideWidth(grid, part));
    return part.stages.length > 2 && !part.cells && used <= room.height - heads;
  });
  if (below >= 0)
    return parts.map((part, at) =>
      at === below ? { ...part, keys: new Set([...part.keys, ...loose]) } : part,
    );
  const { stages } = parts[Math.max(0, wide)] ?? { stages: [] };
  for (let at = 0; at < loose.length; at += LOOSE)
    parts.push({ stages, lanes: [], keys: new Set(loose.slice(at, at + LOOSE)) });
  return parts;
}

/** What stands on each slide of both maps beside each other. */
function sideParts(aligned: AlignedScenes, rows: readonly DifferenceRow[], room: SlideSize): SlidePart[] {
  const { columns, from, to } = aligned;
  const marks = marksOf(rows, aligned);
  const told = [...marks.from, ...marks.to];
  const places = told.flatMap(({ shape, box }) =>
    shape === 'point' || shape === 'card' ? placeOf(aligned, box) : [],
  );
  const known = new Set(places.map(({ stage, lane }) => `${stage} ${lane}`));
  const scenes = [
    { scene: from, across: slotsOf(columns, 'fromId'), down: 'fromId' },
    { scene: to, across: slotsOf(columns, 'toId'), down: 'toId' },
  ] as const;
  const lanes = aligned.rows.map((slot, lane) => {
    const own = scenes.flatMap(({ scene, across, down }) => {
      const row = scene.rows.find((one) => one.lane.id === slot[down]);
      return row ? [{ row, scene, across }] : [];
    });
    const heights = own.map(({ row }) => Math.max(railHeight(row, undefined), row.figure?.height ?? 0));
    return {
      least: Math.max(SIZES.rowMin, ...heights),
      isTold: false,
      cells: columns.map((column, stage) => {
        const cells = own.flatMap(({ row, scene, across }) => {
          const at = scene.columns.findIndex((one) => across.get(one.stage.id) === column);
          return row.cells[at] ?? [];
        });
        const height = Math.max(0, ...cells.map((cell) => cell.height));
        return cells.some(hasTold) || known.has(`${stage} ${lane}`) ? { height, things: [] } : undefined;
      }),
    };
  });
  const heads = new Set(
    told.flatMap(({ shape, box }) => (shape === 'column' ? placeOf(aligned, box).stage : [])),
  );
  const grid = planGrid(aligned, SIZES.columnGap, lanes, heads);
  return planSlides(grid, roomOfSides(room, to.headerHeight));
}
