// TrashDialog: what was deleted, to be brought back or to go for ever.
import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { formatWhen } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import type { Id } from '@/model/id';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { IconButton } from '@/ui/IconButton';
import type { TrashEntry } from './LibraryPort';
import styles from './TrashDialog.module.css';

export type TrashDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  entries: readonly TrashEntry[];
  onRestore: (entry: TrashEntry) => void;
  onDelete: (ids: readonly Id[]) => void;
};

export function TrashDialog({ open, onOpenChange, entries, onRestore, onDelete }: TrashDialogProps) {
  const t = useT();
  // What the question is about stays while the question fades out.
  const [condemned, setCondemned] = useState<readonly TrashEntry[]>([]);
  const [asking, setAsking] = useState(false);
  const ask = (which: readonly TrashEntry[]) => {
    setCondemned(which);
    setAsking(true);
  };
  const [only] = condemned;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('library.trashTitle')}
      description={entries.length > 0 ? t('library.trashText') : undefined}
      actions={
        entries.length > 0 ? (
          <Button icon={Trash2} onClick={() => ask(entries)}>
            {t('library.emptyTrash')}
          </Button>
        ) : undefined
      }
    >
      {entries.length === 0 ? (
        <EmptyState icon={Trash2} level={3} compact title={t('library.trashEmpty')}>
          {t('library.trashEmptyText')}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {entries.map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <div className={styles.words}>
                <p className={styles.title}>{entry.title}</p>
                <p className={styles.when}>
                  {t('library.deletedWhen', { when: formatWhen(entry.deletedAt) })}
                </p>
              </div>
              <Button
                size="s"
                icon={RotateCcw}
                aria-label={t('library.restoreTitle', { title: entry.title })}
                onClick={() => onRestore(entry)}
              >
                {t('library.restore')}
              </Button>
              <IconButton
                size="s"
                icon={Trash2}
                label={t('library.deleteForEverName', { title: entry.title })}
                onClick={() => ask([entry])}
              />
            </li>
          ))}
        </ul>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={
          condemned.length === 1 && only
            ? t('library.deleteForEverTitle', { title: only.title })
            : t('library.emptyTrashTitle', { count: condemned.length })
        }
        description={t('library.deleteForEverText')}
        confirmLabel={t('library.deleteForEver')}
        danger
        onConfirm={() => onDelete(condemned.map((entry) => entry.id))}
      />
    </Dialog>
  );
}
