// Writing in a card: every letter is recorded at once, Enter or leaving ends it, an empty new card is gone again.
import { type ClipboardEvent, useLayoutEffect, useRef } from 'react';
import { updateCard } from '@/commands/cards';
import { updateFinding } from '@/commands/findings';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardById } from '@/model/select';
import { LIMITS } from '@/model/constants';
import { useEditor } from '@/views/app/EditorContext';
import { runAction } from '@/views/actions/action';
import { beginCard, removeCardsAndStay, sayPlace, selectNear, writeDraft } from '@/views/actions/cardActions';
import { clipboardWork } from '@/views/actions/clipboardActions';
import { matches } from '@/views/actions/shortcut';
import { goToNextCell } from '@/views/actions/screenActions';
import { connectAction } from '@/views/actions/pathActions';
import { tagActions } from '@/views/actions/tagActions';
import { walkTo } from '@/views/actions/walking';

/** What one may go on to at once, with Alt. */
const quickActions = [...tagActions, connectAction];

export type CardFieldProps = {
  id: Id;
  /** Absent for a card that is being begun and is not recorded yet. */
  record: { kind: 'card' | 'finding'; text: string } | undefined;
  /** Its place in the cell, from 1. */
  at: number;
  className?: string | undefined;
};

export function CardField({ id, record, at, className }: CardFieldProps) {
  const t = useT();
  const editor = useEditor();
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.focus({ preventScroll: true });
    area.setSelectionRange(area.value.length, area.value.length);
  }, []);

  const write = (next: string): void => {
    const mergeKey = `text:${id}`;
    if (!record) writeDraft(editor, next);
    else if (record.kind === 'card') editor.commit(updateCard, { id, changes: { text: next } }, { mergeKey });
    else editor.commit(updateFinding, { id, changes: { title: next.replaceAll('\n', ' ') } }, { mergeKey });
  };

  /**
   * Ends the writing; cancelled, a card that was there before has its old text again. A card without a word is not
   * kept: one that was only begun leaves no trace.
   */
  const leave = (then: 'stay' | 'next' | 'cancel' | 'elsewhere' = 'stay'): void => {
    const { session } = editor.store.getState();
    if (session.editing !== id && session.draft?.id !== id) return;
    editor.seal();
    if (session.draft) {
      editor.setSession({ draft: undefined });
      // Back to the card that it was begun from.
      if (then !== 'elsewhere') selectNear(editor, session.draft, session.draft.index);
      return;
    }
    if (then === 'cancel') editor.cancelEditing();
    else editor.setSession({ editing: undefined, begun: undefined });
    const { project, history } = editor.store.getState();
    const card = cardById(project, id);
    if (!card) return;
    // While a path is drawn, a card that was just written is its next step.
    if (session.begun === id && then !== 'cancel' && card.text.trim() !== '') {
      if (session.walk) walkTo(editor, id);
      else sayPlace(editor, id, 'actions.said.addedTo');
    }
    if (card.text.trim() === '') {
      if (history.undoLabel === 'undo.addCard' && editor.undo()) selectNear(editor, card, at - 1);
      else removeCardsAndStay(editor, [id]);
    } else if (then === 'next') {
      beginCard(editor, card.stageId, card.laneId, { index: at });
    }
  };

  /** A block from a spreadsheet is no text of one card: where nothing is written yet, it becomes cards. */
  const pasteBlock = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { draft } = editor.store.getState().session;
    const [text, html] = ['text/plain', 'text/html'].map((type) => event.clipboardData.getData(type));
    if (record || !draft || !text?.includes('\t')) return;
    event.preventDefault();
    const { stageId, laneId } = draft;
    editor.setSession({ draft: undefined, selection: { kind: 'cell', stageId, laneId } });
    void clipboardWork().then(({ paste }) => paste(editor, { text, html: html ?? '' }));
  };

  return (
    <textarea
      ref={field}
      className={className}
      rows={1}
      value={record?.text ?? ''}
      maxLength={LIMITS.text}
      aria-label={t(record ? 'map.cardText' : 'map.newCard')}
      placeholder={t('map.writeHere')}
      onChange={(event) => write(event.target.value)}
      onBlur={() => leave('elsewhere')}
      onPaste={pasteBlock}
      onKeyDown={(event) => {
        // Each letter is recorded, so undo belongs to the editor here too; every other key stays in the field.
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        // With Alt the keys that tag or connect a card do it from here: the writing is done first.
        const next = quickActions.find(({ shortcuts }) =>
          shortcuts?.some((key) => matches(event, `alt+${key}`)),
        );
        if (next && record?.kind === 'card') {
          event.preventDefault();
          leave();
          runAction(next, editor);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          leave('cancel');
        } else if (event.key === 'Tab' && !event.altKey) {
          // As in a spreadsheet: the writing is done, and the next cell is at hand.
          event.preventDefault();
          leave();
          goToNextCell(editor, event.shiftKey ? -1 : 1);
        } else if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          leave(event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? 'next' : 'stay');
        }
      }}
    />
  );
}
