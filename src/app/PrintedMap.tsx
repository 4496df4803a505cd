// PrintedMap: what is printed of a map, by the browser's own menu too - all of it, drawn and as a table, and never the window.
import { Suspense, useEffect, useState } from 'react';
import type { Id } from '@/model/id';
import { fetched } from '@/ui/fetched';
import { useFirstTouch } from '@/ui/useFirstTouch';
import { useSession } from '@/views/context/EditorContext';

const Printing = fetched(async () => (await import('@/views/table/Printing')).Printing);

/** Milliseconds after which somebody looks on. */
const LOOKS_ON = 3000;

/** It comes with the first touch, or a little later: the first look at a map does without. */
export function PrintedMap({ mapId }: { mapId: Id }) {
  const [isHere, setHere] = useState(false);
  const [bring] = useState(() => () => void Printing.ahead().then(() => setHere(true)));
  useFirstTouch(bring);
  // Who looks on may print by the menu of the browser, which touches nothing of the page.
  useEffect(() => {
    const timer = setTimeout(bring, LOOKS_ON);
    return () => clearTimeout(timer);
  }, [bring]);
  const isWished = useSession(({ print }) => print === true);
  useEffect(() => {
    if (isWished) bring();
  }, [isWished, bring]);
  return (
    isHere && (
      <Suspense>
        <Printing mapId={mapId} drawn />
      </Suspense>
    )
  );
}
