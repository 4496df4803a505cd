// What was deleted at one stroke: told to the screen, which offers the way back.
import type { Editor } from '@/editor/editor';
import { announce } from '@/ui/LiveRegion';

type Listener = (editor: Editor, title: string) => void;

const listeners = new Set<Listener>();

/** Tells what was deleted: with a way back on the screen where there is somebody to show it, else in words alone. */
export function tellRemoval(editor: Editor, title: string): void {
  if (listeners.size === 0) announce(title);
  for (const listener of listeners) listener(editor, title);
}

/** Listens to what is deleted until the answer is called. */
export function onRemoval(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
