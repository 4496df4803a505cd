// The focus is never lost: when a change takes away what had it and nothing else takes it, the map's region does.
import { type RefObject, useEffect } from 'react';
import type { Editor } from '@/editor/createEditor';

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** `arrived`: a map was open before, so whatever had the focus may have gone with it. */
export function useFocusKept(editor: Editor, region: RefObject<HTMLElement | null>, arrived: boolean): void {
  useEffect(() => {
    let frame = 0;
    const check = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => isNowhere() && region.current?.focus({ preventScroll: true }));
    };
    if (arrived) check();
    const stop = editor.store.subscribe((now, before) => {
      // When the pen changes hands the fields fall asleep here, or the button that asked for it goes.
      if (now.readOnly !== before.readOnly || (now.project !== before.project && !isNowhere())) check();
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [editor, region, arrived]);
}
