// PrintedMap: what is printed of a map, by the browser's own menu too - all of it, drawn and as a table, and never the window.
import { Suspense, useEffect } from 'react';
import type { Id } from '@/model/id';
import { fetched } from '@/ui/fetched';
import { useSession } from '@/views/context/EditorContext';
import { useBrought } from './useBrought';

const Printing = fetched(async () => (await import('@/views/table/Printing')).Printing);

export function PrintedMap({ mapId }: { mapId: Id }) {
  const { isHere, bring } = useBrought(Printing);
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
