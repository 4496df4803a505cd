// Names a view: what is shown now under a new name, or the saved view at hand under another.
import { addView, renameView } from '@/commands/views';
import '@/i18n/en/views';
import { useT } from '@/i18n/useT';
import { LIMITS } from '@/model/constants';
import { type Id, newId } from '@/model/id';
import { announce } from '@/ui/LiveRegion';
import { NameDialogBox } from '@/ui/NameDialogBox';
import { choiceNow } from '@/views/actions/viewActions';
import { useEditor } from '@/views/context/EditorContext';

type ViewNameDialogProps = { mapId: Id; asks: 'saveView' | 'renameView'; onClose: () => void };

export function ViewNameDialog({ mapId, asks, onClose }: ViewNameDialogProps) {
  const t = useT();
  const editor = useEditor();
  const { project, session } = editor.store.getState();
  const current = project.views[session.openViews[mapId]?.id ?? ''];
  const save = (name: string): void => {
    onClose();
    if (asks === 'renameView') {
      if (current) editor.commit(renameView, { id: current.id, name });
      return;
    }
    const id = newId();
    const choice = choiceNow(editor);
    const { openViews } = editor.store.getState().session;
    const opened = { openViews: { ...openViews, [mapId]: { id, choice } } };
    if (editor.commit(addView, { id, mapId, name, choice }, { session: opened }))
      announce(t('views.said.saved', { name }));
  };
  return (
    <NameDialogBox
      open
      title={t(asks === 'saveView' ? 'views.saveTitle' : 'views.renameTitle')}
      label={t('views.name')}
      name={asks === 'renameView' ? (current?.name ?? '') : ''}
      needed={t('views.nameNeeded')}
      maxLength={LIMITS.title}
      onClose={onClose}
      onName={save}
    />
  );
}
