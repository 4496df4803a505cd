// Personas: whose journey it is.
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import { COLOURS } from '@/model/constants';
import { channelUsesOf, personasOf } from '@/model/select';
import type { ChannelUse, Persona, Project } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, type Changes } from './command';

/** Adds a persona to the project, and to a map when one is named; the first persona of a map leads it. */
export const addPersona = command<{ id: Id; name: string; mapId?: Id }>(
  'persona.add',
  'undo.addPersona',
  (draft, { id, name, mapId }, project) => {
    const personas = personasOf(project);
    const colour = COLOURS[personas.length % COLOURS.length] ?? COLOURS[0];
    draft.personas[id] = {
      id,
      order: keyAt(personas, personas.length),
      name,
      avatar: { colour, face: personas.length % 12 },
    };
    const map = mapId === undefined ? undefined : draft.maps[mapId];
    if (!map) return;
    map.personaIds.push(id);
    map.leadPersonaId ??= id;
  },
);

/** Changes a persona's own fields. */
export const updatePersona = command<{ id: Id; changes: Changes<Persona> }>(
  'persona.update',
  'undo.editPersona',
  (draft, { id, changes }) => {
    const persona = draft.personas[id];
    if (persona) assign(persona, changes);
  },
);

/** Says how gladly a persona uses a channel, with a note; undefined: not at all known. */
export const setChannelUse = command<{
  id: Id;
  personaId: Id;
  channelId: Id;
  use: Pick<ChannelUse, 'weight' | 'note'> | undefined;
}>('persona.channel', 'undo.editPersona', (draft, { id, personaId, channelId, use }, project) => {
  if (!project.personas[personaId] || !project.channels[channelId]) return;
  const known = channelUsesOf(project, personaId).find((each) => each.channelId === channelId);
  if (use === undefined) {
    if (known) delete draft.channelUses[known.id];
    return;
  }
  const record = (draft.channelUses[known?.id ?? id] ??= { id, personaId, channelId });
  assign(record, { weight: use.weight, note: use.note });
});

/** What goes along when a persona is removed, to be shown before it is done. */
export function consequencesOfRemoving(project: Project, personaId: Id): { maps: number; feelings: number } {
  return {
    maps: Object.values(project.maps).filter((map) => map.personaIds.includes(personaId)).length,
    feelings: Object.values(project.feelings).filter((feeling) => feeling.personaId === personaId).length,
  };
}

/** Removes a persona with its feelings, and takes it off every map; the next persona of a map leads it then. */
export const removePersona = command<{ id: Id }>(
  'persona.remove',
  'undo.removePersona',
  (draft, { id }, project) => {
    if (project.personas[id]) removeRecords(draft, project, 'personas', [id]);
  },
);

/**
 * Chooses the personas of a map and its lead. A persona that is taken off keeps its feelings:
 * put back, it has its curve again.
 */
export const setMapPersonas = command<{
  mapId: Id;
  personaIds: readonly Id[];
  leadPersonaId?: Id | undefined;
}>('map.personas', 'undo.setMapPersonas', (draft, { mapId, personaIds, leadPersonaId }, project) => {
  const map = project.maps[mapId];
  const written = draft.maps[mapId];
  if (!map || !written) return;
  const chosen = personaIds.filter((id) => project.personas[id]);
  if (chosen.join() !== map.personaIds.join()) written.personaIds = chosen;
  const wished = leadPersonaId ?? map.leadPersonaId;
  assign(written, { leadPersonaId: wished !== undefined && chosen.includes(wished) ? wished : chosen[0] });
});
