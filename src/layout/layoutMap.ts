// The layout of a map: project in, scene out. What an edit did not touch is handed on as the same object.
import { marksOf, shownLevel } from '@/analysis/evidenceLevel';
import { seenBy, wholeOf } from '@/analysis/shownProject';
import type { Id } from '@/model/id';
import { lanesOf, stagesOf } from '@/model/select';
import { finish, type Steps } from '@/model/steps';
import type { Card, Lane, Project, Stage } from '@/model/types';
import { layoutHeat, layoutPhases } from './bands';
import { createBreaker } from './breakText';
import {
  factLayers,
  factsOf,
  measuredLine,
  measuredOnStage,
  showsMeasures,
  showsPictures,
} from './cardFacts';
import { contactFacts, createContactArrows, showsContacts } from './contactArrows';
import { drawFigures, type Figures } from './figures';
import { createBodies } from './itemBody';
import { laneLayout } from './lanes/laneLayouts';
import { createPathLayout } from './paths';
import { headerHeightOf, layoutColumns, layoutRows } from './rows';
import type {
  Column,
  FreePlace,
  LineHeights,
  MeasureText,
  MostLines,
  PathLine,
  Scene,
  SceneWords,
} from './scene';
import { LINES, SIZES } from './sizes';
import { layoutStage, sameList, type StageCells } from './stageCells';

/**
 * Turns a map of a project into its scene. Remembers the scenes before, so that one edit costs little.
 * @param free where a card is being begun that is not recorded yet
 */
export type LayoutMap = (project: Project, mapId: Id, free?: FreePlace) => Scene;

/** `inSteps`: the same in steps, a stage each. */
export type Layout = LayoutMap & { inSteps(project: Project, mapId: Id): Steps<Scene> };

type State = {
  project: Project;
  stages: readonly Stage[];
  lanes: readonly Lane[];
  /** Hidden ones too: what is felt there is felt all the same. */
  allLanes: readonly Lane[];
  cells: ReadonlyMap<Id, StageCells>;
  figures: Figures;
  free: FreePlace | undefined;
  /** The lines of contacts and those of paths, of which the scene has both. */
  lines: { arrows: readonly PathLine[]; drawn: readonly PathLine[] };
  scene: Scene;
};

/** How many maps one layout remembers; enough for a comparison and the maps beside it. */
const REMEMBERED = 8;

export type LayoutOptions = {
  measure: MeasureText;
  words: SceneWords;
  /** Those of the pictures when left out. */
  lineHeights?: LineHeights;
  /** How many times as wide as in the pictures a text comes out: it may take as many more lines before it is cut. */
  grow?: number;
};

/** Larger words leave more of each line empty. */
const RAGGED = 1.25;

/**
 * Makes the layout of one language and one way to measure. Widths and results are in map units.
 * A map that does not exist has an empty scene.
 */
