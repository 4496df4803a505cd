// RestorePointsWindow: the restore points of the project that is on screen.
import { t } from '@/i18n/translate';
import type { Disk } from '@/storage/disk';
import type { ProjectHandle } from '@/storage/projectHandle';
import { useToast } from '@/ui/Toast';
import { useEditor } from '@/views/context/EditorContext';
import { navigate } from '@/views/context/router';
import { RestorePoints } from './RestorePoints';

export type RestorePointsWindowProps = { disk: Disk; handle: ProjectHandle; onClose: () => void };

export function RestorePointsWindow({ disk, handle, onClose }: RestorePointsWindowProps) {
  const editor = useEditor();
  const toast = useToast();
  return (
    <RestorePoints
      disk={disk}
      handle={handle}
      onClose={onClose}
      onRestored={(said) =>
        toast.show({ ...said, action: { label: t('common.undo'), run: () => editor.undo() } })
      }
      onOpenCopy={(projectId) => navigate({ screen: 'map', projectId })}
    />
  );
}
