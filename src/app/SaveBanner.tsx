// What stands between the person and saved work, with the ways out: download, save again, keep mine as a copy.
import { useSyncExternalStore } from 'react';
import type { MessageKey } from '@/i18n/translate';
import { useT } from '@/i18n/useT';
import type { ProjectHandle } from '@/storage/projectHandle';
import type { UnsavedReason } from '@/storage/writeQueue';
import { Button } from '@/ui/Button';
import { Banner } from './Banner';
import { useEditor } from '@/views/context/EditorContext';
import { downloadProject } from './downloadProject';
import { navigate } from '@/views/context/router';

const sentences = {
  quota: 'app.reasonQuota',
  diskFull: 'app.reasonDisk',
  connection: 'app.reasonConnection',
  conflict: 'app.reasonConflict',
  erased: 'app.reasonErased',
  closed: 'app.reasonClosed',
  newer: 'app.newer',
} as const satisfies Record<UnsavedReason, MessageKey>;

export function SaveBanner({ handle }: { handle: ProjectHandle }) {
  const t = useT();
  const editor = useEditor();
  const save = useSyncExternalStore(handle.save.subscribe, handle.save.get);
  if (save.state !== 'unsaved') return null;
  const reason = save.reason ?? 'connection';
  const keepMine = async () => {
    const { title } = editor.store.getState().project;
    const projectId = await handle.saveMineAsCopy(title);
    navigate({ screen: 'map', projectId });
  };
  return (
    <Banner
      tone="danger"
      actions={
        <>
          {reason === 'conflict' && (
            <>
              <Button size="s" onClick={() => void keepMine()}>
                {t('app.keepMineAsCopy')}
              </Button>
              <Button size="s" onClick={() => void handle.discardMine()}>
                {t('app.loadTheirs')}
              </Button>
            </>
          )}
          {reason === 'erased' && (
            <Button size="s" onClick={() => void handle.saveAgain()}>
              {t('app.saveAgain')}
            </Button>
          )}
          <Button size="s" onClick={() => void downloadProject(editor.store.getState().project)}>
            {t('app.download')}
          </Button>
        </>
      }
    >
      <strong>{t('app.notSaved')}.</strong> {t(sentences[reason])}
    </Banner>
  );
}
