// Lanes of pictures: the journey as a storyboard, each card a picture with its text as the caption below.
import { cardsInCell } from '@/model/select';
import { cards, cardsOfCell } from './cards';
import type { LaneLayout } from './laneLayout';

export const pictures: LaneLayout = {
  ...cards,
  folded: {
    /** How many pictures there are; of cards that have none yet, how many cards. */
    cell({ project, stageId, laneId, words }, count) {
      const cardsHere = cardsInCell(project, stageId, laneId);
      const shown = cardsHere.filter(({ pictureId }) => pictureId !== undefined).length;
      if (shown > 0) return words.pictures(shown);
      return count === 0 ? '' : words.cards(count);
    },
  },
  cell: (source) =>
    cardsOfCell(source, ({ pictureId: id }) => ({
      id,
      place: 'above',
      word: id === undefined ? source.words.noPicture : source.words.pictureLost,
      unsaid: source.words.uncaptioned,
    })),
};
