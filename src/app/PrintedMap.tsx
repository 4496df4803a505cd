// PrintedMap: what the browser's own menu prints of a map - all of it as a table, and never the window.
import { Suspense, useState } from 'react';
import type { Id } from '@/model/id';
import { fetched } from '@/ui/fetched';
import { useFirstTouch } from '@/ui/useFirstTouch';

const PrintedTable = fetched(async () => (await import('@/views/table/Printing')).PrintedTable);

/** It comes with the first touch: the first look at a map does without. */
export function PrintedMap({ mapId }: { mapId: Id }) {
  const [isHere, setHere] = useState(false);
  const [bring] = useState(() => () => void PrintedTable.ahead().then(() => setHere(true)));
  useFirstTouch(bring);
  return (
    isHere && (
      <Suspense>
        <PrintedTable mapId={mapId} />
      </Suspense>
    )
  );
}
