// A cell without a card: where it is, and what can be done there.
import { Plus } from 'lucide-react';
import { setPrompt } from '@/commands/prompts';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import { takesCards } from '@/model/laneKinds';
import { promptIn } from '@/model/select';
import { Button } from '@/ui/Button';
import { beginCard } from '@/views/actions/cardActions';
import { useEditor, useProject } from '@/views/context/EditorContext';
import { TextBlock } from './fields';
import styles from './Inspector.module.css';

export function CellPanel({ stageId, laneId }: { stageId: Id; laneId: Id }) {
  const t = useT();
  const editor = useEditor();
  const stage = useProject((project) => project.stages[stageId]);
  const lane = useProject((project) => project.lanes[laneId]);
  const prompt = useProject((project) => promptIn(project, stageId, laneId));
  return (
    <>
      <p className={styles.kind}>
        <span>{lane?.name}</span>
        <span className={styles.where}>{stage?.name}</span>
      </p>
      <p className={styles.none}>{t('inspector.cellHint')}</p>
      <div className={styles.offer}>
        <Button size="s" icon={Plus} onClick={() => beginCard(editor, stageId, laneId)}>
          {t('actions.addCard')}
        </Button>
      </div>
      {lane && takesCards(lane) && (
        <TextBlock
          label={t('inspector.prompt')}
          hint={t('inspector.promptHint')}
          mergeKey={`prompt:${stageId}:${laneId}`}
          value={prompt?.text}
          rows={1}
          maxLength={LIMITS.title}
          onWrite={(text = '', options) =>
            void editor.commit(setPrompt, { id: newId(), stageId, laneId, text }, options)
          }
        />
      )}
    </>
  );
}
