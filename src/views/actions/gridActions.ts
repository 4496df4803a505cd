// What a person does with stages, lanes and findings.
import { updateFinding } from '@/commands/findings';
import { moveLane, removeLane, updateLane } from '@/commands/lanes';
import { addStage, moveStage, removeStage } from '@/commands/stages';
import type { Editor } from '@/editor/editor';
import { shownNow } from '@/editor/openViews';
import type { Selection } from '@/editor/session';
import { t } from '@/i18n/translate';
import { type Id, newId } from '@/model/id';
import { cardsOf, lanesOf, stagesOf } from '@/model/select';
import { announce } from '@/ui/LiveRegion';
import { deleteFindings } from '@/views/context/findingRemoval';
import type { Action } from './action';
import { beginCard, editCard } from './cardActions';
import { isWalked, openMap } from './grid';
import { tellRemoval } from './removal';

const selected = (editor: Editor, kind: 'stage' | 'lane' | 'finding'): Id | undefined => {
  const { selection } = editor.store.getState().session;
  return selection.kind === kind ? selection.id : undefined;
};

/** The stages or lanes of the open map that are shown, and where the selected one stands among them. */
function among(
  editor: Editor,
  kind: 'stage' | 'lane',
): { siblings: readonly { id: Id; name: string }[]; at: number } {
  const shown = shownNow(editor.store.getState());
  const mapId = openMap(editor) ?? '';
  const siblings = kind === 'stage' ? stagesOf(shown, mapId) : lanesOf(shown, mapId);
  const id = selected(editor, kind);
  return { siblings, at: siblings.findIndex((sibling) => sibling.id === id) };
}

/** Where among all siblings a place among the shown ones lies; both are counted without the one that moves. */
export function wholeIndex(
  all: readonly { id: Id }[],
  shown: readonly { id: Id }[],
  id: Id,
  index: number,
): number {
  const others = all.filter((one) => one.id !== id).map((one) => one.id);
  const seen = shown.filter((one) => one.id !== id).map((one) => one.id);
  const before = seen[index];
  if (before !== undefined) return others.indexOf(before);
  const last = seen.at(-1);
  return last === undefined ? others.length : others.indexOf(last) + 1;
}

/** Moves a stage or lane to a place among those that are shown, counted without itself. */
export function moveAmong(editor: Editor, kind: 'stage' | 'lane', id: Id, index: number): boolean {
  const state = editor.store.getState();
  const [mapId, shown] = [openMap(editor) ?? '', shownNow(state)];
  return kind === 'stage'
    ? editor.commit(moveStage, {
        id,
        index: wholeIndex(stagesOf(state.project, mapId), stagesOf(shown, mapId), id, index),
      })
    : editor.commit(moveLane, {
        id,
        index: wholeIndex(lanesOf(state.project, mapId), lanesOf(shown, mapId), id, index),
      });
}

function moveBy(editor: Editor, kind: 'stage' | 'lane', by: 1 | -1): void {
  const { siblings, at } = among(editor, kind);
  const record = siblings[at];
  if (!record) return;
  if (!moveAmong(editor, kind, record.id, at + by)) return;
  editor.setSession({ reveal: record.id });
  announce(t('actions.said.moved', { name: record.name, at: at + by + 1, of: siblings.length }));
}

const mayMove = (editor: Editor, kind: 'stage' | 'lane', by: 1 | -1): boolean => {
  const { siblings, at } = among(editor, kind);
  return at >= 0 && siblings[at + by] !== undefined;
};

