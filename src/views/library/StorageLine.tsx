// StorageLine: how safe the work is: kept for good or not, how much, and when it was last backed up.
import { useRef } from 'react';
import { BACKUP_FILES } from '@/formats/fileKinds';
import { formatBytes, formatDaysAgo } from '@/i18n/format';
import { useT } from '@/i18n/useT';
import { classes } from '@/ui/classes';
import { Tooltip } from '@/ui/Tooltip';
import type { StorageStatus } from './LibraryPort';
import styles from './StorageLine.module.css';

export type StorageLineProps = {
  storage: StorageStatus;
  trashCount: number;
  onTrash: () => void;
  onBackup: () => void;
  onRestore: (file: File) => void;
};

export function StorageLine({ storage, trashCount, onTrash, onBackup, onRestore }: StorageLineProps) {
  const t = useT();
  const chooser = useRef<HTMLInputElement>(null);
  const { persistent, usedBytes, lastBackupAt, secondCopy } = storage;
  return (
    <footer className={styles.line}>
      {persistent === true && (
        <span className={styles.state}>
          <span className={styles.dot} />
          {t('library.persistent')}
        </span>
      )}
      {persistent === false && (
        <Tooltip content={t('library.notPersistentHint')} side="top">
          <button type="button" className={classes(styles.state, styles.weak)}>
            <span className={styles.dot} />
            {t('library.notPersistent')}
          </button>
        </Tooltip>
      )}
      {secondCopy === false && (
        <Tooltip content={t('library.noSecondCopyHint')} side="top">
          <button type="button" className={classes(styles.state, styles.weak)}>
            <span className={styles.dot} />
            {t('library.noSecondCopy')}
          </button>
        </Tooltip>
      )}
      {usedBytes !== undefined && (
        <span className="tabular">{t('library.used', { size: formatBytes(usedBytes) })}</span>
      )}
      <span>
        {lastBackupAt === undefined
          ? t('library.neverBackedUp')
          : t('library.backedUp', { when: formatDaysAgo(lastBackupAt) })}
      </span>
      <button type="button" className={styles.link} onClick={onBackup}>
        {t('library.backUp')}
      </button>
      <button type="button" className={styles.link} onClick={() => chooser.current?.click()}>
        {t('library.restoreBackup')}
      </button>
      <button type="button" className={classes(styles.link, styles.trash)} onClick={onTrash}>
        {t('library.trash', { count: trashCount })}
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept={BACKUP_FILES}
        data-testid="backup-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) onRestore(file);
        }}
      />
    </footer>
  );
}
