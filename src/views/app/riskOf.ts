// Which commits change so much at one stroke that the state before them is worth a restore point.
import type { Commit } from '@/editor/editor';
import type { Patch } from '@/model/patch';
import type { Deletion, Risk } from '@/storage/rows';

/** So many cards are many. */
const MANY = 5;
/** So many pasted ones are an import, whatever it is called. */
const MANY_PASTED = 20;

/** How many cards these patches bring. */
const cardsIn = (patches: readonly Patch[]): number =>
  patches.filter(({ op, path }) => op === 'add' && path[0] === 'cards' && path.length === 2).length;

/** What goes, by its name where it has one, else by its cards. `inverse` brings it back. */
function deletionOf(
  inverse: readonly Patch[],
  what: 'map' | 'stage' | 'lane' | 'cards',
): Deletion | undefined {
  const gone = inverse.find(({ op, path }) => op === 'add' && path.length === 2 && path[0] === `${what}s`);
  const { title, name = title } = (gone?.value ?? {}) as { title?: string; name?: string };
  if (what !== 'cards' && name !== undefined && name !== '') return { what, name };
  const count = cardsIn(inverse);
  return count > 0 ? { what: 'cards', count } : undefined;
}

/** The risk of a commit; undefined for the most, and for undo and redo, which lead back by themselves. */
export function riskOf({
  label,
  patches,
  inverse,
}: Pick<Commit, 'label' | 'patches' | 'inverse'>): Risk | undefined {
  const deletes = (what: Parameters<typeof deletionOf>[1]): Risk => ({
    reason: 'delete',
    deletion: deletionOf(inverse, what),
  });
  switch (label) {
    case undefined:
      return undefined;
    case 'undo.restorePoint':
      return { reason: 'restore' };
    case 'undo.deriveTarget':
      return { reason: 'derive' };
    case 'undo.removeMap':
      return deletes('map');
    case 'undo.replaceText':
      return patches.length >= MANY ? { reason: 'replaceText' } : undefined;
    case 'undo.removeStage':
      return cardsIn(inverse) > 0 ? deletes('stage') : undefined;
    case 'undo.removeLane':
      return cardsIn(inverse) > 0 ? deletes('lane') : undefined;
    case 'undo.importMap':
      return { reason: 'import' };
    case 'undo.paste':
      return cardsIn(patches) >= MANY_PASTED ? { reason: 'import' } : undefined;
    default:
      return cardsIn(inverse) >= MANY && label.startsWith('undo.remove') ? deletes('cards') : undefined;
  }
}
