// buildDeck(): the deck of a map, as a consultant would build it.
import type { ExportSource } from '../exportFormat';
import { pictureTitle } from '../mapTitle';
import { deckFrame } from './deckFrame';
import { deckLook } from './deckLook';
import type { DeckOptions } from './deckOptions';
import type { Deck } from './deckSlide';
import { mapSlides } from './mapSlides';

export function buildDeck(source: ExportSource, { size = '16:9' }: DeckOptions = {}): Deck {
  const { project, mapId, language, measure } = source;
  const frame = deckFrame(size);
  const look = deckLook();
  const title = pictureTitle(project, project.maps[mapId]);
  return {
    title,
    frame,
    look,
    measure,
    foot: title,
    language: language === 'ru' ? 'ru-RU' : 'en-US',
    author: project.owner ?? '',
    slides: mapSlides(source, frame, look),
  };
}
