// Writing a stage's name and duration in its head: every letter is recorded at once, and Enter and Tab go from name to name.
import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { updateStage } from '@/commands/stages';
import { shownNow } from '@/editor/openViews';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { stagesOf } from '@/model/select';
import type { Stage } from '@/model/types';
import { beginStage, renameNext } from '@/views/actions/gridActions';
import { useEditor } from '@/views/context/EditorContext';
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

  /**
   * Ends the writing; cancelled, all of it is taken back. An empty name falls back to the one before, and a stage that
   * only going on had made, and that got no name, is gone again: then the answer is false.
   */
  const leave = (cancelled = false): boolean => {
    const { session } = editor.store.getState();
    if (session.editing !== id) return true;
    if (cancelled) editor.cancelEditing();
    const now = editor.store.getState().project.stages[id];
    editor.seal();
    editor.setSession({ editing: undefined, begun: undefined });
    const unnamed = now?.name.trim() === '' || now?.name === before.current;
    if (session.begun === id && unnamed && now?.duration === undefined && editor.withdraw(id)) {
      const end = stagesOf(editor.store.getState().project, stage.mapId).at(-1);
      if (end)
        editor.setSession({
          selection: { kind: 'stage', id: end.id },
          unchosen: cancelled ? undefined : true,
        });
      return false;
    }
    if (now?.name.trim() === '' && before.current.trim() !== '') write({ name: before.current });
    editor.seal();
    return true;
  };

  /** On to the next name, as in a spreadsheet. Behind the last stage comes one more, until one is left without a name. */
  const goOn = (by: 1 | -1): void => {
    const last = stagesOf(shownNow(editor.store.getState()), stage.mapId).at(by > 0 ? -1 : 0)?.id === id;
    if (!leave()) return;
    if (!last) renameNext(editor, 'stage', id, by);
    else if (by > 0) beginStage(editor, undefined, true);
    else editor.setSession({ unchosen: true });
  };

  const goTo = (field: HTMLInputElement | null): void => {
    field?.focus({ preventScroll: true });
    field?.select();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Keys with Ctrl go on to the actions; every other key stays in the field.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    if (event.altKey) return;
    const onName = event.currentTarget === name.current;
    switch (event.key) {
      case 'Escape':
        leave(true);
        break;
      case 'Enter':
      case 'Tab':
        if (!onName && event.shiftKey) goTo(name.current);
        else goOn(event.shiftKey ? -1 : 1);
        break;
      // The duration lies below the name.
      case 'ArrowDown':
        goTo(duration.current);
        break;
      case 'ArrowUp':
        goTo(name.current);
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  const onBlur = (event: FocusEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) leave();
    else {
      // From field to field: what was written in the one stays, whatever becomes of the other.
      editor.seal();
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
