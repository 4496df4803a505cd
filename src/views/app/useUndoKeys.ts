// Undo and redo by keyboard on the screens that have no canvas; the canvas has a listener of its own.
import { useEffect } from 'react';
import { ownerOf } from '../actions/useActionKeys';
import { useEditor } from './EditorContext';

export function useUndoKeys(active: boolean): void {
  const editor = useEditor();
  useEffect(() => {
    if (!active) return undefined;
    const listen = (event: KeyboardEvent) => {
      // A window over the screen has fields of its own, which are not the project's.
      if (!(event.ctrlKey || event.metaKey) || event.altKey || ownerOf(event.target) === 'layer') return;
      // By letter where the layout writes Latin, else by the place of the key: a Russian layout undoes as well.
      const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.slice(3).toLowerCase();
      const z = letter === 'z';
      const y = letter === 'y';
      if (!z && !y) return;
      // Each keystroke in a field is a commit, so undo belongs to the editor there as well.
      event.preventDefault();
      if (y || event.shiftKey) editor.redo();
      else editor.undo();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [active, editor]);
}
