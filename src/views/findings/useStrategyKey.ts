// One key on a row of the findings makes a strategy for it. Listened to from outside: a table is not a control.
import { type RefObject, useLayoutEffect } from 'react';
import { useEditor } from '@/views/context/EditorContext';
import { newStrategy } from '@/views/context/newStrategy';

const TEXT = 'input:not([type=radio], [type=checkbox]), textarea, [contenteditable]';

export function useStrategyKey(table: RefObject<HTMLTableElement | null>): void {
  const editor = useEditor();
  // Before anybody can press a key on what is seen.
  useLayoutEffect(() => {
    const element = table.current;
    if (!element) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target, key, code } = event;
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // The same key in every keyboard layout.
      if ((key !== 's' && code !== 'KeyS') || !(target instanceof Element) || target.matches(TEXT)) return;
      const id = target.closest<HTMLElement>('[data-finding]')?.dataset['finding'];
      if (id === undefined || !newStrategy(editor, { findingIds: [id] })) return;
      event.preventDefault();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [table, editor]);
}
