// The bands of the header: phases above the stages, and below them what each stage weighs. Both only where a map has them.
import { type Heat, type HeatLevel, heatKey, heatLevel, heatOf } from '@/analysis/heat';
import { phaseRuns } from '@/analysis/phaseRuns';
import type { Id } from '@/model/id';
import type { Lane, Project } from '@/model/types';
import type { BreakText } from './breakText';
import type { Box, Column, HeatMark, PhaseBand, Row, Scene, SceneHeat, SceneWords } from './scene';
import { SIZES } from './sizes';
import { sameList } from './stageCells';

/** What the bands take above and below the heads of the stages, in map units. */
export const bandsOf = ({ phases, heat }: Pick<Scene, 'phases' | 'heat'>) => ({
  above: phases.length > 0 ? SIZES.phaseHeight + SIZES.bandGap : 0,
  below: heat ? SIZES.heatHeight + SIZES.bandGap : 0,
});

/** Where the tint of a cell lies: the cell with a little air around it. */
export const tintBox = (column: Pick<Column, 'x' | 'width'>, row: Pick<Row, 'y' | 'height'>): Box => ({
  x: column.x + 1,
  y: row.y + 4,
  width: column.width - 2,
  height: row.height - 8,
});

/** The phases over runs of neighbouring stages; a phase whose stages stand apart has a band over each run. */
export function layoutPhases(
  project: Project,
  columns: readonly Column[],
  before: readonly PhaseBand[] | undefined,
  breakText: BreakText,
): readonly PhaseBand[] {
  let at = 0;
  const bands = phaseRuns(
    project,
    columns.map(({ stage }) => stage),
  ).flatMap(({ phase, stages }): PhaseBand[] => {
    const [first, last] = [columns[at], columns[at + stages.length - 1]];
    at += stages.length;
    if (!phase || !first || !last) return [];
    const [x, width] = [first.x, last.x + last.width - first.x];
    const stageIds = stages.map(({ id }) => id);
    const old = before?.find((band) => band.phase === phase && band.x === x);
    if (old?.width === width && sameList(old.stageIds, stageIds)) return [old];
    const room = width - 2 * SIZES.headerPad;
    return [{ phase, x, width, line: breakText(phase.name, 'stageNote', room, 1)[0] ?? '', stageIds }];
  });
  return before && sameList(before, bands) ? before : bands;
}

/** What is shown of the heat of a map; undefined where it is switched off. What is as before is the same object. */
export function layoutHeat(
  project: Project,
  mapId: Id,
  columns: readonly Column[],
  lanes: readonly Lane[],
  words: SceneWords,
  before: SceneHeat | undefined,
): SceneHeat | undefined {
  if (!project.maps[mapId]?.layers?.includes('heat')) return undefined;
  const heat = heatOf(project, mapId);
  const from = before && madeFrom.get(before);
  if (from?.heat === heat && from.columns === columns && from.lanes === lanes) return before;
  const mark = (weight: number): HeatMark => {
    const level = heatLevel(weight, heat.most);
    return { weight, level, word: heatWord(words, level) };
  };
  const stages = columns.map(({ stage }) => mark(heat.byStage.get(stage.id) ?? 0));
  const rows = new Map(
    lanes.flatMap(({ id }) => (heat.byLane.has(id) ? [[id, mark(heat.byLane.get(id) ?? 0)]] : [])),
  );
  const cells = cellLevels(heat, columns, lanes);
  const next: SceneHeat = { total: heat.total, label: words.weightByStage, stages, rows, cells };
  const shown = before && sameHeat(before, next) ? before : next;
  madeFrom.set(shown, { heat, columns, lanes });
  return shown;
}

/** What the heat that is shown was made from: an edit of anything else asks no further. */
const madeFrom = new WeakMap<SceneHeat, { heat: Heat; columns: readonly Column[]; lanes: readonly Lane[] }>();

/** What a level is called in the words of a scene. */
export const heatWord = (words: SceneWords, level: HeatLevel): string => words[levelWord[level]];

const levelWord = {
  nothing: 'heatNothing',
  light: 'heatLight',
  medium: 'heatMedium',
  heavy: 'heatHeavy',
  heaviest: 'heatHeaviest',
} as const satisfies Record<HeatLevel, keyof SceneWords>;

function cellLevels(heat: Heat, columns: readonly Column[], lanes: readonly Lane[]): SceneHeat['cells'] {
  const levels = new Map<string, HeatLevel>();
  for (const { stage } of columns) {
    for (const { id } of lanes) {
      const weight = heat.byCell.get(heatKey(stage.id, id));
      if (weight !== undefined) levels.set(heatKey(stage.id, id), heatLevel(weight, heat.most));
    }
  }
  return levels;
}

const sameMark = (a: HeatMark | undefined, b: HeatMark | undefined): boolean =>
  a?.weight === b?.weight && a?.level === b?.level && a?.word === b?.word;

const sameMap = <V>(
  a: ReadonlyMap<string, V>,
  b: ReadonlyMap<string, V>,
  same: (x: V, y: V | undefined) => boolean,
) => a.size === b.size && [...a].every(([key, value]) => same(value, b.get(key)));

const sameHeat = (a: SceneHeat, b: SceneHeat): boolean =>
  a.total === b.total &&
  a.label === b.label &&
  a.stages.length === b.stages.length &&
  a.stages.every((mark, at) => sameMark(mark, b.stages[at])) &&
  sameMap(a.rows, b.rows, sameMark) &&
  sameMap(a.cells, b.cells, (x, y) => x === y);
