// What a person does on the map screen whatever is selected: undo, add, look, walk.
import type { Editor } from '@/editor/editor';
import { shownNow } from '@/editor/openViews';
import { type Selection, selectedId, type ZoomWish } from '@/editor/session';
import { t, type MessageKey } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { cardsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import { inTable, navigate, parseRoute, type Route } from '@/views/context/router';
import { enterFullScreen } from '@/ui/fullScreen';
import type { Action } from './action';
import { extended } from './extended';
import { type Direction, firstStop, lastStop, openMap, rowEnd, step } from './grid';
import { beginStage } from './gridActions';
import { showsAssumptionsOnly, showWhole } from './viewActions';
import { stopWalk } from './walking';

export const undoAction: Action = {
  id: 'edit.undo',
  label: 'actions.undo',
  icon: 'Undo2',
  shortcuts: ['mod+z'],
  context: 'screen',
  isEnabled: (editor) => editor.store.getState().history.undoLabel !== undefined,
  run: (editor) => {
    const label = editor.store.getState().history.undoLabel;
    if (label && editor.undo()) announce(t('actions.said.undone', { what: t(label) }));
  },
};

export const redoAction: Action = {
  id: 'edit.redo',
  label: 'actions.redo',
  icon: 'Redo2',
  shortcuts: ['mod+shift+z', 'mod+y'],
  context: 'screen',
  isEnabled: (editor) => editor.store.getState().history.redoLabel !== undefined,
  run: (editor) => {
    const label = editor.store.getState().history.redoLabel;
    if (label && editor.redo()) announce(t('actions.said.redone', { what: t(label) }));
  },
};

export const addStageAction: Action = {
  id: 'map.addStage',
  label: 'actions.addStage',
  icon: 'Plus',
  context: 'screen',
  keywords: ['actions.words.stage'],
  isEnabled: (editor) => openMap(editor) !== undefined,
  run: (editor) => beginStage(editor),
};

const look = (
  id: string,
  label: MessageKey,
  zoomTo: ZoomWish,
  shortcuts: string[],
  icon?: Action['icon'],
): Action => ({
  id,
  label,
  ...(icon && { icon }),
  shortcuts,
  context: 'screen',
  group: 'view',
  keywords: ['actions.words.zoom'],
  readOnly: true,
  isEnabled: (editor) => openMap(editor) !== undefined && !inTable(),
  run: (editor) => editor.setSession({ zoomTo }),
});

export const fitAction = look('view.fit', 'actions.fit', 'fit', ['shift+1'], 'Maximize');
export const zoomToSelectionAction: Action = {
  ...look('view.selection', 'actions.zoomToSelection', 'selection', ['shift+2'], 'Focus'),
  isEnabled: (editor) => editor.store.getState().session.selection.kind !== 'none' && !inTable(),
};
export const actualSizeAction = look('view.actual', 'actions.actualSize', 'actual', ['shift+0'], 'Percent');
export const zoomInAction = look('view.zoomIn', 'actions.zoomIn', 'in', ['shift+='], 'ZoomIn');
export const zoomOutAction = look('view.zoomOut', 'actions.zoomOut', 'out', ['shift+-'], 'ZoomOut');

export const inspectorAction: Action = {
  id: 'view.inspector',
  label: 'actions.toggleInspector',
  icon: 'PanelRight',
  shortcuts: ['mod+i'],
  context: 'screen',
  group: 'view',
  keywords: ['actions.words.inspector'],
  readOnly: true,
  isEnabled: () => true,
  run: (editor) => editor.setSession({ inspectorOpen: !editor.store.getState().session.inspectorOpen }),
};

export const tableAction: Action = {
  id: 'view.table',
  label: 'actions.toggleTable',
  icon: 'Table2',
  shortcuts: ['shift+3'],
  context: 'screen',
  group: 'view',
  readOnly: true,
  isEnabled: (editor) => openMap(editor) !== undefined,
  run: (editor) => goTo(editor, inTable() ? 'map' : 'table'),
};

export const printAction: Action = {
  id: 'view.print',
  label: 'actions.print',
  icon: 'Printer',
  shortcuts: ['mod+p'],
  context: 'screen',
  group: 'view',
  readOnly: true,
  isEnabled: (editor) => openMap(editor) !== undefined,
  run: (editor) => {
    editor.setSession({ print: true });
    const { screen } = parseRoute(window.location.hash);
    if (screen !== 'map' && screen !== 'table') goTo(editor, 'map');
  },
};

export const detailsAction: Action = {
  id: 'view.details',
  label: 'actions.goToDetails',
  icon: 'PanelRightOpen',
  shortcuts: ['f6'],
  context: 'screen',
  group: 'view',
  readOnly: true,
  isEnabled: () => true,
  run: (editor) => editor.setSession({ inspectorOpen: true, toDetails: true }),
};

export const presentAction: Action = {
  id: 'view.present',
  label: 'actions.present',
  icon: 'Presentation',
  shortcuts: ['mod+alt+p'],
  context: 'project',
  group: 'project',
  keywords: ['actions.words.present'],
  readOnly: true,
  isEnabled: (editor) => openMap(editor) !== undefined,
  run: (editor) => {
    // The browser grants the whole screen only while the key or the click is being answered.
    enterFullScreen();
    const compared = comparedNow();
    if (compared) {
      navigate(compared);
      return;
    }
    editor.setSession({ presentedFrom: inTable() ? 'table' : 'map' });
    goTo(editor, 'present');
  },
};

/** The presentation of the two maps that are compared on the screen. The address alone knows which. */
function comparedNow(): Route | undefined {
  const route = parseRoute(window.location.hash);
  if (route.screen !== 'compare') return undefined;
  const { screen: _, projectId, fromMapId, toMapId, ...seen } = route;
  if (fromMapId === undefined || toMapId === undefined) return undefined;
  return { screen: 'present', projectId, compared: { fromMapId, toMapId, ...seen } };
}

/** Shows the open map on another screen. */
function goTo(editor: Editor, screen: 'map' | 'table' | 'present'): void {
  navigate({ screen, projectId: editor.store.getState().project.id, mapId: openMap(editor) });
}

/** Selects a place of the map and asks the canvas to bring it into view. */
export function go(editor: Editor, to: (mapId: Id) => Selection): void {
  const mapId = openMap(editor);
  if (mapId === undefined) return;
  const selection = to(mapId);
  editor.setSession({ selection, reveal: selectedId(selection) });
}

/** An action of the grid that leads from what is selected to another place of it. */
const walkTo = (
  id: string,
  label: MessageKey,
  key: string,
  to: (project: Project, mapId: Id, from: Selection) => Selection,
): Action => ({
  id: `go.${id}`,
  label,
  shortcuts: [key],
  context: 'grid',
  readOnly: true,
  isEnabled: (editor) => openMap(editor) !== undefined,
  run: (editor) => {
    const { session } = editor.store.getState();
    const shown = shownNow(editor.store.getState());
    go(editor, (mapId) => to(shown, mapId, session.selection));
  },
});

const walk = (direction: Direction, label: MessageKey): Action =>
  walkTo(direction, label, `arrow${direction}`, (project, mapId, from) =>
    step(project, mapId, from, direction),
  );

const extend = (direction: Direction, label: MessageKey): Action => ({
  id: `select.${direction}`,
  label,
  shortcuts: [`shift+arrow${direction}`],
  context: 'grid',
  group: 'cards',
  readOnly: true,
  isEnabled: (editor) => {
    const { kind } = editor.store.getState().session.selection;
    return kind === 'cards' || kind === 'cell';
  },
  run: (editor) => {
    const { session } = editor.store.getState();
    const shown = shownNow(editor.store.getState());
    go(editor, (mapId) => extended(shown, mapId, session.selection, direction));
    const { selection } = editor.store.getState().session;
    if (selection.kind === 'cards' && selection !== session.selection) {
      announce(t('actions.said.selected', { count: selection.ids.length }));
    }
  },
});

export const screenActions: readonly Action[] = [
  undoAction,
  redoAction,
  addStageAction,
  fitAction,
  zoomToSelectionAction,
  actualSizeAction,
  zoomInAction,
  zoomOutAction,
  inspectorAction,
  tableAction,
  printAction,
  detailsAction,
  presentAction,
  walk('left', 'actions.goLeft'),
  walk('right', 'actions.goRight'),
  walk('up', 'actions.goUp'),
  walk('down', 'actions.goDown'),
  extend('left', 'actions.extendLeft'),
  extend('right', 'actions.extendRight'),
  extend('up', 'actions.extendUp'),
  extend('down', 'actions.extendDown'),
  walkTo('first', 'actions.goFirst', 'home', (project, mapId, from) => rowEnd(project, mapId, from, 'first')),
  walkTo('last', 'actions.goLast', 'end', (project, mapId, from) => rowEnd(project, mapId, from, 'last')),
  walkTo('start', 'actions.goStart', 'mod+home', firstStop),
  walkTo('end', 'actions.goEnd', 'mod+end', lastStop),
  {
    id: 'select.all',
    label: 'actions.selectAll',
    shortcuts: ['mod+a'],
    context: 'grid',
    readOnly: true,
    isEnabled: (editor) => openMap(editor) !== undefined,
    run: (editor) => {
      const ids = cardsOf(shownNow(editor.store.getState()), openMap(editor) ?? '').map((card) => card.id);
      if (ids.length === 0) return;
      editor.setSession({ selection: { kind: 'cards', ids } });
      announce(t('actions.said.selected', { count: ids.length }));
    },
  },
  {
    id: 'select.none',
    label: 'actions.leave',
    shortcuts: ['escape'],
    context: 'grid',
    readOnly: true,
    isEnabled: (editor) => {
      const { selection, walk, toDetails } = editor.store.getState().session;
      // A cell is a place and nothing more: there one stays, as in a spreadsheet.
      const leaves = selection.kind !== 'none' && selection.kind !== 'cell';
      return leaves || walk !== undefined || toDetails === true || showsAssumptionsOnly(editor);
    },
    run: (editor) => {
      const { selection, walk, toDetails } = editor.store.getState().session;
      // Who is on the way to the panel comes back from there, to what is selected.
      if (toDetails) editor.setSession({ toDetails: undefined });
      // A path that is being drawn is what one leaves first.
      else if (walk) stopWalk(editor);
      // What is selected is left before the assumptions are.
      else if (showsAssumptionsOnly(editor) && (selection.kind === 'none' || selection.kind === 'cell'))
        showWhole(editor);
      else editor.setSession({ selection: { kind: 'none' } });
    },
  },
];
