// The clipboard's own events on the map screen: copy, cut and paste by any key or menu of the browser. Asleep in fields.
import { useEffect, type RefObject } from 'react';
import type { Editor } from '@/editor/editor';
import { clipboardWork } from '@/views/actions/clipboardActions';
import { showTrouble } from '@/views/actions/trouble';
import { ownerOf } from './useActionKeys';
import { useToast } from '@/ui/Toast';

type Work = Awaited<ReturnType<typeof clipboardWork>>;

/** Whether the event is meant for the map: the focus is on it or nowhere, and no text beside it is marked. */
function isForMap(event: ClipboardEvent, grid: HTMLElement | null): boolean {
  const active = document.activeElement ?? document.body;
  if (event.defaultPrevented || ownerOf(active) !== 'map') return false;
  if (active !== document.body && !grid?.contains(active)) return false;
  const marked = document.getSelection();
  return !marked || marked.isCollapsed || (grid?.contains(marked.anchorNode) ?? false);
}

export function useClipboard(editor: Editor, grid: RefObject<HTMLElement | null>): void {
  const toaster = useToast();
  useEffect(() => showTrouble(editor, toaster), [editor, toaster]);
  useEffect(() => {
    let work: Work | undefined;
    const fetchWork = async (): Promise<Work> => (work ??= await clipboardWork());
    // A copy must be answered at once, so its work is at hand as soon as there is something to copy.
    const stop = editor.store.subscribe(({ session }) => {
      if (session.selection.kind === 'none') return;
      stop();
      void fetchWork();
    });
    const onCopy = (event: ClipboardEvent): void => {
      const cut = event.type === 'cut';
      if (!isForMap(event, grid.current) || (cut && editor.store.getState().readOnly)) return;
      const { kind } = editor.store.getState().session.selection;
      if (kind === 'none' || (cut && kind !== 'cards')) return;
      if (!work) {
        // Copied in the very moment of the first selection: it goes the way of the menu, as soon as that is there.
        event.preventDefault();
        void fetchWork().then(({ copyFromMenu }) => copyFromMenu(editor, cut));
        return;
      }
      const clip = work.copied(editor);
      if (!clip || !event.clipboardData) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', clip.text);
      event.clipboardData.setData('text/html', clip.html);
      work.finishCopy(editor, clip, cut);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isForMap(event, grid.current) || editor.store.getState().readOnly) return;
      const clip = {
        text: event.clipboardData?.getData('text/plain') ?? '',
        html: event.clipboardData?.getData('text/html') ?? '',
      };
      const files = [...(event.clipboardData?.files ?? [])];
      const isPicture = files.length > 0 && files.every(({ type }) => type.startsWith('image/'));
      // A picture of a page comes with markup, a range of a spreadsheet with text: there the text is what is meant.
      if (clip.text === '' && (isPicture || clip.html === '')) {
        if (files.length === 0) return;
        event.preventDefault();
        void fetchWork().then((work) =>
          isPicture ? work.pastePictures(editor, files) : work.refuseFiles(editor),
        );
        return;
      }
      event.preventDefault();
      void fetchWork().then(({ paste }) => paste(editor, clip));
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      stop();
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [editor, grid]);
}
