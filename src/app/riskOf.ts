// Which commits change so much at one stroke that the state before them is worth a restore point.
import type { Commit } from '@/editor/editor';
import { type Change, isRecordChange } from '@/model/change';
import type { Deletion, Risk } from '@/storage/rows';

/** So many cards are many. */
const MANY = 5;
/** So many pasted ones are an import, whatever it is called. */
const MANY_PASTED = 20;

/** How many cards came with these changes, or went. */
const cardsIn = (changes: readonly Change[], side: 'before' | 'after'): number =>
  changes.filter((change) => change.table === 'cards' && isRecordChange(change) && change[side]).length;

/** What goes, by its name where it has one, else by its cards. */
function deletionOf(
  changes: readonly Change[],
  what: 'map' | 'stage' | 'lane' | 'cards',
): Deletion | undefined {
  const gone = changes.find(
    (change) => change.table === `${what}s` && isRecordChange(change) && !change.after,
  );
  const { title, name = title } = (gone && isRecordChange(gone) ? (gone.before ?? {}) : {}) as {
    title?: string;
    name?: string;
  };
  if (what !== 'cards' && name !== undefined && name !== '') return { what, name };
  const count = cardsIn(changes, 'before');
  return count > 0 ? { what: 'cards', count } : undefined;
}

/** The risk of a commit; undefined for the most, and for undo and redo, which lead back by themselves. */
export function riskOf({ label, changes }: Pick<Commit, 'label' | 'changes'>): Risk | undefined {
  const deletes = (what: Parameters<typeof deletionOf>[1]): Risk => ({
    reason: 'delete',
    deletion: deletionOf(changes, what),
  });
  switch (label) {
    case undefined:
      return undefined;
    case 'undo.restorePoint':
      return { reason: 'restore' };
    case 'undo.mergeFile':
      return { reason: 'merge' };
    case 'undo.deriveTarget':
      return { reason: 'derive' };
    case 'undo.moveTargetIn':
      return { reason: 'moveTargetIn' };
    case 'undo.removeMap':
      return deletes('map');
    case 'undo.replaceText':
      return changes.length >= MANY ? { reason: 'replaceText' } : undefined;
    case 'undo.removeStage':
      return cardsIn(changes, 'before') > 0 ? deletes('stage') : undefined;
    case 'undo.removeLane':
      return cardsIn(changes, 'before') > 0 ? deletes('lane') : undefined;
    case 'undo.importMap':
      return { reason: 'import' };
    case 'undo.paste':
      return cardsIn(changes, 'after') >= MANY_PASTED ? { reason: 'import' } : undefined;
    default:
      return cardsIn(changes, 'before') >= MANY && label.startsWith('undo.remove')
        ? deletes('cards')
        : undefined;
  }
}
