// The cursor of the table: what becomes it comes into sight, and has the focus unless a person works elsewhere.
import { type RefObject, useEffect } from 'react';
import { isFocusHere } from '@/views/map/useCursor';

/** Marks what takes the focus in a cell or head; a field that is written in takes it by itself. */
export const CURSOR = 'data-cursor';

/**
 * Watches over one cell or head. `place` names what of it is the cursor, and changes whenever that stands elsewhere;
 * undefined while the cursor is in another one.
 */
export function useInSight(holder: RefObject<HTMLElement | null>, place: string | undefined): void {
  useEffect(() => {
    const element = place === undefined ? null : holder.current?.querySelector<HTMLElement>(`[${CURSOR}]`);
    if (!element) return;
    // A field has the focus already, and its cursor stands where it was put.
    if (!element.contains(document.activeElement) && isFocusHere()) element.focus({ preventScroll: true });
    const whole = element.closest('[data-item]') ?? element;
    whole.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [holder, place]);
}
