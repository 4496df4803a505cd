// What a person does with strategies, which a lane gathers as opportunities.
import { addStrategy, removeStrategies } from '@/commands/strategies';
import type { Editor } from '@/editor/editor';
import type { Selection } from '@/editor/session';
import { t } from '@/i18n/translate';
import { type Id, newId } from '@/model/id';
import { strategiesInStage } from '@/model/stageStrategies';
import type { Strategy } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import type { Action } from './action';
import { editCard } from './cardActions';
import { newStrategy } from '@/views/context/newStrategy';
import { navigate } from '@/views/context/router';
import { openMap, showsStrategies } from './grid';

type Cell = { stageId: Id; laneId: Id };

/** Makes a strategy on a stage and opens its title for writing; false where the cell is none of strategies. */
export function beginStrategy(editor: Editor, { stageId, laneId }: Cell, text = ''): boolean {
  const { project, readOnly } = editor.store.getState();
  const lane = project.lanes[laneId];
  if (!lane || !showsStrategies(lane) || lane.collapsed) return false;
  if (readOnly) return true;
  editor.seal();
  const id = newId();
  const session = {
    selection: { kind: 'strategy', id, stageId },
    editing: id,
    begun: id,
    draft: undefined,
    reveal: id,
  } as const;
  editor.commit(addStrategy, { id, title: text, stageIds: [stageId] }, { mergeKey: `text:${id}`, session });
  return true;
}

/** The same in the selected cell. */
export function beginStrategyHere(editor: Editor, text = ''): boolean {
  const { selection } = editor.store.getState().session;
  return selection.kind === 'cell' && beginStrategy(editor, selection, text);
}

function selected(editor: Editor): Strategy | undefined {
  const { project, session } = editor.store.getState();
  return session.selection.kind === 'strategy' ? project.strategies[session.selection.id] : undefined;
}

/** The cell that the selected strategy is looked at in: that of the stage it was reached in, else its first. */
function cellOfSelected(editor: Editor): Cell | undefined {
  const { project, session } = editor.store.getState();
  const mapId = openMap(editor) ?? '';
  const { selection } = session;
  if (selection.kind !== 'strategy') return undefined;
  const lane = Object.values(project.lanes).find((one) => one.mapId === mapId && showsStrategies(one));
  const stageId =
    selection.stageId ??
    Object.values(project.stages).find(
      ({ id, mapId: own }) =>
        own === mapId && strategiesInStage(project, mapId, id).some((one) => one.id === selection.id),
    )?.id;
  return lane && stageId !== undefined ? { stageId, laneId: lane.id } : undefined;
}

/** Removes the selected strategy and selects what stands in its place. */
function removeSelected(editor: Editor): void {
  const strategy = selected(editor);
  const cell = cellOfSelected(editor);
  if (!strategy) return;
  const { project } = editor.store.getState();
  const here = cell ? strategiesInStage(project, openMap(editor) ?? '', cell.stageId) : [];
  const staying = here.filter(({ id }) => id !== strategy.id);
  const next = staying[Math.min(here.indexOf(strategy), staying.length - 1)];
  const selection: Selection = !cell
    ? { kind: 'none' }
    : next
      ? { kind: 'strategy', id: next.id, stageId: cell.stageId }
      : { kind: 'cell', ...cell };
  editor.setSession({ selection, editing: undefined });
  if (editor.commit(removeStrategies, { ids: [strategy.id] })) announce(t('actions.said.removedStrategy'));
}

export const strategyActions: readonly Action[] = [
  {
    id: 'strategy.new',
    label: 'actions.newStrategy',
    icon: 'Lightbulb',
    context: 'project',
    keywords: ['actions.addStrategy'],
    isEnabled: () => true,
    run: (editor) => void newStrategy(editor),
  },
  {
    id: 'finding.strategy',
    label: 'actions.makeStrategy',
    icon: 'Lightbulb',
    shortcuts: ['s'],
    context: 'finding',
    isEnabled: (editor) => editor.store.getState().session.selection.kind === 'finding',
    run: (editor) => {
      const { selection } = editor.store.getState().session;
      if (selection.kind === 'finding') newStrategy(editor, { findingIds: [selection.id] });
    },
  },
  {
    id: 'strategy.plan',
    label: 'actions.openInPlan',
    icon: 'ListChecks',
    context: 'strategy',
    readOnly: true,
    isEnabled: (editor) => selected(editor) !== undefined,
    run: (editor) => {
      const strategyId = selected(editor)?.id;
      const projectId = editor.store.getState().project.id;
      navigate({ screen: 'plan', projectId, part: 'strategies', strategyId });
    },
  },
  {
    id: 'strategy.begin',
    label: 'actions.addStrategy',
    icon: 'Plus',
    context: 'cell',
    isEnabled: (editor) => {
      const { project, session } = editor.store.getState();
      const { selection } = session;
      const lane = selection.kind === 'cell' ? project.lanes[selection.laneId] : undefined;
      return lane !== undefined && showsStrategies(lane) && !lane.collapsed;
    },
    run: (editor) => void beginStrategyHere(editor),
  },
  {
    id: 'strategy.edit',
    label: 'actions.editText',
    icon: 'Pencil',
    shortcuts: ['enter', 'f2'],
    context: 'strategy',
    isEnabled: (editor) => selected(editor) !== undefined,
    run: (editor) => editCard(editor, selected(editor)?.id ?? '', 'strategy'),
  },
  {
    id: 'strategy.addBelow',
    label: 'actions.addStrategy',
    icon: 'Plus',
    shortcuts: ['n'],
    context: 'strategy',
    isEnabled: (editor) => cellOfSelected(editor) !== undefined,
    run: (editor) => {
      const cell = cellOfSelected(editor);
      if (cell) beginStrategy(editor, cell);
    },
  },
  {
    id: 'strategy.remove',
    label: 'actions.removeStrategy',
    icon: 'Trash2',
    shortcuts: ['delete', 'backspace'],
    context: 'strategy',
    danger: true,
    isEnabled: (editor) => selected(editor) !== undefined,
    run: removeSelected,
  },
];
