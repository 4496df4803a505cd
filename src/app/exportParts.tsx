// What of the open map can be taken: the whole map, what the view shows, what is selected, its saved views and stages.
import { type MapPart, partOf, shownProject, viewedProject } from '@/analysis/shownProject';
import { choosesOut, filtersOf, type ViewChoice } from '@/analysis/viewChoice';
import type { EditorState } from '@/editor/editor';
import { openChoice } from '@/editor/openViews';
import type { Selection } from '@/editor/session';
import { viewSentence } from '@/formats/viewWords';
import type { t as translate } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { gatheredTable } from '@/model/laneKinds';
import { cardById, lanesOf, stagesOf, viewsOf } from '@/model/select';
import type { Finding, Project, Stage } from '@/model/types';
import { Select } from '@/ui/Select';
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

const viewPart = (
  project: Project,
  mapId: Id,
  { id, name, choice }: { id: string; name: string | undefined; choice: ViewChoice },
  t: typeof translate,
): ExportPart => ({
  id,
  label: name || t('exporting.partView'),
  said: [name, viewSentence(project, mapId, choice, t)].filter(Boolean).join(': '),
  note: filtersOf(project, choice).length > 0 ? t('exporting.partViewNote') : undefined,
  of: (whole) => viewedProject(whole, mapId, choice),
});

/** The parts of a map that can be taken now: the whole map, what is seen and selected of it, its saved views. */
export function mapParts(
  { project: now, session }: EditorState,
  mapId: Id,
  t: typeof translate,
): ExportPart[] {
  const open = session.openViews[mapId];
  const choice = openChoice(session, mapId);
  const parts: ExportPart[] = [{ id: 'map', label: t('exporting.partMap'), of: (project) => project }];
  if (choice && choosesOut(now, mapId, choice)) {
    const name = now.views[open?.id ?? '']?.name;
    parts.push({
      ...viewPart(now, mapId, { id: 'view', name, choice }, t),
      label: t('exporting.partView'),
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
  for (const view of viewsOf(now, mapId))
    // The open one stands above, as it is now.
    if (view.id !== open?.id && choosesOut(now, mapId, view))
      parts.push(viewPart(now, mapId, { id: `view-${view.id}`, name: view.name, choice: view }, t));
  return parts;
}

/** What stands in one stage of a map, and the choice of which. */
export function stagePart(
  project: Project,
  mapId: Id,
  stage: Pick<Stage, 'id' | 'name'>,
  onStage: (id: Id) => void,
  t: typeof translate,
): ExportPart {
  const nameOf = ({ name }: Pick<Stage, 'name'>): string => name || t('map.untitledStage');
  return {
    id: 'stage',
    label: t('exporting.partStage'),
    said: t('exporting.selectedStage', { name: nameOf(stage) }),
    of: (whole) => partOf(whole, mapId, { stageIds: new Set([stage.id]), breaksPaths: true }),
    choices: (
      <Select
        label={t('inspector.stage')}
        value={stage.id}
        choices={stagesOf(project, mapId).map((one) => ({ value: one.id, label: nameOf(one) }))}
        onChange={(id) => id !== undefined && onStage(id)}
      />
    ),
  };
}
