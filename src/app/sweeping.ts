// The daily sweep, begun when a visit has become calm.
import type { Disk } from '@/storage/disk';
import { sweepAssets } from '@/storage/sweep';
import { undoneHere } from './joinEditor';

/** Sweeps what nothing holds any more. What goes wrong leaves everything where it is. */
export async function sweepNow(disk: Disk): Promise<void> {
  await sweepAssets(disk, () => undoneHere(disk)).catch(() => 0);
}
