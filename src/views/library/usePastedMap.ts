// usePastedMap(): text that looks like a map, pasted outside of any field, is handed over.
import { useEffect, useRef } from 'react';
import { looksLikeMap } from './arrange';

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

export function usePastedMap(onMap: (text: string) => void): void {
  const take = useRef(onMap);
  useEffect(() => {
    take.current = onMap;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || isField(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!looksLikeMap(text)) return;
      event.preventDefault();
      take.current(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
