// Pictures that are dropped on the map: which place of it takes them, while they hover and when they are let go.
import type { Editor } from '@/editor/editor';
import type { Id } from '@/model/id';
import { TAKES_FILES } from '@/ui/FileDrop';
import { picturePlace, wishPictures } from '@/views/actions/pictureActions';

/** What lies under the pointer. */
export type DropAt = { cardId: Id } | { stageId: Id; laneId: Id };

type PictureDrop = {
  /** What of the map lies under the pointer, if anything. */
  at: (event: DragEvent) => DropAt | undefined;
  /** Told whenever another place would take the pictures; undefined: none. */
  onHover: (place: DropAt | undefined) => void;
};

/** Whether all that is dragged are pictures, as far as the browser tells before they are dropped. */
const carriesPictures = ({ dataTransfer }: DragEvent): boolean => {
  const items = [...(dataTransfer?.items ?? [])];
  return items.length > 0 && items.every(({ kind, type }) => kind === 'file' && type.startsWith('image/'));
};

/** Listens on a part of the map. Whatever it does not take is left to the window. Returns what ends it. */
export function listenForPictures(
  editor: Editor,
  element: HTMLElement,
  { at, onHover }: PictureDrop,
): () => void {
  const placeOf = (event: DragEvent) => {
    const { project, readOnly } = editor.store.getState();
    const under = readOnly || !carriesPictures(event) ? undefined : at(event);
    return under && picturePlace(project, under) ? under : undefined;
  };
  const hover = (event: DragEvent): void => {
    const place = placeOf(event);
    element.toggleAttribute(TAKES_FILES, place !== undefined);
    onHover(place);
    if (!place) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };
  const leave = (event: DragEvent): void => {
    if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) onHover(undefined);
  };
  const drop = (event: DragEvent): void => {
    const under = placeOf(event);
    onHover(undefined);
    const into = under && picturePlace(editor.store.getState().project, under);
    element.toggleAttribute(TAKES_FILES, into !== undefined);
    if (!into) return;
    event.preventDefault();
    wishPictures(editor, { into, files: [...(event.dataTransfer?.files ?? [])] });
  };
  element.addEventListener('dragover', hover);
  element.addEventListener('dragleave', leave);
  element.addEventListener('drop', drop);
  return () => {
    element.removeEventListener('dragover', hover);
    element.removeEventListener('dragleave', leave);
    element.removeEventListener('drop', drop);
  };
}
