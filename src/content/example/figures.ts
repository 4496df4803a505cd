// The example's figures: what was measured now and in the quarters before, the file that it was counted from, and the targets.
import { newId } from '@/model/id';
import { keyBetween } from '@/model/order';
import type { Measurement, Project } from '@/model/types';
import { type BuiltMap, type DayAt, idsOf, type Ids, inOrderOf } from './buildMap';
import * as plan from './plan';
import * as research from './research';

type Days = { from: string; to: string };

/** The calendar quarter that lies so many quarters before the one of a day. */
function quarterBefore(day: string, back: number): Days {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = Math.floor((month - 1) / 3) * 3 - 3 * back;
  const dayAt = (at: number, date: number) => new Date(Date.UTC(year, at, date)).toISOString().slice(0, 10);
  return { from: dayAt(first, 1), to: dayAt(first + 3, 0) };
}

/** What was measured today and in the quarters before, and what is wished for: for whole maps, and by stage. */
export function addFigures(project: Project, ids: Ids, maps: readonly BuiltMap[], dayAt: DayAt): void {
  const [today, later] = maps;
  for (const [key] of inOrderOf(plan.metrics)) {
    const { evidence, now, before = [], aim, byStage = {}, file } = plan.metrics[key];
    const { from, until = from } = research.evidence[evidence];
    const metricId = ids.metric[key] ?? '';
    const days: Days = { from: dayAt(-from), to: dayAt(-until) };
    const measured = (
      stageId: string | undefined,
      value: number | Record<string, number>,
      when: Days,
      fileId?: string,
    ) => {
      const record: Measurement = {
        id: newId(),
        metricId,
        mapId: today?.mapId,
        ...(stageId !== undefined && { stageId }),
        ...(typeof value === 'number' ? { value } : { counts: value }),
        ...when,
        ...(fileId !== undefined && { fileId }),
        evidenceIds: idsOf(ids.evidence, [evidence]),
      };
      project.measurements[record.id] = record;
    };
    const aimed = (map: BuiltMap | undefined, stageId: string | undefined, value: number) => {
      const id = newId();
      const place = { mapId: map?.mapId, ...(stageId !== undefined && { stageId }) };
      project.goals[id] = { id, metricId, ...place, value, due: dayAt(365) };
    };
    if (now !== undefined) measured(undefined, now, days);
    // The quarter just before is told by its stages where they are known.
    const known = Object.values(byStage).some((value) => value.before !== undefined) ? 2 : 1;
    before.forEach((value, at) =>
      measured(undefined, value, quarterBefore(days.from, before.length - at + known - 1)),
    );
    aimed(later, undefined, aim);
    const fileId =
      file && addFile(project, { ...file, metricId, mapId: today?.mapId, day: days.to }, byStage);
    for (const [stage, value] of Object.entries(byStage)) {
      measured(today?.stages[stage], value.now, days, fileId);
      if (value.before !== undefined)
        measured(today?.stages[stage], value.before, quarterBefore(days.from, 1));
      for (const map of maps) aimed(map, map.stages[stage], value.aim);
    }
  }
}

type FileOfExample = {
  name: string;
  blank: number;
  rejected: number;
  metricId: string;
  mapId: string | undefined;
  day: string;
};

/** The file that the answers of the stages were counted from. */
function addFile(
  project: Project,
  { name, blank, rejected, metricId, mapId, day }: FileOfExample,
  byStage: Partial<Record<string, { now: number | Record<string, number> }>>,
): string {
  const id = newId();
  const sum = (counts: number | Record<string, number>): number =>
    typeof counts === 'number' ? 0 : Object.values(counts).reduce((all, count) => all + count, 0);
  const answered = Object.values(byStage).reduce((all, value) => all + (value ? sum(value.now) : 0), 0);
  project.importedFiles[id] = {
    id,
    order: keyBetween(null, null),
    kind: 'answers',
    name,
    importedOn: day,
    answered,
    blank,
    rejected: [{ reason: '11', count: rejected, lines: [214, 377, 802] }],
    metricId,
    ...(mapId !== undefined && { mapId }),
  };
  return id;
}
