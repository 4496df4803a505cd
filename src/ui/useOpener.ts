// What had the focus when a window opened: it gets it back, also where the keyboard alone would not reach it.
import { useEffect, useState } from 'react';
import { comesBackTo, isDecided } from './comingBack';

/** What the menu that is open was opened from: its entries are gone before a window that one of them opens. */
let menuOpener: Element | null = null;

/** For a menu, while it is there: windows opened by its entries give the focus back to what opened the menu. */
export function useMenuOpener(opener: Element | null): void {
  useEffect(() => {
    menuOpener = opener;
    return () => {
      menuOpener = null;
    };
  }, [opener]);
}

/** For a window that is mounted as it opens; give the answer to `finalFocus`: whether the window itself is to find something. */
export function useOpener(): () => boolean {
  const [back] = useState(() => {
    const active = document.activeElement;
    const opener = active?.closest('[role=menu]') ? menuOpener : active;
    return (): boolean => {
      const before = comesBackTo(opener);
      before?.focus({ preventScroll: true });
      // By itself the focus would go to the first control, and on the map a stage that gets the focus is selected.
      return before === null && !isDecided();
    };
  });
  return back;
}
