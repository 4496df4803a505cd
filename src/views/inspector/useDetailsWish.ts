// Fulfils the wish to write in the panel: its first field gets the focus as soon as the fields are there.
import { useEffect } from 'react';
import { useEditor, useSession } from '@/views/context/EditorContext';
import { DETAILS } from '@/views/map/useCursor';

/** Gives the focus to the first field of the panel, or to its first button where it has none. */
function focusFirst(): void {
  const fields = document.querySelector(`[${DETAILS}] fieldset`);
  const first =
    fields?.querySelector<HTMLElement>('input:enabled, textarea:enabled') ??
    fields?.querySelector<HTMLElement>('button:enabled');
  first?.focus();
}

/** For the fields themselves: a panel that is still to be fetched or opened fulfils the wish when they come. */
export function useDetailsWish(): void {
  const editor = useEditor();
  const wished = useSession((session) => session.toDetails === true);
  useEffect(() => {
    if (!wished) return undefined;
    // After the keyboard and the palette have given the focus back.
    const frame = requestAnimationFrame(() => {
      editor.setSession({ toDetails: undefined });
      focusFirst();
    });
    return () => cancelAnimationFrame(frame);
  }, [editor, wished]);
}
