// Version 4: the full anatomy of a map. Most is new and may be absent; only the channels that a persona prefers move, from a list of ids to records with a weight.
import { bare } from './0003-flat-cards';
import type { Migration } from './migration';

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An id for what a persona prefers that is the same on every machine; ids have at most 64 characters. */
function useId(personaId: string, at: number, uses: Loose): string {
  const base = `${personaId.slice(0, 50)}-uses-${at + 1}`;
  let id = base;
  for (let again = 2; Object.hasOwn(uses, id); again++) id = `${base}-${again}`;
  return id;
}

/** Each preferred channel becomes a record without a weight: how gladly it is used nobody had said. */
export const anatomy: Migration = {
  to: 4,
  name: 'anatomy',
  migrate(document) {
    const personas = document['personas'];
    if (!isObject(personas)) return document;
    const uses: Loose = isObject(document['channelUses']) ? { ...document['channelUses'] } : {};
    for (const [key, persona] of Object.entries(personas)) {
      if (!isObject(persona) || !Array.isArray(persona['preferredChannelIds'])) continue;
      const personaId = bare(key);
      const channelIds = new Set(persona['preferredChannelIds'].filter((id) => typeof id === 'string'));
      [...channelIds].forEach((channelId, at) => {
        const id = useId(personaId, at, uses);
        uses[id] = { id, personaId, channelId };
      });
      delete persona['preferredChannelIds'];
    }
    return { ...document, channelUses: uses };
  },
  unmake(document) {
    const { channelUses, ...rest } = document;
    const personas: Record<string, Loose> = { ...(document['personas'] as Record<string, Loose>) };
    const uses = Object.values((channelUses ?? {}) as Record<string, Record<string, string>>);
    for (const { personaId = '', channelId } of uses) {
      const persona = personas[personaId];
      if (!persona) continue;
      const known = (persona['preferredChannelIds'] ?? []) as unknown[];
      personas[personaId] = { ...persona, preferredChannelIds: [...known, channelId] };
    }
    return { ...rest, personas };
  },
};
