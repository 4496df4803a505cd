// What one item on the canvas shows, and what the session means for it.
import { useCallback, useSyncExternalStore } from 'react';
import { type EditorSession, isGathered } from '@/editor/session';
import { useCanvas } from './canvasStore';
import type { Shown } from './nodes';

/** What the item of a node shows; undefined where it is gone. */
export function useShown(id: string): Shown | undefined {
  const { store, waits } = useCanvas();
  const wait = useCallback((wake: () => void) => waits.shown(id, wake), [waits, id]);
  return useSyncExternalStore(wait, () => store.getState().shown.get(id));
}

/** What the session means for one item, as one word: no list is made anew for each node. */
type Standing = 'plain' | 'selected' | 'cursor' | 'editing' | 'free' | 'moving';

function standingOf({ selection, editing, draft, drag }: EditorSession, shown: Shown): Standing {
  // Nobody can take hold of a quiet item. What a cell of values shows goes by the id of its lane, whose name may be open.
  if (shown.item?.quiet) return 'plain';
  const id = shown.item?.id ?? shown.id;
  if (draft?.id === id) return draft.free ? 'free' : 'editing';
  if (editing === id) return 'editing';
  if (drag?.ids.includes(id)) return 'moving';
  if (selection.kind === 'cards') {
    if (selection.ids.at(-1) === id) return 'cursor';
    return selection.ids.length > 1 && selection.ids.includes(id) ? 'selected' : 'plain';
  }
  if (!isGathered(selection) || selection.id !== id) return 'plain';
  return selection.stageId === undefined || selection.stageId === shown.stage.id ? 'cursor' : 'selected';
}

/** How an item stands in the session. */
export function useStanding(shown: Shown): Standing {
  const { editor, waits } = useCanvas();
  const id = shown.item?.id ?? shown.id;
  const wait = useCallback((wake: () => void) => waits.standing(id, wake), [waits, id]);
  return useSyncExternalStore(wait, () => standingOf(editor.store.getState().session, shown));
}
