// The menu of what is selected: its actions, and for a stage its colour.
import { updateStage } from '@/commands/stages';
import type { Editor } from '@/editor/editor';
import type { t as translate } from '@/i18n/translate';
import type { Id } from '@/model/id';
import { COLOURS } from '@/model/constants';
import type { MenuEntry } from '@/ui/menuEntries';
import type { Action } from './action';
import { actionsOf, menuOf } from './actions';
import { phaseMenu } from './phaseActions';

/** The entries for the selection; with nothing selected, those of `otherwise`. */
export function selectionEntries(
  editor: Editor,
  t: typeof translate,
  otherwise: readonly Action[],
): MenuEntry[] {
  const { selection } = editor.store.getState().session;
  const { kind } = selection;
  if (kind === 'stage') return stageEntries(editor, selection.id, t);
  return menuOf(kind === 'none' ? otherwise : actionsOf(kind), editor);
}

/** The menu of the selected stage: its actions and its colour. */
export function stageEntries(editor: Editor, id: Id, t: typeof translate): MenuEntry[] {
  const stage = editor.store.getState().project.stages[id];
  const colours: MenuEntry = {
    id: 'stage.colour',
    label: t('actions.colour'),
    disabled: editor.store.getState().readOnly,
    entries: COLOURS.map((colour) => ({
      id: colour,
      label: t(`map.colour.${colour}`),
      checked: stage?.colour === colour,
      run: () => void editor.commit(updateStage, { id, changes: { colour } }),
    })),
  };
  const [rename, ...rest] = menuOf(actionsOf('stage'), editor);
  const phase = phaseMenu(editor, id);
  const others = rest.filter(
    (entry) => typeof entry === 'string' || !('id' in entry) || entry.id !== 'stage.newPhase',
  );
  return rename ? [rename, colours, phase, ...others] : [colours, phase];
}
