// A cell without a card: where it is, and what can be done there.
import { Plus } from 'lucide-react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { beginCard } from '@/views/actions/cardActions';
import { useEditor, useProject } from '@/views/context/EditorContext';
import styles from './Inspector.module.css';

export function CellPanel({ stageId, laneId }: { stageId: Id; laneId: Id }) {
  const t = useT();
  const editor = useEditor();
  const stage = useProject((project) => project.stages[stageId]);
  const lane = useProject((project) => project.lanes[laneId]);
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
    </>
  );
}
