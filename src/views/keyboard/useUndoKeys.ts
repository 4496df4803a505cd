// Undo and redo by keyboard on the screens that have no canvas; the canvas has a listener of its own.
import { useEffect } from 'react';
import { isTextField, applyInField } from './fieldUndo';
import { redoAction, undoAction } from '@/views/actions/screenActions';
import { actionFor } from '@/views/actions/actions';
import { ownerOf } from './useActionKeys';
import { useEditor } from '@/views/context/EditorContext';

export function useUndoKeys(active: boolean): void {
  const editor = useEditor();
  useEffect(() => {
    if (!active) return undefined;
    const listen = (event: KeyboardEvent) => {
      // A window over the screen has fields of its own, which are not the project's.
      if (event.defaultPrevented || ownerOf(event.target) === 'layer') return;
      const action = actionFor(event, ['screen']);
      if (action !== undoAction && action !== redoAction) return;
      const direction = action === undoAction ? 'undo' : 'redo';
      event.preventDefault();
      if (isTextField(event.target)) applyInField(editor, event.target, direction);
      else editor[direction]();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [active, editor]);
}
