// What a person does to the frame of the map: splits and merges stages, duplicates stages and lanes.
import { duplicateLane } from '@/commands/lanes';
import { duplicateStage, mergeStages, splitStage } from '@/commands/stages';
import type { Editor } from '@/editor/editor';
import { shownNow } from '@/editor/openViews';
import { t } from '@/i18n/translate';
import { type Id, newId } from '@/model/id';
import { takesCards } from '@/model/laneKinds';
import { cardsInCell, lanesOf, stagesOf } from '@/model/select';
import type { Stage } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import type { Action } from './action';
import { openMap, selectedCards, selectedLane, selectedStage } from './grid';

/** The one stage that all selected cards are in. */
function stageOfCards(editor: Editor): Id | undefined {
  const [first, ...rest] = selectedCards(editor);
  return rest.every(({ stageId }) => stageId === first?.stageId) ? first?.stageId : undefined;
}

/** Splits a stage and opens the name of the new one for writing. */
function split(editor: Editor, id: Id, cardIds: readonly Id[]): void {
  const { project } = editor.store.getState();
  const nextId = newId();
  const name = t('map.newStage', { n: stagesOf(project, openMap(editor) ?? '').length + 1 });
  if (!editor.commit(splitStage, { id, nextId, name, cardIds })) return;
  const selection = { kind: 'stage', id: nextId } as const;
  editor.setSession({ selection, editing: nextId, draft: undefined, reveal: nextId });
  announce(t('actions.said.splitStage'));
}

const nextStage = (editor: Editor, { id, mapId }: Stage): Stage | undefined => {
  const stages = stagesOf(editor.store.getState().project, mapId);
  return stages[stages.findIndex((stage) => stage.id === id) + 1];
};

/** Of each lane the later half of its cards: where a stage is split without choosing, they go on. */
function laterCards(editor: Editor, { id, mapId }: Stage): Id[] {
  const { project } = editor.store.getState();
  return lanesOf(project, mapId).flatMap((lane) => {
    const cards = cardsInCell(project, id, lane.id);
    return cards.slice(Math.ceil(cards.length / 2)).map((card) => card.id);
  });
}

const splitCardsAction: Action = {
  id: 'card.splitStage',
  label: 'actions.splitStageHere',
  icon: 'Split',
  context: 'cards',
  isEnabled: (editor) => stageOfCards(editor) !== undefined,
  run: (editor) => {
    const id = stageOfCards(editor);
    const cardIds = selectedCards(editor).map((card) => card.id);
    if (id !== undefined) split(editor, id, cardIds);
  },
};

export const structureActions: readonly Action[] = [
  splitCardsAction,
  {
    id: 'stage.duplicate',
    label: 'actions.duplicate',
    icon: 'Copy',
    shortcuts: ['mod+d'],
    context: 'stage',
    isEnabled: (editor) => selectedStage(editor) !== undefined,
    run: (editor) => {
      const stage = selectedStage(editor);
      if (!stage) return;
      const copyId = newId();
      const name = t('clipboard.copyOf', { name: stage.name });
      if (!editor.commit(duplicateStage, { id: stage.id, copyId, name })) return;
      editor.setSession({ selection: { kind: 'stage', id: copyId }, reveal: copyId });
      announce(t('actions.said.duplicatedWhole', { name: stage.name }));
    },
  },
  {
    id: 'stage.split',
    label: 'actions.splitStage',
    icon: 'Split',
    context: 'stage',
    isEnabled: (editor) => selectedStage(editor) !== undefined,
    run: (editor) => {
      const stage = selectedStage(editor);
      if (stage) split(editor, stage.id, laterCards(editor, stage));
    },
  },
  {
    id: 'stage.merge',
    label: 'actions.mergeStages',
    icon: 'Merge',
    context: 'stage',
    isEnabled: (editor) => {
      const stage = selectedStage(editor);
      const next = stage && nextStage(editor, stage);
      // Nobody merges with what is out of sight.
      return next !== undefined && shownNow(editor.store.getState()).stages[next.id] !== undefined;
    },
    run: (editor) => {
      const stage = selectedStage(editor);
      if (!stage || !editor.commit(mergeStages, { id: stage.id })) return;
      editor.setSession({ reveal: stage.id });
      announce(t('actions.said.mergedStages', { name: selectedStage(editor)?.name ?? '' }));
    },
  },
  {
    id: 'lane.channels',
    label: 'actions.channels',
    icon: 'Rows3',
    context: 'lane',
    readOnly: true,
    // Of a channel lane alone: no other lane has one.
    isEnabled: (editor) => selectedLane(editor)?.channelId !== undefined,
    run: (editor) => editor.setSession({ dialog: 'channels' }),
  },
  {
    id: 'lane.duplicate',
    label: 'actions.duplicate',
    icon: 'Copy',
    shortcuts: ['mod+d'],
    context: 'lane',
    isEnabled: (editor) => {
      const lane = selectedLane(editor);
      return lane !== undefined && takesCards(lane);
    },
    run: (editor) => {
      const lane = selectedLane(editor);
      if (!lane) return;
      const copyId = newId();
      const name = t('clipboard.copyOf', { name: lane.name });
      if (!editor.commit(duplicateLane, { id: lane.id, copyId, name })) return;
      editor.setSession({ selection: { kind: 'lane', id: copyId }, reveal: copyId });
      announce(t('actions.said.duplicatedWhole', { name: lane.name }));
    },
  },
];
