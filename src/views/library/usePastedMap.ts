// usePastedMap(): what is pasted outside of any field is handed over: texts and pages to be read, files, or a picture.
import { useEffect, useRef } from 'react';

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

export type PasteHandlers = {
  onText: (text: string, html: string) => void;
  onFiles: (files: File[]) => void;
  onPicture: () => void;
};

export function usePastedMap(handlers: PasteHandlers): void {
  const take = useRef(handlers);
  useEffect(() => {
    take.current = handlers;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { clipboardData: data } = event;
      if (event.defaultPrevented || !data || isField(event.target)) return;
      const [text, html] = [data.getData('text/plain'), data.getData('text/html')];
      const files = [...(data.files ?? [])];
      if (text.trim() !== '' || html.trim() !== '') {
        event.preventDefault();
        take.current.onText(text, html);
      } else if (files.length > 0) {
        event.preventDefault();
        // A copied part of a screen comes as a file that nobody has on a disk.
        if (files.every(({ type }) => type.startsWith('image/'))) take.current.onPicture();
        else take.current.onFiles(files);
      }
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
