// The fields of a stage: name, duration, goal, colour, and what the personas feel over the whole of it.
import { Copy, EyeOff, Merge, MoveLeft, MoveRight, Split, Trash2 } from 'lucide-react';
import { updateStage } from '@/commands/stages';
import type { Changes } from '@/commands/command';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { COLOURS, LIMITS } from '@/model/constants';
import { stagesOf } from '@/model/select';
import type { Stage } from '@/model/types';
import { Section } from '@/ui/Section';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { MeasuredHere } from '@/views/map/MeasuredHere';
import { ActionButton } from './CardPanel';
import { ColourField } from './ColourField';
import { FeelingFields } from './FeelingField';
import { TextBlock, TextLine } from './fields';
import styles from './Inspector.module.css';
import { PhaseFields } from './PhaseFields';
import { SizeField } from './SizeField';

export function StagePanel({ id }: { id: Id }) {
  const t = useT();
  const editor = useEditor();
  const stage = useProject((project) => project.stages[id]);
  const at = useProject((project) => (stage ? stagesOf(project, stage.mapId).indexOf(stage) : 0));
  const isLast = useProject((project) => (stage ? stagesOf(project, stage.mapId).at(-1) === stage : true));
  if (!stage) return null;
  const write = (changes: Changes<Stage>, options?: { mergeKey: string }): void => {
    editor.commit(updateStage, { id, changes }, options);
  };
  return (
    <>
      <p className={styles.kind}>{t('inspector.stage')}</p>
      <TextLine
        label={t('inspector.name')}
        mergeKey={`text:${id}`}
        value={stage.name}
        maxLength={LIMITS.title}
        onWrite={(name, options) => write({ name: name ?? '' }, options)}
      />
      <TextLine
        label={t('map.duration')}
        mergeKey={`duration:${id}`}
        value={stage.duration}
        maxLength={LIMITS.title}
        placeholder={t('inspector.durationHint')}
        onWrite={(duration, options) => write({ duration }, options)}
      />
      <PhaseFields stage={stage} />
      <TextBlock
        label={t('inspector.goal')}
        mergeKey={`goal:${id}`}
        value={stage.goal}
        maxLength={LIMITS.text}
        placeholder={t('inspector.goalHint')}
        onWrite={(goal, options) => write({ goal }, options)}
      />
      <TextBlock
        label={t('inspector.notes')}
        mergeKey={`notes:${id}`}
        value={stage.notes}
        maxLength={LIMITS.text}
        placeholder={t('inspector.notesHint')}
        onWrite={(notes, options) => write({ notes }, options)}
      />
      <ColourField
        value={stage.colour ?? COLOURS[at % COLOURS.length] ?? 'slate'}
        onChange={(colour) => write({ colour })}
      />
      <SizeField kind="stage" value={stage.width} onChange={(width) => write({ width })} />
      <Section title={t('inspector.stageFeeling')}>
        <FeelingFields mapId={stage.mapId} stageId={id} />
      </Section>
      <MeasuredHere title={t('inspector.measured')} stageId={id} />
      <div className={styles.actions}>
        <ActionButton id="stage.moveLeft" icon={MoveLeft} label={t('actions.moveLeft')} />
        <ActionButton id="stage.moveRight" icon={MoveRight} label={t('actions.moveRight')} />
        <ActionButton id="stage.duplicate" icon={Copy} label={t('actions.duplicate')} />
        <ActionButton id="stage.split" icon={Split} label={t('actions.splitStage')} />
        {!isLast && <ActionButton id="stage.merge" icon={Merge} label={t('actions.mergeStages')} />}
        <ActionButton id="stage.hide" icon={EyeOff} label={t('actions.hideStage')} />
        <ActionButton id="stage.remove" icon={Trash2} label={t('actions.removeStage')} danger />
      </div>
    </>
  );
}
