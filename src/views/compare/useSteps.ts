// useSteps(): long work of a screen in slices, between which the page answers. What was there before stays until then.
import { useMemo, useState, useSyncExternalStore } from 'react';
import { finish, type Steps } from '@/model/steps';
import { inSlices } from '@/views/context/inSlices';

type Work<T> = { get: () => T | undefined; subscribe: (listener: () => void) => () => void };

/** Work that goes on while somebody waits for it. */
function sliced<T>(steps: Steps<T>): Work<T> {
  let value: T | undefined;
  return {
    get: () => value,
    subscribe(listener) {
      if (value !== undefined) return () => undefined;
      return inSlices(steps, (found) => {
        value = found;
        listener();
      });
    },
  };
}

function atOnce<T>(steps: Steps<T>): Work<T> {
  const value = finish(steps);
  return { get: () => value, subscribe: () => () => undefined };
}

/**
 * What work comes to, or what it came to before while it goes on; undefined until it has come to anything.
 * @param begin begins the work anew whenever it is another function
 * @param isSmall work that takes less than is seen is done with the first picture
 */
export function useSteps<T extends object>(begin: () => Steps<T>, isSmall: boolean): T | undefined {
  const work = useMemo(() => (isSmall ? atOnce(begin()) : sliced(begin())), [begin, isSmall]);
  const value = useSyncExternalStore(work.subscribe, work.get);
  const [last, setLast] = useState<T>();
  if (value && value !== last) setLast(value);
  return value ?? last;
}
