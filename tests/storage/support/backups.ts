// Backups as tests read them: a text goes the way of a file, without a worker.
import { type Compared, compareBackup } from '@/storage/compareBackup';
import type { Disk } from '@/storage/disk';
import { readBackup } from '@/storage/readBackup';

/** Compares the text of a backup with what is on the disk. */
export const compareText = (disk: Disk, text: string): Promise<Compared> =>
  compareBackup(disk, readBackup(disk, new Blob([text]), null));
