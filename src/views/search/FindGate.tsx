// Opens the find bar when it is asked for; until then none of it is fetched.
import { lazy, Suspense, useState } from 'react';
import type { Id } from '@/model/id';
import { useSession } from '@/views/context/EditorContext';
import { HeldKeys } from '@/views/keyboard/HeldKeys';

const FindBar = lazy(async () => ({ default: (await import('./FindBar')).FindBar }));

export function FindGate({ mapId }: { mapId: Id }) {
  const open = useSession((session) => session.find?.open ?? false);
  const [typed, setTyped] = useState('');
  if (!open) return null;
  return (
    <Suspense fallback={<HeldKeys onText={setTyped} />}>
      <FindBar mapId={mapId} typed={typed} />
    </Suspense>
  );
}
