// Pictures as actions: one is chosen for a card, or for a cell of a storyboard.
import type { Editor } from '@/editor/editor';
import type { Id } from '@/model/id';
import { holdsPictures } from '@/model/laneKinds';
import { cardById, cardsInCell } from '@/model/select';
import type { Project } from '@/model/types';
import type { Action } from './action';
import { selectedCards } from './grid';

/** Where pictures go: onto a card, or as new cards into a cell. */
export type PicturePlace = { cardId: Id } | { stageId: Id; laneId: Id; index?: number | undefined };

/** Pictures for a place of the map: these files, or those that the person chooses. */
export type PictureWish = { into: PicturePlace; files?: readonly Blob[] };

const takers = new WeakMap<Editor, (wish: PictureWish) => void>();

/** The screen that is shown takes the pictures of its editor in. Returns what ends it. */
export function takePicturesOf(editor: Editor, taker: (wish: PictureWish) => void): () => void {
  takers.set(editor, taker);
  return () => {
    if (takers.get(editor) === taker) takers.delete(editor);
  };
}

/** Has pictures taken in; to choose them it must be called straight from a key or a click. */
export const wishPictures = (editor: Editor, wish: PictureWish): void => takers.get(editor)?.(wish);

/**
 * Where a picture goes that is given to a card: onto it, in place of the one before. A storyboard has room for several:
 * there it becomes a card below, and no picture is lost.
 */
function placeOnCard(project: Project, cardId: Id): PicturePlace | undefined {
  const card = cardById(project, cardId);
  const lane = project.lanes[card?.laneId ?? ''];
  if (!card || !lane) return undefined;
  if (!holdsPictures(lane) || card.pictureId === undefined) return { cardId };
  const { stageId, laneId } = card;
  return { stageId, laneId, index: cardsInCell(project, stageId, laneId).indexOf(card) + 1 };
}

/** Where a picture goes that is given to a card or to a cell; cells of other lanes take none. */
export function picturePlace(
  project: Project,
  at: { cardId: Id } | { stageId: Id; laneId: Id },
): PicturePlace | undefined {
  if ('cardId' in at) return placeOnCard(project, at.cardId);
  const lane = project.lanes[at.laneId];
  return lane && holdsPictures(lane) && !lane.collapsed ? at : undefined;
}

/** Where a picture goes that is meant for what is selected: the card that was chosen last, or the cell. */
export function selectedPicturePlace(editor: Editor): PicturePlace | undefined {
  const { project, session } = editor.store.getState();
  const { selection } = session;
  if (selection.kind === 'cell') return picturePlace(project, selection);
  const card = selectedCards(editor).at(-1);
  return card && picturePlace(project, { cardId: card.id });
}

/** Lets the person choose pictures for what is selected. */
export function choosePictures(editor: Editor): void {
  const into = selectedPicturePlace(editor);
  if (into) wishPictures(editor, { into });
}

const action = (context: 'cards' | 'cell', shortcuts: readonly string[]): Action => ({
  id: `${context}.picture`,
  label: 'actions.addPicture',
  keywords: ['actions.words.picture'],
  icon: 'ImagePlus',
  ...(shortcuts.length > 0 && { shortcuts }),
  context,
  isEnabled: (editor) => selectedPicturePlace(editor) !== undefined,
  run: choosePictures,
});

export const pictureActions: readonly Action[] = [action('cards', ['i']), action('cell', [])];
