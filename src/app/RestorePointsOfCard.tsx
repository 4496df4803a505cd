// RestorePointsOfCard: the restore points of a project of the library, which is opened for it and let go of again.
import { useEffect, useState } from 'react';
import { t } from '@/i18n/translate';
import '@/i18n/en/restorePoints';
import type { Id } from '@/model/id';
import type { Disk } from '@/storage/disk';
import { useToast } from '@/ui/Toast';
import { EditorProvider } from '@/views/context/EditorContext';
import { type OpenedProject, openForEditing } from './joinEditor';
import { RestorePoints } from '@/views/restorePoints/RestorePoints';

export type RestorePointsOfCardProps = {
  disk: Disk;
  projectId: Id;
  onClose: () => void;
  onOpen: (projectId: Id) => void;
};

export function RestorePointsOfCard({ disk, projectId, onClose, onOpen }: RestorePointsOfCardProps) {
  const toast = useToast();
  const [opened, setOpened] = useState<OpenedProject>();
  useEffect(() => {
    let left = false;
    const opening = openForEditing(disk, projectId);
    opening.then(
      (project) => left || setOpened(project),
      () => {
        if (left) return;
        toast.show({ title: t('restorePoints.notOpen'), tone: 'danger' });
        onClose();
      },
    );
    return () => {
      left = true;
      opening.then((project) => project.close()).catch(() => undefined);
    };
  }, [disk, projectId, onClose, toast]);
  if (!opened) return null;
  return (
    <EditorProvider editor={opened.editor}>
      <RestorePoints
        disk={disk}
        handle={opened.handle}
        onClose={onClose}
        // Where it is opened next, the step can be undone: the history goes along once the project was let go of.
        onRestored={(said) => {
          toast.show(said);
          void opened.close().then(() => onOpen(projectId));
        }}
        onOpenCopy={onOpen}
      />
    </EditorProvider>
  );
}
