// What every look at a map does for it, canvas and table alike: keys, clipboard, focus, the way back after deleting.
import { type RefObject, useEffect, useRef } from 'react';
import { shownNow } from '@/editor/openViews';
import type { Selection } from '@/editor/session';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardsOf } from '@/model/select';
import { isNarrow } from '@/ui/isNarrow';
import { useToast } from '@/ui/Toast';
import { firstStop } from '@/views/actions/grid';
import { useActionKeys } from '@/views/keyboard/useActionKeys';
import { useEditor } from '@/views/context/EditorContext';
import { useClipboard } from '@/views/keyboard/useClipboard';
import { offerUndo } from './offerUndo';
import { useFocusKept } from './useFocusKept';
import { usePictureWishes } from './usePictureWishes';

/** Opens a map while its screen is shown. Answers with the ref of the region that holds it. */
export function useMapScreen(mapId: Id): RefObject<HTMLDivElement | null> {
  const t = useT();
  const editor = useEditor();
  const toast = useToast();
  const region = useRef<HTMLDivElement>(null);
  useActionKeys(editor, region);
  useClipboard(editor, region);
  useFocusKept(editor);
  usePictureWishes(editor);

  useEffect(() => offerUndo(editor, toast, () => t('common.undo')), [editor, toast, t]);

  useEffect(() => {
    const { project, session, readOnly } = editor.store.getState();
    if (session.mapId !== mapId) {
      // A map without a card is there to be written: its first cell is selected, so that one may simply type.
      const begins = !readOnly && cardsOf(project, mapId).length === 0;
      const selection: Selection = begins
        ? firstStop(shownNow(editor.store.getState(), mapId), mapId)
        : { kind: 'none' };
      editor.setSession({ mapId, selection: selection.kind === 'cell' ? selection : { kind: 'none' } });
    }
    // On a phone the map comes first; the details are one tap away.
    if (isNarrow()) editor.setSession({ inspectorOpen: false });
    return () =>
      editor.setSession({ editing: undefined, draft: undefined, drag: undefined, toDetails: undefined });
  }, [editor, mapId]);

  return region;
}
