// What the panel shows: the selection, but not in the middle of an action whose hands are on the map.
import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { EditorSession, Selection } from '@/editor/session';
import { useSession } from '@/views/context/EditorContext';
import { DETAILS } from '@/views/map/useCursor';

const nothing: Selection = { kind: 'none' };

/** Milliseconds of rest after which the panel follows to where a card is begun. */
const REST = 160;

/**
 * A cell that is chosen may become a card with the next press, and the first letter of a card comes before its fields:
 * nobody looks at the panel then, and to fill it would hold up the letter.
 */
const isBeginning = ({ selection, begun, editing }: EditorSession): boolean =>
  selection.kind === 'cell' || (selection.kind === 'cards' && begun !== undefined && editing === begun);

/**
 * The selection that the panel shows. It follows a little later when there is much to do, so that walking the map stays
 * quick, and where a card is begun when hands rest; whoever reaches into the panel meets what is selected. A card without
 * a letter is no record yet: until the first one the panel stays as it is.
 */
export function useFollowing(): Selection {
  const wished = useSession((session) => (session.draft ? undefined : session.selection));
  const waits = useSession((session) => isBeginning(session) && session.toDetails !== true);
  const [shown, setShown] = useState(wished ?? nothing);
  useEffect(() => {
    if (!wished || wished === shown) return undefined;
    const follow = (): void => startTransition(() => setShown(wished));
    if (!waits) {
      follow();
      return undefined;
    }
    const timer = setTimeout(follow, REST);
    const reach = ({ target }: Event): void => {
      if (target instanceof Element && target.closest(`[${DETAILS}]`)) flushSync(() => setShown(wished));
    };
    document.addEventListener('pointerdown', reach, true);
    document.addEventListener('focusin', reach, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', reach, true);
      document.removeEventListener('focusin', reach, true);
    };
  }, [wished, shown, waits]);
  return shown;
}
