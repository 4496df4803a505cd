// What is still empty or unfinished in a map and in what it shares with the project: more than the remarks ask of a map
// that is at work, for whoever wants to hand it over.
import type { Id } from '@/model/id';
import { gatheredTable, takesCards } from '@/model/laneKinds';
import {
  cardsInCell,
  cardsOf,
  cardCountOf,
  feelingsOf,
  findingsOf,
  lanesOf,
  mapsOf,
  stagesOf,
  strategiesOf,
} from '@/model/select';
import type { TableName } from '@/model/tables';
import type { Project } from '@/model/types';
import { weighs } from '@/model/weighs';
import { weightOf } from './ranking';

/** In the order in which they are told. */
export const UNFINISHED = [
  'mapNoStage',
  'mapNoPersona',
  'targetNoSource',
  'unnamed',
  'stageEmpty',
  'laneEmpty',
  'cardNoText',
  'curveUnfinished',
  'findingNoWeight',
  'barrierNoStrategy',
  'strategyNoFinding',
] as const;

export type Unfinished = { rule: (typeof UNFINISHED)[number]; table: TableName; id: Id };

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** What is unfinished on one map. */
export function unfinishedOn(project: Project, mapId: Id): Unfinished[] {
  const map = project.maps[mapId];
  if (!map) return [];
  const found: Unfinished[] = [];
  const say = (rule: Unfinished['rule'], table: TableName, id: Id) => found.push({ rule, table, id });
  const stages = stagesOf(project, mapId);
  const lanes = lanesOf(project, mapId);
  if (stages.length === 0) say('mapNoStage', 'maps', mapId);
  if (map.personaIds.length === 0) say('mapNoPersona', 'maps', mapId);
  if (map.state === 'target' && map.basedOn === undefined && mapsOf(project).length > 1)
    say('targetNoSource', 'maps', mapId);
  for (const { id, name } of stages) {
    if (isBlank(name)) say('unnamed', 'stages', id);
    if (cardCountOf(project, id) === 0) say('stageEmpty', 'stages', id);
  }
  for (const lane of lanes) {
    if (isBlank(lane.name)) say('unnamed', 'lanes', lane.id);
    const isEmpty = stages.every((stage) => cardsInCell(project, stage.id, lane.id).length === 0);
    if (takesCards(lane) && isEmpty && stages.length > 0) say('laneEmpty', 'lanes', lane.id);
  }
  for (const { id, text, pictureId } of cardsOf(project, mapId))
    if (isBlank(text) && pictureId === undefined) say('cardNoText', 'cards', id);
  if (lanes.some((lane) => gatheredTable(lane) === 'feelings'))
    for (const id of unfinishedCurves(project, mapId)) say('curveUnfinished', 'personas', id);
  const answered = new Set(strategiesOf(project).flatMap(({ findingIds }) => findingIds));
  for (const finding of findingsOf(project, mapId)) {
    const { id, kind, title } = finding;
    if (isBlank(title)) say('unnamed', 'findings', id);
    if (kind === 'delight' || !weighs(finding)) continue;
    if (weightOf(finding) === undefined) say('findingNoWeight', 'findings', id);
    if (kind === 'barrier' && map.state === 'current' && !answered.has(id))
      say('barrierNoStrategy', 'findings', id);
  }
  return inOrder(found);
}

/** Personas of the map whose curve has begun and has stages without a feeling. */
function unfinishedCurves(project: Project, mapId: Id): Id[] {
  const stages = stagesOf(project, mapId);
  const stageOfCard = new Map(cardsOf(project, mapId).map(({ id, stageId }) => [id, stageId]));
  const felt = new Map<Id, Set<Id>>();
  for (const { personaId, stageId, cardId } of feelingsOf(project, mapId)) {
    const stage = stageId ?? stageOfCard.get(cardId ?? '');
    if (stage === undefined) continue;
    felt.set(personaId, (felt.get(personaId) ?? new Set()).add(stage));
  }
  return (project.maps[mapId]?.personaIds ?? []).filter((id) => {
    const known = felt.get(id)?.size ?? 0;
    return known > 0 && known < stages.length;
  });
}

/** What is unfinished in what belongs to no map: personas and strategies. */
export function unfinishedInProject(project: Project): Unfinished[] {
  return inOrder([
    ...Object.values(project.personas).flatMap(({ id, name }): Unfinished[] =>
      isBlank(name) ? [{ rule: 'unnamed', table: 'personas', id }] : [],
    ),
    ...strategiesOf(project).flatMap(({ id, title, findingIds, status }): Unfinished[] => [
      ...(isBlank(title) ? [{ rule: 'unnamed', table: 'strategies', id } as const] : []),
      ...(findingIds.length === 0 && status !== 'dropped'
        ? [{ rule: 'strategyNoFinding', table: 'strategies', id } as const]
        : []),
    ]),
  ]);
}

const inOrder = (found: Unfinished[]): Unfinished[] =>
  found.sort((a, b) => UNFINISHED.indexOf(a.rule) - UNFINISHED.indexOf(b.rule));
