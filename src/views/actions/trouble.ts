// What could not be done, or not wholly: told to the screen, which shows it in words.
import type { Editor } from '@/editor/createEditor';
import { announce } from '@/ui/LiveRegion';
import type { Toaster } from '@/ui/toastQueue';

type Listener = (editor: Editor, title: string) => void;

const listeners = new Set<Listener>();

/** Tells what went wrong: on the screen where there is somebody to show it, else in words alone. */
export function tellTrouble(editor: Editor, title: string): void {
  if (listeners.size === 0) announce(title);
  for (const listener of listeners) listener(editor, title);
}

/** Shows what goes wrong, the newest only and until the next change goes well. Returns what ends it. */
export function showTrouble(own: Editor, toaster: Toaster): () => void {
  let shown: string | undefined;
  const hide = (): void => {
    if (shown !== undefined) toaster.close(shown);
    shown = undefined;
  };
  const listener: Listener = (editor, title) => {
    if (editor !== own) return;
    hide();
    shown = toaster.show({ title });
  };
  listeners.add(listener);
  const stop = own.onCommit(hide);
  return () => {
    listeners.delete(listener);
    stop();
    hide();
  };
}
