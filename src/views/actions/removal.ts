// What was deleted at one stroke: told to the screen, which offers the way back.
import type { Editor } from '@/editor/editor';
import { announce } from '@/ui/LiveRegion';
import type { Toaster } from '@/ui/toastQueue';
import { focusCursor } from '@/views/map/useCursor';

type Listener = (editor: Editor, title: string) => void;

const listeners = new Set<Listener>();

/** Tells what was deleted: with a way back on the screen where there is somebody to show it, else in words alone. */
export function tellRemoval(editor: Editor, title: string): void {
  if (listeners.size === 0) announce(title);
  for (const listener of listeners) listener(editor, title);
}

/** Offers the way back after each deletion, until the project changes again. Returns what ends it. */
export function offerUndo(own: Editor, toaster: Toaster, label: () => string): () => void {
  let shown: string | undefined;
  const hide = (): void => {
    if (shown !== undefined) toaster.close(shown);
    shown = undefined;
  };
  const listener: Listener = (editor, title) => {
    if (editor !== own) return;
    hide();
    const run = (): void => {
      own.undo();
      // The button goes; what came back has the focus instead.
      requestAnimationFrame(focusCursor);
    };
    shown = toaster.show({ title, action: { label: label(), run } });
  };
  // The button means this deletion: after another step it would take back something else.
  const stop = own.onCommit(hide);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    stop();
    hide();
  };
}
