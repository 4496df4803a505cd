// Printing: the sheet is made when the browser asks for it, and only for as long as it prints.
import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Id } from '@/model/id';
import { useEditor } from '@/views/context/EditorContext';
import { PrintSheet } from './PrintSheet';

export function Printing({ mapId }: { mapId: Id }) {
  const editor = useEditor();
  const [printing, setPrinting] = useState(false);

  useEffect(() => {
    // The browser takes its picture right after the event, so the sheet must stand before it returns.
    const show = (): void => flushSync(() => setPrinting(true));
    const hide = (): void => setPrinting(false);
    const media = window.matchMedia('print');
    const onMedia = (): void => (media.matches ? show() : hide());
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
    media.addEventListener('change', onMedia);
    return () => {
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', hide);
      media.removeEventListener('change', onMedia);
    };
  }, []);

  useEffect(() => {
    /** Fulfils the wish to print. */
    const print = (): void => {
      if (!editor.store.getState().session.print) return;
      editor.setSession({ print: undefined });
      window.print();
    };
    print();
    return editor.store.subscribe(({ session }, before) => {
      if (session.print !== before.session.print) print();
    });
  }, [editor]);

  return printing && createPortal(<PrintSheet mapId={mapId} />, document.body);
}
