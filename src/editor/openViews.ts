// What of a map is looked at in this tab: the choice at hand, the saved view that it began from, and its limits: what
// is selected, and what was just made, is never hidden.
import { shownProject } from '@/analysis/shownProject';
import { choiceOf, choosesOut, type ViewChoice } from '@/analysis/viewChoice';
import { type Change, isRecordChange } from '@/model/change';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import type { Project } from '@/model/types';
import type { EditorSession, Selection } from './session';

type Now = { project: Project; session: EditorSession };

/** The choice of a map; undefined while the whole map is shown. */
export const openChoice = ({ openViews }: EditorSession, mapId: Id | undefined): ViewChoice | undefined =>
  mapId === undefined ? undefined : openViews[mapId]?.choice;

/** The project as the open map is shown: the whole one where no view leaves anything out. */
export const shownNow = ({ project, session }: Now, mapId = session.mapId): Project =>
  mapId === undefined ? project : shownProject(project, mapId, openChoice(session, mapId));

/** What the session says of the views when a map is shown by a choice; one that chooses nothing out ends it. */
export function withView(
  { project, session: { openViews } }: Now,
  mapId: Id,
  choice: ViewChoice,
  id: Id | undefined,
): Pick<EditorSession, 'openViews'> {
  const { [mapId]: _, ...others } = openViews;
  const on = choosesOut(project, mapId, choice);
  return { openViews: on ? { ...others, [mapId]: { id, choice: choiceOf(choice) } } : others };
}

/** The lanes and stages in which what is selected stands. */
function placesOf(project: Project, selection: Selection): Id[] {
  switch (selection.kind) {
    case 'none':
      return [];
    case 'stage':
    case 'lane':
      return [selection.id];
    case 'cell':
      return [selection.stageId, selection.laneId];
    case 'finding':
    case 'strategy':
      return selection.stageId === undefined ? [] : [selection.stageId];
    case 'cards':
      return selection.ids.flatMap((id) => {
        const card = cardById(project, id);
        return card ? [card.stageId, card.laneId] : [];
      });
  }
}

/** The lanes and stages in which changes have made a card. */
const placesMade = (project: Project, changes: readonly Change[]): Id[] =>
  changes.flatMap((change) => {
    if (change.table !== 'cards' || !isRecordChange(change) || change.before) return [];
    const card = cardById(project, change.id);
    return card ? [card.stageId, card.laneId] : [];
  });

/** The session in which nothing is hidden that is selected, or that changes have just made. */
export function uncovered(
  session: EditorSession,
  project: Project,
  changes: readonly Change[] = [],
): EditorSession {
  const { mapId, openViews, selection } = session;
  const view = mapId === undefined ? undefined : openViews[mapId];
  if (mapId === undefined || !view) return session;
  const { hiddenLaneIds = [], hiddenStageIds = [] } = view.choice;
  if (hiddenLaneIds.length === 0 && hiddenStageIds.length === 0) return session;
  const seen = new Set([...placesOf(project, selection), ...placesMade(project, changes)]);
  const cameBack = [...hiddenLaneIds, ...hiddenStageIds].find((id) => seen.has(id));
  if (cameBack === undefined) return session;
  const hidden = (ids: readonly Id[]) => ids.filter((id) => !seen.has(id));
  const choice = choiceOf({
    ...view.choice,
    hiddenLaneIds: hidden(hiddenLaneIds),
    hiddenStageIds: hidden(hiddenStageIds),
  });
  return { ...session, openViews: { ...openViews, [mapId]: { ...view, choice, cameBack } } };
}
