// PendingMerge: the merge of a file that was just imported, or of comments, joined to the disk; after a reload the file has to be chosen anew.
import '@/i18n/en/merging';
import { useT } from '@/i18n/useT';
import type { Disk } from '@/storage/disk';
import { noteFileHash } from '@/storage/fileHashes';
import { LinkButton } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { useProject } from '@/views/context/EditorContext';
import { href, navigate } from '@/views/context/router';
import { CommentsScreen } from '@/views/merging/CommentsScreen';
import { MergeScreen } from '@/views/merging/MergeScreen';
import { keepFileState } from './fileStates';
import { forgetComments, pendingComments } from './pendingComments';
import { forgetFile, pendingFile } from './pendingMerges';

export function PendingMerge({ disk }: { disk: Disk }) {
  const t = useT();
  const id = useProject((project) => project.id);
  const file = pendingFile(disk, id);
  const waiting = pendingComments(disk, id);
  const leave = () => {
    forgetFile(disk, id);
    forgetComments(disk, id);
    navigate({ screen: 'map', projectId: id }, { replace: true });
  };
  if (waiting) return <CommentsScreen {...waiting} onDone={leave} />;
  if (!file)
    return (
      <EmptyState
        title={t('merging.gone')}
        actions={<LinkButton href={href({ screen: 'library' })}>{t('merging.toLibrary')}</LinkButton>}
      >
        {t('merging.goneText')}
      </EmptyState>
    );
  const onMerged = () => {
    // From here on the two have the state of the file in common. Without it the next merge only asks more.
    const { theirs, lineage } = file;
    keepFileState(disk, theirs, undefined, lineage?.hash).catch(() => undefined);
    if (lineage) noteFileHash(disk, id, lineage.hash, lineage.earlier).catch(() => undefined);
    leave();
  };
  return <MergeScreen {...file} onMerged={onMerged} onCancel={leave} />;
}
