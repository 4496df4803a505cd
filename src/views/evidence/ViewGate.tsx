// Opens the bar of the view while one is on; until then none of it is fetched.
import { lazy, Suspense } from 'react';
import type { Id } from '@/model/id';
import { useSession } from '@/views/context/EditorContext';

const ViewBar = lazy(async () => ({ default: (await import('./ViewBar')).ViewBar }));

export function ViewGate({ mapId }: { mapId: Id }) {
  const on = useSession((session) => session.openViews[mapId] !== undefined);
  return (
    on && (
      <Suspense>
        <ViewBar mapId={mapId} />
      </Suspense>
    )
  );
}
