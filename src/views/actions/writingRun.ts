// The writing run: how a card that is written ends, and where one goes on writing.
import { shownNow } from '@/editor/openViews';
import type { Editor } from '@/editor/editor';
import type { Id } from '@/model/id';
import { cardById, cardsInCell } from '@/model/select';
import { beginCard, editCard, removeCardsAndStay, sayPlace, selectNear } from './cardActions';
import { type Direction, nextCell, nextFinding, openMap, step } from './grid';
import { go } from './screenActions';
import { walkTo } from './walking';

/** Where a card stood that was written, or could have: `at` is the place behind it. */
type WrittenAt = { stageId: Id; laneId: Id; at: number; blank: boolean };

/** A card that is written, and whether it had words when that began. */
export type Written = { id: Id; had: boolean };

/**
 * Ends the writing of a card; cancelled, one that was there before has its old text again. A card whose words were all
 * taken away is not kept, and one that was only begun leaves no trace. Undefined where nothing was written here, or a
 * finding was.
 */
export function endWriting(editor: Editor, { id, had }: Written, cancelled = false): WrittenAt | undefined {
  const { session } = editor.store.getState();
  if (session.draft?.id === id) {
    const { stageId, laneId, index } = session.draft;
    editor.setSession({ draft: undefined });
    return { stageId, laneId, at: index, blank: true };
  }
  if (session.editing !== id) return undefined;
  editor.seal();
  if (cancelled) editor.cancelEditing();
  editor.setSession({ editing: undefined, begun: undefined });
  const { project } = editor.store.getState();
  // A strategy without a word says nothing; one that was only begun goes, and its cell is empty again.
  if (project.strategies[id]?.title.trim() === '') editor.withdraw(id);
  const card = cardById(project, id);
  if (!card) return undefined;
  const { stageId, laneId } = card;
  const index = cardsInCell(editor.store.getState().project, stageId, laneId).indexOf(card);
  // A picture without a caption is a card all the same.
  if (card.text.trim() === '' && card.pictureId === undefined) {
    const gone = editor.withdraw(id);
    if (!gone && had && !cancelled) removeCardsAndStay(editor, [id]);
    return gone || had
      ? { stageId, laneId, at: index, blank: true }
      : { stageId, laneId, at: index + 1, blank: false };
  }
  // While a path is drawn, a card that was just written is its next step.
  if (session.begun === id) {
    if (session.walk) walkTo(editor, id);
    else sayPlace(editor, id, 'actions.said.addedTo');
  }
  return { stageId, laneId, at: index + 1, blank: false };
}

/** Escape: the writing is over, and what was written is chosen. */
export function leaveWriting(editor: Editor, card: Written): void {
  const written = endWriting(editor, card, true);
  if (written) selectNear(editor, written, written.at);
  else editor.setSession({ unchosen: undefined });
}

/** An arrow on a free place where nothing was written: the writing is over, and one walks on from there. */
export function walkOn(editor: Editor, card: Written, direction: Direction): void {
  const written = endWriting(editor, card);
  if (!written) return;
  selectNear(editor, written, written.at);
  // The card above the free place is one step up.
  if (direction === 'up' && written.at > 0) return;
  const { session } = editor.store.getState();
  const shown = shownNow(editor.store.getState());
  go(editor, (mapId) => step(shown, mapId, session.selection, direction));
}

/** Enter: on to the free place below the card. On a free place where nothing was written the writing is over. */
export function writeBelow(editor: Editor, card: Written): void {
  const written = endWriting(editor, card);
  if (!written) editor.setSession({ unchosen: true });
  else if (written.blank) selectNear(editor, written, written.at, false);
  else beginCard(editor, written.stageId, written.laneId, { index: written.at, free: true });
}

/** Tab: on to the free place of the next cell, or of the one before. False at the end of the map, where Tab leaves it. */
export function writeBeside(editor: Editor, card: Written, by: 1 | -1): boolean {
  const { project, session } = editor.store.getState();
  const shown = shownNow(editor.store.getState());
  const mapId = openMap(editor) ?? '';
  const place = session.draft ?? cardById(project, card.id);
  if (!place) {
    const finding = nextFinding(shown, mapId, session.selection, by);
    if (!finding) return false;
    endWriting(editor, card);
    editor.setSession({ selection: finding });
    editCard(editor, finding.id, 'finding');
    return true;
  }
  const next = nextCell(shown, mapId, place, by);
  if (!next) return false;
  endWriting(editor, card);
  beginCard(editor, next.stageId, next.laneId, { free: true });
  return true;
}
