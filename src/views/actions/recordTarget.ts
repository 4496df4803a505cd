// What to select for a record of a map that is gone to, and what to bring into view: what shows it, where it does not show itself.
import type { Selection } from '@/editor/session';
import type { Id } from '@/model/id';
import { cardById, lanesOf } from '@/model/select';
import type { Project } from '@/model/types';
import type { ShownRecord } from '@/views/context/router';
import { showsFindings } from './grid';

/** The selection and the wish to see it; for a record that is gone nothing is selected. */
export function targetOf(
  project: Project,
  mapId: Id,
  { kind, id }: ShownRecord,
): { selection: Selection; reveal?: Id } {
  switch (kind) {
    case 'stage':
      return project.stages[id] ? { selection: { kind, id }, reveal: id } : nothing;
    case 'lane':
      return project.lanes[id] ? { selection: { kind, id }, reveal: id } : nothing;
    case 'card': {
      const card = cardById(project, id);
      if (!card) return nothing;
      const lane = project.lanes[card.laneId];
      return { selection: { kind: 'cards', ids: [id] }, reveal: lane?.collapsed ? lane.id : id };
    }
    case 'finding': {
      const finding = project.findings[id];
      if (!finding) return nothing;
      const card = finding.cardIds.flatMap((one) => cardById(project, one) ?? [])[0];
      const shown = lanesOf(project, mapId).some((lane) => showsFindings(lane) && !lane.collapsed);
      const selection: Selection = { kind, id, ...(card && { stageId: card.stageId }) };
      return { selection, reveal: shown || !card ? id : card.id };
    }
    case 'strategy':
      return project.strategies[id] ? { selection: { kind, id }, reveal: id } : nothing;
  }
}
const nothing: { selection: Selection } = { selection: { kind: 'none' } };
