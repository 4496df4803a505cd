// Views: saved choices of what a map shows.
import { choiceOf, type ViewChoice } from '@/analysis/viewChoice';
import { LIMITS } from '@/model/constants';
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import { sameValue } from '@/model/sameValue';
import { viewsOf } from '@/model/select';
import { removeRecords } from './cascade';
import { assign, command } from './command';

const nameOf = (name: string): string => name.slice(0, LIMITS.title);

/** Saves a choice of what a map shows under a name, behind the other views of the map. */
export const addView = command<{ id: Id; mapId: Id; name: string; choice: ViewChoice }>(
  'view.add',
  'undo.addView',
  (draft, { id, mapId, name, choice }, project) => {
    if (!project.maps[mapId]) return;
    const views = viewsOf(project, mapId);
    draft.views[id] = {
      id,
      mapId,
      order: keyAt(views, views.length),
      name: nameOf(name),
      ...choiceOf(choice),
    };
  },
);

/** Gives a view another name. */
export const renameView = command<{ id: Id; name: string }>(
  'view.rename',
  'undo.renameView',
  (draft, { id, name }) => {
    const view = draft.views[id];
    if (view) assign(view, { name: nameOf(name) });
  },
);

/** Lets a view show what is chosen now. */
export const updateView = command<{ id: Id; choice: ViewChoice }>(
  'view.update',
  'undo.editView',
  (draft, { id, choice }, project) => {
    const [view, written] = [project.views[id], draft.views[id]];
    if (!view || !written) return;
    const lists = {
      personaIds: undefined,
      pathIds: undefined,
      channelIds: undefined,
      tags: undefined,
      evidence: undefined,
      findings: undefined,
      hiddenLaneIds: undefined,
      hiddenStageIds: undefined,
      ...choiceOf(choice),
    } as const satisfies { [Name in keyof Required<ViewChoice>]: unknown };
    for (const name of Object.keys(lists) as (keyof ViewChoice)[])
      if (!sameValue(view[name], lists[name])) assign(written, { [name]: lists[name] });
  },
);

/** Moves a view to a place among those of its map; `index` counts without the view itself. */
export const moveView = command<{ id: Id; index: number }>(
  'view.move',
  'undo.moveView',
  (draft, { id, index }, project) => {
    const [view, written] = [project.views[id], draft.views[id]];
    if (!view || !written) return;
    const views = viewsOf(project, view.mapId);
    const others = views.filter((one) => one.id !== id);
    const at = Math.max(0, Math.min(index, others.length));
    if (views.indexOf(view) !== at) written.order = keyAt(others, at);
  },
);

/** Removes a view; the map keeps all that it showed. */
export const removeView = command<{ id: Id }>('view.remove', 'undo.removeView', (draft, { id }, project) => {
  if (project.views[id]) removeRecords(draft, project, 'views', [id]);
});
