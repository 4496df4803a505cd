// On a telephone a tap on a card opens its details below the map; a second tap right after it writes in the card instead.
import type { Editor } from '@/editor/editor';
import { selectedId } from '@/editor/session';
import { isNarrow } from '@/ui/isNarrow';

/** Milliseconds in which a second tap may follow. */
const PATIENCE = 260;

/** The details wait for the second tap: a sheet that rose at once would lie over what it is meant for. */
export function createTapDetails(editor: Editor): { tapped: () => void; cancel: () => void } {
  let timer = 0;
  const cancel = (): void => clearTimeout(timer);
  return {
    cancel,
    tapped() {
      cancel();
      const { session } = editor.store.getState();
      if (!isNarrow() || session.walk) return;
      const id = selectedId(session.selection);
      timer = window.setTimeout(() => {
        const now = editor.store.getState().session;
        if (id === undefined || now.editing !== undefined || selectedId(now.selection) !== id) return;
        editor.setSession({ inspectorOpen: true });
      }, PATIENCE);
    },
  };
}
