// Everything in one file on the person's own disk, and back from it.
import { t } from '@/i18n/translate';
import { LIMITS } from '@/model/constants';
import { backUpEverything, noteBackup, readBackup } from '@/storage/backup';
import type { Disk } from '@/storage/disk';
import { StorageFailure } from '@/storage/failure';
import { saveFile } from '@/ui/saveFile';
import type { ImportOutcome } from '../library/LibraryPort';

/** Hands the person a file with all projects. */
export async function backUp(disk: Disk): Promise<void> {
  const { fileName, text, left } = await backUpEverything(disk);
  saveFile(new Blob([text], { type: 'application/json' }), fileName);
  await noteBackup(disk);
  if (left.length > 0)
    throw new Error(t('app.backupLeft', { titles: left.map(({ title }) => title).join(', ') }));
}

/** Restores every project of a backup file; what is already here stays, and a double comes as a copy. */
export async function restoreFrom(disk: Disk, file: File): Promise<ImportOutcome> {
  const refused = (problem: string): ImportOutcome => ({ ok: false, fileName: file.name, problem });
  // A backup holds many projects, so its limit is wider than that of one.
  if (file.size > 10 * LIMITS.fileBytes) return refused(t('app.backupTooLarge'));
  let raw: unknown;
  try {
    raw = JSON.parse(await file.text());
  } catch {
    return refused(t('app.backupUnreadable'));
  }
  try {
    const { projects, refused: left } = await readBackup(disk, raw, (title) =>
      t('app.backupCopy', { title }),
    );
    return {
      ok: true,
      restored: true,
      title: file.name,
      notes: {
        read: projects.map(({ title, asCopy }) =>
          t(asCopy ? 'app.restoredCopy' : 'app.restoredProject', { title }),
        ),
        guessed: [],
        repaired: projects
          .filter(({ images }) => images > 0)
          .map(({ title, images }) => t('app.restoredImages', { title, count: images })),
        refused: left.map(({ title }) => t('app.restoreRefused', { title })),
      },
    };
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    return refused(t(error.reason === 'newer' ? 'app.backupNewer' : 'app.backupUnreadable'));
  }
}
