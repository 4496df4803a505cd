// What a person does on any screen of a project: the palette, the way to other screens and maps, new maps, export.
import { addMap, deriveTarget } from '@/commands/maps';
import type { Editor } from '@/editor/editor';
import type { MessageKey } from '@/i18n/translate';
import { t } from '@/i18n/translate';
import { type Id, newId } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { MapState } from '@/model/types';
import { mapStateLabel } from '@/views/context/mapState';
import { comparedMaps } from '@/analysis/comparedMaps';
import { navigate, type Route } from '@/views/context/router';
import { starterMap } from '@/content/starter';
import type { Action } from './action';
import { openMap } from './grid';
import { mapName, targetTitle } from '@/views/context/mapName';

export const paletteAction: Action = {
  id: 'project.palette',
  label: 'actions.palette',
  icon: 'Command',
  shortcuts: ['mod+k'],
  context: 'project',
  readOnly: true,
  inFields: true,
  isEnabled: () => true,
  run: (editor) => editor.setSession({ dialog: 'palette' }),
};

export const shortcutsAction: Action = {
  id: 'project.shortcuts',
  label: 'actions.shortcuts',
  icon: 'Keyboard',
  shortcuts: ['?'],
  keywords: ['actions.words.shortcuts'],
  context: 'project',
  readOnly: true,
  isEnabled: () => true,
  run: (editor) => editor.setSession({ dialog: 'shortcuts' }),
};

export const newPersonaAction: Action = {
  id: 'project.newPersona',
  label: 'actions.addPersona',
  icon: 'UserRoundPlus',
  context: 'project',
  isEnabled: () => true,
  run: (editor) => editor.setSession({ dialog: 'persona' }),
};

const channelsAction: Action = {
  id: 'project.channels',
  label: 'actions.channels',
  icon: 'Rows3',
  keywords: ['map.kind.channel'],
  context: 'project',
  readOnly: true,
  isEnabled: () => true,
  run: (editor) => editor.setSession({ dialog: 'channels' }),
};

export const lookAction: Action = {
  id: 'project.look',
  label: 'actions.look',
  icon: 'Palette',
  keywords: ['actions.words.look'],
  context: 'project',
  readOnly: true,
  isEnabled: () => true,
  run: (editor) => editor.setSession({ dialog: 'look' }),
};

export const exportAction: Action = {
  id: 'project.export',
  label: 'app.export',
  icon: 'Upload',
  keywords: ['actions.words.export'],
  context: 'project',
  readOnly: true,
  isEnabled: (editor) => openMap(editor) !== undefined,
  run: (editor) => editor.setSession({ dialog: 'export' }),
};

export const restorePointsAction: Action = {
  id: 'project.restorePoints',
  label: 'actions.restorePoints',
  icon: 'History',
  keywords: ['actions.words.restorePoints'],
  context: 'project',
  readOnly: true,
  isEnabled: () => true,
  run: (editor) => editor.setSession({ dialog: 'restorePoints' }),
};

export const projectCardAction: Action = {
  id: 'project.card',
  label: 'actions.projectCard',
  icon: 'PencilLine',
  keywords: ['actions.words.projectCard'],
  context: 'project',
  readOnly: true,
  isEnabled: () => true,
  run: (editor) => editor.setSession({ dialog: 'projectCard' }),
};

export const remarksAction: Action = {
  id: 'map.remarks',
  label: 'actions.remarks',
  icon: 'ListChecks',
  keywords: ['actions.words.remarks'],
  context: 'project',
  readOnly: true,
  isEnabled: (editor) => openMap(editor) !== undefined,
  run: (editor) => editor.setSession({ dialog: 'remarks' }),
};

export const saveTemplateAction: Action = {
  id: 'map.saveTemplate',
  label: 'actions.saveTemplate',
  icon: 'CopyPlus',
  context: 'project',
  readOnly: true,
  isEnabled: (editor) => openMap(editor) !== undefined,
  run: (editor) => editor.setSession({ dialog: 'saveTemplate' }),
};

const toScreen = (
  id: string,
  label: MessageKey,
  icon: NonNullable<Action['icon']>,
  routeOf: (editor: Editor) => Route,
): Action => ({
  id: `open.${id}`,
  label,
  icon,
  context: 'project',
  group: 'go',
  readOnly: true,
  isEnabled: () => true,
  run: (editor) => navigate(routeOf(editor)),
});

const projectId = (editor: Editor): Id => editor.store.getState().project.id;

function openMapOf(editor: Editor, mapId: Id): void {
  navigate({ screen: 'map', projectId: projectId(editor), mapId });
}

