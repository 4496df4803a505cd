// Finding and replacing text as actions. Their work is fetched when first wanted.
import type { Editor } from '@/editor/editor';
import { type Find, emptyFind } from '@/editor/session';
import type { Action } from './action';
import { openMap } from './grid';

const findOf = (editor: Editor): Find => editor.store.getState().session.find ?? emptyFind;

/** Opens the bar, or calls it: each call puts the focus into its field. */
function openBar(editor: Editor, replacing: boolean): void {
  const find = findOf(editor);
  editor.setSession({
    find: {
      ...find,
      open: true,
      replacing: replacing || (find.open && find.replacing),
      calls: find.calls + 1,
    },
  });
}

const base: Pick<Action, 'context' | 'readOnly' | 'inFields' | 'isEnabled'> = {
  context: 'screen',
  readOnly: true,
  inFields: true,
  isEnabled: (editor) => openMap(editor) !== undefined,
};

export const findAction: Action = {
  ...base,
  id: 'find.open',
  label: 'find.title',
  icon: 'Search',
  shortcuts: ['mod+f'],
  keywords: ['find.words.find'],
  run: (editor) => openBar(editor, false),
};

export const replaceAction: Action = {
  ...base,
  id: 'find.replace',
  label: 'find.replaceTitle',
  icon: 'Replace',
  // Apple keeps Cmd+H for hiding the window.
  shortcuts: ['mod+h', 'mod+alt+f'],
  keywords: ['find.words.replace'],
  run: (editor) => openBar(editor, true),
};

const go = (by: 1 | -1, id: string): Pick<Action, 'id' | 'isEnabled' | 'run'> => ({
  id,
  isEnabled: (editor) => openMap(editor) !== undefined && findOf(editor).query !== '',
  run: (editor) => void import('./findWork').then(({ step }) => step(editor, by)),
});

export const findNextAction: Action = {
  ...base,
  ...go(1, 'find.next'),
  label: 'find.next',
  icon: 'ChevronDown',
  shortcuts: ['f3', 'mod+g'],
};

export const findPreviousAction: Action = {
  ...base,
  ...go(-1, 'find.previous'),
  label: 'find.previous',
  icon: 'ChevronUp',
  shortcuts: ['shift+f3', 'mod+shift+g'],
};

export const findActions: readonly Action[] = [findAction, replaceAction, findNextAction, findPreviousAction];
