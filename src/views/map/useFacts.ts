// The line of facts that a map shows of a card, in words; empty where it shows none.
import { factWords } from '@/formats/sceneWords';
import { useT } from '@/i18n/useT';
import { factLayers, factsOf } from '@/layout/cardFacts';
import type { Id } from '@/model/id';
import type { Card } from '@/model/types';
import { useProject } from '@/views/context/EditorContext';

/** The facts of one card, as its map shows them. */
export function useFacts(mapId: Id, card: Card | undefined): string {
  const t = useT();
  return useProject((project) => {
    const layers = factLayers(project, mapId);
    return card && layers.length > 0 ? factsOf(card, layers, factWords(t)) : '';
  });
}