/** Removes the selected stage or lane and selects its neighbour. */
function removeSelected(editor: Editor, kind: 'stage' | 'lane'): void {
  const { siblings, at } = among(editor, kind);
  const record = siblings[at];
  if (!record) return;
  const neighbour = siblings[at + 1] ?? siblings[at - 1];
  const selection: Selection = neighbour ? { kind, id: neighbour.id } : { kind: 'none' };
  const { project } = editor.store.getState();
  const cards = cardsOf(project, openMap(editor) ?? '').filter(
    (card) => (kind === 'stage' ? card.stageId : card.laneId) === record.id,
  );
  editor.setSession({ selection, editing: undefined });
  if (!editor.commit(kind === 'stage' ? removeStage : removeLane, { id: record.id })) return;
  const said = t(kind === 'stage' ? 'actions.said.removedStage' : 'actions.said.removedLane', {
    name: record.name,
  });
  if (cards.length === 0) announce(said);
  else tellRemoval(editor, `${said}. ${t('actions.said.removedCards', { count: cards.length })}`);
}

/**
 * Adds a stage and opens its name for writing. `goingOn`: nobody has asked for it yet, so one that is not named goes again.
 */
export function beginStage(editor: Editor, index?: number, goingOn = false): void {
  const mapId = openMap(editor);
  if (mapId === undefined) return;
  const id = newId();
  const name = t('map.newStage', { n: stagesOf(editor.store.getState().project, mapId).length + 1 });
  const args = { id, mapId, name, ...(index === undefined ? {} : { index }) };
  // Its name is a part of making it.
  if (!editor.commit(addStage, args, { mergeKey: `text:${id}` })) return;
  const begun = goingOn ? id : undefined;
  editor.setSession({ selection: { kind: 'stage', id }, editing: id, begun, draft: undefined, reveal: id });
  announce(t('actions.said.addedStage'));
}

/** Opens the name of the stage or lane beside another for writing; at the end only the selection stays. */
export function renameNext(editor: Editor, kind: 'stage' | 'lane', id: Id, by: 1 | -1): void {
  const shown = shownNow(editor.store.getState());
  const mapId = openMap(editor) ?? '';
  const siblings = kind === 'stage' ? stagesOf(shown, mapId) : lanesOf(shown, mapId);
  const next = siblings[siblings.findIndex((sibling) => sibling.id === id) + by];
  if (!next) return;
  editor.setSession({ selection: { kind, id: next.id }, editing: next.id, reveal: next.id });
}

/**
 * From the name of a lane on to the next one. Behind the last one goes on in the lane itself, on the free place of its
 * first cell; where it takes no cards nothing is chosen, and what is typed on does nothing.
 */
export function goOnFromLane(editor: Editor, id: Id, by: 1 | -1): void {
  const { project } = editor.store.getState();
  const lane = project.lanes[id];
  if (!lane) return;
  const shown = shownNow(editor.store.getState());
  if (lanesOf(shown, lane.mapId).at(by > 0 ? -1 : 0)?.id !== id) {
    renameNext(editor, 'lane', id, by);
    return;
  }
  const [stage] = stagesOf(shown, lane.mapId);
  if (by > 0 && stage && isWalked(lane)) beginCard(editor, stage.id, id, { free: true });
  if (!editor.store.getState().session.draft) editor.setSession({ unchosen: true });
}

function rename(kind: 'stage' | 'lane'): Action {
  return {
    id: `${kind}.rename`,
    label: 'actions.rename',
    icon: 'Pencil',
    shortcuts: ['enter', 'f2'],
    context: kind,
    isEnabled: (editor) => selected(editor, kind) !== undefined,
    run: (editor) => editor.setSession({ editing: selected(editor, kind), draft: undefined }),
  };
}

/** One place along: the arrow says where to. */
function move(
  kind: 'stage' | 'lane',
  name: string,
  label: Action['label'],
  icon: Action['icon'] & string,
  arrow: 'left' | 'right' | 'up' | 'down',
  by: 1 | -1,
): Action {
  return {
    id: `${kind}.${name}`,
    label,
    icon,
    shortcuts: [`alt+arrow${arrow}`, `mod+arrow${arrow}`],
    context: kind,
    isEnabled: (editor) => mayMove(editor, kind, by),
    run: (editor) => moveBy(editor, kind, by),
  };
}

