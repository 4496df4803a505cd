// The question before findings of a target are deleted that came from the map before it: are they resolved, or to go?
import { Trash2 } from 'lucide-react';
import { resolveFindings } from '@/commands/resolutions';
import '@/i18n/en/resolution';
import { useT } from '@/i18n/useT';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { announce } from '@/ui/LiveRegion';
import { useEditor, useProjectShallow, useSession } from '@/views/context/EditorContext';
import { removeNow } from '@/views/context/findingRemoval';

const none: readonly string[] = [];

export function RemoveFindings({ onClose }: { onClose: () => void }) {
  const t = useT();
  const editor = useEditor();
  const ids = useSession((session) => session.removing) ?? none;
  const findings = useProjectShallow((project) => ids.flatMap((id) => project.findings[id] ?? []));
  const [first] = findings;
  if (!first) return null;
  const count = findings.length;
  const title = first.title.trim() || t('resolution.untitled');
  return (
    <Dialog
      open
      size="s"
      onOpenChange={(open) => !open && onClose()}
      title={count === 1 ? t('resolution.removeOne', { title }) : t('resolution.removeSeveral', { count })}
      description={t('resolution.removeText')}
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            icon={Trash2}
            onClick={() => {
              if (removeNow(editor, ids)) announce(t('actions.said.deletedFindings', { count }));
              onClose();
            }}
          >
            {t('resolution.removeDelete')}
          </Button>
          <Button
            variant="primary"
            onClick={() => {
              const problems = findings.filter(({ kind }) => kind !== 'delight').map(({ id }) => id);
              if (editor.commit(resolveFindings, { ids: problems }))
                announce(t('actions.said.resolved', { count: problems.length }));
              onClose();
            }}
          >
            {t('resolution.removeResolved')}
          </Button>
        </>
      }
    />
  );
}
