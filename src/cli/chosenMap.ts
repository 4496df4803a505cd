// Which map of a project is meant, and which part of it.
import { partOf } from '@/analysis/shownProject';
import '@/i18n/en/cli';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { EXIT, Refusal } from './io';
import { lookUp, type NamedTable } from './lookup';
import type { Call, Option } from './verb';

export const mapOption: Option = { name: 'map', value: 'NAME', about: 'cli.option.map' };
export const partOptions: readonly Option[] = [
  { name: 'stage', value: 'NAME', repeats: true, about: 'cli.option.stage' },
  { name: 'lane', value: 'NAME', repeats: true, about: 'cli.option.lane' },
];

/** The id of what an option names, or the end of the call. */
export function idFor(project: Project, table: NamedTable, word: string, t: Call['t'], mapId?: Id): Id {
  const found = lookUp(project, table, word, t, (record) => mapId === undefined || record['mapId'] === mapId);
  if ('problem' in found) throw new Refusal(EXIT.refused, found.problem);
  return found.id;
}

/** The map that is named, else the first one. */
export function chosenMap(project: Project, { option, t }: Call, name = 'map'): Id {
  const word = option(name);
  if (word !== undefined) return idFor(project, 'maps', word, t);
  const [first] = mapsOf(project);
  if (!first) throw new Refusal(EXIT.refused, t('cli.noMap'));
  return first.id;
}

/** The project cut to the stages and lanes that are named, and their names; the project itself where none are. */
export function chosenPart(
  project: Project,
  mapId: Id,
  { all, t }: Call,
): { project: Project; said: string | undefined } {
  const [stages, lanes] = [all('stage'), all('lane')];
  if (stages.length + lanes.length === 0) return { project, said: undefined };
  const stageIds = stages.map((word) => idFor(project, 'stages', word, t, mapId));
  const laneIds = lanes.map((word) => idFor(project, 'lanes', word, t, mapId));
  const names = [
    ...stageIds.map((id) => project.stages[id]?.name),
    ...laneIds.map((id) => project.lanes[id]?.name),
  ];
  return {
    project: partOf(project, mapId, {
      ...(stageIds.length > 0 && { stageIds: new Set(stageIds) }),
      ...(laneIds.length > 0 && { laneIds: new Set(laneIds) }),
    }),
    said: names.join(', '),
  };
}
