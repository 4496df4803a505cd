// RenameDialog: a new name for a project or for a template of one's own.
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { LIMITS } from '@/model/constants';
import { NameDialog } from '@/ui/NameDialog';
import type { ProjectSummary } from './LibraryPort';

export type RenameDialogProps = {
  /** Absent: the dialog is closed. */
  project: ProjectSummary | undefined;
  onClose: () => void;
  onRename: (id: Id, title: string) => Promise<void>;
};

export function RenameDialog({ project, onClose, onRename }: RenameDialogProps) {
  const t = useT();
  return (
    <NameDialog
      open={project !== undefined}
      title={t(project?.template ? 'library.renameTemplateTitle' : 'library.renameTitle')}
      label={t('library.name')}
      name={project?.title ?? ''}
      needed={t('library.nameNeeded')}
      maxLength={LIMITS.title}
      onClose={onClose}
      onName={(title) => {
        onClose();
        if (project && title !== project.title) void onRename(project.id, title);
      }}
    />
  );
}
