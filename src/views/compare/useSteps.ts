// useSteps(): long work of a screen in slices, between which the page answers. What was there before stays until then.
import { useMemo, useState, useSyncExternalStore } from 'react';
import { finish, type Steps } from '@/model/steps';

/** Milliseconds of work without a pause; one step may go beyond. */
const SLICE = 16;

type Work<T> = { get: () => T | undefined; subscribe: (listener: () => void) => () => void };

/** Work that goes on while somebody waits for it. */
function sliced<T>(steps: Steps<T>): Work<T> {
  let value: T | undefined;
  const run = (told: () => void): boolean => {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const step = steps.next();
      if (!step.done) continue;
      value = step.value;
      told();
      return true;
    }
    return false;
  };
  return {
    get: () => value,
    subscribe(listener) {
      if (value !== undefined) return () => undefined;
      // A message, not a timer: timers that follow each other are held back.
      const { port1, port2 } = new MessageChannel();
      const stop = () => port1.close();
      port1.addEventListener('message', () => (run(listener) ? stop() : port2.postMessage(undefined)));
      port1.start();
      port2.postMessage(undefined);
      return stop;
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
