// Phases: named bands over neighbouring stages. Which stages a phase spans, the stages say.
import type { Draft } from 'immer';
import type { Id } from '@/model/id';
import { stagesOf } from '@/model/select';
import type { Phase, Project, Stage } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, type Changes } from './command';

/** Removes the phases of a map that no stage of the draft names any more. */
export function dropEmptyPhases(draft: Draft<Project>, project: Project, mapId: Id): void {
  const named = new Set(Object.values(draft.stages).map(({ phaseId }) => phaseId));
  for (const { id, mapId: own } of Object.values(project.phases))
    if (own === mapId && !named.has(id)) delete draft.phases[id];
}

/**
 * The phase of a stage that comes to stand between two others: that of both, or its own where it touches its own, or
 * where nobody else has it; otherwise none.
 */
export function phaseBetween(
  project: Project,
  own: Id | undefined,
  left: Stage | undefined,
  right: Stage | undefined,
): Id | undefined {
  if (left?.phaseId !== undefined && left.phaseId === right?.phaseId) return left.phaseId;
  if (own === undefined || left?.phaseId === own || right?.phaseId === own) return own;
  const others = Object.values(project.stages).filter(({ phaseId }) => phaseId === own).length;
  return others > 1 ? undefined : own;
}

/** Puts stages of a map under a new phase. */
export const addPhase = command<{ id: Id; mapId: Id; name: string; stageIds: readonly Id[] }>(
  'phase.add',
  'undo.addPhase',
  (draft, { id, mapId, name, stageIds }, project) => {
    const stages = stagesOf(project, mapId).filter((stage) => stageIds.includes(stage.id));
    if (stages.length === 0) return;
    draft.phases[id] = { id, mapId, name };
    for (const stage of stages) {
      const written = draft.stages[stage.id];
      if (written) written.phaseId = id;
    }
    dropEmptyPhases(draft, project, mapId);
  },
);

/** Puts a stage under a phase that its map has, or under none. */
export const setPhase = command<{ stageId: Id; phaseId: Id | undefined }>(
  'phase.set',
  'undo.setPhase',
  (draft, { stageId, phaseId }, project) => {
    const written = draft.stages[stageId];
    const phase = phaseId === undefined ? undefined : project.phases[phaseId];
    if (!written || (phaseId !== undefined && phase?.mapId !== written.mapId)) return;
    assign(written, { phaseId });
    dropEmptyPhases(draft, project, written.mapId);
  },
);

/** Changes a phase's own fields: name and colour. */
export const updatePhase = command<{ id: Id; changes: Changes<Phase> }>(
  'phase.update',
  'undo.editPhase',
  (draft, { id, changes }) => {
    const phase = draft.phases[id];
    if (phase) assign(phase, changes);
  },
);

/** Removes a phase; its stages stay. */
export const removePhase = command<{ id: Id }>(
  'phase.remove',
  'undo.removePhase',
  (draft, { id }, project) => {
    if (project.phases[id]) removeRecords(draft, project, 'phases', [id]);
  },
);
