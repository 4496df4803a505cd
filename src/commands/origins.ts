// Origins: which record of another map one is, kept as a person has confirmed or refused it.
import { type OriginChange, writeOrigins } from '@/analysis/counterparts';
import type { Id } from '@/model/id';
import { command } from './command';

/** A map that is based on another from now on; undefined: on none. */
type Base = { mapId: Id; basedOn: Id | undefined };

/**
 * Writes where records come from, all in one step. With `base` a map that was linked for the first time is based on the
 * other one, unless that would lead in a circle.
 */
export const setOrigins = command<{ changes: readonly OriginChange[]; base?: Base | undefined }>(
  'map.link',
  'undo.linkMaps',
  (draft, { changes, base }, project) => {
    writeOrigins(draft, changes);
    const map = base && draft.maps[base.mapId];
    if (!map) return;
    const seen = new Set<Id>([base.mapId]);
    for (let at = base.basedOn; at !== undefined; at = project.maps[at]?.basedOn) {
      if (seen.has(at) || !project.maps[at]) return;
      seen.add(at);
    }
    if (base.basedOn === undefined) delete map.basedOn;
    else map.basedOn = base.basedOn;
  },
);
