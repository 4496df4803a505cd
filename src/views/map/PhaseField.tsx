// Renaming a phase in place: every letter is recorded at once; an empty name falls back to the one before.
import { useLayoutEffect, useRef } from 'react';
import { updatePhase } from '@/commands/phases';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import type { Phase } from '@/model/types';
import { useEditor } from '@/views/context/EditorContext';

export function PhaseField({ phase, className }: { phase: Phase; className?: string | undefined }) {
  const t = useT();
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  const before = useRef(phase.name);
  const { id } = phase;

  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const write = (name: string): void => {
    editor.commit(updatePhase, { id, changes: { name } }, { mergeKey: `text:${id}` });
  };
  /** Ends the writing; cancelled, the phase has its old name again. */
  const leave = (cancelled = false): void => {
    if (editor.store.getState().session.editing !== id) return;
    if (cancelled) editor.cancelEditing();
    const written = editor.store.getState().project.phases[id]?.name ?? '';
    if (written.trim() === '' && before.current.trim() !== '') write(before.current);
    editor.seal();
    editor.setSession({ editing: undefined });
  };

  return (
    <input
      ref={field}
      className={className}
      aria-label={t('map.phaseName')}
      value={phase.name}
      maxLength={LIMITS.title}
      onChange={(event) => write(event.target.value)}
      onBlur={() => leave()}
      onKeyDown={(event) => {
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        leave(event.key === 'Escape');
      }}
    />
  );
}
