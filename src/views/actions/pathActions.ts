// What a person does with paths: draws one from card to card, or begins another.
import type { Action } from './action';
import { selectedCards } from './grid';
import { startWalk, walkThrough, walkTo } from './walking';

export const connectAction: Action = {
  id: 'card.connect',
  label: 'paths.connect',
  icon: 'Spline',
  shortcuts: ['l'],
  context: 'cards',
  isEnabled: (editor) => selectedCards(editor).length > 0,
  run: (editor) => {
    const ids = selectedCards(editor).map(({ id }) => id);
    const [first] = ids;
    if (first === undefined) return;
    if (ids.length > 1) walkThrough(editor, ids);
    else if (editor.store.getState().session.walk) walkTo(editor, first);
    else startWalk(editor, first);
  },
};

export const newPathAction: Action = {
  id: 'card.newPath',
  label: 'paths.connectNew',
  icon: 'Route',
  // Shift and a letter alone would be a capital, which begins the next card.
  shortcuts: ['mod+shift+l'],
  context: 'cards',
  isEnabled: (editor) => selectedCards(editor).length === 1,
  run: (editor) => {
    const [card] = selectedCards(editor);
    if (card) startWalk(editor, card.id, true);
  },
};

export const pathActions: readonly Action[] = [connectAction, newPathAction];
