// The way back after a deletion: a notice on the screen of the map, until the project changes again.
import type { Editor } from '@/editor/editor';
import type { Toaster } from '@/ui/toastQueue';
import { onRemoval } from '@/views/actions/removal';
import { focusCursor } from './useCursor';

/** Offers the way back after each deletion, until the project changes again. Returns what ends it. */
export function offerUndo(own: Editor, toaster: Toaster, label: () => string): () => void {
  let shown: string | undefined;
  const hide = (): void => {
    if (shown !== undefined) toaster.close(shown);
    shown = undefined;
  };
  // The button means this deletion: after another step it would take back something else.
  const stopCommits = own.onCommit(hide);
  const stopRemovals = onRemoval((editor, title) => {
    if (editor !== own) return;
    hide();
    const run = (): void => {
      own.undo();
      // The button goes; what came back has the focus instead.
      requestAnimationFrame(focusCursor);
    };
    shown = toaster.show({ title, action: { label: label(), run } });
  });
  return () => {
    stopCommits();
    stopRemovals();
    hide();
  };
}
