// PowerPoint: the map as a deck of slides whose shapes and texts can be edited.
import { MOST_MAP_SLIDES } from './deck/deckOptions';
import type { ExportFormat } from './exportFormat';
import '@/i18n/en/deck';

export const pptxExport: ExportFormat = {
  id: 'pptx',
  extension: 'pptx',
  mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  label: 'exporting.pptx',
  note: 'exporting.pptxNote',
  about: 'exporting.pptxAbout',
  takes: 'map',
  // Its values are made of the slides that there are.
  options: { deck: [] },
  async write(source, options, tools) {
    const [{ buildDeck, chosenSlides }, { writeDeck }] = await Promise.all([
      import('./deck/buildDeck'),
      import('./deck/writeDeck'),
    ]);
    const deck = chosenSlides(await buildDeck(source, options.deck, tools), options.deck);
    const sizeOf = (id: string) => {
      const { width, height } = source.project.assets[id] ?? {};
      return width === undefined || height === undefined ? undefined : { width, height };
    };
    const content = await writeDeck(deck, tools, sizeOf);
    if (deck.mapLeftOut === undefined) return { content, title: deck.title };
    return {
      content,
      title: deck.title,
      lacks: true,
      told: source.t('deck.tooMany', { count: deck.mapLeftOut, most: MOST_MAP_SLIDES }),
    };
  },
};
