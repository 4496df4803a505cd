// Deleting findings: in a target those of the map before it may be meant as resolved, which is asked.
import { cameFromSource } from '@/analysis/targetFindings';
import { removeFinding, removeFindings } from '@/commands/findings';
import type { Editor } from '@/editor/editor';
import type { Id } from '@/model/id';

/** Deletes findings, or asks first whether they are meant as resolved. True where they are gone. */
export function deleteFindings(editor: Editor, ids: readonly Id[]): boolean {
  const { project } = editor.store.getState();
  if (
    cameFromSource(project, ids).some(
      ({ kind, resolution }) => kind !== 'delight' && resolution?.fate !== 'resolved',
    )
  ) {
    editor.setSession({ dialog: 'removeFindings', removing: ids });
    return false;
  }
  return removeNow(editor, ids);
}

/** Deletes them without a question. */
export function removeNow(editor: Editor, ids: readonly Id[]): boolean {
  const [id] = ids;
  return ids.length === 1 && id !== undefined
    ? editor.commit(removeFinding, { id })
    : editor.commit(removeFindings, { ids });
}
