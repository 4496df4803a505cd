// What the map shows beyond its cards: an action of the palette for each layer.
import { showLayer } from '@/commands/maps';
import type { MapLayer } from '@/model/types';
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
] as const satisfies readonly MapLayer[];

export const layerActions: readonly Action[] = LAYERS.map((layer) => ({
  id: `map.layer.${layer}`,
  label: `map.layer.${layer}` as const,
  keywords: ['map.layers'],
  group: 'view',
  context: 'screen',
  isEnabled: (editor) => openMap(editor) !== undefined,
  run: (editor) => {
    const mapId = openMap(editor);
    const map = mapId === undefined ? undefined : editor.store.getState().project.maps[mapId];
    if (map) editor.commit(showLayer, { mapId: map.id, layer, on: !(map.layers?.includes(layer) ?? false) });
  },
}));
