// ChooseMapDialog: which map of which project becomes a template.
import { useState } from 'react';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { mapsOf } from '@/model/select';
import type { Project } from '@/model/types';
import { Dialog } from '@/ui/Dialog';
import type { ProjectSummary } from './LibraryPort';
import styles from './TemplateGallery.module.css';

export type ChooseMapDialogProps = {
  projects: readonly ProjectSummary[];
  loadProject: (id: Id) => Promise<Project | undefined>;
  onClose: () => void;
  onMap: (project: Project, mapId: Id, title: string) => void;
};

export function ChooseMapDialog({ projects, loadProject, onClose, onMap }: ChooseMapDialogProps) {
  const t = useT();
  const [opened, setOpened] = useState<Project>();
  const [problem, setProblem] = useState(false);
  const titleOf = (title: string) => title || t('library.untitled');
  const choose = async (id: Id): Promise<void> => {
    const project = await loadProject(id);
    const [first, ...more] = project ? mapsOf(project) : [];
    setProblem(!first);
    if (!project || !first) return;
    if (more.length === 0) onMap(project, first.id, titleOf(project.title));
    else setOpened(project);
  };
  const rows = opened
    ? mapsOf(opened).map((map) => {
        const name = map.title || t(`library.mapState.${map.state}`);
        return {
          id: map.id,
          name,
          run: () => onMap(opened, map.id, `${titleOf(opened.title)}: ${name}`),
        };
      })
    : projects.map(({ id, title }) => ({ id, name: titleOf(title), run: () => void choose(id) }));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="s"
      title={t(opened ? 'library.whichMap' : 'library.whichProject')}
      description={t('library.ownTemplateText')}
    >
      {problem && <p role="alert">{t('library.noMapThere')}</p>}
      <ul className={styles.rows}>
        {rows.map(({ id, name, run }) => (
          <li key={id}>
            <button type="button" className={styles.row} onClick={run}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
