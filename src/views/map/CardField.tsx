// Writing in a card: every letter is recorded at once, Enter and Tab go on to the next free place.
import { type ClipboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { updateCard } from '@/commands/cards';
import { updateFinding } from '@/commands/findings';
import { updateStrategy } from '@/commands/strategies';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { LIMITS } from '@/model/constants';
import { useEditor } from '@/views/context/EditorContext';
import { runAction } from '@/views/actions/action';
import { leaveByWriting } from '@/ui/unaskedFocus';
import { writeDraft } from '@/views/actions/cardActions';
import { clipboardWork } from '@/views/actions/clipboardActions';
import type { Direction } from '@/views/actions/grid';
import { matches } from '@/views/actions/shortcut';
import { connectAction } from '@/views/actions/pathActions';
import { tagActions } from '@/views/actions/tagActions';
import { endWriting, leaveWriting, walkOn, writeBelow, writeBeside } from '@/views/actions/writingRun';

/** What one may go on to at once, with Alt. */
const quickActions = [...tagActions, connectAction];

const ARROWS = new Map<string, Direction>([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);

export type CardFieldProps = {
  id: Id;
  /** Absent for a card that is being begun and is not recorded yet. */
  record: { kind: 'card' | 'finding' | 'strategy'; text: string } | undefined;
  className?: string | undefined;
};

export function CardField({ id, record, className }: CardFieldProps) {
  const t = useT();
  const editor = useEditor();
  const field = useRef<HTMLTextAreaElement>(null);
  const [had] = useState(() => (record?.text.trim() ?? '') !== '');
  const card = { id, had };
  const leaves = useRef(false);

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
    else if (record.kind === 'strategy')
      editor.commit(updateStrategy, { id, changes: { title: next.replaceAll('\n', ' ') } }, { mergeKey });
    else editor.commit(updateFinding, { id, changes: { title: next.replaceAll('\n', ' ') } }, { mergeKey });
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
      onBlur={() => {
        endWriting(editor, card);
        // Behind the last cell nothing is chosen, and the card does not call the focus back.
        if (leaves.current) editor.setSession({ selection: { kind: 'none' } });
      }}
      onPaste={pasteBlock}
      onKeyDown={(event) => {
        // Keys with Ctrl go on to the actions; every other key stays in the field.
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
        const arrow = event.altKey || event.ctrlKey || event.metaKey ? undefined : ARROWS.get(event.key);
        // With Alt the keys that tag or connect a card do it from here: the writing is done first.
        const next = quickActions.find(({ shortcuts }) =>
          shortcuts?.some((key) => matches(event.nativeEvent, `alt+${key}`)),
        );
        if (next && record?.kind === 'card') {
          endWriting(editor, card);
          editor.setSession({ unchosen: undefined });
          runAction(next, editor);
        } else if (!record && arrow && !event.shiftKey) walkOn(editor, card, arrow);
        else if (event.key === 'Escape') leaveWriting(editor, card);
        else if (event.key === 'Enter' && !event.shiftKey) writeBelow(editor, card);
        else if (event.key !== 'Tab' || event.altKey) return;
        else if (!writeBeside(editor, card, event.shiftKey ? -1 : 1)) {
          // The browser leads out of the map, and whoever writes on presses nothing there.
          leaveByWriting();
          leaves.current = true;
          return;
        }
        event.preventDefault();
      }}
    />
  );
}
