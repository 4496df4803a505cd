// Reading a backup file in a worker, and on the page itself where there are none: the parts come one by one.
import { type BackupPart, partsOfBackup } from './backupParts';
import type { Disk } from './disk';
import { type FailureReason, StorageFailure } from './failure';

/** The part of Worker that is used. */
export type BackupWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

export type BackupRequest = { file: Blob; stored: string[] };
export type BackupMessage = BackupPart | { part: 'end' } | { part: 'failed'; reason: FailureReason };

const MEGABYTE = 1024 * 1024;
/** How long a worker may say nothing: as long as a file of this size takes to be parsed on a slow machine. */
const patience = (size: number): number => 20_000 + (size / MEGABYTE) * 500;

/** @param createWorker null where there are no workers */
export async function* readBackup(
  disk: Disk,
  file: Blob,
  createWorker: (() => BackupWorker) | null,
): AsyncGenerator<BackupPart> {
  const stored = await storedImages(disk);
  if (createWorker) {
    yield* partsInWorker(disk, { file, stored }, createWorker);
    return;
  }
  let raw: unknown;
  try {
    raw = JSON.parse(await file.text());
  } catch (error) {
    throw new StorageFailure('unreadable', 'no JSON', { cause: error });
  }
  yield* partsOfBackup(raw, disk.parts.readProject, new Set(stored));
}

/** The ids of all images of which storage has the bytes. */
export const storedImages = (disk: Disk): Promise<string[]> =>
  disk.parts.connection.read(['assets'], (db) => Promise.resolve(db.assets.toCollection().primaryKeys()));

async function* partsInWorker(
  { parts: { clock } }: Disk,
  request: BackupRequest,
  createWorker: () => BackupWorker,
): AsyncGenerator<BackupPart> {
  const worker = createWorker();
  const arrived: BackupMessage[] = [];
  let wake: () => void = () => undefined;
  const arrive = (message: BackupMessage) => {
    arrived.push(message);
    wake();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<BackupMessage>) => arrive(data));
  // A worker that breaks, for want of memory for instance, says nothing of the file.
  const broken = () => arrive({ part: 'failed', reason: 'connection' });
  worker.addEventListener('error', broken);
  worker.addEventListener('messageerror', broken);
  worker.postMessage(request, []);
  try {
    for (;;) {
      const message = arrived.shift();
      if (!message) {
        // oxlint-disable-next-line no-await-in-loop
        await new Promise<void>((resolve) => {
          const cancel = clock.after(patience(request.file.size), broken);
          wake = () => {
            cancel();
            resolve();
          };
        });
      } else if (message.part === 'failed') throw new StorageFailure(message.reason);
      else if (message.part === 'end') return;
      else yield message;
    }
  } finally {
    worker.terminate();
  }
}
