// useStoreWhen(): a store that is fetched when it is first wanted, and its state.
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';

type Store = { subscribe: (listener: () => void) => () => void; getState: () => unknown };

/** The store and its state; undefined until it was wanted and is here. `load` stays the same function. */
export function useStoreWhen<S extends Store>(
  wanted: boolean,
  load: () => Promise<S>,
): { store: S; state: ReturnType<S['getState']> } | undefined {
  const [store, setStore] = useState<S>();
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    // Without it there is nothing to be found; the next time it is tried again.
    load().then(
      (loaded) => here && setStore(() => loaded),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [wanted, load]);
  const state = useSyncExternalStore(
    useCallback((listener: () => void) => store?.subscribe(listener) ?? (() => undefined), [store]),
    () => store?.getState() as ReturnType<S['getState']> | undefined,
  );
  return useMemo(() => (store && state !== undefined ? { store, state } : undefined), [store, state]);
}
