// Carries long work out in slices, between which the page answers and paints.
import type { Steps } from '@/model/steps';

/** Milliseconds of work without a pause; one step may go beyond. */
const SLICE = 16;

/**
 * Carries work out and tells what it came to, never before this returns. The answer stops it; the same work may be
 * given on later.
 */
export function inSlices<T>(steps: Steps<T>, done: (value: T) => void): () => void {
  // A message, not a timer: timers that follow each other are held back.
  const { port1, port2 } = new MessageChannel();
  const stop = () => port1.close();
  port1.addEventListener('message', () => {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const step = steps.next();
      if (!step.done) continue;
      stop();
      done(step.value);
      return;
    }
    port2.postMessage(undefined);
  });
  port1.start();
  port2.postMessage(undefined);
  return stop;
}
