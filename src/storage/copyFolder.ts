// Files in a folder of the origin, written in place: whole or not marked as whole, whatever cuts the writing off.
import type { Id } from '@/model/id';
import { MARK } from './copySlot';

export type Folder = FileSystemDirectoryHandle;

const PATIENCE = 40;
const PAUSE = 50;

/** Some systems do not tell `a` from `A` in the name of a file; ids do. */
export const fileName = (id: Id): string => id.replace(/[A-Z]/g, (letter) => `.${letter.toLowerCase()}`);
export const idOf = (name: string): Id =>
  name.replace(/\.([a-z])/g, (_, letter: string) => letter.toUpperCase());

const isMissing = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotFoundError';

/** The answer, or `nothing` where there is no such file or folder. */
export async function orNothing<T, E>(work: Promise<T>, nothing: E): Promise<T | E> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return nothing;
    throw error;
  }
}

export async function bytesOf(within: Folder, file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const handle = await orNothing(within.getFileHandle(file), undefined);
  if (!handle) return undefined;
  try {
    return new Uint8Array(await (await handle.getFile()).arrayBuffer());
  } catch {
    // It is being written by another tab right now, and cannot be read at this moment.
    return new Uint8Array();
  }
}

/** The names of what lies in a folder. */
export async function namesIn(within: Folder | undefined): Promise<string[]> {
  const found: string[] = [];
  if (within) for await (const file of within.keys()) found.push(file);
  return found;
}

/** Opens a file for writing; another tab may have it for a moment. */
async function opened(handle: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle> {
  for (let turn = 0; ; turn++) {
    try {
      // oxlint-disable-next-line no-await-in-loop
      return await handle.createSyncAccessHandle();
    } catch (error) {
      const taken = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!taken || turn >= PATIENCE) throw error;
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** In place: the file stays, so the browser's list of files need not change. The mark that makes it good comes last. */
export async function fill(within: Folder, file: string, parts: readonly Uint8Array[]): Promise<void> {
  const access = await opened(await within.getFileHandle(file, { create: true }));
  try {
    access.write(new Uint8Array(MARK.length), { at: 0 });
    access.flush();
    let at = MARK.length;
    for (const part of parts) at += access.write(part, { at });
    access.truncate(at);
    access.flush();
    access.write(MARK, { at: 0 });
    access.flush();
  } finally {
    access.close();
  }
}
