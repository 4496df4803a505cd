// While a path is drawn: which one, how to go on, and the way out.
import { Spline } from 'lucide-react';
import { useEffect } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { cardById, pathsOf } from '@/model/select';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { stopWalk } from '@/views/actions/walking';
import { useEditor, useProject, useSession } from '@/views/context/EditorContext';
import { focusCursor } from './useCursor';
import styles from './WalkBar.module.css';

export function WalkBar({ mapId }: { mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const pathId = useSession((session) => session.walk?.pathId);
  const name = useProject((project) => project.paths[pathId ?? '']?.name);
  const count = useProject((project) => pathsOf(project, mapId).length);
  const cardId = useSession((session) => session.walk?.cardId);
  const gone = useProject((project) => cardId !== undefined && !cardById(project, cardId));
  useEffect(() => {
    // The card that one stood on was deleted: there is nothing to go on from.
    if (gone) editor.setSession({ walk: undefined });
  }, [editor, gone]);
  if (pathId === undefined || gone) return null;
  return (
    <div className={styles.bar} data-aside="">
      <Icon icon={Spline} />
      <p className={styles.words}>
        <strong>{t('paths.walking', { name: name ?? t('paths.newName', { n: count + 1 }) })}</strong>{' '}
        <span className={styles.hint}>{t('paths.walkHint')}</span>
      </p>
      <Button
        size="s"
        onClick={() => {
          stopWalk(editor);
          // The bar goes, and the button with it.
          focusCursor();
        }}
      >
        {t('paths.done')}
      </Button>
    </div>
  );
}
