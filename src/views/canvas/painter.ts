// The painter of the map from far away: fetched when a zoom begins that may need it, because most looks do not.
import type { createLayerPainter } from './layerPainter';

export type Painter = typeof createLayerPainter;

let known: Painter | undefined;

/** The painter, once it has been fetched. */
export const knownPainter = (): Painter | undefined => known;

export async function loadPainter(): Promise<Painter> {
  return (known ??= (await import('./layerPainter')).createLayerPainter);
}

/**
 * Milliseconds after a failure during which nobody asks again: every move of a far look would. Chromium remembers a
 * failed import until the page is loaded again; there the map goes on as cards.
 */
const PAUSE = 2000;

export type PainterRequest = {
  ask(): void;
  /** Whether an answer is still to come. */
  pending(): boolean;
};

/** Asks for the painter on behalf of one canvas, and tells the answer: the painter, or none because fetching failed. */
export function createPainterRequest(
  load: () => Promise<Painter>,
  answer: (painter: Painter | undefined) => void,
): PainterRequest {
  let pending = false;
  let again = 0;
  const tell = (painter: Painter | undefined): void => {
    pending = false;
    if (!painter) again = Date.now() + PAUSE;
    answer(painter);
  };
  return {
    pending: () => pending,
    ask() {
      if (pending || Date.now() < again) return;
      pending = true;
      load().then(tell, () => tell(undefined));
    },
  };
}