export function createLayout({ measure, words, lineHeights = LINES, grow = 1 }: LayoutOptions): Layout {
  const mostLines: MostLines = (usual) => (grow > 1 ? Math.ceil(usual * grow * RAGGED) : usual);
  const breakText = createBreaker(measure);
  const bodies = createBodies({ breakText, measure, words, lineHeights, mostLines });
  const layoutPaths = createPathLayout(breakText, grow);
  const layoutArrows = createContactArrows(breakText, grow, words);
  const states = new Map<Id, State>();

  function* inSteps(project: Project, mapId: Id, free?: FreePlace): Steps<Scene> {
    const before = states.get(mapId);
    if (before?.project === project && before.free === free) return before.scene;
    const stages = keep(before?.stages, stagesOf(project, mapId));
    const lanes = keep(before?.lanes, lanesOf(project, mapId));
    const allLanes = keep(before?.allLanes, lanesOf(wholeOf(project), mapId));
    const marks = marksOf(project, mapId);
    const layers = factLayers(project, mapId);
    const pictures = showsPictures(project, mapId);
    const measures = showsMeasures(project, mapId);
    const columns = layoutColumns(stages, before?.scene.columns, breakText, mostLines, (id) =>
      measures ? measuredOnStage(project, id, words) : '',
    );
    const isTouched =
      before &&
      (measuresChanged(before.project, project, mapId) ||
        seenBy(before.project) !== seenBy(project) ||
        marksOf(before.project, mapId) !== marks ||
        showsPictures(before.project, mapId) !== pictures ||
        toldOfContacts(before.project, project, mapId) ||
        !sameList(factLayers(before.project, mapId), layers))
        ? () => true
        : touchedBy(lanes, before?.project, project);
    const level = shownLevel(project, mapId);
    const contacts = contactFacts(project, mapId, words);
    const facts = (card: Card): string => {
      const own = factsOf(card, layers, words);
      const measured = measures ? measuredLine(project, card.id, words) : '';
      const told = contacts?.(card.id)?.line ?? '';
      // Nearly all cards have one of these at most, and all of a stage are asked after each letter.
      return own + measured + told === '' ? '' : [told, measured, own].filter(Boolean).join(' · ');
    };
    const isBottleneck = (card: Card): boolean => contacts?.(card.id)?.isBottleneck ?? false;
    const cells = new Map<Id, StageCells>();
    for (const column of columns) {
      const { id } = column.stage;
      const old = before?.cells.get(id);
      const stage = layoutStage(
        { project, mapId, bodies, level, facts, isBottleneck, pictures, words, measure, lineHeights },
        column,
        lanes,
        isTouched(id),
        old,
      );
      cells.set(id, stage);
      if (stage !== old) yield;
    }
    const figures = drawFigures(
      { project, mapId, columns, lanes: allLanes, measure, breakText },
      words,
      before?.figures,
    );
    const phases = layoutPhases(project, columns, before?.scene.phases, breakText);
    const heat = layoutHeat(project, mapId, columns, lanes, words, before?.scene.heat);
    const text = { breakText, mostLines, words, lineHeights };
    const input = { project, mapId, lanes, columns, cells, figures, free, ...text };
    // The weight of a folded lane stands beside its name, which has less room then.
    const railEnd = heat ? SIZES.railChip.end : 0;
    const sameRail = (heat === undefined) === (before?.scene.heat === undefined);
    const rows = layoutRows({ ...input, railEnd, before: sameRail ? before?.scene.rows : undefined });
    const grid = { rows, columns, edges: columns.map(rightEnd) };
    const lines = {
      arrows: layoutArrows(project, mapId, grid, before?.lines.arrows),
      drawn: layoutPaths(project, mapId, grid, before?.lines.drawn),
    };
    const sameLines = before?.lines.arrows === lines.arrows && before.lines.drawn === lines.drawn;
    const paths = sameLines
      ? before.scene.paths
      : lines.arrows.length === 0
        ? lines.drawn
        : [...lines.arrows, ...lines.drawn];
    const scene = sceneOf(
      { mapId, columns, phases, rows, paths, lineHeights, ...(heat && { heat }) },
      before?.scene,
    );
    states.delete(mapId);
    states.set(mapId, { project, stages, lanes, allLanes, cells, figures, free, lines, scene });
    const oldest = states.size > REMEMBERED ? states.keys().next().value : undefined;
    if (oldest !== undefined) states.delete(oldest);
    return scene;
  }

  const layout = (project: Project, mapId: Id, free?: FreePlace): Scene =>
    finish(inSteps(project, mapId, free));
  return Object.assign(layout, { inSteps });
}

/** Whether what a map tells of its contacts is other than it was. */
const toldOfContacts = (before: Project, now: Project, mapId: Id): boolean =>
  showsContacts(before, mapId) !== showsContacts(now, mapId) ||
  (showsContacts(now, mapId) &&
    (before.contactActivities !== now.contactActivities || before.contactLogs !== now.contactLogs));

const keep = <T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] =>
  before && sameList(before, now) ? before : now;

/** Tells of each stage whether a lane shows something there that has changed, although no card of the stage has. */
/** Whether what touchpoints say of their measures may have changed. */
function measuresChanged(before: Project, now: Project, mapId: Id): boolean {
  const shown = showsMeasures(now, mapId);
  if (showsMeasures(before, mapId) !== shown) return true;
  return shown && (before.measurements !== now.measurements || before.metrics !== now.metrics);
}

function touchedBy(
  lanes: readonly Lane[],
  before: Project | undefined,
  now: Project,
): (stageId: Id) => boolean {
  if (!before) return () => false;
  const asked = new Set(lanes.flatMap((lane) => laneLayout(lane).touched ?? []));
  const answers = [...asked].map((touched) => touched(before, now));
  return (stageId) => answers.some((isTouched) => isTouched(stageId));
}

const rightEnd = (last: Column | undefined): number => (last ? last.x + last.width : 0);

type Parts = Pick<Scene, 'mapId' | 'columns' | 'phases' | 'heat' | 'rows' | 'paths' | 'lineHeights'>;

function sceneOf(parts: Parts, before: Scene | undefined): Scene {
  const { columns, phases, heat, rows, paths } = parts;
  if (
    before?.columns === columns &&
    before.phases === phases &&
    before.heat === heat &&
    before.rows === rows &&
    before.paths === paths
  )
    return before;
  const last = rows.at(-1);
  return {
    ...parts,
    width: rightEnd(columns.at(-1)),
    height: last ? last.y + last.height : 0,
    railWidth: SIZES.railWidth,
    headerHeight: headerHeightOf(parts),
  };
}
