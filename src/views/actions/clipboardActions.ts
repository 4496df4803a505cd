// Copy, cut and paste as actions. Their work is fetched when first wanted: most visits begin by looking.
import type { Action, ActionContext } from './action';
import { cardsToCopy, openMap } from './grid';

/** Fetches the work of the clipboard. */
export const clipboardWork = () => import('./clipboardWork');

const copy = (context: 'cards' | 'stage' | 'lane'): Action => ({
  id: `${context}.copy`,
  label: 'clipboard.copy',
  icon: 'ClipboardCopy',
  shortcuts: ['mod+c'],
  context,
  readOnly: true,
  byEvent: true,
  isEnabled: (editor) => cardsToCopy(editor).length > 0,
  run: (editor) => void clipboardWork().then((work) => work.copyFromMenu(editor, false)),
});

const paste = (context: ActionContext): Action => ({
  id: `${context}.paste`,
  label: 'clipboard.paste',
  icon: 'ClipboardPaste',
  shortcuts: ['mod+v'],
  context,
  byEvent: true,
  isEnabled: (editor) => openMap(editor) !== undefined,
  run: (editor) => void clipboardWork().then((work) => work.pasteFromMenu(editor)),
});

export const clipboardActions: readonly Action[] = [
  {
    id: 'cards.cut',
    label: 'clipboard.cut',
    icon: 'Scissors',
    shortcuts: ['mod+x'],
    context: 'cards',
    byEvent: true,
    isEnabled: (editor) => cardsToCopy(editor).length > 0,
    run: (editor) => void clipboardWork().then((work) => work.copyFromMenu(editor, true)),
  },
  copy('cards'),
  copy('stage'),
  copy('lane'),
  paste('cards'),
  paste('cell'),
  paste('stage'),
  paste('lane'),
];
