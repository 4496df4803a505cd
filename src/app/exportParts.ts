// What of the open map can be taken as a picture: the whole map, what the view shows, what is selected.
import { type MapPart, partOf, shownProject, viewedProject } from '@/analysis/shownProject';
import { choosesOut, filtersOf } from '@/analysis/viewChoice';
import type { EditorState } from '@/editor/editor';
import { openChoice } from '@/editor/openViews';
import type { Selection } from '@/editor/session';
import { viewSentence } from '@/formats/viewWords';
import type { t as translate } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { gatheredTable } from '@/model/laneKinds';
import { cardById, lanesOf } from '@/model/select';
import type { Finding, Project } from '@/model/types';
import type { ExportPart } from '@/views/exporting/exportPart';

type Selected = { part: MapPart; said: string };

const ofCards = (project: Project, ids: readonly Id[], said: string): Selected | undefined => {
  const cards = ids.flatMap((id) => cardById(project, id) ?? []);
  if (cards.length === 0) return undefined;
  const chosen = new Set(cards.map(({ id }) => id));
  const part: MapPart = {
    stageIds: new Set(cards.map(({ stageId }) => stageId)),
    laneIds: new Set(cards.map(({ laneId }) => laneId)),
    hasCard: ({ id }) => chosen.has(id),
  };
  return { part, said };
};

/** What a selection means as a part of the map, and its words; undefined where nothing is selected. */
function selectedPart(
  project: Project,
  mapId: Id,
  selection: Selection,
  t: typeof translate,
): Selected | undefined {
  const stageName = (id: Id) => project.stages[id]?.name ?? '';
  const laneName = (id: Id) => project.lanes[id]?.name ?? '';
  switch (selection.kind) {
    case 'none':
      return undefined;
    case 'stage':
      return {
        part: { stageIds: new Set([selection.id]) },
        said: t('exporting.selectedStage', { name: stageName(selection.id) }),
      };
    case 'lane':
      return {
        part: { laneIds: new Set([selection.id]) },
        said: t('exporting.selectedLane', { name: laneName(selection.id) }),
      };
    case 'cell': {
      const { stageId, laneId } = selection;
      return {
        part: { stageIds: new Set([stageId]), laneIds: new Set([laneId]) },
        said: t('exporting.selectedCell', { stage: stageName(stageId), lane: laneName(laneId) }),
      };
    }
    case 'cards':
      return ofCards(project, selection.ids, t('exporting.selectedCards', { count: selection.ids.length }));
    case 'finding': {
      // A finding is shown with the touchpoints that it hangs on, and the lane that gathers it.
      const finding = project.findings[selection.id];
      const found = finding && ofCards(project, finding.cardIds, finding.title);
      if (!found) return undefined;
      const lanes = lanesOf(project, mapId).filter((lane) => gatheredTable(lane) === 'findings');
      const laneIds = new Set([...(found.part.laneIds ?? []), ...lanes.map(({ id }) => id)]);
      const hasFinding = ({ id }: Finding): boolean => id === selection.id;
      return { ...found, part: { ...found.part, laneIds, hasFinding } };
    }
    case 'strategy': {
      // A strategy is shown where it stands, in the lanes that gather such.
      const strategy = project.strategies[selection.id];
      const lanes = lanesOf(project, mapId).filter((lane) => gatheredTable(lane) === 'strategies');
      if (!strategy || selection.stageId === undefined || lanes.length === 0) return undefined;
      return {
        part: { stageIds: new Set([selection.stageId]), laneIds: new Set(lanes.map(({ id }) => id)) },
        said: strategy.title,
      };
    }
  }
}

/** All there is, as files that hold it whole. */
export const projectPart = (t: typeof translate): ExportPart => ({
  id: 'project',
  group: 'project',
  label: t('exporting.partProject'),
  isProject: true,
});

/** The parts of a map that can be taken now: without a view or a selection, the whole map alone. */
export function exportParts(
  { project: now, session }: EditorState,
  mapId: Id,
  t: typeof translate,
): ExportPart[] {
  const choice = openChoice(session, mapId);
  const parts: ExportPart[] = [{ id: 'map', label: t('exporting.partMap'), of: (project) => project }];
  if (choice && choosesOut(now, mapId, choice)) {
    const name = now.views[session.openViews[mapId]?.id ?? '']?.name;
    parts.push({
      id: 'view',
      label: t('exporting.partView'),
      said: [name, viewSentence(now, mapId, choice, t)].filter(Boolean).join(': '),
      note: filtersOf(now, choice).length > 0 ? t('exporting.partViewNote') : undefined,
      of: (project) => viewedProject(project, mapId, choice),
    });
  }
  const selected = selectedPart(now, mapId, session.selection, t);
  if (selected)
    parts.push({
      id: 'selection',
      label: t('exporting.partSelection'),
      said: selected.said,
      of: (project) => partOf(shownProject(project, mapId, choice), mapId, selected.part),
    });
  parts.push(projectPart(t));
  return parts;
}
