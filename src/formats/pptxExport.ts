// PowerPoint: the map as a deck of slides whose shapes and texts can be edited.
import type { ExportFormat } from './exportFormat';

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
    return { content: await writeDeck(deck, tools, sizeOf), title: deck.title };
  },
};
