// Which commits change so much at one stroke that the state before them is worth a restore point.
import type { Commit } from '@/editor/editor';
import type { Patch } from '@/model/patch';
import type { Risk } from '@/storage/rows';

/** So many cards are many. */
const MANY = 5;
/** So many pasted ones are an import, whatever it is called. */
const MANY_PASTED = 20;

/** How many cards these patches bring, whole stages of them included. */
function cardsIn(patches: readonly Patch[]): number {
  let count = 0;
  for (const { op, path, value } of patches) {
    if (op === 'remove' || path[0] !== 'cards' || path.length > 3) continue;
    if (path.length === 3) count += op === 'add' ? 1 : 0;
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value))
        count += path.length === 2 ? 1 : Object.keys(inner as object).length;
  }
  return count;
}

/** The risk of a commit; undefined for the most, and for undo and redo, which lead back by themselves. */
export function riskOf({
  label,
  patches,
  inverse,
}: Pick<Commit, 'label' | 'patches' | 'inverse'>): Risk | undefined {
  switch (label) {
    case undefined:
      return undefined;
    case 'undo.restorePoint':
      return 'restore';
    case 'undo.deriveTarget':
      return 'derive';
    case 'undo.removeMap':
      return 'delete';
    case 'undo.replaceText':
      return patches.length >= MANY ? 'replaceText' : undefined;
    case 'undo.removeStage':
    case 'undo.removeLane':
      return cardsIn(inverse) > 0 ? 'delete' : undefined;
    case 'undo.importMap':
      return 'import';
    case 'undo.paste':
      return cardsIn(patches) >= MANY_PASTED ? 'import' : undefined;
    default:
      return cardsIn(inverse) >= MANY && label.startsWith('undo.remove') ? 'delete' : undefined;
  }
}
