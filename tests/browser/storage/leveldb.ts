// The logs of the browser's databases on disk: how they end after a kill, and what a kill at the wrong moment leaves.
import { appendFile, readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';

// LevelDB's log: blocks of 32 KiB with records of a 7-byte header (checksum, length, type) and a payload.
const BLOCK = 32 * 1024;
const HEADER = 7;
const [FULL, FIRST, MIDDLE, LAST] = [1, 2, 3, 4] as const;

/** The first half of what LevelDB writes for a record: the header, without its payload. */
const BARE_HEADER = Buffer.from([0x01, 0x02, 0x03, 0x04, 0x4b, 0x00, 0x01]);

/** Where the last whole record of a log ends. What follows was cut off while it was written. */
export function endOfWhole(log: Uint8Array): number {
  const view = new DataView(log.buffer, log.byteOffset, log.length);
  let whole = 0;
  let at = 0;
  while (at + HEADER <= log.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEADER) {
      at += left;
      continue;
    }
    const length = view.getUint16(at + 4, true);
    const type = view.getUint8(at + 6);
    const next = at + HEADER + length;
    if (length + HEADER > left || next > log.length || type < FULL || type > LAST) break;
    at = next;
    // A record in several parts counts once its last part is there.
    if (type !== FIRST && type !== MIDDLE) whole = at;
  }
  return whole;
}

/** The log that is being written: the newest of the profile's IndexedDB. */
async function newestLog(profile: string): Promise<string> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const logs = files.filter((file) => /\d+\.log$/.test(file)).sort();
  const newest = logs.at(-1);
  if (newest === undefined) throw new Error(`no log in ${folder}`);
  return join(folder, newest);
}

/** Leaves behind what a kill between the two writes of a record leaves. */
export const plantTear = async (profile: string): Promise<void> =>
  appendFile(await newestLog(profile), BARE_HEADER);

/** Whether the last record was cut off by the kill; with `cut` what there is of it is taken away. */
export async function tornTail(profile: string, { cut }: { cut: boolean }): Promise<boolean> {
  const path = await newestLog(profile);
  const log = await readFile(path);
  const end = endOfWhole(log);
  // Zeros at the end are room that was reserved, and the rest of a block is left empty.
  const torn = log.subarray(end).some((byte) => byte !== 0);
  if (torn && cut) await truncate(path, end);
  return torn;
}
