// What a person does to the size of a stage or lane: wider, narrower, higher, lower, and back to what the map chooses.
import { updateLane } from '@/commands/lanes';
import { updateStage } from '@/commands/stages';
import type { Editor } from '@/editor/editor';
import type { MessageKey } from '@/i18n/translate';
import { inTable } from '@/views/context/router';
import type { Action } from './action';
import { selectedLane, selectedStage } from './grid';

/** Map units by which a key or a click stretches. */
const STEP = 24;

const selected = (editor: Editor, kind: 'stage' | 'lane') =>
  kind === 'stage' ? selectedStage(editor) : selectedLane(editor);

const stretch = (
  kind: 'stage' | 'lane',
  name: string,
  label: MessageKey,
  by: number,
  key: string,
): Action => ({
  id: `${kind}.${name}`,
  label,
  icon: kind === 'stage' ? 'MoveHorizontal' : 'MoveVertical',
  shortcuts: [`mod+shift+arrow${key}`],
  context: kind,
  submenu: kind === 'stage' ? 'actions.width' : 'actions.height',
  isEnabled: (editor) => {
    const record = selected(editor, kind);
    return record !== undefined && !inTable() && !('collapsed' in record && record.collapsed === true);
  },
  run: (editor) => {
    const record = selected(editor, kind);
    if (record) editor.setSession({ stretch: { kind, id: record.id, by } });
  },
});

export const sizeActions: readonly Action[] = [
  stretch('stage', 'wider', 'actions.wider', STEP, 'right'),
  stretch('stage', 'narrower', 'actions.narrower', -STEP, 'left'),
  {
    id: 'stage.ownWidth',
    label: 'actions.ownWidth',
    context: 'stage',
    submenu: 'actions.width',
    isEnabled: (editor) => selectedStage(editor)?.width !== undefined,
    run: (editor) => {
      const stage = selectedStage(editor);
      if (stage) editor.commit(updateStage, { id: stage.id, changes: { width: undefined } });
    },
  },
  stretch('lane', 'higher', 'actions.higher', STEP, 'down'),
  stretch('lane', 'lower', 'actions.lower', -STEP, 'up'),
  {
    id: 'lane.ownHeight',
    label: 'actions.ownHeight',
    context: 'lane',
    submenu: 'actions.height',
    isEnabled: (editor) => selectedLane(editor)?.height !== undefined,
    run: (editor) => {
      const lane = selectedLane(editor);
      if (lane) editor.commit(updateLane, { id: lane.id, changes: { height: undefined } });
    },
  },
];
