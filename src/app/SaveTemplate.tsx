// SaveTemplate: names the open map's frame and keeps it among the templates.
import '@/i18n/en/library';
import { bareProject } from '@/content/templates/bareProject';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { LIMITS } from '@/model/constants';
import { createProject } from '@/storage/createProject';
import type { Disk } from '@/storage/disk';
import { NameDialogBox } from '@/ui/NameDialogBox';
import { useToast } from '@/ui/Toast';
import { useEditor } from '@/views/context/EditorContext';
import { failureSentence } from '@/views/library/failureSentence';

export function SaveTemplate({ disk, mapId, onClose }: { disk: Disk; mapId: Id; onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const toast = useToast();
  const { project } = editor.store.getState();
  const map = project.maps[mapId];
  const keep = async (title: string): Promise<void> => {
    onClose();
    try {
      await createProject(disk, bareProject(project, mapId, { title, template: true }));
      toast.show({ title: t('library.templateKept', { title }) });
    } catch (error) {
      toast.show({ title: failureSentence(error, t), tone: 'danger', timeout: 0 });
    }
  };
  return (
    <NameDialogBox
      open
      title={t('actions.saveTemplate')}
      label={t('library.name')}
      name={map?.title || project.title}
      needed={t('library.nameNeeded')}
      maxLength={LIMITS.title}
      onClose={onClose}
      onName={(name) => void keep(name)}
    />
  );
}
