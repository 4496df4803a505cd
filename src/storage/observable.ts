// A value that can be watched: the smallest thing a screen can subscribe to.

/** `get` and `subscribe` fit React's `useSyncExternalStore` as they are. */
export type Observable<T> = {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
};
export type Source<T> = Observable<T> & { readonly set: (value: T) => void };

/** A watched value; setting the identical value tells nobody. */
export function observable<T>(initial: T): Source<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
