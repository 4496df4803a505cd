// useDeck(): the slides of a deck as they will be saved, laid out while the page answers, and the one that is shown.
import { useEffect, useMemo, useState } from 'react';
import type { DeckOptions } from '@/formats/deck/deckOptions';
import type { Deck } from '@/formats/deck/deckSlide';
import type { ExportSource } from '@/formats/exportFormat';
import type { Picture } from '@/formats/picture';

/** What a deck is made and drawn with, fetched when the first one is wanted. */
const deckParts = async () => {
  const [{ buildDeck, chosenSlides }, { pictureOfSlide }] = await Promise.all([
    import('@/formats/deck/buildDeck'),
    import('@/formats/deck/deckSlide'),
  ]);
  return { buildDeck, chosenSlides, pictureOfSlide };
};

type Built = {
  deck: Deck;
  of: ExportSource;
  size: DeckOptions['size'];
  parts: Awaited<ReturnType<typeof deckParts>>;
};

export type ShownDeck = {
  /** All slides that there are, in the usual order; undefined while they are laid out. */
  all: Deck | undefined;
  /** Those that will be saved. */
  chosen: Deck | undefined;
  /** The id of the one that is shown, which may be one that is left out. */
  shown: string | undefined;
  show: (id: string) => void;
  picture: Picture | undefined;
  isComing: boolean;
  failed: boolean;
};

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** @param source what becomes a deck; undefined where another format is chosen */
export function useDeck(source: ExportSource | undefined, options: DeckOptions = {}): ShownDeck {
  const { size, order, without, headlines } = options;
  const [built, setBuilt] = useState<Built>();
  const [failedFor, setFailed] = useState<ExportSource>();
  const [wished, show] = useState<string>();
  useEffect(() => {
    if (!source) return;
    const waiting = new AbortController();
    const build = async (): Promise<void> => {
      const parts = await deckParts();
      const deck = await parts.buildDeck(source, { size }, { pause: breathe, signal: waiting.signal });
      if (!waiting.signal.aborted) setBuilt({ deck, of: source, size, parts });
    };
    build().catch(() => waiting.signal.aborted || setFailed(source));
    return () => waiting.abort();
  }, [source, size]);
  const current = built && built.of === source && built.size === size ? built : undefined;
  return useMemo(() => {
    const { deck: all, parts } = current ?? {};
    const chosen = all && parts?.chosenSlides(all, { order, without, headlines });
    const ids = chosen?.slides.map(({ id }) => id) ?? [];
    const isThere = wished !== undefined && all?.slides.some(({ id }) => id === wished);
    const shown = isThere ? wished : ids[0];
    // One that is left out can be looked at all the same.
    const drawn = chosen && shown !== undefined && !ids.includes(shown) ? all : chosen;
    const at = drawn?.slides.findIndex(({ id }) => id === shown) ?? -1;
    return {
      all,
      chosen,
      shown,
      show,
      picture: drawn && at >= 0 ? parts?.pictureOfSlide(drawn, at) : undefined,
      isComing: source !== undefined && !current && failedFor !== source,
      failed: source !== undefined && failedFor === source,
    };
  }, [current, order, without, headlines, wished, source, failedFor]);
}
