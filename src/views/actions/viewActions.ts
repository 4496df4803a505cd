// Views as actions: hiding stages and lanes, showing the whole map again, saving what is chosen, opening what was saved.
import { choosesOut, hiddenIn, sameChoice, type ViewChoice, WHOLE } from '@/analysis/viewChoice';
import type { Editor } from '@/editor/editor';
import { openChoice, shownNow, withView } from '@/editor/openViews';
import type { Selection } from '@/editor/session';
import { t } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { lanesOf, stagesOf, viewsOf } from '@/model/select';
import { announce } from '@/ui/LiveRegion';
import type { Action } from './action';
import { openMap } from './grid';

/** The choice that is at hand for the open map. */
export const choiceNow = (editor: Editor): ViewChoice =>
  openChoice(editor.store.getState().session, openMap(editor)) ?? WHOLE;

/** Shows a map by a choice; the saved view that it began from stays the one at hand, unless another is named. */
export function look(editor: Editor, mapId: Id, choice: ViewChoice, id?: Id): void {
  const state = editor.store.getState();
  editor.setSession(withView(state, mapId, choice, id ?? state.session.openViews[mapId]?.id));
}

const isOn = (editor: Editor): boolean =>
  choosesOut(editor.store.getState().project, openMap(editor) ?? '', choiceNow(editor));

/** The choice that shows assumptions alone, and nothing else. */
export const ASSUMPTIONS: ViewChoice = { evidence: ['assumption'] };
export const showsAssumptionsOnly = (editor: Editor): boolean => sameChoice(choiceNow(editor), ASSUMPTIONS);

/** The stages or lanes of the open map that are shown. */
const shownOf = (editor: Editor, kind: 'stage' | 'lane'): readonly { id: Id; name: string }[] => {
  const shown = shownNow(editor.store.getState());
  const mapId = openMap(editor) ?? '';
  return kind === 'stage' ? stagesOf(shown, mapId) : lanesOf(shown, mapId);
};

/** Hides a stage or lane of the open map; what was selected in it is not, so that it does not come back at once. */
export function hide(editor: Editor, kind: 'stage' | 'lane', id: Id): void {
  const mapId = openMap(editor);
  const siblings = shownOf(editor, kind);
  const at = siblings.findIndex((one) => one.id === id);
  if (mapId === undefined || at < 0) return;
  const neighbour = siblings[at + 1] ?? siblings[at - 1];
  const { selection } = editor.store.getState().session;
  const isIt = selection.kind === kind && selection.id === id;
  const next: Selection = isIt && neighbour ? { kind, id: neighbour.id } : { kind: 'none' };
  editor.setSession({ selection: next, editing: undefined, draft: undefined });
  const choice = choiceNow(editor);
  const list = kind === 'stage' ? 'hiddenStageIds' : 'hiddenLaneIds';
  look(editor, mapId, { ...choice, [list]: [...(choice[list] ?? []), id] });
  announce(`${siblings[at]?.name ?? ''}: ${t('actions.said.hidden')}`);
}

const hideAction = (kind: 'stage' | 'lane', label: Action['label']): Action => {
  const chosen = (editor: Editor): Id | undefined => {
    const { selection } = editor.store.getState().session;
    return selection.kind === kind ? selection.id : undefined;
  };
  return {
    id: `${kind}.hide`,
    label,
    icon: 'EyeOff',
    keywords: ['map.view'],
    context: kind,
    readOnly: true,
    // One stays, or there would be nothing left to see.
    isEnabled: (editor) => chosen(editor) !== undefined && shownOf(editor, kind).length > 1,
    run: (editor) => hide(editor, kind, chosen(editor) ?? ''),
  };
};

/** Shows the whole map again, as if no view had been. */
export function showWhole(editor: Editor): void {
  const mapId = openMap(editor);
  if (mapId === undefined) return;
  editor.setSession(withView(editor.store.getState(), mapId, WHOLE, undefined));
  announce(t('actions.said.wholeMap'));
}

function showHidden(editor: Editor): void {
  const mapId = openMap(editor);
  if (mapId === undefined) return;
  const { hiddenLaneIds: _, hiddenStageIds: __, ...choice } = choiceNow(editor);
  look(editor, mapId, choice);
}

function hidesAnything(editor: Editor): boolean {
  const { project } = editor.store.getState();
  const mapId = openMap(editor) ?? '';
  const { hiddenLaneIds, hiddenStageIds } = choiceNow(editor);
  return (
    hiddenIn(project, mapId, hiddenLaneIds, 'lanes').length > 0 ||
    hiddenIn(project, mapId, hiddenStageIds, 'stages').length > 0
  );
}

export const viewActions: readonly Action[] = [
  hideAction('stage', 'actions.hideStage'),
  hideAction('lane', 'actions.hideLane'),
  {
    id: 'view.showHidden',
    label: 'actions.showHidden',
    icon: 'Eye',
    keywords: ['map.view'],
    context: 'screen',
    group: 'view',
    readOnly: true,
    isEnabled: hidesAnything,
    run: showHidden,
  },
  {
    id: 'view.whole',
    label: 'actions.wholeMap',
    icon: 'Eye',
    keywords: ['map.view'],
    context: 'screen',
    group: 'view',
    readOnly: true,
    isEnabled: isOn,
    run: showWhole,
  },
  {
    id: 'view.save',
    label: 'actions.saveView',
    icon: 'BookmarkPlus',
    keywords: ['map.view'],
    context: 'screen',
    group: 'view',
    isEnabled: isOn,
    run: (editor) => editor.setSession({ dialog: 'saveView' }),
  },
  {
    id: 'view.assumptions',
    label: 'actions.assumptionsOnly',
    keywords: ['actions.words.evidence', 'map.view'],
    icon: 'CircleDashed',
    context: 'screen',
    group: 'view',
    readOnly: true,
    isEnabled: (editor) => openMap(editor) !== undefined,
    run: (editor) => {
      const mapId = openMap(editor);
      if (mapId === undefined) return;
      if (showsAssumptionsOnly(editor)) showWhole(editor);
      else look(editor, mapId, { ...choiceNow(editor), ...ASSUMPTIONS });
    },
  },
];

/** Opens a saved view of the open map. */
export function openView(editor: Editor, id: Id): void {
  const view = editor.store.getState().project.views[id];
  if (!view) return;
  editor.setSession({
    ...withView(editor.store.getState(), view.mapId, view, id),
    selection: { kind: 'none' },
    editing: undefined,
    draft: undefined,
  });
  announce(t('map.viewNamed', { name: view.name }));
}

/** An action for each saved view of the open map. */
export const openViewActions = (editor: Editor): Action[] =>
  viewsOf(editor.store.getState().project, openMap(editor) ?? '').map(({ id, name }) => ({
    id: `view.open.${id}`,
    label: 'actions.openView',
    values: { name },
    icon: 'Bookmark',
    keywords: ['map.view'],
    context: 'screen',
    group: 'view',
    readOnly: true,
    isEnabled: () => true,
    run: () => openView(editor, id),
  }));
