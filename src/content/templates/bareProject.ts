// bareProject(): the frame of one map as a project of its own: no cards, no findings, no feelings, nobody.
import { newId } from '@/model/id';
import { newProject } from '@/model/newProject';
import { lanesOf, phasesOf, promptsOf, stagesOf } from '@/model/select';
import type { Id } from '@/model/id';
import type { Lane, Project, Prompt, Stage } from '@/model/types';

/**
 * Copies stages, phases, lanes, their channels and the questions of a map, all under new ids.
 * @param template whether the copy is one to begin with, or a project to work in
 */
export function bareProject(
  project: Project,
  mapId: Id,
  { title, template = false }: { title: string; template?: boolean },
  makeId = newId,
): Project {
  const bare = newProject(title, undefined, makeId());
  if (template) bare.template = true;
  const source = project.maps[mapId];
  if (!source) return bare;
  const map = makeId();
  bare.maps[map] = { id: map, order: source.order, title: '', state: source.state, personaIds: [] };
  const ids = new Map<Id, Id>();
  const idFor = (id: Id): Id => {
    const known = ids.get(id) ?? makeId();
    ids.set(id, known);
    return known;
  };
  for (const { colour, name, id } of phasesOf(project, mapId)) {
    const copy = idFor(id);
    bare.phases[copy] = { id: copy, mapId: map, name, ...(colour && { colour }) };
  }
  for (const { id, order, name, colour, goal, duration, width, phaseId } of stagesOf(project, mapId)) {
    const kept: Partial<Stage> = {
      ...(colour && { colour }),
      ...(goal !== undefined && { goal }),
      ...(duration !== undefined && { duration }),
      ...(width !== undefined && { width }),
      ...(phaseId !== undefined && project.phases[phaseId] && { phaseId: idFor(phaseId) }),
    };
    const copy = idFor(id);
    bare.stages[copy] = { ...kept, id: copy, mapId: map, order, name };
    for (const prompt of promptsOf(project, id))
      copyPrompt(bare, prompt, copy, idFor(prompt.laneId), makeId());
  }
  for (const { id, order, name, kind, note, show, height, channelId } of lanesOf(project, mapId)) {
    const channel = channelId === undefined ? undefined : project.channels[channelId];
    const kept: Partial<Lane> = {
      ...(note !== undefined && { note }),
      ...(show && { show }),
      ...(height !== undefined && { height }),
    };
    if (channel) {
      kept.channelId = idFor(channel.id);
      const { origin: _, ...look } = channel;
      bare.channels[kept.channelId] = { ...look, id: kept.channelId };
    }
    const copy = idFor(id);
    bare.lanes[copy] = { ...kept, id: copy, mapId: map, order, name, kind };
  }
  return bare;
}

function copyPrompt(bare: Project, { text }: Prompt, stageId: Id, laneId: Id, id: Id): void {
  bare.prompts[id] = { id, stageId, laneId, text };
}
