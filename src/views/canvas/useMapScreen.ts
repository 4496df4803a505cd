// What every look at a map does for it, canvas and table alike: keys, clipboard, focus, the way back after deleting.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { useToast } from '@/ui/Toast';
import { offerUndo } from '@/views/actions/removal';
import { useActionKeys } from '@/views/actions/useActionKeys';
import { useEditor } from '@/views/app/EditorContext';
import { useClipboard } from './useClipboard';
import { useFocusKept } from './useFocusKept';

/** Opens a map while its screen is shown. Answers with the ref of the region that holds it. */
export function useMapScreen(mapId: Id): RefObject<HTMLDivElement | null> {
  const t = useT();
  const editor = useEditor();
  const toast = useToast();
  const region = useRef<HTMLDivElement>(null);
  // From another map, or from another look at this one: whatever had the focus went with it.
  const [arrived] = useState(() => editor.store.getState().session.mapId !== undefined);
  useActionKeys(editor, region);
  useClipboard(editor, region);
  useFocusKept(editor, region, arrived);

  useEffect(() => offerUndo(editor, toast, () => t('common.undo')), [editor, toast, t]);

  useEffect(() => {
    const { session } = editor.store.getState();
    if (session.mapId !== mapId) editor.setSession({ mapId, selection: { kind: 'none' } });
    // On a phone the map comes first; the details are one tap away.
    if (window.innerWidth < 640) editor.setSession({ inspectorOpen: false });
    return () => editor.setSession({ editing: undefined, draft: undefined, drag: undefined });
  }, [editor, mapId]);

  return region;
}
