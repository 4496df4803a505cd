// The own blocks of a persona's page, and in which order and whether all its blocks are shown.
import type { Id } from '@/model/id';
import { keyAt } from '@/model/order';
import { LIMITS } from '@/model/constants';
import { blocksOf } from '@/model/select';
import type { PersonaBlock } from '@/model/types';
import { removeRecords } from './cascade';
import { assign, command, type Changes, without } from './command';

/** Adds a block of text, list or picture below the others. */
export const addPersonaBlock = command<{
  id: Id;
  personaId: Id;
  kind: PersonaBlock['kind'];
  title: string;
}>('personaBlock.add', 'undo.addPersonaBlock', (draft, { id, personaId, kind, title }, project) => {
  const blocks = blocksOf(project, personaId);
  if (!project.personas[personaId] || blocks.length >= LIMITS.list) return;
  draft.personaBlocks[id] = { id, personaId, order: keyAt(blocks, blocks.length), kind, title };
});

/** Changes a block's title and text. */
export const updatePersonaBlock = command<{ id: Id; changes: Changes<Omit<PersonaBlock, 'personaId'>> }>(
  'personaBlock.update',
  'undo.editPersonaBlock',
  (draft, { id, changes }) => {
    const block = draft.personaBlocks[id];
    if (block) assign(block, changes);
  },
);

/** Removes a block, and its place in the order of the page. */
export const removePersonaBlock = command<{ id: Id }>(
  'personaBlock.remove',
  'undo.removePersonaBlock',
  (draft, { id }, project) => {
    const block = project.personaBlocks[id];
    if (!block) return;
    const persona = draft.personas[block.personaId];
    const gone = new Set([id]);
    for (const list of ['blockOrder', 'hiddenBlocks'] as const) {
      const before = project.personas[block.personaId]?.[list];
      if (persona && before?.includes(id)) assign(persona, { [list]: rest(without(before, gone)) });
    }
    removeRecords(draft, project, 'personaBlocks', [id]);
  },
);

/** Shows or hides blocks of a persona's page by their names. */
export const hidePersonaBlocks = command<{ id: Id; blocks: readonly string[]; hidden: boolean }>(
  'persona.hideBlocks',
  'undo.hidePersonaBlock',
  (draft, { id, blocks, hidden }, project) => {
    const before = project.personas[id]?.hiddenBlocks ?? [];
    const persona = draft.personas[id];
    if (!persona) return;
    const kept = without(before, new Set(blocks));
    const next = hidden ? [...kept, ...blocks].slice(-LIMITS.list) : kept;
    if (next.join('\n') !== before.join('\n')) assign(persona, { hiddenBlocks: rest(next) });
  },
);

const rest = (list: string[]): string[] | undefined => (list.length > 0 ? list : undefined);
