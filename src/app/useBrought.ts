// useBrought(): whether what is fetched apart is here, so that it stands at once when it is needed.
import { useEffect, useState } from 'react';
import type { Fetched } from '@/ui/fetched';
import { useFirstTouch } from '@/ui/useFirstTouch';

/** Milliseconds after which somebody looks on. */
const LOOKS_ON = 1000;

/** It comes with the first touch, or a little later: the first look at a screen does without. */
export function useBrought({ ahead }: Pick<Fetched<never>, 'ahead'>): { isHere: boolean; bring: () => void } {
  const [isHere, setHere] = useState(false);
  const [bring] = useState(() => () => void ahead().then(() => setHere(true)));
  useFirstTouch(bring);
  // Who looks on may print by the menu of the browser, which touches nothing of the page.
  useEffect(() => {
    const timer = setTimeout(bring, LOOKS_ON);
    return () => clearTimeout(timer);
  }, [bring]);
  return { isHere, bring };
}
