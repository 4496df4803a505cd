// DeleteSource: shows what no longer rests on a source before it is deleted, and offers the way back after it.
import { consequencesOfRemovingEvidence, removeEvidence } from '@/commands/evidence';
import { useT } from '@/i18n/useT';
import type { Evidence } from '@/model/types';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useToast } from '@/ui/Toast';
import { useEditor } from '@/views/context/EditorContext';

type DeleteSourceProps = {
  source: Evidence;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDeleted: () => void;
};

export function DeleteSource({ source, open, onOpenChange, onDeleted }: DeleteSourceProps) {
  const t = useT();
  const editor = useEditor();
  const toaster = useToast();
  const title = source.title.trim() || t('research.untitled');
  const tell = (): string => {
    const { project } = editor.store.getState();
    const { places, quotes, assumptions } = consequencesOfRemovingEvidence(project, source.id);
    return [
      places > 0 ? t('research.removePlaces', { count: places }) : t('research.removeAlone'),
      assumptions > 0 && t('research.removeAssumptions', { count: assumptions }),
      quotes > 0 && t('research.removeQuotes', { count: quotes }),
      t('research.removeUndo'),
    ]
      .filter(Boolean)
      .join(' ');
  };
  const remove = (): void => {
    if (!editor.commit(removeEvidence, { id: source.id })) return;
    onDeleted();
    const shown = toaster.show({
      title: t('research.removed', { title }),
      action: { label: t('common.undo'), run: () => void editor.undo() },
    });
    // After the next change "Undo" would take back something else.
    const stop = editor.onCommit(() => {
      stop();
      toaster.close(shown);
    });
  };
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('research.removeTitle', { title })}
      description={open ? tell() : ''}
      confirmLabel={t('research.remove')}
      danger
      onConfirm={remove}
    />
  );
}
