// Comments of readers: put where they belong, all in one step.
import type { CommentTexts } from '@/analysis/comments';
import { cardIn } from '@/model/cardTable';
import { assign, command } from './command';

/** Writes the texts that comments were added to (see `placeComments`). What has gone meanwhile is left out. */
export const takeComments = command<CommentTexts>(
  'comments.take',
  'undo.takeComments',
  (draft, { cards, stages }) => {
    for (const { id, description } of cards) {
      const card = cardIn(draft.cards, id);
      if (card) assign(card, { description });
    }
    for (const { id, notes } of stages) {
      const stage = draft.stages[id];
      if (stage) assign(stage, { notes });
    }
  },
);
