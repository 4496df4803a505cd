// The work of taking pictures in: each file is made an asset, then all of them stand on the map in one step.
import { addPictures, setImage } from '@/commands/images';
import type { Editor } from '@/editor/editor';
import '@/i18n/en/images';
import { t } from '@/i18n/translate';
import { showsPictures } from '@/layout/cardFacts';
import { newId } from '@/model/id';
import { holdsPictures } from '@/model/laneKinds';
import { cardById } from '@/model/select';
import type { Asset } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import type { TakenAsset } from '@/views/context/Images';
import { type PicturePlace, picturePlace } from './pictureActions';
import { tellTrouble } from './trouble';

/** Takes files in for a place of the map. What cannot be taken is told in a sentence; the others come all the same. */
export async function takePictures(
  editor: Editor,
  take: (file: Blob) => Promise<TakenAsset>,
  files: readonly Blob[],
  into: PicturePlace,
): Promise<void> {
  const assets: Asset[] = [];
  let refusal: string | undefined;
  // A card has one picture; more than that only a storyboard takes.
  const wanted = 'cardId' in into && !onStoryboard(editor, into.cardId) ? files.slice(0, 1) : files;
  for (const file of wanted) {
    // One after the other: photos of a telephone are large once they are decoded.
    // oxlint-disable-next-line no-await-in-loop
    const taken = await take(file);
    if (taken.ok) assets.push(taken.asset);
    else refusal ??= t(`images.refused.${taken.refusal}`);
  }
  const told =
    assets.length > 0 && put(editor, assets, into) ? sayTaken(editor, assets.length, into) : undefined;
  const trouble = refusal ?? told;
  if (trouble !== undefined) tellTrouble(editor, trouble);
}

function onStoryboard(editor: Editor, cardId: string): boolean {
  const { project } = editor.store.getState();
  const lane = project.lanes[cardById(project, cardId)?.laneId ?? ''];
  return lane !== undefined && holdsPictures(lane);
}

/** Puts the pictures where they belong: the first onto the card, or each as a card of its own, which is then selected. */
function put(editor: Editor, assets: readonly Asset[], into: PicturePlace): boolean {
  const { project } = editor.store.getState();
  const [first] = assets;
  editor.seal();
  if ('cardId' in into && assets.length === 1)
    return editor.commit(setImage, { table: 'cards', id: into.cardId, asset: first });
  const place = 'cardId' in into ? cellOf(editor, into.cardId) : into;
  if (!place || !picturePlace(project, place)) return false;
  const pictures = assets.map((asset) => ({ id: newId(), asset }));
  const ids = pictures.map(({ id }) => id);
  const session = {
    selection: { kind: 'cards', ids },
    editing: undefined,
    draft: undefined,
    reveal: ids[0],
  } as const;
  return editor.commit(addPictures, { ...place, pictures }, { session });
}

function cellOf(editor: Editor, cardId: string): { stageId: string; laneId: string } | undefined {
  const card = cardById(editor.store.getState().project, cardId);
  return card && { stageId: card.stageId, laneId: card.laneId };
}

/** Says that it is done; of a picture that the map does not show, where it is. */
function sayTaken(editor: Editor, count: number, into: PicturePlace): string | undefined {
  const { project, session } = editor.store.getState();
  announce(t('images.takenCount', { count }));
  const hidden =
    'cardId' in into && !onStoryboard(editor, into.cardId) && !showsPictures(project, session.mapId ?? '');
  return hidden ? t('images.keptHidden') : undefined;
}
