// useTablePictures(): pictures are dropped on cards and cells of the table; the one that would take them is marked.
import { type RefObject, useEffect } from 'react';
import type { Editor } from '@/editor/editor';
import { type DropAt, listenForPictures } from '@/views/map/pictureDrop';
import styles from './TablePictures.module.css';

const OVER = styles['over'] ?? '';

function under(target: EventTarget | null): DropAt | undefined {
  if (!(target instanceof Element) || target.closest('[data-finding]')) return undefined;
  const item = target.closest<HTMLElement>('[data-cell] [data-item]')?.dataset['item'];
  if (item !== undefined) return { cardId: item };
  const [stageId, laneId] = target.closest<HTMLElement>('[data-cell]')?.dataset['cell']?.split(':') ?? [];
  return stageId !== undefined && laneId !== undefined ? { stageId, laneId } : undefined;
}

export function useTablePictures(editor: Editor, area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    return listenForPictures(editor, element, {
      at: ({ target }) => under(target),
      onHover: (place) => {
        for (const old of element.querySelectorAll(`.${OVER}`)) old.classList.remove(OVER);
        const found =
          place &&
          ('cardId' in place
            ? `[data-item="${place.cardId}"]`
            : `[data-cell="${place.stageId}:${place.laneId}"]`);
        if (found) element.querySelector(found)?.classList.add(OVER);
      },
    });
  }, [editor, area]);
}
