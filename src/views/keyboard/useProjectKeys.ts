// The keys of a whole project: they are awake on each of its screens, and some of them in text fields too.
import { useEffect } from 'react';
import type { Editor } from '@/editor/editor';
import { runAction } from '@/views/actions/action';
import { actionFor } from '@/views/actions/actions';
import { isText, ownerOf } from './useActionKeys';

export function useProjectKeys(editor: Editor, active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const action = actionFor(event, ['project']);
      const owner = ownerOf(event.target);
      // A window over the screen has keys of its own.
      if (!action || owner === 'layer' || (owner === 'field' && !action.inFields)) return;
      if (owner === 'map' && isText(editor, event)) return;
      if (runAction(action, editor) || action.inFields) event.preventDefault();
    };
    // Before the fields, which keep most keys for themselves.
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [editor, active]);
}
