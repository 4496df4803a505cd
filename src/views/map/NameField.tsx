// Renaming a lane in place: every letter is recorded at once; an empty name falls back to the one before.
import { useLayoutEffect, useRef } from 'react';
import { updateLane } from '@/commands/lanes';
import type { Id } from '@/model/id';
import { LIMITS } from '@/model/constants';
import { goOnFromLane } from '@/views/actions/gridActions';
import { useEditor } from '@/views/context/EditorContext';

type NameFieldProps = {
  id: Id;
  name: string;
  label: string;
  className?: string | undefined;
};

export function NameField({ id, name, label, className }: NameFieldProps) {
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const before = useRef(name);

  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const write = (next: string): void => {
    editor.commit(updateLane, { id, changes: { name: next } }, { mergeKey: `text:${id}` });
  };
  /** Ends the writing; cancelled, what was there before has its old name again. */
  const leave = (cancelled = false): void => {
    if (editor.store.getState().session.editing !== id) return;
    if (cancelled) editor.cancelEditing();
    const { project } = editor.store.getState();
    const written = project.lanes[id]?.name ?? '';
    if (written.trim() === '' && before.current.trim() !== '') write(before.current);
    editor.seal();
    editor.setSession({ editing: undefined });
  };

  return (
    <input
      ref={field}
      className={className}
      aria-label={label}
      value={name}
      maxLength={LIMITS.title}
      onChange={(event) => write(event.target.value)}
      onBlur={() => leave()}
      onKeyDown={(event) => {
        // Keys with Ctrl go on to the actions; every other key stays in the field.
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
        if (event.altKey) return;
        if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') return;
        event.preventDefault();
        leave(event.key === 'Escape');
        // As in a spreadsheet: the writing is done, and the next name is at hand.
        if (event.key !== 'Escape') goOnFromLane(editor, id, event.shiftKey ? -1 : 1);
      }}
    />
  );
}
