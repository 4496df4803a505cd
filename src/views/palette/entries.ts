// What the palette offers: every action that may run now, as a line with its names in both languages.
import type { Editor } from '@/editor/editor';
import { t, type t as Translate } from '@/i18n/translate';
import type { MenuIcon } from '@/ui/menuIcons';
import { type Action, type ActionGroup, canRun, groupOf, labelOf, runAction } from '../actions/action';
import { actions } from '../actions/actions';
import { addLaneActions } from '../actions/addLaneActions';
import { openMapActions, paletteAction } from '../actions/projectActions';
import { redoAction, undoAction } from '../actions/screenActions';
import { openViewActions } from '../actions/viewActions';
import { type Settings, settingsActions } from '../actions/settingsActions';
import type { Route } from '@/views/context/router';
import type { Searchable } from './rank';

export type Entry = Searchable & {
  /** What it is about, in words. */
  group: string;
  icon?: MenuIcon | undefined;
  shortcut?: string | undefined;
  /** Its work is on the map: the focus goes there first, wherever it was. */
  onMap: boolean;
  run: () => void;
};

/** The order in which groups are offered; what is selected comes before them all. */
const order: readonly ActionGroup[] = ['map', 'cards', 'frame', 'view', 'project', 'go', 'lanes', 'settings'];

/** Whether an action has its place on a screen, with what is selected there. */
function belongs(action: Action, screen: Route['screen'], selected: Action['context'] | 'none'): boolean {
  const { context } = action;
  if (context === 'project' || action === undoAction || action === redoAction) return true;
  return (
    (screen === 'map' || screen === 'table') &&
    (context === 'screen' || context === 'grid' || context === selected)
  );
}

const isOfSelection = ({ context }: Action): boolean =>
  context !== 'project' && context !== 'screen' && context !== 'grid';

/** Every action that may run now, those of the selection first, then group by group. */
function actionsNow(editor: Editor, screen: Route['screen'], settings: Settings): Action[] {
  const { kind } = editor.store.getState().session.selection;
  const all = [
    ...actions,
    ...addLaneActions(editor),
    ...openMapActions(editor),
    ...openViewActions(editor),
    ...settingsActions(settings),
  ];
  const place = (action: Action): number => (isOfSelection(action) ? -1 : order.indexOf(groupOf(action)));
  return all
    .filter((action) => action !== paletteAction && belongs(action, screen, kind) && canRun(action, editor))
    .sort((a, b) => place(a) - place(b));
}

/** The lines of the palette. `other` speaks the other language, once its words are there. */
export function entriesOf(
  editor: Editor,
  screen: Route['screen'],
  settings: Settings,
  other: typeof Translate | undefined,
): Entry[] {
  return actionsNow(editor, screen, settings).map((action) => {
    const { keywords = [], label, values } = action;
    return {
      id: action.id,
      label: labelOf(action),
      words: [
        ...(other ? [other(label, values)] : []),
        ...keywords.flatMap((key) => [t(key), ...(other ? [other(key)] : [])]),
      ],
      group: t(`actions.group.${groupOf(action)}`),
      icon: action.icon,
      shortcut: action.shortcuts?.[0],
      onMap: action.context === 'grid' || isOfSelection(action),
      run: () => void runAction(action, editor),
    };
  });
}
