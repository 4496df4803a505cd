// Commands on the project, its maps, phases, stages and lanes.
import { addLane, moveLane, removeLane, updateLane } from '@/commands/lanes';
import { addMap, deriveTarget, removeMap, updateMap } from '@/commands/maps';
import { addPhase, removePhase, setPhase, updatePhase } from '@/commands/phases';
import { muteRemark, updateProject } from '@/commands/project';
import { addStage, moveStage, removeStage, updateStage } from '@/commands/stages';
import { CHANNEL_ICONS } from '@/model/constants';
import { newId } from '@/model/id';
import { laneKinds } from '@/model/laneKinds';
import { lanesOf, stagesOf } from '@/model/select';
import { targetTitle } from '@/views/context/mapName';
import { choice, fresh, listOf, mapOr, one, oneOrNothing, optional, text } from './args';
import { changes, projectFields } from './changes';
import { act, changing, type Doable, making } from './doable';
import { indexOf, placeArgs } from './places';

const states = ['current', 'target', 'reference'] as const;
const kindsOfLanes = laneKinds.map(({ kind }) => kind);
const map = optional(one('maps'));

const updateFields = {
  maps: changes('maps', ['personaIds', 'leadPersonaId', 'layers']),
  stages: changes('stages', ['phaseId', 'width']),
  lanes: changes('lanes', ['kind', 'channelId', 'metricId', 'height']),
};

export const mapCommands: ReadonlyMap<string, Doable> = new Map(
  Object.entries<Doable>({
    updateProject: changing({ set: projectFields }, ({ set }) => [act(updateProject, { changes: set })]),
    muteRemark: changing({ key: text(120) }, ({ key }) => [act(muteRemark, { key })]),
    addMap: making(
      {
        id: fresh('maps'),
        title: text(),
        state: optional(choice(states)),
        stages: optional(listOf(text(), 0)),
      },
      ({ id, title, state = 'current', stages = [] }) => [
        act(addMap, { id, title, state, stages, lanes: [] }),
      ],
    ),
    updateMap: changing({ map: one('maps'), set: updateFields.maps }, ({ map: id, set }) => [
      act(updateMap, { id, changes: set }),
    ]),
    removeMap: changing({ map: one('maps') }, ({ map: id }) => [act(removeMap, { id })]),
    deriveTarget: making(
      { id: fresh('maps'), map: one('maps'), title: optional(text()) },
      ({ id, map: sourceMapId, title }, { project }) => {
        const source = project.maps[sourceMapId];
        const called = title ?? (source ? targetTitle(project, source) : '');
        return [act(deriveTarget, { id, sourceMapId, title: called })];
      },
    ),
    addPhase: making(
      { id: fresh('phases'), map, name: text(), stages: listOf(one('stages')) },
      ({ id, map: of, name, stages }, reading) => [
        act(addPhase, { id, mapId: mapOr(of, reading), name, stageIds: stages }),
      ],
    ),
    updatePhase: changing({ map, phase: one('phases'), set: changes('phases') }, ({ phase: id, set }) => [
      act(updatePhase, { id, changes: set }),
    ]),
    setPhase: changing(
      { map, stage: one('stages'), phase: oneOrNothing('phases') },
      ({ stage: stageId, phase: phaseId }) => [act(setPhase, { stageId, phaseId })],
    ),
    removePhase: changing({ map, phase: one('phases') }, ({ phase: id }) => [act(removePhase, { id })]),
    addStage: making(
      { id: fresh('stages'), map, name: text(), ...placeArgs('stages'), set: optional(updateFields.stages) },
      ({ id, map: of, name, set, ...place }, reading) => {
        const mapId = mapOr(of, reading);
        const index = indexOf(place, stagesOf(reading.project, mapId), reading);
        return [
          act(addStage, { id, mapId, name, index }),
          ...(set ? [act(updateStage, { id, changes: set })] : []),
        ];
      },
    ),
    updateStage: changing({ map, stage: one('stages'), set: updateFields.stages }, ({ stage: id, set }) => [
      act(updateStage, { id, changes: set }),
    ]),
    moveStage: changing(
      { map, stage: one('stages'), ...placeArgs('stages') },
      ({ stage: id, ...place }, reading) => {
        const { project } = reading;
        const others = stagesOf(project, project.stages[id]?.mapId ?? '').filter((stage) => stage.id !== id);
        return [act(moveStage, { id, index: indexOf(place, others, reading) })];
      },
    ),
    removeStage: changing({ map, stage: one('stages') }, ({ stage: id }) => [act(removeStage, { id })]),
    addLane: making(
      {
        id: fresh('lanes'),
        map,
        kind: choice(kindsOfLanes),
        name: text(),
        channel: optional(one('channels')),
        icon: optional(choice(CHANNEL_ICONS)),
        mode: optional(choice(['online', 'offline'])),
        ...placeArgs('lanes'),
        set: optional(updateFields.lanes),
      },
      ({ id, map: of, kind, name, channel: channelId, icon, mode, set, before, after }, reading) => {
        const mapId = mapOr(of, reading);
        const index = indexOf({ before, after }, lanesOf(reading.project, mapId), reading);
        const look = { ...(icon && { icon }), ...(mode && { mode }) };
        const channel =
          kind === 'channel' && channelId === undefined ? { channel: { id: newId(), name, ...look } } : {};
        return [
          act(addLane, {
            id,
            mapId,
            kind,
            name,
            index,
            ...(kind === 'channel' && channelId !== undefined && { channelId }),
            ...channel,
          }),
          ...(set ? [act(updateLane, { id, changes: set })] : []),
        ];
      },
    ),
    updateLane: changing({ map, lane: one('lanes'), set: updateFields.lanes }, ({ lane: id, set }) => [
      act(updateLane, { id, changes: set }),
    ]),
    moveLane: changing(
      { map, lane: one('lanes'), ...placeArgs('lanes') },
      ({ lane: id, ...place }, reading) => {
        const { project } = reading;
        const others = lanesOf(project, project.lanes[id]?.mapId ?? '').filter((lane) => lane.id !== id);
        return [act(moveLane, { id, index: indexOf(place, others, reading) })];
      },
    ),
    removeLane: changing({ map, lane: one('lanes') }, ({ lane: id }) => [act(removeLane, { id })]),
  }),
);
