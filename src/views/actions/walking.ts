// Drawing a path: one goes from card to card, and each becomes the next step. Where one stands is the session's alone.
import { connectCards } from '@/commands/paths';
import type { Editor } from '@/editor/editor';
import { t } from '@/i18n/translate';
import { type Id, newId } from '@/model/id';
import { cardById, pathsOf } from '@/model/select';
import { announce } from '@/ui/LiveRegion';
import { openMap } from './grid';

/** The path that steps are added to: the chosen one, else the last that is shown, else one that does not exist yet. */
function pathToWalk(editor: Editor): Id {
  const { project, session } = editor.store.getState();
  const { walk } = session;
  if (walk) return walk.pathId;
  return pathsOf(project, openMap(editor) ?? '').findLast((path) => !path.hidden)?.id ?? newId();
}

/** Adds the steps between these cards, in their order; a new path is numbered. */
function connect(editor: Editor, pathId: Id, cardIds: readonly Id[]): boolean {
  const { project } = editor.store.getState();
  const name = t('paths.newName', { n: pathsOf(project, openMap(editor) ?? '').length + 1 });
  if (!editor.commit(connectCards, { pathId, name, cardIds })) return false;
  announce(t('paths.said.steps', { count: cardIds.length - 1 }));
  return true;
}

/** Draws the path through several cards at once, in the order in which they were selected. */
export function walkThrough(editor: Editor, cardIds: readonly Id[]): void {
  connect(editor, pathToWalk(editor), cardIds);
  editor.setSession({ walk: undefined });
}

/** Begins to draw from a card; on a path of its own if wanted. */
export function startWalk(editor: Editor, cardId: Id, fresh = false): void {
  const pathId = fresh ? newId() : pathToWalk(editor);
  editor.setSession({ walk: { pathId, cardId } });
  const text = cardById(editor.store.getState().project, cardId)?.text ?? '';
  announce(t('paths.said.from', { text }));
}

/** Goes on to a card, which the next step starts from. The card that one stands on ends the path. */
export function walkTo(editor: Editor, cardId: Id): void {
  const { walk } = editor.store.getState().session;
  if (!walk) return;
  if (walk.cardId === cardId) {
    stopWalk(editor);
    return;
  }
  connect(editor, walk.pathId, [walk.cardId, cardId]);
  editor.setSession({ walk: { ...walk, cardId } });
}

export function stopWalk(editor: Editor): void {
  if (!editor.store.getState().session.walk) return;
  editor.setSession({ walk: undefined });
  announce(t('paths.said.done'));
}
