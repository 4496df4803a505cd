// previewProject(): a template as its picture in the gallery shows it: a shape for each question, a usual curve.
import { produce } from 'immer';
import { putCard } from '@/model/cardTable';
import { mapsOf, stagesOf } from '@/model/select';
import type { Project } from '@/model/types';

/** The project with a wordless card in place of each question and, where there is a curve, somebody who feels it. */
export function previewProject(project: Project, curve: readonly number[] = []): Project {
  const cards = Object.values(project.prompts).map(({ id, stageId, laneId }) => ({
    id,
    stageId,
    laneId,
    order: 'a0',
    text: '',
  }));
  const map = mapsOf(project)[0];
  return produce(project, (draft) => {
    for (const card of cards) putCard(draft.cards, card);
    if (!map || curve.length === 0) return;
    const personaId = 'anybody';
    draft.personas[personaId] = {
      id: personaId,
      order: 'a0',
      name: '',
      customer: 'current',
    };
    const written = draft.maps[map.id];
    if (written) Object.assign(written, { personaIds: [personaId], leadPersonaId: personaId });
    stagesOf(project, map.id).forEach(({ id: stageId }, at) => {
      const [id, value] = [`felt-${at}`, curve[at]];
      if (value !== undefined) draft.feelings[id] = { id, mapId: map.id, personaId, stageId, value };
    });
  });
}
