// The letter E on a persona that has the focus: sources are attached to it.
import type { KeyboardEvent } from 'react';
import type { Editor } from '@/editor/editor';
import type { Id } from '@/model/id';
import { matches } from '@/views/actions/shortcut';

export const attachOn =
  (editor: Editor, personaId: Id) =>
  (event: KeyboardEvent): void => {
    if (!matches(event.nativeEvent, 'e') || editor.store.getState().readOnly) return;
    event.preventDefault();
    editor.setSession({ dialog: 'evidence', attaching: [{ table: 'personas', id: personaId }] });
  };
