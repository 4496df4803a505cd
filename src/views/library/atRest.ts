// Work that waits until the page is at rest: nobody scrolls, and the main thread has nothing better to do. One at a time.

/** Milliseconds without a scroll after which the page is at rest. */
const REST = 150;

type Work = () => Promise<void>;

const waiting = new Set<Work>();
let scrolledAt = -Infinity;
let running = false;

const noteScroll = () => void (scrolledAt = performance.now());

/** Resolves when the main thread is idle and the last scroll lies a while back. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const left = scrolledAt + REST - performance.now();
      if (left > 0) setTimeout(look, left);
      else if (typeof requestIdleCallback === 'function')
        requestIdleCallback(() => (performance.now() - scrolledAt < REST ? look() : resolve()));
      else resolve();
    };
    look();
  });
}

async function run(): Promise<void> {
  running = true;
  document.addEventListener('scroll', noteScroll, { capture: true, passive: true });
  for (let next = true; next;) {
    // One after the other is the point: between two of them the page may be scrolled again.
    // oxlint-disable-next-line no-await-in-loop
    await rest();
    const [work] = waiting;
    if (!work) next = false;
    else {
      waiting.delete(work);
      // What goes wrong is the business of who asked for it; the others have their turn all the same.
      // oxlint-disable-next-line no-await-in-loop
      await work().catch(() => undefined);
    }
  }
  document.removeEventListener('scroll', noteScroll, { capture: true });
  running = false;
}

/** Does a piece of work when the page is at rest; the answer withdraws it, as long as it has not begun. */
export function whenAtRest(work: Work): () => void {
  waiting.add(work);
  if (!running) void run();
  return () => void waiting.delete(work);
}
