// The views of the map in the floating bar: what is shown of it, and what was saved. Its list is fetched when asked for.
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { viewsOf } from '@/model/select';
import { Button } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { useEditor, useEditorState, useProject, useSession } from '@/views/context/EditorContext';
import styles from './ToolBar.module.css';
import type { viewEntries as viewEntriesOf } from './viewEntries';

type Entries = typeof viewEntriesOf;

export function ViewMenu({ mapId }: { mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const [entries, setEntries] = useState<Entries>();
  const view = useSession((session) => session.openViews[mapId]);
  // A tick that is set while the menu is open shows at once.
  useProject((project) => viewsOf(project, mapId));
  useEditorState((state) => state.readOnly);
  const name = useProject((project) => project.views[view?.id ?? '']?.name);
  const fetch = (): void => {
    if (!entries) void import('./viewEntries').then(({ viewEntries }) => setEntries(() => viewEntries));
  };
  const label = name ? t('map.viewNamed', { name }) : t('map.view');
  return (
    <Menu
      side="top"
      align="center"
      trigger={
        <Button
          variant="quiet"
          size="s"
          icon={Eye}
          aria-label={label}
          data-on={view ? '' : undefined}
          className={styles.view}
          onPointerEnter={fetch}
          onFocus={fetch}
          onClick={fetch}
        >
          <span className={styles.word}>{name || t('map.view')}</span>
        </Button>
      }
      entries={() => entries?.(editor, mapId, t) ?? []}
    />
  );
}
