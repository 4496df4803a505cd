// Whether the panel is shown: one that a selection opens waits until hands rest, so that nothing moves under them.
import { useEffect, useRef, useState } from 'react';
import { useSession } from '@/views/context/EditorContext';
import { REGION } from '@/views/map/useCursor';

/** Milliseconds within which a second press makes a double click. */
const DOUBLE = 450;

/** What lies over the map and stays where it is. The bar of tools does not: it stands in the middle of the map. */
const OVER = '[data-aside], [data-control]';

export function useOpened(): boolean {
  const open = useSession((session) => session.inspectorOpen === true);
  const waits = useSession((session) => session.inspectorWaits === true);
  const writing = useSession(({ editing, draft }) => editing !== undefined || draft !== undefined);
  const [settled, setSettled] = useState(open);
  const pressed = useRef(-Infinity);

  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent): void => {
      const onMap = target instanceof Element && target.closest(`[${REGION}]`) && !target.closest(OVER);
      if (onMap) pressed.current = performance.now();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, []);

  useEffect(() => {
    if (open === settled || (open && waits && writing)) return undefined;
    let timer = 0;
    const settle = (): void => {
      const left = open && waits ? pressed.current + DOUBLE - performance.now() : 0;
      if (left > 0) timer = window.setTimeout(settle, left);
      else setSettled(open);
    };
    settle();
    return () => clearTimeout(timer);
  }, [open, settled, waits, writing]);

  return open && settled;
}
