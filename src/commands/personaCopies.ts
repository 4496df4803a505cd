// Copies of personas: beside the original, or out of another project.
import type { Draft } from 'immer';
import { type Id, newId } from '@/model/id';
import { keyAt, type Ordered } from '@/model/order';
import { blocksOf, channelsOf, channelUsesOf, evidenceOf, personasOf } from '@/model/select';
import type { Persona, Project } from '@/model/types';
import { command } from './command';
import { withoutOrigin } from './copies';

type Bringing = {
  draft: Draft<Project>;
  /** The project that the copies go into, before them. */
  project: Project;
  /** Where the originals are: the same project or another one, whose images are stored here. */
  from: Project;
  makeId: () => Id;
};

type Named = { id: Id; order: string; origin?: Id | undefined };

/** What stands for records of the other project here: the same, one of the same name, or a copy that is brought along. */
function counterparts<T extends Named>(
  { project, from, makeId }: Bringing,
  all: (of: Project) => readonly T[],
  nameOf: (record: T) => string,
  put: (record: T) => void,
): (id: Id) => Id | undefined {
  const here = [...all(project)];
  if (from === project) return (id) => (here.some((each) => each.id === id) ? id : undefined);
  const there = new Map(all(from).map((record) => [record.id, record]));
  const alike = (a: T, b: T) => nameOf(a).trim().toLowerCase() === nameOf(b).trim().toLowerCase();
  return (id) => {
    const original = there.get(id);
    if (!original) return undefined;
    const known = here.find((each) => alike(each, original));
    if (known) return known.id;
    const copyId = here.some((each) => each.id === id) ? makeId() : id;
    const order = keyAt(here, here.length);
    const copy = { ...withoutOrigin(structuredClone(original)), id: copyId, order } as T;
    here.push(copy);
    put(copy);
    return copyId;
  };
}

/** One act of copying: what personas point at is brought along once. */
function personaCopier(bringing: Bringing): (id: Id, copyId: Id, name?: string) => Persona | undefined {
  const { draft, project, from, makeId } = bringing;
  const personas: Ordered[] = [...personasOf(project)];
  const channelHere = counterparts(
    bringing,
    channelsOf,
    ({ name }) => name,
    (channel) => (draft.channels[channel.id] = channel),
  );
  const evidenceHere = counterparts(
    bringing,
    evidenceOf,
    ({ title }) => title,
    (evidence) => (draft.evidence[evidence.id] = evidence),
  );
  const imageHere = (id: Id | undefined): { id: Id } | undefined => {
    const asset = id === undefined ? undefined : from.assets[id];
    if (asset && !project.assets[asset.id]) draft.assets[asset.id] = asset;
    return asset;
  };

  return (id, copyId, name) => {
    const original = from.personas[id];
    if (!original) return undefined;
    const { portraitId, evidenceIds = [], blockOrder, hiddenBlocks, ...own } = structuredClone(original);
    const portrait = imageHere(portraitId);
    const evidence = [...new Set(evidenceIds.flatMap((each) => evidenceHere(each) ?? []))];
    const blocks = new Map(blocksOf(from, id).map((block) => [block.id, { ...block, id: makeId() }]));
    const renamed = (list: readonly string[]) => list.map((each) => blocks.get(each)?.id ?? each);
    const copy: Persona = {
      ...withoutOrigin(own),
      id: copyId,
      order: keyAt(personas, personas.length),
      name: name ?? own.name,
      ...(portrait && { portraitId: portrait.id }),
      ...(evidence.length > 0 && { evidenceIds: evidence }),
      ...(blockOrder && { blockOrder: renamed(blockOrder) }),
      ...(hiddenBlocks && { hiddenBlocks: renamed(hiddenBlocks) }),
    };
    personas.push(copy);
    draft.personas[copyId] = copy;
    for (const { pictureId, ...block } of blocks.values()) {
      const picture = imageHere(pictureId);
      draft.personaBlocks[block.id] = {
        ...withoutOrigin(block),
        personaId: copyId,
        ...(picture && { pictureId: picture.id }),
      };
    }
    const used = new Set<Id>();
    for (const use of channelUsesOf(from, id)) {
      const channelId = channelHere(use.channelId);
      if (channelId === undefined || used.has(channelId)) continue;
      used.add(channelId);
      const useId = makeId();
      draft.channelUses[useId] = { ...withoutOrigin(use), id: useId, personaId: copyId, channelId };
    }
    return copy;
  };
}

/** Copies a persona with all that its page shows, but without its maps and feelings: the copy walks its own way. */
export const duplicatePersona = command<{ id: Id; copyId: Id; name: string; makeId?: () => Id }>(
  'persona.duplicate',
  'undo.duplicatePersona',
  (draft, { id, copyId, name, makeId = newId }, project) => {
    personaCopier({ draft, project, from: project, makeId })(id, copyId, name);
  },
);

/**
 * Brings personas of another project here, with their blocks, channels and evidence; onto a map where one is named.
 * Channels and evidence of the same name are those that are here. The bytes of their images are stored already.
 */
export const bringPersonas = command<{
  from: Project;
  ids: readonly Id[];
  mapId?: Id | undefined;
  makeId?: () => Id;
}>('persona.bring', 'undo.bringPersonas', (draft, { from, ids, mapId, makeId = newId }, project) => {
  const copy = personaCopier({ draft, project, from, makeId });
  for (const id of ids) {
    const free = project.personas[id] === undefined;
    const persona = copy(id, free ? id : makeId());
    const map = mapId === undefined ? undefined : draft.maps[mapId];
    if (!persona || !map) continue;
    map.personaIds.push(persona.id);
    map.leadPersonaId ??= persona.id;
  }
});
