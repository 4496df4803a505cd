// While a path is drawn: which one, how to go on, and the way out.
import { Spline } from 'lucide-react';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { stopWalk } from '@/views/actions/walking';
import { useEditor, useProject, useSession } from '@/views/app/EditorContext';
import { focusCursor } from './useCursor';
import styles from './WalkBar.module.css';

export function WalkBar() {
  const t = useT();
  const editor = useEditor();
  const pathId = useSession((session) => session.walk?.pathId);
  const name = useProject((project) => project.paths[pathId ?? '']?.name);
  const count = useProject((project) => Object.keys(project.paths).length);
  if (pathId === undefined) return null;
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
