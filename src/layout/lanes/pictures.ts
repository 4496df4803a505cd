// Lanes of pictures: the journey as a storyboard, each card a picture with its text as the caption below.
import { cards, cardsOfCell } from './cards';
import { countIn, type LaneLayout } from './laneLayout';

export const pictures: LaneLayout = {
  ...cards,
  folded: { cell: countIn('pictures') },
  cell: (source) =>
    cardsOfCell(source, ({ pictureId: id }) => ({
      id,
      place: 'above',
      word: id === undefined ? source.words.noPicture : source.words.pictureLost,
      unsaid: source.words.uncaptioned,
    })),
};