function remove(kind: 'stage' | 'lane', label: Action['label']): Action {
  return {
    id: `${kind}.remove`,
    label,
    icon: 'Trash2',
    shortcuts: ['delete', 'backspace'],
    context: kind,
    danger: true,
    isEnabled: (editor) => selected(editor, kind) !== undefined,
    run: (editor) => removeSelected(editor, kind),
  };
}

/** Where the selected stage stands among all of the map. */
const placeOfStage = (editor: Editor): number =>
  stagesOf(editor.store.getState().project, openMap(editor) ?? '').findIndex(
    ({ id }) => id === selected(editor, 'stage'),
  );

export const stageActions: readonly Action[] = [
  rename('stage'),
  {
    id: 'stage.addBefore',
    label: 'actions.addStageBefore',
    icon: 'ArrowLeftToLine',
    context: 'stage',
    isEnabled: (editor) => selected(editor, 'stage') !== undefined,
    run: (editor) => beginStage(editor, placeOfStage(editor)),
  },
  {
    id: 'stage.addAfter',
    label: 'actions.addStageAfter',
    icon: 'ArrowRightToLine',
    shortcuts: ['n'],
    context: 'stage',
    isEnabled: (editor) => selected(editor, 'stage') !== undefined,
    run: (editor) => beginStage(editor, placeOfStage(editor) + 1),
  },
  move('stage', 'moveLeft', 'actions.moveLeft', 'MoveLeft', 'left', -1),
  move('stage', 'moveRight', 'actions.moveRight', 'MoveRight', 'right', 1),
  remove('stage', 'actions.removeStage'),
];

export const laneActions: readonly Action[] = [
  rename('lane'),
  move('lane', 'moveUp', 'actions.moveUp', 'MoveUp', 'up', -1),
  move('lane', 'moveDown', 'actions.moveDown', 'MoveDown', 'down', 1),
  {
    id: 'lane.collapse',
    label: 'actions.toggleCollapsed',
    icon: 'ChevronsDownUp',
    shortcuts: ['c'],
    context: 'lane',
    isEnabled: (editor) => selected(editor, 'lane') !== undefined,
    run: (editor) => {
      const id = selected(editor, 'lane');
      const lane = id === undefined ? undefined : editor.store.getState().project.lanes[id];
      if (lane)
        editor.commit(updateLane, { id: lane.id, changes: { collapsed: lane.collapsed ? undefined : true } });
    },
  },
  remove('lane', 'actions.removeLane'),
];

/** How much a finding weighs: one key, as for a feeling. */
const weigh = (severity: 1 | 2 | 3 | 4 | 5): Action => ({
  id: `finding.severity${severity}`,
  label: 'actions.severity',
  icon: 'Gauge',
  values: { n: severity },
  shortcuts: [String(severity)],
  context: 'finding',
  submenu: 'scene.severity',
  isEnabled: (editor) => selected(editor, 'finding') !== undefined,
  run: (editor) => {
    const id = selected(editor, 'finding');
    if (id === undefined || !editor.commit(updateFinding, { id, changes: { severity } })) return;
    announce(t('actions.severity', { n: severity }));
  },
});

export const findingActions: readonly Action[] = [
  {
    id: 'finding.edit',
    label: 'actions.editText',
    icon: 'Pencil',
    shortcuts: ['enter', 'f2'],
    context: 'finding',
    isEnabled: (editor) => selected(editor, 'finding') !== undefined,
    run: (editor) => editCard(editor, selected(editor, 'finding') ?? '', 'finding'),
  },
  weigh(1),
  weigh(2),
  weigh(3),
  weigh(4),
  weigh(5),
  {
    id: 'finding.remove',
    label: 'actions.removeFinding',
    icon: 'Trash2',
    shortcuts: ['delete', 'backspace'],
    context: 'finding',
    danger: true,
    isEnabled: (editor) => selected(editor, 'finding') !== undefined,
    run: (editor) => {
      const id = selected(editor, 'finding');
      if (id === undefined || !deleteFindings(editor, [id])) return;
      announce(t('actions.said.removedFinding'));
    },
  },
];
