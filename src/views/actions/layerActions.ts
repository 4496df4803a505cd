// What the map shows beyond its cards: an action of the palette for each layer.
import { showLayer } from '@/commands/maps';
import type { Id } from '@/model/id';
import { contactLogsOf } from '@/model/select';
import type { MapLayer, Project } from '@/model/types';
import { measuredCards } from '@/analysis/measuredAt';
import type { Action } from './action';
import { openMap } from './grid';

/** The layers that a map can show, in the order of the menu. */
export const LAYERS = [
  'heat',
  'picture',
  'duration',
  'department',
  'importance',
  'initiative',
  'link',
  'learning',
  'measures',
  'contacts',
] as const satisfies readonly MapLayer[];

/** Whether a map has anything that a layer could show; of what is written on cards that is not asked. */
export const hasLayer = (project: Project, mapId: Id, layer: MapLayer): boolean =>
  layer === 'contacts'
    ? contactLogsOf(project, mapId).length > 0
    : layer !== 'measures' || measuredCards(project.measurements).length > 0;

/** The borders of the sheets that the map would be printed on, which are no part of it: nobody else sees them. */
export const pageBreaksAction: Action = {
  id: 'map.pageBreaks',
  label: 'map.pageBreaks',
  keywords: ['map.layers'],
  group: 'view',
  context: 'screen',
  isEnabled: (editor) => openMap(editor) !== undefined,
  run: (editor) =>
    editor.setSession({
      pageBreaks: editor.store.getState().session.pageBreaks === undefined ? 'a4' : undefined,
    }),
};

const ofLayers: readonly Action[] = LAYERS.map((layer) => ({
  id: `map.layer.${layer}`,
  label: `map.layer.${layer}` as const,
  keywords: ['map.layers'],
  group: 'view',
  context: 'screen',
  isEnabled: (editor) => {
    const mapId = openMap(editor);
    return mapId !== undefined && hasLayer(editor.store.getState().project, mapId, layer);
  },
  run: (editor) => {
    const mapId = openMap(editor);
    const map = mapId === undefined ? undefined : editor.store.getState().project.maps[mapId];
    if (map) editor.commit(showLayer, { mapId: map.id, layer, on: !(map.layers?.includes(layer) ?? false) });
  },
}));

export const layerActions: readonly Action[] = [...ofLayers, pageBreaksAction];
