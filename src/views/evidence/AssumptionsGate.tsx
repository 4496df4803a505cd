// Opens the bar of the assumptions when only they are asked for; until then none of it is fetched.
import { lazy, Suspense } from 'react';
import type { Id } from '@/model/id';
import { useSession } from '@/views/context/EditorContext';

const AssumptionsBar = lazy(async () => ({ default: (await import('./AssumptionsBar')).AssumptionsBar }));

export function AssumptionsGate({ mapId }: { mapId: Id }) {
  const on = useSession((session) => session.assumptionsOnly ?? false);
  return (
    on && (
      <Suspense>
        <AssumptionsBar mapId={mapId} />
      </Suspense>
    )
  );
}
