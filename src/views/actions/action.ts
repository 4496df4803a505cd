// The action: what a person means. Toolbar, menus and keyboard read the same list.
import type { Editor } from '@/editor/createEditor';
import type { Selection } from '@/editor/session';
import type { MessageKey } from '@/i18n/translate';
import type { LucideIcon } from '@/ui/Icon';

/** Where an action lives: on the whole map screen, anywhere on the map itself, or on one kind of selection. */
export type ActionContext = 'screen' | 'grid' | Exclude<Selection['kind'], 'none'>;

export type Action = {
  id: string;
  label: MessageKey;
  icon?: LucideIcon;
  /** The first is shown; `mod` is Ctrl or Cmd. */
  shortcuts?: readonly string[];
  context: ActionContext;
  danger?: boolean;
  /** In a menu it stands with its like under this name. */
  submenu?: MessageKey;
  /** Looks without changing anything, so it also works in a project that may only be read. */
  readOnly?: boolean;
  /** Its keys make the browser fire an event that does it: the key press itself is left alone. */
  byEvent?: boolean;
  isEnabled(editor: Editor): boolean;
  run(editor: Editor): void;
};

/** Whether an action may run now: a project that may only be read runs only what changes nothing. */
export function canRun(action: Action, editor: Editor): boolean {
  return (action.readOnly === true || !editor.store.getState().readOnly) && action.isEnabled(editor);
}

/** Runs an action if it may; says whether it did. */
export function runAction(action: Action, editor: Editor): boolean {
  if (!canRun(action, editor)) return false;
  action.run(editor);
  return true;
}
