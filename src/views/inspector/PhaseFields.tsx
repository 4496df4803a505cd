// The phase of a stage: which one, and its name.
import { addPhase, setPhase, updatePhase } from '@/commands/phases';
import { useT } from '@/i18n/useT';
import { newId } from '@/model/id';
import { LIMITS } from '@/model/constants';
import type { Stage } from '@/model/types';
import { Select } from '@/ui/Select';
import { phaseName, phasesInOrder } from '@/views/actions/phaseActions';
import { useEditor, useEditorState, useProject } from '@/views/context/EditorContext';
import { TextLine } from './fields';

/** A choice that no id is equal to. */
const NEW = '+';

export function PhaseFields({ stage }: { stage: Stage }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  useProject((project) => project.phases);
  const phase = useProject((project) => project.phases[stage.phaseId ?? '']);
  const phases = phasesInOrder(editor, stage.mapId);
  const choose = (value: string | undefined): void => {
    if (value !== NEW) return void editor.commit(setPhase, { stageId: stage.id, phaseId: value });
    const name = t('map.newPhase', { n: phases.length + 1 });
    editor.commit(addPhase, { id: newId(), mapId: stage.mapId, name, stageIds: [stage.id] });
  };
  return (
    <>
      <Select
        label={t('map.phase')}
        size="s"
        value={phase?.id}
        disabled={readOnly}
        placeholder={t('map.noPhase')}
        choices={[
          ...phases.map((one) => ({ value: one.id, label: phaseName(one) })),
          { value: NEW, label: t('actions.newPhase') },
        ]}
        onChange={choose}
      />
      {phase && (
        <TextLine
          label={t('map.phaseName')}
          mergeKey={`text:${phase.id}`}
          value={phase.name}
          maxLength={LIMITS.title}
          onWrite={(name, options) =>
            void editor.commit(updatePhase, { id: phase.id, changes: { name: name ?? '' } }, options)
          }
        />
      )}
    </>
  );
}
