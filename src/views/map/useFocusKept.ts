// The focus is never lost: when a change takes away what had it and nothing else takes it, the cursor does.
import { useEffect } from 'react';
import type { Editor, EditorState } from '@/editor/editor';
import { decideComingBack } from '@/ui/comingBack';
import { comingBack, focusCursor } from './useCursor';

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Keys by which a field is left. */
const LEAVE = new Set(['Enter', 'Escape']);

/** Whether a change may have taken something off the screen that had the focus. */
const takesAway = (now: EditorState, before: EditorState): boolean =>
  now.project !== before.project ||
  now.session.selection !== before.session.selection ||
  now.session.editing !== before.session.editing ||
  now.session.draft !== before.session.draft;

export function useFocusKept(editor: Editor): void {
  useEffect(() => {
    let frame = 0;
    // A page that has just been loaded has lost nothing: a frame around the whole map would only startle.
    let had = !isNowhere();
    let byKey = '';
    const check = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => isNowhere() && focusCursor());
    };
    const leave = [
      decideComingBack(comingBack),
      editor.store.subscribe((now, before) => {
        // When the write lock goes to another tab the fields fall asleep here, or the button that asked for it goes.
        if ((had && now.readOnly !== before.readOnly) || (takesAway(now, before) && !isNowhere())) check();
      }),
      listen('focusin', () => (had = true)),
      listen('pointerdown', () => (byKey = '')),
      listen('keydown', ({ key }) => (byKey = key)),
      // A field that is left by its own key, such as a title. Whoever clicks beside it, or goes on by Tab to the
      // browser's own buttons, means to leave.
      listen('focusout', ({ relatedTarget }) => relatedTarget === null && LEAVE.has(byKey) && check()),
    ];
    return () => {
      leave.forEach((run) => run());
      cancelAnimationFrame(frame);
    };
  }, [editor]);
}

function listen<Name extends 'focusin' | 'focusout' | 'pointerdown' | 'keydown'>(
  name: Name,
  run: (event: DocumentEventMap[Name]) => unknown,
): () => void {
  document.addEventListener(name, run, true);
  return () => document.removeEventListener(name, run, true);
}
