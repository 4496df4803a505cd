// The action: what a person means. Toolbar, menus, palette, shortcut sheet and keyboard read the same list.
import type { Editor } from '@/editor/editor';
import type { Selection } from '@/editor/session';
import { type MessageKey, type MessageValues, t } from '@/i18n/translate';
import type { MenuIcon } from '@/ui/menuIcons';

/**
 * Where an action lives: on every screen of a project, on the whole map screen, anywhere on the map itself, or on one
 * kind of selection.
 */
export type ActionContext = 'project' | 'screen' | 'grid' | Exclude<Selection['kind'], 'none'>;

/** What an action is about: a heading of the palette and of the shortcut sheet. */
export type ActionGroup = 'map' | 'cards' | 'frame' | 'view' | 'go' | 'project' | 'lanes' | 'settings';

export type Action = {
  id: string;
  label: MessageKey;
  /** What the label says of one record: its name, say. */
  values?: MessageValues;
  /** Other words by which people look for it. */
  keywords?: readonly MessageKey[];
  /** What it is about, where its context does not tell. */
  group?: ActionGroup;
  icon?: MenuIcon;
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
  /** Its keys are awake while a text field has the focus, and the browser never sees them. */
  inFields?: boolean;
  isEnabled(editor: Editor): boolean;
  run(editor: Editor): void;
};

/** The name of an action in the language of the interface. */
export const labelOf = ({ label, values }: Action): string => t(label, values);

const groups: Record<ActionContext, ActionGroup> = {
  project: 'project',
  screen: 'map',
  grid: 'map',
  cards: 'cards',
  cell: 'cards',
  finding: 'cards',
  strategy: 'cards',
  stage: 'frame',
  lane: 'frame',
};

/** What an action is about. */
export const groupOf = ({ group, context }: Action): ActionGroup => group ?? groups[context];

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
