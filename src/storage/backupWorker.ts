// The worker that reads a backup file, so that hundreds of projects do not hold up the page.
import { readProject } from '@/model/readProject';
import { partsOfBackup } from './backupParts';
import type { BackupMessage, BackupRequest } from './readBackup';
import { asFailure } from './failure';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const say = (message: BackupMessage, transfer: Transferable[] = []) => scope.postMessage(message, transfer);

async function answer({ file, stored }: BackupRequest): Promise<void> {
  let raw: unknown;
  try {
    raw = JSON.parse(await file.text());
  } catch {
    say({ part: 'failed', reason: 'unreadable' });
    return;
  }
  try {
    const read = async (...of: Parameters<typeof readProject>) => readProject(...of);
    for await (const part of partsOfBackup(raw, read, new Set(stored)))
      say(part, part.part === 'project' ? part.prepared.images.map(({ bytes }) => bytes.buffer) : []);
    say({ part: 'end' });
  } catch (error) {
    say({ part: 'failed', reason: asFailure(error).reason });
  }
}

scope.addEventListener('message', ({ data }: MessageEvent<BackupRequest>) => void answer(data));
