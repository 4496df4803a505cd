// The pointer on the table: one set of listeners for all cells, so that a card carries none of its own.
import { type RefObject, useEffect } from 'react';
import type { Editor } from '@/editor/editor';
import { isGathered, type Selection } from '@/editor/session';
import { beginCard, editCard } from '@/views/actions/cardActions';
import { beginStrategy } from '@/views/actions/strategyActions';
import { selectionWith } from '@/views/actions/grid';
import { walkTo } from '@/views/actions/walking';
import { createTapDetails } from '@/views/map/tapDetails';

/** Controls and fields answer for themselves. */
const OWN = 'input, textarea:not([data-place]), select, a, [data-control]';

/** What an element of the table stands for. */
function placeOf(target: Element): Exclude<Selection, { kind: 'none' }> | undefined {
  const data = (name: string) => target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
  const [item, cell, stage, lane] = [data('item'), data('cell'), data('stage'), data('lane')];
  const [stageId, laneId] = cell?.split(':') ?? [];
  if (item !== undefined) {
    const kind = (['finding', 'strategy'] as const).find((one) => target.closest(`[data-${one}]`));
    if (!kind) return { kind: 'cards', ids: [item] };
    return { kind, id: item, ...(stageId !== undefined && { stageId }) };
  }
  if (stageId !== undefined && laneId !== undefined) return { kind: 'cell', stageId, laneId };
  if (stage !== undefined) return { kind: 'stage', id: stage };
  return lane === undefined ? undefined : { kind: 'lane', id: lane };
}

function isSelected({ selection }: { selection: Selection }, place: Selection): boolean {
  if (place.kind === 'cards') return selection.kind === 'cards' && selection.ids.includes(place.ids[0] ?? '');
  if (place.kind === 'cell') {
    const { stageId, laneId } = place;
    return selection.kind === 'cell' && selection.stageId === stageId && selection.laneId === laneId;
  }
  if (place.kind === 'none' || selection.kind !== place.kind) return false;
  if (!isGathered(selection) || !isGathered(place)) return selection.id === place.id;
  return selection.id === place.id && selection.stageId === place.stageId;
}

/** Opens what is pointed at for writing. */
function open(editor: Editor, place: Selection, readOnly: boolean): void {
  if (place.kind === 'cards' && place.ids[0] !== undefined) editCard(editor, place.ids[0]);
  else if (isGathered(place)) editCard(editor, place.id, place.kind);
  else if (place.kind === 'cell' && !beginStrategy(editor, place))
    beginCard(editor, place.stageId, place.laneId);
  else if (place.kind !== 'none' && !readOnly) {
    editor.setSession({ editing: 'id' in place ? place.id : undefined, draft: undefined });
  }
}

export function useTablePointer(editor: Editor, table: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const area = table.current;
    if (!area) return undefined;
    const pointed = (event: Event) =>
      event.target instanceof Element && event.target.closest(OWN) === null
        ? placeOf(event.target)
        : undefined;
    const session = () => editor.store.getState().session;
    // A press moves the focus before the click tells what it meant: a second one, or one more card.
    const details = createTapDetails(editor);
    let before = false;
    let pressed = false;
    const onPointerDown = (event: PointerEvent): void => {
      const place = pointed(event);
      pressed = true;
      const { selection } = session();
      const several = selection.kind === 'cards' && selection.ids.length > 1;
      before = place !== undefined && !several && isSelected(session(), place);
    };
    const onPressed = (): void => {
      pressed = false;
    };
    const onFocusIn = (event: FocusEvent): void => {
      if (pressed) return;
      const place = pointed(event);
      if (place && !isSelected(session(), place)) editor.setSession({ selection: place });
    };
    const onClick = (event: MouseEvent): void => {
      const place = pointed(event);
      const more = event.shiftKey || event.ctrlKey || event.metaKey;
      // With Shift the browser marks all that lies between two presses.
      if (event.shiftKey) document.getSelection()?.removeAllRanges();
      // Words that were marked are meant for reading.
      if (!place || event.detail > 1 || document.getSelection()?.isCollapsed === false) return;
      const { readOnly } = editor.store.getState();
      // While a path is drawn, a card that is clicked is its next step.
      if (!more && place.kind === 'cards' && session().walk && place.ids[0] !== undefined) {
        return walkTo(editor, place.ids[0]);
      }
      const isText = place.kind !== 'stage' && place.kind !== 'lane';
      const onSlot = event.target instanceof Element && event.target.closest('[data-slot]') !== null;
      // A click that no press made comes from the keyboard: the focus has selected its place long ago.
      if (!more && isText && (onSlot || before || event.detail === 0)) {
        if (place.kind !== 'cell' || onSlot) return open(editor, place, readOnly);
      }
      const selection =
        place.kind === 'cards' ? selectionWith(session().selection, place.ids[0] ?? '', more) : place;
      editor.setSession({ selection });
      if (!more && (place.kind === 'cards' || isGathered(place))) details.tapped();
    };
    const onDoubleClick = (event: MouseEvent): void => {
      details.cancel();
      const place = pointed(event);
      if (place) open(editor, place, editor.store.getState().readOnly);
    };
    /** The menu speaks of what lies under the pointer; within a selection of several, of them all. */
    const onContextMenu = (event: MouseEvent): void => {
      if (event.button !== 2) return;
      const place = pointed(event);
      if (!place) editor.setSession({ selection: { kind: 'none' } });
      else if (!isSelected(session(), place)) editor.setSession({ selection: place });
    };
    area.addEventListener('pointerdown', onPointerDown);
    area.addEventListener('focusin', onFocusIn);
    window.addEventListener('pointerup', onPressed);
    window.addEventListener('pointercancel', onPressed);
    area.addEventListener('click', onClick);
    area.addEventListener('dblclick', onDoubleClick);
    area.addEventListener('contextmenu', onContextMenu, { capture: true });
    return () => {
      area.removeEventListener('pointerdown', onPointerDown);
      area.removeEventListener('focusin', onFocusIn);
      window.removeEventListener('pointerup', onPressed);
      window.removeEventListener('pointercancel', onPressed);
      area.removeEventListener('click', onClick);
      area.removeEventListener('dblclick', onDoubleClick);
      area.removeEventListener('contextmenu', onContextMenu, { capture: true });
    };
  }, [editor, table]);
}
