// What holds for typing in the whole product: compositions, buttons that were not asked for, undo in fields, pastes.
import { useEffect } from 'react';
import type { Editor } from '@/editor/editor';
import { keepCompositionKeys } from '@/ui/compositionKeys';
import { keepUnaskedButtons } from '@/ui/unaskedFocus';
import { followFields, isTextField } from './fieldUndo';
import { cleanPastes } from './fieldPaste';

/** Once for the page, before anything else hears of a key. */
export function useTyping(): void {
  useEffect(() => {
    const leave = [keepCompositionKeys(), followFields(), keepUnaskedButtons(), cleanPastes()];
    return () => leave.forEach((run) => run());
  }, []);
}

/** Tells the editor whenever another field of the project gets the focus. */
export function useFieldScope(editor: Editor): void {
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (isTextField(target)) editor.enterField();
    };
    document.addEventListener('focusin', onFocusIn, true);
    return () => document.removeEventListener('focusin', onFocusIn, true);
  }, [editor]);
}
