// Waiting for single items of a canvas: each is woken alone, so that a letter in one card asks no other whether it has
// changed.
import type { StoreApi } from 'zustand/vanilla';
import type { EditorState } from '@/editor/editor';
import { type EditorSession, isGathered } from '@/editor/session';
import type { NodeList } from './nodes';

/** Waits for a change of one key; the answer ends it. */
type Wait = (key: string, wake: () => void) => () => void;

/** Those who wait for single parts of a store: one listener wakes those whose keys a change is about. */
function createWaits<State>(
  store: StoreApi<State>,
  changed: (now: State, before: State) => Iterable<string>,
): Wait {
  const waiting = new Map<string, Set<() => void>>();
  let stop: (() => void) | undefined;
  return (key, wake) => {
    stop ??= store.subscribe((now, before) => {
      for (const id of changed(now, before)) for (const run of waiting.get(id) ?? []) run();
    });
    const own = waiting.get(key) ?? new Set();
    waiting.set(key, own.add(wake));
    return () => {
      own.delete(wake);
      if (own.size === 0 && waiting.get(key) === own) waiting.delete(key);
      if (waiting.size > 0) return;
      stop?.();
      stop = undefined;
    };
  };
}

/** The items whose looks differ, came or went. */
function shownOtherwise({ shown: now }: NodeList, { shown: before }: NodeList): string[] {
  if (now === before) return [];
  const ids: string[] = [];
  for (const [id, shown] of now) if (before.get(id) !== shown) ids.push(id);
  for (const id of before.keys()) if (!now.has(id)) ids.push(id);
  return ids;
}

/** The records that a session says something of. */
function spokenOf({ selection, editing, draft, drag }: EditorSession): string[] {
  const ids: string[] = [...(drag?.ids ?? [])];
  if (editing !== undefined) ids.push(editing);
  if (draft) ids.push(draft.id);
  if (selection.kind === 'cards') ids.push(...selection.ids);
  if (isGathered(selection)) ids.push(selection.id);
  return ids;
}

function standOtherwise({ session: now }: EditorState, { session: before }: EditorState): Iterable<string> {
  const same =
    now.selection === before.selection &&
    now.editing === before.editing &&
    now.draft === before.draft &&
    now.drag === before.drag;
  return same ? [] : new Set([...spokenOf(before), ...spokenOf(now)]);
}

/** The waits of one canvas: for what an item shows, by its node, and for what the session says of a record. */
export const createItemWaits = (nodes: StoreApi<NodeList>, session: StoreApi<EditorState>) => ({
  shown: createWaits(nodes, shownOtherwise),
  standing: createWaits(session, standOtherwise),
});
