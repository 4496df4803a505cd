// NothingToCompare: the way to a first comparison, where a project has fewer than two maps or an address names none.
import { GitCompareArrows } from 'lucide-react';
import { deriveTarget } from '@/commands/maps';
import { useT } from '@/i18n/useT';
import { type Id, newId } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { useEditor, useEditorState } from '@/views/context/EditorContext';
import { targetTitle } from '@/views/context/mapName';
import { navigate } from '@/views/context/router';
import styles from './NothingToCompare.module.css';

const compare = (projectId: Id, fromMapId: Id, toMapId: Id): void =>
  navigate({ screen: 'compare', projectId, fromMapId, toMapId });

export function NothingToCompare({ project }: { project: Project }) {
  const t = useT();
  const editor = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const maps = mapsOf(project);
  const [source, second] = maps;
  const derive = () => {
    if (!source) return;
    const id = newId();
    const title = targetTitle(project, source);
    if (editor.commit(deriveTarget, { sourceMapId: source.id, id, title }))
      compare(project.id, source.id, id);
  };
  const action =
    source && second ? (
      <Button
        variant="primary"
        icon={GitCompareArrows}
        onClick={() => compare(project.id, source.id, second.id)}
      >
        {t('compare.compareFirst')}
      </Button>
    ) : source ? (
      <Button variant="primary" icon={GitCompareArrows} disabled={readOnly} onClick={derive}>
        {t('compare.derive')}
      </Button>
    ) : (
      <Button variant="primary" onClick={() => navigate({ screen: 'map', projectId: project.id })}>
        {t('compare.toMap')}
      </Button>
    );
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={GitCompareArrows}
        title={t(source ? 'compare.emptyTitle' : 'compare.noMapTitle')}
        actions={action}
      >
        {t(source ? 'compare.emptyText' : 'compare.noMapText')}
      </EmptyState>
    </div>
  );
}
