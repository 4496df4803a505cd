// What a person does to phases: a stage comes under one of its map, under a new one, or under none.
import { addPhase, removePhase, setPhase, updatePhase } from '@/commands/phases';
import type { Editor } from '@/editor/editor';
import { t } from '@/i18n/translate';
import { type Id, newId } from '@/model/id';
import { COLOURS } from '@/model/constants';
import { phasesOf, stagesOf } from '@/model/select';
import type { Phase } from '@/model/types';
import { announce } from '@/ui/LiveRegion';
import type { MenuEntry } from '@/ui/menuEntries';
import type { Action } from './action';
import { selectedStage } from './grid';

/** The name that is shown of a phase: its own, or that it has none. */
export const phaseName = ({ name }: Phase): string => (name.trim() === '' ? t('map.untitledPhase') : name);

/** The phases of a map in the order of their first stages. */
export function phasesInOrder(editor: Editor, mapId: Id): Phase[] {
  const { project } = editor.store.getState();
  const at = new Map<Id, number>();
  stagesOf(project, mapId).forEach(({ phaseId }, index) => {
    if (phaseId !== undefined && !at.has(phaseId)) at.set(phaseId, index);
  });
  return [...phasesOf(project, mapId)].sort((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0));
}

/** Puts a stage under a new phase and opens its name for writing. */
export function beginPhase(editor: Editor, stageId: Id): void {
  const stage = editor.store.getState().project.stages[stageId];
  if (!stage) return;
  const id = newId();
  const { mapId } = stage;
  const name = t('map.newPhase', { n: phasesInOrder(editor, mapId).length + 1 });
  if (!editor.commit(addPhase, { id, mapId, name, stageIds: [stageId] })) return;
  editor.setSession({ editing: id });
  announce(t('actions.said.newPhase'));
}

/** The choice of a stage's phase, for its menu. */
export function phaseMenu(editor: Editor, stageId: Id): MenuEntry {
  const { project, readOnly } = editor.store.getState();
  const stage = project.stages[stageId];
  const phases = stage ? phasesInOrder(editor, stage.mapId) : [];
  return {
    id: 'stage.phase',
    label: t('map.phase'),
    disabled: readOnly,
    entries: [
      ...phases.map((phase) => ({
        id: phase.id,
        label: phaseName(phase),
        checked: stage?.phaseId === phase.id,
        run: () => void editor.commit(setPhase, { stageId, phaseId: phase.id }),
      })),
      {
        id: 'stage.noPhase',
        label: t('map.noPhase'),
        checked: stage?.phaseId === undefined,
        run: () => void editor.commit(setPhase, { stageId, phaseId: undefined }),
      },
      'separator',
      {
        id: 'stage.newPhase',
        label: t('actions.newPhase'),
        icon: 'Plus',
        run: () => beginPhase(editor, stageId),
      },
    ],
  };
}

/** What can be done with a phase itself. */
export function phaseEntries(editor: Editor, phase: Phase): MenuEntry[] {
  return [
    {
      id: 'phase.rename',
      label: t('actions.rename'),
      icon: 'Pencil',
      run: () => editor.setSession({ editing: phase.id }),
    },
    {
      id: 'phase.colour',
      label: t('actions.colour'),
      entries: [
        {
          id: 'none',
          label: t('map.noColour'),
          checked: phase.colour === undefined,
          run: () => void editor.commit(updatePhase, { id: phase.id, changes: { colour: undefined } }),
        },
        ...COLOURS.map((colour) => ({
          id: colour,
          label: t(`map.colour.${colour}`),
          checked: phase.colour === colour,
          run: () => void editor.commit(updatePhase, { id: phase.id, changes: { colour } }),
        })),
      ],
    },
    'separator',
    {
      id: 'phase.remove',
      label: t('actions.removePhase'),
      icon: 'Trash2',
      danger: true,
      run: () => void editor.commit(removePhase, { id: phase.id }),
    },
  ];
}

export const phaseActions: readonly Action[] = [
  {
    id: 'stage.newPhase',
    label: 'actions.newPhase',
    context: 'stage',
    isEnabled: (editor) => selectedStage(editor) !== undefined,
    run: (editor) => {
      const stage = selectedStage(editor);
      if (stage) beginPhase(editor, stage.id);
    },
  },
];
