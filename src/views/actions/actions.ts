// Every action of a project: the one list that toolbar, menus, palette, shortcut sheet and keyboard read.
import type { Editor } from '@/editor/editor';
import { type MessageKey, t } from '@/i18n/translate';
import type { MenuIcon } from '@/ui/menuIcons';
import type { MenuEntry, MenuItem } from '@/ui/menuEntries';
import { type Action, type ActionContext, canRun, labelOf, runAction } from './action';
import { cardActions } from './cardActions';
import { clipboardActions } from './clipboardActions';
import { evidenceActions } from './evidenceActions';
import { findActions } from './findActions';
import { findingActions, laneActions, stageActions } from './gridActions';
import { layerActions } from './layerActions';
import { pathActions } from './pathActions';
import { phaseActions } from './phaseActions';
import { pictureActions } from './pictureActions';
import { projectActions } from './projectActions';
import { resolutionActions } from './resolutionActions';
import { screenActions } from './screenActions';
import { type KeyPress, matches } from './shortcut';
import { sizeActions } from './sizeActions';
import { strategyActions } from './strategyActions';
import { structureActions } from './structureActions';
import { feelingActions, tagActions } from './tagActions';
import { viewActions } from './viewActions';

export const actions: readonly Action[] = [
  ...projectActions,
  ...screenActions,
  ...findActions,
  ...cardActions,
  ...stageActions,
  ...laneActions,
  ...tagActions,
  ...feelingActions,
  ...evidenceActions,
  ...pictureActions,
  ...pathActions,
  ...structureActions,
  ...phaseActions,
  ...layerActions,
  ...viewActions,
  ...sizeActions,
  ...clipboardActions,
  ...resolutionActions,
  ...findingActions,
  ...strategyActions,
];

/** The contexts whose shortcuts are awake: the nearer one first. */
export function contextsOf(editor: Editor, inGrid: boolean): ActionContext[] {
  const { kind } = editor.store.getState().session.selection;
  return [...(inGrid && kind !== 'none' ? [kind] : []), ...(inGrid ? (['grid'] as const) : []), 'screen'];
}

/** The action that a key press means in these contexts, if any. */
export function actionFor(press: KeyPress, contexts: readonly ActionContext[]): Action | undefined {
  for (const context of contexts) {
    const found = actions.find(
      (action) =>
        action.context === context && action.shortcuts?.some((shortcut) => matches(press, shortcut)),
    );
    if (found) return found;
  }
  return undefined;
}

/** Actions as entries of a menu: disabled where they may not run now, the clipboard and what destroys set apart at the end. */
export function menuOf(list: readonly Action[], editor: Editor): MenuEntry[] {
  const entry = (action: Action): MenuItem => ({
    id: action.id,
    label: labelOf(action),
    icon: action.icon,
    shortcut: action.shortcuts?.[0],
    danger: action.danger,
    disabled: !canRun(action, editor),
    run: () => void runAction(action, editor),
  });
  const clipboard = list.filter((action) => action.byEvent);
  const dangerous = list.filter((action) => action.danger);
  const others = list.filter((action) => !action.byEvent && !action.danger && !action.submenu);
  return [[...others.map(entry), ...submenusOf(list, entry)], clipboard.map(entry), dangerous.map(entry)]
    .filter((group) => group.length > 0)
    .flatMap((group, at) => [...(at > 0 ? (['separator'] as const) : []), ...group]);
}

/** Where the first of its entries cannot stand for all of them. */
const SUBMENU_ICONS: Partial<Record<MessageKey, MenuIcon>> = {
  'actions.feeling': 'Smile',
  'actions.feelingSecond': 'Smile',
};

/** What stands together under a name of its own; asleep where none of it may run. */
function submenusOf(list: readonly Action[], entry: (action: Action) => MenuItem): MenuEntry[] {
  const names = new Set(list.flatMap(({ submenu }) => submenu ?? []));
  return [...names].map((name) => {
    const own = list.filter(({ submenu }) => submenu === name);
    const entries = own.map(entry);
    return {
      id: name,
      label: t(name),
      icon: SUBMENU_ICONS[name] ?? own.find(({ icon }) => icon)?.icon,
      disabled: entries.every(({ disabled }) => disabled),
      entries,
    };
  });
}

/** The actions of one kind of selection, for its menu. */
export const actionsOf = (context: ActionContext): readonly Action[] =>
  actions.filter((action) => action.context === context);
