// Writing a stage's name and duration in its head: every letter is recorded at once, and Tab goes on to the next stage.
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { updateStage } from '@/commands/stages';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { stagesOf } from '@/model/select';
import type { Stage } from '@/model/types';
import { beginStage, renameNext } from '@/views/actions/gridActions';
import { useEditor } from '@/views/app/EditorContext';
import styles from './StageFields.module.css';

export function StageFields({ stage }: { stage: Stage }) {
  const t = useT();
  const editor = useEditor();
  const name = useRef<HTMLInputElement>(null);
  const duration = useRef<HTMLInputElement>(null);
  const before = useRef(stage.name);
  const { id } = stage;

  useLayoutEffect(() => {
    name.current?.focus({ preventScroll: true });
    name.current?.select();
  }, []);

  const write = (changes: { name: string } | { duration: string | undefined }): void => {
    const mergeKey = 'name' in changes ? `text:${id}` : `duration:${id}`;
    editor.commit(updateStage, { id, changes }, { mergeKey });
  };

  /** Ends the writing; cancelled, all of it is taken back. An empty name falls back to the one before. */
  const leave = (cancelled = false): void => {
    if (editor.store.getState().session.editing !== id) return;
    if (cancelled) editor.cancelEditing();
    const written = editor.store.getState().project.stages[id]?.name ?? '';
    if (written.trim() === '' && before.current.trim() !== '') write({ name: before.current });
    editor.seal();
    editor.setSession({ editing: undefined });
  };

  /** Behind the last stage Tab makes one more, as in the last cell of a table. */
  const goOn = (): void => {
    leave();
    const { project } = editor.store.getState();
    const isLast = stagesOf(project, stage.mapId).at(-1)?.id === id;
    if (!isLast) renameNext(editor, 'stage', id, 1);
    else beginStage(editor);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Each letter is recorded, so undo belongs to the editor here too; every other key stays in the field.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    if (event.key !== 'Tab') return leave(event.key === 'Escape');
    const onName = event.currentTarget === name.current;
    if (onName && event.shiftKey) {
      leave();
      renameNext(editor, 'stage', id, -1);
    } else if (onName || event.shiftKey) {
      const next = onName ? duration.current : name.current;
      next?.focus({ preventScroll: true });
      next?.select();
    } else goOn();
  };

  const onBlur = (event: FocusEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) leave();
    else {
      // From field to field: what was written in the one stays, whatever becomes of the other.
      editor.setSession({ editing: undefined });
      editor.setSession({ editing: id });
    }
  };

  return (
    <div className={styles.fields} onBlur={onBlur}>
      <input
        ref={name}
        className={styles.name}
        aria-label={t('map.stageName')}
        value={stage.name}
        maxLength={LIMITS.title}
        onChange={(event) => write({ name: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <input
        ref={duration}
        className={styles.duration}
        aria-label={t('map.duration')}
        placeholder={t('map.duration')}
        value={stage.duration ?? ''}
        maxLength={LIMITS.title}
        onChange={(event) => write({ duration: event.target.value === '' ? undefined : event.target.value })}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