const newMap = (state: MapState, label: MessageKey, icon: NonNullable<Action['icon']> = 'Plus'): Action => ({
  id: `map.new.${state}`,
  label,
  icon,
  context: 'project',
  isEnabled: () => true,
  run: (editor) => {
    const fresh = starterMap(state, t('app.newMapTitle'));
    if (editor.commit(addMap, fresh)) openMapOf(editor, fresh.id);
  },
});

export const newCurrentMapAction = newMap('current', 'app.newCurrentMap');
export const newTargetMapAction = newMap('target', 'app.newTargetMap');
export const newReferenceMapAction = newMap('reference', 'app.newReferenceMap');

export const newMapFromAction: Action = {
  id: 'map.new.from',
  label: 'app.newMapFrom',
  icon: 'Plus',
  keywords: ['app.newTargetMap', 'app.newReferenceMap'],
  context: 'project',
  isEnabled: () => true,
  run: (editor) => editor.setSession({ dialog: 'newMap' }),
};

export const tableFileAction: Action = {
  id: 'map.tableFile',
  label: 'app.tableFile',
  icon: 'Table2',
  keywords: ['actions.words.tableFile'],
  context: 'project',
  isEnabled: (editor) => openMap(editor) !== undefined,
  run: (editor) => editor.setSession({ dialog: 'tableFile' }),
};

export const deriveTargetAction: Action = {
  id: 'map.derive',
  label: 'app.deriveTarget',
  icon: 'CopyPlus',
  context: 'project',
  isEnabled: (editor) => editor.store.getState().project.maps[openMap(editor) ?? ''] !== undefined,
  run: (editor) => {
    const map = editor.store.getState().project.maps[openMap(editor) ?? ''];
    if (!map) return;
    const id = newId();
    const title = targetTitle(editor.store.getState().project, map);
    if (editor.commit(deriveTarget, { sourceMapId: map.id, id, title })) openMapOf(editor, id);
  },
};

/** The links between the maps that the comparison begins with. */
const linkMapsAction: Action = {
  id: 'map.links',
  label: 'app.linkMaps',
  icon: 'GitCompareArrows',
  context: 'project',
  isEnabled: (editor) => comparedMaps(editor.store.getState().project).toMapId !== undefined,
  run: (editor) => {
    const { project } = editor.store.getState();
    navigate({ screen: 'compare', projectId: project.id, ...comparedMaps(project) });
    editor.setSession({ dialog: 'links' });
  },
};

export const projectActions: readonly Action[] = [
  paletteAction,
  shortcutsAction,
  newPersonaAction,
  channelsAction,
  lookAction,
  exportAction,
  restorePointsAction,
  projectCardAction,
  remarksAction,
  saveTemplateAction,
  deriveTargetAction,
  newCurrentMapAction,
  newTargetMapAction,
  newReferenceMapAction,
  newMapFromAction,
  tableFileAction,
  linkMapsAction,
  toScreen('map', 'app.tabMap', 'Map', (editor) => ({
    screen: 'map',
    projectId: projectId(editor),
    mapId: openMap(editor),
  })),
  toScreen('personas', 'app.tabPersonas', 'Users', (editor) => ({
    screen: 'personas',
    projectId: projectId(editor),
  })),
  toScreen('research', 'app.tabResearch', 'BookOpenText', (editor) => ({
    screen: 'research',
    projectId: projectId(editor),
  })),
  toScreen('compare', 'app.tabCompare', 'GitCompareArrows', (editor) => ({
    screen: 'compare',
    projectId: projectId(editor),
    ...comparedMaps(editor.store.getState().project),
  })),
  toScreen('plan', 'app.tabPlan', 'ListChecks', (editor) => ({
    screen: 'plan',
    projectId: projectId(editor),
  })),
  {
    ...toScreen('library', 'app.toLibrary', 'House', () => ({ screen: 'library' })),
    keywords: ['actions.words.library'],
  },
];

/** Opening each of the maps. They depend on the project, so they are made when they are asked for. */
export function openMapActions(editor: Editor): Action[] {
  const { project } = editor.store.getState();
  return mapsOf(project).map((map) => ({
    id: `map.open.${map.id}`,
    label: 'actions.openMap',
    values: { title: mapName(project, map), state: t(mapStateLabel[map.state]) },
    keywords: ['app.tabMap', mapStateLabel[map.state]],
    icon: 'Map',
    context: 'project',
    group: 'go',
    readOnly: true,
    isEnabled: () => true,
    run: (on) => openMapOf(on, map.id),
  }));
}
