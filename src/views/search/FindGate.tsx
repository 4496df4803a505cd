// Opens the find bar when it is asked for; until then none of it is fetched.
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { emptyFind } from '@/editor/session';
import type { Id } from '@/model/id';
import { useEditor, useSession } from '@/views/context/EditorContext';
import { HeldKeys } from '@/views/keyboard/HeldKeys';

const FindBar = lazy(async () => ({ default: (await import('./FindBar')).FindBar }));

export function FindGate({ mapId }: { mapId: Id }) {
  const open = useSession((session) => session.find?.open ?? false);
  return open ? <OpenFind mapId={mapId} /> : null;
}

function OpenFind({ mapId }: { mapId: Id }) {
  const editor = useEditor();
  const text = useRef('');
  // Also a state: each letter renders anew what waits to be shown, which else would show what was there before it.
  const [typed, setTyped] = useState('');
  // What is typed while the bar is on its way stands in it from its first moment: the next letter comes after it.
  const hold = useCallback(
    (add: (before: string) => string): void => {
      text.current = add(text.current);
      setTyped(text.current);
      const { find = emptyFind } = editor.store.getState().session;
      editor.setSession({ find: { ...find, query: text.current, at: undefined, index: 0 } });
    },
    [editor],
  );
  return (
    <Suspense fallback={<HeldKeys onText={hold} />}>
      <FindBar mapId={mapId} hasTyped={typed !== ''} />
    </Suspense>
  );
}
