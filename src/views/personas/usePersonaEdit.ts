// usePersonaEdit(): writes the fields of a persona; typing in one field merges into one step of undo.
import { useCallback } from 'react';
import type { Changes } from '@/commands/command';
import { updatePersona } from '@/commands/personas';
import type { Id } from '@/model/id';
import type { Persona } from '@/model/types';
import { useEditor } from '@/views/context/EditorContext';

export type PersonaEdit = {
  /** A choice: a step of its own. */
  set: (changes: Changes<Persona>) => void;
  /** A keystroke. Nothing written is unknown, and unknown is absent. */
  type: (field: keyof Changes<Persona>, changes: Changes<Persona>) => void;
  /** The person has left the field. */
  seal: () => void;
};

export function usePersonaEdit(id: Id): PersonaEdit {
  const editor = useEditor();
  const set = useCallback(
    (changes: Changes<Persona>) => void editor.commit(updatePersona, { id, changes }),
    [editor, id],
  );
  const type = useCallback(
    (field: keyof Changes<Persona>, changes: Changes<Persona>) =>
      void editor.commit(updatePersona, { id, changes }, { mergeKey: `persona:${id}:${field}` }),
    [editor, id],
  );
  const seal = useCallback(() => editor.seal(), [editor]);
  return { set, type, seal };
}
