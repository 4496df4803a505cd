// The focus is never lost: when a change takes away what had it and nothing else takes it, the map's region does.
import { type RefObject, useEffect } from 'react';
import type { Editor } from '@/editor/createEditor';

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

export function useFocusKept(editor: Editor, region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let frame = 0;
    // A page that has just been loaded has lost nothing: a frame around the whole map would only startle.
    let had = !isNowhere();
    const note = (): void => void (had = true);
    document.addEventListener('focusin', note, { once: true });
    const check = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => isNowhere() && region.current?.focus({ preventScroll: true }));
    };
    const stop = editor.store.subscribe((now, before) => {
      // When the pen changes hands the fields fall asleep here, or the button that asked for it goes.
      if ((had && now.readOnly !== before.readOnly) || (now.project !== before.project && !isNowhere()))
        check();
    });
    return () => {
      stop();
      document.removeEventListener('focusin', note);
      cancelAnimationFrame(frame);
    };
  }, [editor, region]);
}
