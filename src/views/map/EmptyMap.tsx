// A map without stages and lanes teaches how to begin.
import { Map } from 'lucide-react';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import { runAction } from '@/views/actions/action';
import { addStageAction } from '@/views/actions/screenActions';
import { AddLaneMenu } from './AddLaneMenu';
import styles from './EmptyMap.module.css';

export function EmptyMap() {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={Map}
        title={t('map.emptyTitle')}
        actions={
          !readOnly && (
            <>
              <Button variant="primary" onClick={() => runAction(addStageAction, editor)}>
                {t('map.firstStage')}
              </Button>
              <AddLaneMenu trigger={<Button>{t('map.firstLane')}</Button>} />
            </>
          )
        }
      >
        {t('map.emptyHelp')}
      </EmptyState>
    </div>
  );
}
