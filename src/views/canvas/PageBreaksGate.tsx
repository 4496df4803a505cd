// PageBreaksGate: the borders of sheets over the map, fetched when they are first asked for.
import { Suspense } from 'react';
import { fetched } from '@/ui/fetched';
import { useSession } from '@/views/context/EditorContext';

const PageBreaks = fetched(async () => (await import('./PageBreaks')).PageBreaks);

export function PageBreaksGate() {
  const on = useSession((session) => session.pageBreaks !== undefined);
  return (
    on && (
      <Suspense>
        <PageBreaks />
      </Suspense>
    )
  );
}
