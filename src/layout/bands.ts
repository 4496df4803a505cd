// The bands of the header: phases above the stages, and below them what each stage weighs. Both only where a map has them.
import { type Heat, type HeatLevel, heatKey, heatLevel, heatOf } from '@/analysis/heat';
import type { Id } from '@/model/id';
import type { Lane, Phase, Project } from '@/model/types';
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
  const runs: { phase: Phase; first: Column; last: Column }[] = [];
  for (const column of columns) {
    const phase = project.phases[column.stage.phaseId ?? ''];
    const run = runs.at(-1);
    if (!phase) continue;
    if (run?.phase === phase && run.last.index === column.index - 1) run.last = column;
    else runs.push({ phase, first: column, last: column });
  }
  const bands = runs.map(({ phase, first, last }, at): PhaseBand => {
    const [x, width] = [first.x, last.x + last.width - first.x];
    const old = before?.[at];
    if (old?.phase === phase && old.x === x && old.width === width) return old;
    const room = width - 2 * SIZES.headerPad;
    const line = breakText(phase.name, 'stageNote', room, 1)[0] ?? '';
    return { phase, x, width, line, stageIds: stagesBetween(columns, first, last) };
  });
  return before && sameList(before, bands) ? before : bands;
}

const stagesBetween = (columns: readonly Column[], first: Column, last: Column): readonly Id[] =>
  columns.slice(first.index, last.index + 1).map(({ stage }) => stage.id);

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
  const mark = (weight: number): HeatMark => {
    const level = heatLevel(weight, heat.most);
    return { weight, level, word: words[levelWord[level]] };
  };
  const stages = columns.map(({ stage }) => mark(heat.byStage.get(stage.id) ?? 0));
  const rows = new Map(
    lanes.flatMap(({ id }) => (heat.byLane.has(id) ? [[id, mark(heat.byLane.get(id) ?? 0)]] : [])),
  );
  const cells = cellLevels(heat, columns, lanes);
  const next: SceneHeat = { total: heat.total, label: words.weightByStage, stages, rows, cells };
  return before && sameHeat(before, next) ? before : next;
}

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
