// The paths of the map in the floating bar: which are shown, and how to draw another step.
import { Spline } from 'lucide-react';
import { updatePath } from '@/commands/paths';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { linksOf, pathsOf } from '@/model/select';
import { Button } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import type { MenuEntry } from '@/ui/menuEntries';
import { menuOf } from '@/views/actions/actions';
import { pathActions } from '@/views/actions/pathActions';
import { useEditor, useProject } from '@/views/context/EditorContext';
import styles from './ToolBar.module.css';

export function PathsMenu({ mapId }: { mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  // A tick that is set while the menu is open shows at once.
  const paths = useProject((project) => pathsOf(project, mapId));
  const entries = (): MenuEntry[] => {
    const { project, readOnly } = editor.store.getState();
    const shown: MenuEntry[] = paths.map(({ id, name, hidden }) => ({
      id,
      label: name.trim() === '' ? t('paths.untitled') : name,
      note: t('paths.steps', { count: linksOf(project, id).length }),
      checked: !hidden,
      disabled: readOnly,
      keepOpen: true,
      run: () => void editor.commit(updatePath, { id, changes: { hidden: hidden ? undefined : true } }),
    }));
    return [...(shown.length > 0 ? [...shown, 'separator' as const] : []), ...menuOf(pathActions, editor)];
  };
  return (
    <Menu
      side="top"
      align="center"
      trigger={
        <Button variant="quiet" size="s" icon={Spline} aria-label={t('paths.title')}>
          <span className={styles.word}>{t('paths.title')}</span>
        </Button>
      }
      entries={entries}
    />
  );
}
