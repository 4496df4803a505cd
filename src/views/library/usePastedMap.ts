// usePastedMap(): text pasted outside of any field is handed over: as a map, or as something that is none.
import { useEffect, useRef } from 'react';
import { looksLikeMap } from './arrange';

/** A text this short was hardly meant as a map: no word is lost about it. */
const SLIP = 20;

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

export function usePastedMap(onMap: (text: string) => void, onOther: () => void): void {
  const take = useRef({ onMap, onOther });
  useEffect(() => {
    take.current = { onMap, onOther };
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isField(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!looksLikeMap(text)) {
        if (text.trim().length > SLIP) take.current.onOther();
        return;
      }
      event.preventDefault();
      take.current.onMap(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
