// What had the focus when a window opened: it gets it back, also where the keyboard alone would not reach it.
import { useState } from 'react';

/** For a window that is mounted as it opens; give the answer to `finalFocus`. */
export function useOpener(): () => false {
  const [back] = useState(() => {
    const active = document.activeElement;
    return (): false => {
      // By itself the focus would go to the first control within, and a stage that gets the focus is selected.
      if (active instanceof HTMLElement && active.isConnected) active.focus({ preventScroll: true });
      return false;
    };
  });
  return back;
}
