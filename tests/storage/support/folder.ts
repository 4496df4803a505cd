// A folder of the origin in memory: files written in place by one at a time, which may be cut off at any step.

type File = { bytes: Uint8Array<ArrayBuffer>; taken: boolean };
type Entry = { files: Map<string, File>; folders: Map<string, Entry> };

const missing = () => new DOMException('no such entry', 'NotFoundError');

/** The program was killed: nothing after this step happens. */
export class Killed extends Error {}

export function aFolder() {
  const root: Entry = { files: new Map(), folders: new Map() };
  let steps = 0;
  let killAt = Infinity;

  /** Answers whether the step is the last, of which only half is done. */
  function step(): boolean {
    if (++steps > killAt) throw new Killed();
    return steps === killAt;
  }

  function accessTo(file: File): FileSystemSyncAccessHandle {
    if (file.taken) throw new DOMException('taken', 'NoModificationAllowedError');
    file.taken = true;
    const resize = (size: number) => {
      const bytes = new Uint8Array(size);
      bytes.set(file.bytes.subarray(0, size));
      file.bytes = bytes;
    };
    return {
      write(data: Uint8Array, { at = 0 } = {}) {
        const half = step();
        const part = half ? data.subarray(0, data.length >> 1) : data;
        if (file.bytes.length < at + part.length) resize(at + part.length);
        file.bytes.set(part, at);
        if (half) throw new Killed();
        return data.length;
      },
      truncate(size: number) {
        if (step()) throw new Killed();
        resize(size);
      },
      flush() {
        if (step()) throw new Killed();
      },
      close: () => (file.taken = false),
    } as unknown as FileSystemSyncAccessHandle;
  }

  const fileHandle = (file: File) =>
    ({
      getFile: () => Promise.resolve(new Blob([file.bytes])),
      createSyncAccessHandle: async () => Promise.resolve(accessTo(file)),
    }) as unknown as FileSystemFileHandle;

  const folderHandle = (entry: Entry): FileSystemDirectoryHandle =>
    ({
      async getDirectoryHandle(name: string, { create = false } = {}) {
        const there = entry.folders.get(name);
        if (!there && !create) throw missing();
        const folder = there ?? { files: new Map(), folders: new Map() };
        entry.folders.set(name, folder);
        return Promise.resolve(folderHandle(folder));
      },
      async getFileHandle(name: string, { create = false } = {}) {
        const there = entry.files.get(name);
        if (!there && !create) throw missing();
        const file = there ?? { bytes: new Uint8Array(), taken: false };
        entry.files.set(name, file);
        return Promise.resolve(fileHandle(file));
      },
      async removeEntry(name: string, { recursive = false } = {}) {
        const inner = entry.folders.get(name);
        if (inner && !recursive && inner.files.size + inner.folders.size > 0)
          throw new DOMException('not empty', 'InvalidModificationError');
        if (!entry.files.delete(name) && !entry.folders.delete(name)) throw missing();
        return Promise.resolve();
      },
      async *keys() {
        yield* [...entry.folders.keys(), ...entry.files.keys()];
      },
    }) as unknown as FileSystemDirectoryHandle;

  function all(entry: Entry, path = ''): [string, File][] {
    const own = [...entry.files].map(([name, file]): [string, File] => [`${path}${name}`, file]);
    return [...own, ...[...entry.folders].flatMap(([name, inner]) => all(inner, `${path}${name}/`))];
  }

  return {
    handle: folderHandle(root),
    /** The bytes of every file by its path. */
    files: () => new Map(all(root).map(([path, { bytes }]) => [path, bytes])),
    /** Half of the nth step from now is done, and nothing after it; answers whether it came to that. */
    killAfter(nth: number): () => boolean {
      steps = 0;
      killAt = nth;
      return () => {
        const hit = steps >= killAt;
        killAt = Infinity;
        for (const [, file] of all(root)) file.taken = false;
        return hit;
      };
    },
    take(path: string, taken: boolean) {
      const file = all(root).find(([name]) => name === path)?.[1];
      if (file) file.taken = taken;
    },
  };
}
